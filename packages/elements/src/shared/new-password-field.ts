import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { PasswordPolicy } from 'portal-contract';
import type { Clock } from 'portal-sdk';
import { field, type FieldOptions } from './form.ts';
import { newPassword as t } from './messages/en/new-password.ts';
import { policyList, type RuleState } from './password-policy-list.ts';
import { capsLockHint, passwordInput, type PasswordInputOptions } from './password-input.ts';
import { type KnownRule, knownRules, personal, type PasswordOwner } from './password-rules.ts';
import type { Strength } from './password-strength.ts';
import { strengthMeter } from './strength-meter.ts';

/** Milliseconds without a key after which it is said how far the password has come. */
const pause = 1000;

export interface NewPasswordOptions {
  /** Makes an id that is unique in the page. */
  id: (name: string) => string;
  policy: PasswordPolicy;
  owner: PasswordOwner;
  clock: Clock;
  /** What is wrong: sentences by the names `newPassword` and `confirmPassword`. */
  errors: Readonly<Record<string, string>>;
  /** What was wrong with an answer before. */
  errorBefore?: string | undefined;
  /** The rules that the server says are broken, and an id of that refusal. */
  refused?: { id: string; rules: readonly string[] } | undefined;
}

/**
 * The fields `newPassword` and `confirmPassword`, with the rules ticked off while somebody types and the strength. What is typed
 * stays in the input: this remembers how each rule stands, and no password.
 */
class NewPassword extends AsyncDirective {
  #options: NewPasswordOptions | undefined;
  #met: readonly (boolean | undefined)[] = [];
  #strength: Strength | undefined;
  /** Names of the rules that were broken at the last refusal. */
  #broken: readonly string[] = [];
  #refusal: string | undefined;
  #said = '';
  #cancel: (() => void) | undefined;

  override render(options: NewPasswordOptions): TemplateResult {
    this.#options = options;
    if (options.refused && options.refused.id !== this.#refusal) {
      this.#refusal = options.refused.id;
      this.#broken = options.refused.rules;
    }
    return this.#template(options);
  }

  protected override disconnected(): void {
    this.#cancel?.();
  }

  #template({ id, errors, errorBefore, policy, owner }: NewPasswordOptions): TemplateResult {
    const rules = knownRules(policy, owner);
    const states = rules.map((rule, index) => this.#stateOf(rule, this.#met[index]));
    const about = rules.length ? id('policy') : undefined;
    const onInput = this.#onInput;
    return html`${passwordField('newPassword', {
        label: t.label,
        id: id('new-password'),
        error: errors['newPassword'],
        errorBefore,
        about,
        onInput,
        hint: strengthMeter(this.#strength),
      })}
      ${policyList({ id: id('policy'), rules, states })}
      <span class="p-vh" role="status">${this.#said}</span>
      ${passwordField('confirmPassword', { label: t.confirm, id: id('confirm-password'), error: errors['confirmPassword'] })}`;
  }

  #stateOf({ name }: KnownRule, met: boolean | undefined): RuleState {
    if (met) return 'met';
    return this.#broken.includes(name) ? 'broken' : 'open';
  }

  readonly #onInput = ({ currentTarget }: Event): void => {
    if (!this.#options) return;
    const { policy, owner, clock } = this.#options;
    const input = currentTarget as HTMLInputElement;
    const rules = knownRules(policy, owner);
    this.#met = rules.map(({ met }) => met(input.value));
    // What only the server knows of the last password says nothing of this one.
    this.#broken = this.#broken.filter((name) => rules.some((rule, index) => rule.name === name && this.#met[index] === false));
    this.#update();
    void this.#rate(input, owner);
    this.#cancel?.();
    this.#cancel = clock.after(pause, () => this.#say(rules.length));
  };

  /** What rates is fetched with the first key. Without it there is no advice, and everything else works. */
  async #rate(input: HTMLInputElement, owner: PasswordOwner): Promise<void> {
    const rater = await import('./password-strength.ts').catch(() => undefined);
    this.#strength = input.value && rater ? rater.strengthOf(input.value, personal(owner)) : undefined;
    this.#update();
  }

  #say(all: number): void {
    const met = this.#met.filter(Boolean).length;
    const strength = this.#strength ? `${t.strength} ${t.levels[this.#strength - 1]}` : '';
    this.#said = [all ? t.progress(met, all) : '', strength].filter(Boolean).join(' ');
    this.#update();
  }

  #update(): void {
    if (this.isConnected && this.#options) this.setValue(this.#template(this.#options));
  }
}

type PasswordFieldOptions = Omit<FieldOptions, 'input'> & Pick<PasswordInputOptions, 'about' | 'onInput'>;

const passwordField = (name: string, { hint, about, onInput, ...options }: PasswordFieldOptions): TemplateResult =>
  field({
    ...options,
    input: passwordInput({ ...options, about, onInput, name, autocomplete: 'new-password' }),
    hint: html`${hint ?? nothing}${capsLockHint()}`,
  });

/** Two fields for a new password, its rules and its strength. Needs the styles `iconButton`, `passwordInput` and `newPassword`. */
export const newPasswordField = directive(NewPassword);
