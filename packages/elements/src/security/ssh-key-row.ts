import { html, nothing, type TemplateResult } from 'lit';
import type { SshKey } from 'portal-contract';
import type { Clock } from 'portal-sdk';
import { copyButton } from '../shared/copy-button.ts';
import '../shared/icon.ts';
import { pencil } from '../shared/icons/pencil.ts';
import { terminal } from '../shared/icons/terminal.ts';
import { trash } from '../shared/icons/trash.ts';
import { sshKeys as t } from '../shared/messages/en/security/ssh-keys.ts';
import type { Moments } from './moments.ts';

export interface SshKeyRowOptions {
  /** Bits that an RSA key has to have today. */
  readonly rsaBits: number;
  readonly moments: Moments;
  readonly clock: Clock | undefined;
  readonly error: TemplateResult | typeof nothing;
  /** Whether something is being done to it. */
  readonly busy: boolean;
  readonly rename: () => void;
  readonly remove: () => void;
}

/** One key: what it is called, its type, its fingerprint, and when it was added and used. */
export const sshKeyRow = (key: SshKey, options: SshKeyRowOptions): TemplateResult =>
  html`<div class="row" part="row" role="listitem" aria-busy=${options.busy}>
    <portal-icon .icon=${terminal}></portal-icon>
    <span class="row-main">
      <span class="row-title"><bdi>${key.name}</bdi>${kindBadge(key, options.rsaBits)}</span>
      <code class="fingerprint">${key.fingerprint}</code>
      <span class="row-meta">${used(key, options.moments)}</span>
      ${options.error}
    </span>
    <span class="row-end">
      ${options.clock ? copyButton({ text: key.fingerprint, clock: options.clock, label: t.copyNamed(key.name), source: fingerprintOf }) : nothing}
      <button type="button" class="p-iconbtn" aria-label=${t.rename(key.name)} @click=${options.rename}>
        <portal-icon .icon=${pencil}></portal-icon>
      </button>
      <button type="button" class="p-iconbtn" aria-label=${t.removeNamed(key.name)} @click=${options.remove}>
        <portal-icon .icon=${trash}></portal-icon>
      </button>
    </span>
  </div>`;

function kindBadge(key: SshKey, rsaBits: number): TemplateResult {
  const short = key.kind === 'ssh-rsa' && key.bits < rsaBits;
  return short
    ? html`<span class="p-badge p-badge-warning" title=${t.tooShort}>${t.kind(key)}</span
        ><span class="p-vh">${t.tooShort}</span>`
    : html`<span class="p-badge">${t.kind(key)}</span>`;
}

const used = ({ createdAt, lastUsedAt }: SshKey, { day }: Moments): string =>
  t.used(day(createdAt), lastUsedAt === undefined ? undefined : day(lastUsedAt));

const fingerprintOf = (button: Element): Element | null | undefined => button.closest('.row')?.querySelector('code');
