import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { alert } from './icons/alert.ts';
import { eyeOff } from './icons/eye-off.ts';
import { eye } from './icons/eye.ts';
import { passwordInput as t } from './messages/en/password-input.ts';

export interface PasswordInputOptions {
  id: string;
  name: string;
  autocomplete: 'current-password' | 'new-password';
  error?: string | undefined;
  /** Id of what says more about the field, beside its error. */
  about?: string | undefined;
  onInput?: ((event: Event) => void) | undefined;
}

/** A password field with a button that shows it. Needs the styles `iconButton` and `passwordInput`. */
export const passwordInput = ({ id, name, autocomplete, error, about, onInput }: PasswordInputOptions): TemplateResult =>
  html`<div class="p-inputwrap" @keydown=${noteCapsLock} @keyup=${noteCapsLock}>
    <input
      class="p-input"
      part="input"
      id=${id}
      name=${name}
      type="password"
      autocomplete=${autocomplete}
      required
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${ifDefined([error && `${id}-error`, about].filter(Boolean).join(' ') || undefined)}
      @input=${onInput}
    /><span class="p-input-end"
      ><button type="button" class="p-iconbtn p-reveal" aria-label=${t.show} aria-pressed="false" @click=${toggleReveal}>
        <portal-icon class="p-on" .icon=${eye}></portal-icon><portal-icon class="p-off" .icon=${eyeOff}></portal-icon></button
    ></span>
  </div>`;

/** Stands below a password field, and shows itself while Caps Lock is on. */
export const capsLockHint = (): TemplateResult =>
  html`<p class="p-hint p-hint-warning" role="status" data-caps hidden>
    <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${t.capsLock}</span>
  </p>`;

/**
 * What is shown of the password is the input's own state, so it lives in the input. It is hidden again before it is sent: browsers
 * keep what a text field sent, and password managers look for a password field.
 */
function toggleReveal({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const input = button.closest('.p-inputwrap')?.querySelector('input');
  if (!input) return;
  const reveal = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };
  reveal(input.type === 'password');
  input.form?.addEventListener('submit', () => reveal(false), { once: true, capture: true });
}

function noteCapsLock(event: KeyboardEvent): void {
  const hint = (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('[data-caps]');
  if (hint && 'getModifierState' in event) hint.hidden = !event.getModifierState('CapsLock');
}
