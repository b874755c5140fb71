import type { CSSResult, ReactiveElement } from 'lit';

/** Adds the sheets of a part that has come later than its element. Once is enough, and so is twice. */
export function addStyles({ shadowRoot }: ReactiveElement, styles: readonly CSSResult[]): void {
  if (!shadowRoot) return;
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  const missing = sheets.filter((sheet) => !shadowRoot.adoptedStyleSheets.includes(sheet));
  if (missing.length) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...missing];
}
