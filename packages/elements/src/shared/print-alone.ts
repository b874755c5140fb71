import { render, type TemplateResult } from 'lit';
import type { Clock } from 'portal-sdk';

/** Milliseconds after which a browser that never says that it has printed is not waited for. */
const patience = 60_000;

/** Hides the page on paper and the sheet on screen. Important, so that the page's own print rules do not matter. */
const rules = `
@media print {
  body > :not([data-portal-print]) { display: none !important; }
  body > [data-portal-print] { display: block !important; margin: 2cm !important; font: 12pt/1.8 sans-serif !important; color: #000 !important; }
  body > [data-portal-print] li { font-family: monospace !important; }
}
@media screen {
  body > [data-portal-print] { display: none !important; }
}`;

/**
 * Prints something alone, in place of the page. It stands in the document only while the browser prints. No frame and no inline
 * style, which a strict Content-Security-Policy would block.
 */
export function printAlone(content: TemplateResult, { clock }: { clock: Clock }): void {
  const paper = document.createElement('div');
  paper.dataset['portalPrint'] = '';
  render(content, paper);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(paper);
  const done = new AbortController();
  const clear = (): void => {
    done.abort();
    giveUp();
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  const giveUp = clock.after(patience, clear);
  // Where `print` returns before the dialog is closed, as on phones, the page must stay as it is until then.
  for (const event of ['afterprint', 'pagehide']) addEventListener(event, clear, { signal: done.signal });
  print();
}
