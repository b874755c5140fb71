import { html, nothing, type TemplateResult } from 'lit';
import { check } from './icons/check.ts';
import { circle } from './icons/circle.ts';
import { close } from './icons/close.ts';
import { newPassword as t } from './messages/en/new-password.ts';
import type { KnownRule } from './password-rules.ts';

/** How a rule stands: not yet, kept, or broken by a password that was refused. */
export type RuleState = 'open' | 'met' | 'broken';

const looks: Record<RuleState, { icon: TemplateResult; said: string }> = {
  open: { icon: circle, said: '' },
  met: { icon: check, said: t.met },
  broken: { icon: close, said: t.refused },
};

export interface PolicyListOptions {
  id: string;
  rules: readonly KnownRule[];
  /** One for each rule. */
  states: readonly RuleState[];
}

/** The rules for a new password. Needs the styles `newPassword`. */
export const policyList = ({ id, rules, states }: PolicyListOptions): TemplateResult | typeof nothing =>
  rules.length
    ? html`<ul class="p-checklist" part="policy" id=${id} aria-label=${t.policy}>
        ${rules.map(({ sentence }, index) => item(sentence, states[index] ?? 'open'))}
      </ul>`
    : nothing;

const item = (sentence: string, state: RuleState): TemplateResult =>
  html`<li data-state=${state}>
    <portal-icon class="p-icon-sm" .icon=${looks[state].icon}></portal-icon
    ><span>${sentence}<span class="p-vh">${looks[state].said}</span></span>
  </li>`;
