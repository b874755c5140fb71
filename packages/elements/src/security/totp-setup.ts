import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type ActivatedFactor, type Factor, factorOperations, type TotpSetup as Secret } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { valuesOf } from '../shared/form.ts';
import { info } from '../shared/icons/info.ts';
import { authenticator as t } from '../shared/messages/en/security/authenticator.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import type { Changes } from './changes.ts';
import { failure, panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';
import { stepper } from './stepper.ts';
import { confirmView, scanView } from './totp-views.ts';

export interface TotpSetupOptions {
  readonly changes: Changes;
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  readonly company: () => string | undefined;
  /** Whether recovery codes come with it. */
  readonly givesCodes: () => boolean;
  /** Hears what was set up, or of nothing where the person gave it up. */
  readonly done: (activated: ActivatedFactor | undefined) => unknown;
  /** Something else stands in the panel now, perhaps with a field to go on in. */
  readonly turned: (field?: string) => unknown;
}

/** An app that is being set up. Its secret is not in it. */
interface Setup {
  readonly id: string;
  readonly digits: number;
  readonly replaces: Factor | undefined;
  readonly step: 'scan' | 'confirm';
  /** What is wrong with the code. */
  readonly error?: string | undefined;
}

/** Names of the two calls among the changes. */
const [begin, activate] = ['begin-totp', 'activate-totp'];

/** Usual length of a code, where it was not told. */
const usualDigits = 6;

/** Sets an authenticator app up, alone or in another one's place. Nothing changes before its first code is confirmed. */
export class TotpSetup implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: TotpSetupOptions;
  readonly #secret: ShownOnce<Secret>;
  #setup: Setup | undefined;

  constructor(host: PortalElement, options: TotpSetupOptions) {
    this.#host = host;
    this.#options = options;
    this.#secret = new ShownOnce<Secret>(host, { clock: () => options.client()?.clock, session: options.session });
    host.addController(this);
  }

  get active(): boolean {
    return this.#setup !== undefined;
  }

  /** Whether it is being begun. */
  get beginning(): boolean {
    return this.#options.changes.pending === begin;
  }

  /** Why it could not begin. */
  get failed(): TemplateResult | typeof nothing {
    return failure(this.#options.changes.failureOf(begin), this.#options.company());
  }

  hostUpdate(): void {
    if (this.#options.session().status === 'logged-out') this.#setup = undefined;
  }

  hostDisconnected(): void {
    this.#setup = undefined;
  }

  /** Begins, perhaps in the place of another app. */
  readonly begin = async (replaces?: Factor): Promise<void> => {
    const { changes, turned } = this.#options;
    const body = { kind: 'totp', ...(replaces && { replaces: replaces.id }) } as const;
    const begun = await changes.make(begin, (client, options) => client.send(factorOperations.beginFactor, { body }, options), {
      reason: t.addReason,
    });
    if (!begun) return;
    const { id, totp } = begun.answer;
    this.#setup = { id, digits: totp?.digits ?? usualDigits, replaces, step: 'scan' };
    this.#secret.show(totp);
    turned();
  };

  render(client: PortalConnection): TemplateResult | typeof nothing {
    const setup = this.#setup;
    if (!setup) return nothing;
    const names = [t.steps.scan, t.steps.confirm, ...(this.#options.givesCodes() ? [t.steps.save] : [])];
    const { replaces, step } = setup;
    return panel({
      title: replaces ? t.replaceTitle(replaces.name) : t.setUpTitle,
      text: replaces && t.replaceText,
      content: html`<form id="totp" part="form" novalidate @submit=${this.#submit}>
        <div class="panel-body">
          ${stepper(names, step === 'scan' ? 0 : 1)} ${step === 'scan' ? this.#scan(client) : this.#confirm(setup)}
        </div>
      </form>`,
      foot: step === 'scan' ? this.#scanFoot() : this.#confirmFoot(),
    });
  }

  #scan({ clock }: PortalConnection): TemplateResult {
    const { secret } = this.#secret;
    if (secret) return scanView(secret, { clock, company: this.#options.company() });
    return html`<p class="p-hint" role="status">
      <portal-icon class="p-icon-sm" .icon=${info}></portal-icon><span>${t.hidden}</span>
    </p>`;
  }

  #scanFoot(): TemplateResult {
    const again = (): void => void this.begin(this.#setup?.replaces);
    const { beginning } = this;
    return html`<button type="button" class="p-btn p-btn-ghost" @click=${this.#cancel}>${common.cancel}</button> ${
        this.#secret.secret
          ? html`<button class="p-btn p-btn-primary" form="totp">${t.next}</button>`
          : html`<button type="button" class="p-btn p-btn-primary" aria-busy=${beginning} @click=${again}>
              ${t.startAgain}
            </button>`
      }`;
  }

  #confirm({ digits, error }: Setup): TemplateResult {
    const { changes, company } = this.#options;
    const failed = changes.failureOf(activate);
    return html`${confirmView(digits, { error })}
    ${failed && failed.code !== 'factor-rejected' ? failure(failed, company()) : nothing}`;
  }

  #confirmFoot(): TemplateResult {
    const pending = this.#options.changes.pending === activate;
    return html`<button type="button" class="p-btn p-btn-ghost" ?disabled=${pending} @click=${() => this.#turn('scan')}>
        ${t.back}
      </button>
      <button class="p-btn p-btn-primary" form="totp" aria-busy=${pending}>
        ${pending ? html`<span class="p-spinner"></span>${t.confirming}` : t.confirm}
      </button>`;
  }

  readonly #cancel = (): void => this.#end(undefined);

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const setup = this.#setup;
    if (!setup || this.#options.changes.pending) return;
    if (setup.step === 'scan') return this.#turn('confirm');
    const values = valuesOf(event.currentTarget as HTMLFormElement);
    const [code = '', name = ''] = [values['code'], values['name']?.trim()];
    if (code.length !== setup.digits) return this.#set({ ...setup, error: t.codeMissing(setup.digits) });
    void this.#activate(setup, { code, ...(name && { name }) });
  };

  async #activate(setup: Setup, body: { code: string; name?: string }): Promise<void> {
    const { changes } = this.#options;
    this.#set({ ...setup, error: undefined });
    const { id } = setup;
    const made = await changes.make(
      activate,
      (client, options) => client.send(factorOperations.activateFactor, { id, body }, options),
      { reason: t.addReason },
    );
    if (made) return this.#end(made.answer);
    const wrong = changes.failureOf(activate)?.code === 'factor-rejected';
    this.#set({ ...setup, error: wrong ? t.wrong : undefined });
  }

  #turn(step: Setup['step']): void {
    if (!this.#setup) return;
    this.#options.changes.forget();
    this.#set({ ...this.#setup, step, error: undefined });
    this.#options.turned(step === 'confirm' ? '#code' : undefined);
  }

  #end(activated: ActivatedFactor | undefined): void {
    this.#options.changes.forget();
    this.#secret.putAway();
    this.#set(undefined);
    this.#options.done(activated);
  }

  #set(setup: Setup | undefined): void {
    this.#setup = setup;
    this.#host.requestUpdate();
  }
}
