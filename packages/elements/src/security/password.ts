import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { passwordOperations, type PasswordState } from 'portal-contract';
import { allowedUrl, type PortalConnection, type PortalError } from 'portal-sdk';
import { define } from '../shared/define.ts';
import type { FieldErrors } from '../shared/form.ts';
import { check } from '../shared/icons/check.ts';
import { external } from '../shared/icons/external.ts';
import { LightForm } from '../shared/light-form.ts';
import { password as t } from '../shared/messages/en/security/password.ts';
import { momentsFor } from './moments.ts';
import { passwordForm, readPasswordForm, type Refused, type TypedPassword } from './password-form.ts';
import { passwordSheet } from './password-sheet.ts';
import { SectionElement } from './section-element.ts';
import { SectionLeftEvent } from './section-left.ts';
import { panel } from './section-parts.ts';

/** What a person is told once the password is changed. */
interface Done {
  readonly othersEnded: boolean;
  readonly renews: boolean;
}

/**
 * @summary Changes a person’s password.
 *
 * @event portal-section-left - The person gave it up.
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart form - The form.
 * @csspart field - A field.
 * @csspart input - Its input.
 * @csspart policy - The rules for a new password.
 * @csspart strength - How strong a new password is.
 * @csspart actions - Its buttons.
 * @csspart error - What is wrong with a field.
 */
@define('portal-security-password')
export class PortalSecurityPassword extends SectionElement<PasswordState> {
  protected override readonly heading = t.title;

  @state() private errors: FieldErrors = {};
  @state() private refused: Refused | undefined;
  @state() private othersEnd = true;
  @state() private done: Done | undefined;

  #refusals = 0;
  readonly #moments = momentsFor(this);
  protected readonly lightForm = new LightForm(this, {
    form: () => this.#form(),
    styles: () => [passwordSheet],
  });

  protected override read(client: PortalConnection): Promise<PasswordState> {
    return client.send(passwordOperations.getPassword);
  }

  /** Brings the focus to the field that something is wrong with. */
  protected override updated(changed: PropertyValues): void {
    const wrong = changed.has('errors') || changed.has('refused');
    if (wrong) this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  protected override renderSection(facts: PasswordState, { endpoint }: PortalConnection): TemplateResult {
    const { managedBy, changeableIn } = facts;
    if (this.done) return this.#changed(this.done);
    if (managedBy) {
      const href = managedBy.url === undefined ? undefined : allowedUrl(managedBy.url, { base: endpoint })?.href;
      return this.#notice(t.managed(managedBy.name), href ? managedLink(href) : nothing);
    }
    if (changeableIn !== undefined) return this.#notice(t.tooYoung(changeableIn));
    return panel({ title: t.title, text: this.#age(facts), content: html`<slot name="form"></slot>` });
  }

  #age({ expiresIn, expiresSoon, changedAt }: PasswordState): string | undefined {
    if (expiresIn !== undefined && (expiresSoon || !changedAt)) return t.expires(expiresIn);
    return changedAt && t.changed(this.#moments().day(changedAt));
  }

  #notice(text: string, more: unknown = nothing): TemplateResult {
    const { data } = this;
    return panel({
      title: t.plainTitle,
      text: data && this.#age(data),
      content: html`<div class="panel-body">
        <p>${text}</p>
        ${more}
      </div>`,
    });
  }

  #changed({ othersEnded, renews }: Done): TemplateResult {
    return panel({
      title: t.plainTitle,
      content: html`<div class="panel-body" role="status">
        <p class="p-hint p-hint-success"><portal-icon class="p-icon-sm" .icon=${check}></portal-icon><span>${t.done}</span></p>
        <p>${t.doneText} ${othersEnded ? t.othersEnded : nothing}</p>
        ${renews ? html`<p>${t.renewNow}</p>` : nothing}
      </div>`,
    });
  }

  #form(): unknown {
    const { data, client, configuration, session, done } = this;
    const locked = data?.managedBy !== undefined || data?.changeableIn !== undefined;
    if (!data || !client || !configuration || session.status !== 'logged-in' || done || locked) return nothing;
    const error = this.changes.failureOf('change');
    return passwordForm({
      policy: configuration.passwordPolicy,
      person: session.session.person,
      clock: client.clock,
      company: this.company,
      errors: this.errors,
      refused: this.refused,
      error: error && aboutField(error) ? undefined : error,
      pending: this.changes.pending !== undefined,
      renews: data.renews.includes('device'),
      othersEnd: this.othersEnd,
      submit: (form) => this.#submit(form),
      cancel: (form) => this.#cancel(form),
      chooseOthers: (end) => (this.othersEnd = end),
    });
  }

  #submit(form: HTMLFormElement): void {
    const read = readPasswordForm(form);
    this.errors = 'errors' in read ? read.errors : {};
    this.refused = undefined;
    if ('typed' in read) void this.#change(read.typed);
  }

  async #change(body: TypedPassword): Promise<void> {
    const renews = this.data?.renews.includes('device') ?? false;
    const made = await this.changes.make(
      'change',
      (client, options) => client.send(passwordOperations.changePassword, { body }, options),
      { reason: t.reason },
    );
    if (!made) return this.#refuse(this.changes.failureOf('change'));
    this.done = { othersEnded: body.logOutOthers, renews };
    // The session goes on under another id, with another token.
    void this.client?.session.refresh();
    await this.reload();
    await this.focusHeading();
  }

  #refuse(error: PortalError | undefined): void {
    if (error?.code === 'invalid-credentials') {
      const left = error.problem?.['attemptsLeft'];
      this.errors = { currentPassword: typeof left === 'number' ? t.attemptsLeft(left) : t.wrong };
    }
    if (error?.code === 'throttled') this.errors = { currentPassword: t.throttled(error.retryAfter) };
    if (error?.code === 'password-rejected') {
      const rules = error.problem?.['rules'];
      const broken = Array.isArray(rules) ? rules.filter((rule): rule is string => typeof rule === 'string') : [];
      this.refused = { id: `refusal-${(this.#refusals += 1)}`, rules: broken };
      // It is too young meanwhile: reading it anew says how long.
      if (broken.includes('min-age')) void this.reload();
    }
    if (error?.code === 'password-managed') void this.reload();
  }

  #cancel(form: HTMLFormElement): void {
    form.reset();
    this.errors = {};
    this.refused = undefined;
    this.othersEnd = true;
    this.changes.forget();
    this.dispatchEvent(new SectionLeftEvent());
  }
}

const aboutField = ({ code }: PortalError): boolean =>
  code === 'invalid-credentials' || code === 'throttled' || code === 'password-rejected' || code === 'password-managed';

const managedLink = (href: string): TemplateResult =>
  html`<div class="toolbar">
    <a class="p-btn" href=${href} target="_blank" rel="noreferrer">
      ${t.managedLink}<span class="p-vh">${t.newTab}</span><portal-icon class="p-icon-sm" .icon=${external}></portal-icon>
    </a>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-password': PortalSecurityPassword;
  }
}
