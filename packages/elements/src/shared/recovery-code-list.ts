import { css, html, type TemplateResult } from 'lit';
import type { Clock } from 'portal-sdk';
import { copyButton } from './copy-button.ts';
import { downloadText } from './download-text.ts';
import './icon.ts';
import { download } from './icons/download.ts';
import { print } from './icons/print.ts';
import { recoveryCodes as t } from './messages/en/steps/recovery-codes.ts';
import { printAlone } from './print-alone.ts';
import { codes as codesStyles } from './styles/codes.ts';

export interface RecoveryCodeListOptions {
  readonly codes: readonly string[];
  readonly clock: Clock;
  /** Says whose codes they are, on paper and in the file. */
  readonly company: string | undefined;
  readonly identifier: string | undefined;
}

const toolbarStyles = css`
  .p-toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
  }
  @container (inline-size < 360px) {
    .p-toolbar > .p-btn {
      flex: 1;
    }
  }
`;

/** What {@link recoveryCodeList} needs. */
export const recoveryCodeStyles = [codesStyles, toolbarStyles];

/** Recovery codes to read, copy, download and print. */
export function recoveryCodeList(options: RecoveryCodeListOptions): TemplateResult {
  const { codes, clock, company } = options;
  const save = (): void => downloadText({ name: t.fileName(company), text: sheetText(options), clock });
  return html`<ul class="p-codes" part="codes" translate="no" aria-label=${t.codes}>
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ul>
    <div class="p-toolbar" part="actions">
      ${copyButton({
        text: codes.join('\n'),
        clock,
        source: (button) => button.closest('.p-toolbar')?.previousElementSibling,
      })}
      <button type="button" class="p-btn p-btn-sm" @click=${save}>
        <portal-icon class="p-icon-sm" .icon=${download}></portal-icon>${t.download}
      </button>
      <button type="button" class="p-btn p-btn-sm" @click=${() => printAlone(sheet(options), { clock })}>
        <portal-icon class="p-icon-sm" .icon=${print}></portal-icon>${t.print}
      </button>
    </div>`;
}

const heading = ({ company, identifier }: RecoveryCodeListOptions): string =>
  [t.sheetTitle(company), identifier].filter(Boolean).join(', ');

const sheetText = (options: RecoveryCodeListOptions): string =>
  [heading(options), t.sheetText, '', ...options.codes, ''].join('\n');

const sheet = (options: RecoveryCodeListOptions): TemplateResult =>
  html`<h1>${heading(options)}</h1>
    <p>${t.sheetText}</p>
    <ul>
      ${options.codes.map((code) => html`<li>${code}</li>`)}
    </ul>`;
