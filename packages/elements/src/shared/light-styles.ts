import type { CSSResult } from 'lit';

/** What a host must not be able to change in a light-DOM form. What it inherits comes from the frame around it. */
const guard = `
& { all: revert; box-sizing: border-box; }
:where(*) { all: revert; box-sizing: border-box; }
:where(*)::before, :where(*)::after { all: revert; content: none; box-sizing: border-box; }
:where(*)::placeholder { all: revert; }
`;

/** A declaration: no braces, ended by a semicolon or its block's end. Custom properties stay themeable. */
const declaration = /([{};]\s*)(?!--)([a-z-]+\s*:[^{};]+?)(?:\s*!important)?(?=\s*[;}])/g;

/** Marks every declaration as important. */
export const important = (css: string): string => css.replace(declaration, '$1$2 !important');

export interface LightStyleOptions {
  /** Whether this is the form's first sheet, which undoes what the host sets. */
  guarded?: boolean;
  keyframes?: readonly CSSResult[];
}

/**
 * Makes a style sheet for one light-DOM form that survives the host's CSS. Rules are written as for a shadow root, with `&` for
 * the form itself.
 *
 * Important declarations inside a layer beat every unlayered rule of the host, important or not; a host that means it
 * overrides in `@layer portal.host`, which comes first.
 */
export function lightStyleSheet(form: string, styles: readonly CSSResult[], options: LightStyleOptions = {}): CSSStyleSheet {
  const texts = styles.map(({ cssText }) => cssText);
  const rules = important([...(options.guarded ? [guard] : []), ...texts].join(''));
  const keyframes = (options.keyframes ?? []).map(({ cssText }) => cssText).join('');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer portal.host, portal.ui; @layer portal.ui { ${form} { ${rules} } } ${keyframes}`);
  return sheet;
}

/** Adopts a sheet into the tree that holds the node, once. */
export function adopt(node: Node, sheet: CSSStyleSheet): void {
  const root = node.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
