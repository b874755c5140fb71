import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { IdentifierStep } from 'portal-contract';
import { describedBy, field, form } from '../../shared/form.ts';
import { fingerprint } from '../../shared/icons/fingerprint.ts';
import { laptop } from '../../shared/icons/laptop.ts';
import { backToLogIn, foot } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';
import type * as Hints from './identifier-hints.ts';
import { identifierStyles } from './identifier.styles.ts';

type Context = StepContext<IdentifierStep>;

/** Longest email address (RFC 5321 §4.5.3.1.3). */
const maxLength = 254;

const styles = [identifierStyles];

/** What stands around the form after it is there: of a company's own log-in, of why something did not work, and the way back. */
let hints: typeof Hints | undefined;

/** Asks for the company email, or for a passkey or this device in its place. */
export const identifierView: StepView<IdentifierStep> = {
  schema: IdentifierStep,
  get styles() {
    return hints?.styles ?? styles;
  },
  oftenNext: ['password', 'totp'],
  async begin(actions) {
    const { step, offer } = actions;
    // All of that stands beside the email: if what it needs does not come, the email is still there.
    hints ??= await import('./identifier-hints.ts').catch(() => undefined);
    offer('hints');
    if (!step.passkey && !step.device) return;
    const passkeys = await import('../passkeys.ts').catch(() => undefined);
    await passkeys?.offerPasskeys(actions);
  },
  render(context) {
    const { t, id } = context;
    const recovery = context.flow === 'recovery';
    const provider = hints?.providerOf(context);
    const submit = recovery ? t.sendReset : provider ? (hints?.continueTo(provider) ?? t.continue) : t.continue;
    return form({
      ...context,
      titleId: id('title'),
      title: recovery ? t.reset : t.title(context.knownCompany),
      text: recovery ? t.resetText : t.useEmail,
      lead: hints?.notice(context),
      fields: html`${emailField(context)}
        <div role="status" class="p-status">${provider ? hints?.providerHint(provider, context) : nothing}</div>`,
      submit: { text: submit, pendingText: submit },
      also: otherWays(context),
      foot: recovery ? html`${backToLogIn(context)}${hints?.back(context)}` : foot(t.needHelp, context),
    });
  },
  read({ identifier: typed = '' }, { t }) {
    const identifier = typed.trim();
    if (!identifier) return { errors: { identifier: t.emailMissing } };
    if (identifier.length > maxLength) return { errors: { identifier: t.tooLong } };
    if (!/.@./.test(identifier)) return { errors: { identifier: t.emailFormat } };
    return { answer: { kind: 'identifier', identifier } };
  },
};

function emailField({ t, id, errors, identifier, identifierExample }: Context): TemplateResult {
  const error = errors['identifier'];
  const input = html`<input
    class="p-input"
    part="input"
    id=${id('identifier')}
    name="identifier"
    type="email"
    autocomplete="username webauthn"
    autocapitalize="none"
    spellcheck="false"
    required
    .defaultValue=${identifier ?? ''}
    placeholder=${ifDefined(identifierExample)}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy(id('identifier'), error)}
  />`;
  return field({ id: id('identifier'), label: t.email, error, input });
}

/** Passkey and device, below a divider, as far as this browser has them. */
function otherWays(context: Context): TemplateResult | typeof nothing {
  const { step, t, offered } = context;
  const passkey = 'PublicKeyCredential' in window ? step.passkey : undefined;
  const device = offered.has('device') ? step.device : undefined;
  if (!passkey && !device) return nothing;
  return html`<div class="p-divider" part="divider">${t.or}</div>
    ${passkey ? way(fingerprint, t.passkey, { options: passkey, context }) : nothing}
    ${device ? way(laptop, t.device, { options: device, context }) : nothing} ${hints?.whyNot(context) ?? nothing}`;
}

interface Way {
  options: NonNullable<IdentifierStep['passkey']>;
  context: Context;
}

const way = (icon: TemplateResult, text: string, { options, context }: Way): TemplateResult =>
  html`<button
    type="button"
    class="p-btn p-btn-lg p-btn-block"
    ?disabled=${context.disabled}
    aria-busy=${context.running}
    @click=${() => context.run(async (actions) => (await import('../ceremony.ts')).confirmWith(options)(actions))}
  >
    <portal-icon .icon=${icon}></portal-icon>${text}
  </button>`;
