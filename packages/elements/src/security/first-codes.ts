import { html, type TemplateResult } from 'lit';
import type { Configuration } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { recoveryCodes as t } from '../shared/messages/en/security/recovery-codes.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { newCodes } from './new-codes.ts';
import { panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';

export interface FirstCodesOptions {
  /** Of the section that they came with. */
  readonly title: string;
  readonly session: () => SessionState;
  readonly configuration: () => Configuration | undefined;
  /** Moves the focus, because something else stands in the panel now. */
  readonly focus: () => unknown;
}

/** The recovery codes that come with a person’s first factor, in a panel, once. Needs `recoveryCodeStyles`. */
export class FirstCodes {
  readonly #options: FirstCodesOptions;
  readonly #codes: ShownOnce<readonly string[]>;

  constructor(host: PortalElement, options: FirstCodesOptions) {
    this.#options = options;
    this.#codes = new ShownOnce(host, { clock: () => host.client?.clock, session: options.session });
  }

  /** Whether they are shown. */
  get active(): boolean {
    return this.#codes.secret !== undefined;
  }

  show(codes: readonly string[] | undefined): void {
    this.#codes.show(codes);
  }

  /** The panel. */
  render({ clock }: PortalConnection): TemplateResult {
    const { title, session, configuration } = this.#options;
    const now = session();
    const identifier = now.status === 'logged-in' ? now.session.person.email : undefined;
    const codes = this.#codes.secret ?? [];
    return panel({
      title,
      content: html`<div class="panel-body">${newCodes({ codes, clock, company: configuration()?.company, identifier })}</div>`,
      foot: html`<button type="button" class="p-btn p-btn-primary" @click=${this.#putAway}>${t.saved}</button>`,
    });
  }

  readonly #putAway = (): void => {
    this.#codes.putAway();
    this.#options.focus();
  };
}
