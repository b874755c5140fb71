import { html, nothing, type TemplateResult } from 'lit';
import { type DeniedReason, DeniedStep } from 'portal-contract';
import { allowedUrl } from 'portal-sdk';
import { form } from '../../shared/form.ts';
import { external } from '../../shared/icons/external.ts';
import { lock } from '../../shared/icons/lock.ts';
import { mail } from '../../shared/icons/mail.ts';
import { phone } from '../../shared/icons/phone.ts';
import { denied as t } from '../../shared/messages/en/steps/denied.ts';
import { glyph } from '../../shared/styles/glyph.ts';
import { row } from '../../shared/styles/row.ts';
import { mailHref, phoneHref } from '../../shared/support.ts';
import { someoneElse } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

/** Most links of the administrator that are drawn. */
const mostLinks = 2;

/** Says why this person cannot log in, and whom to turn to. */
export const deniedView: StepView<DeniedStep> = {
  schema: DeniedStep,
  styles: [row, glyph],
  wait: ({ unlockIn }) => unlockIn,
  render(context) {
    const { step, id } = context;
    const { title, text } = t.reasons[reasonOf(step)];
    const rows = [...contactRows(context), ...helpRows(context)];
    return form({
      ...context,
      titleId: id('title'),
      glyph: html`<span class="p-glyph p-glyph-danger" part="glyph"
        ><portal-icon class="p-icon-lg" .icon=${lock}></portal-icon
      ></span>`,
      title,
      text: html`${step.message ?? text} ${unlock(context)}`,
      lead: rows.length ? html`<div class="p-panel p-rows" part="contact">${rows}</div>` : nothing,
      foot: isUnlocked(context) ? logInAgain(context) : someoneElse(context),
    });
  },
};

const reasonOf = ({ reason }: DeniedStep): DeniedReason =>
  Object.hasOwn(t.reasons, reason) ? (reason as DeniedReason) : 'policy';

const isUnlocked = ({ step, left }: StepContext<DeniedStep>): boolean => step.unlockIn !== undefined && left === 0;

/** How long it takes until the account unlocks by itself, where it does. */
const unlock = (context: StepContext<DeniedStep>): TemplateResult | typeof nothing =>
  context.step.unlockIn === undefined
    ? nothing
    : html`${isUnlocked(context) ? nothing : t.unlocksIn(context.left)}<span role="status"
          >${isUnlocked(context) ? t.unlocked : ''}</span
        >`;

const logInAgain = ({ startOver, disabled, confirming, t: common }: StepContext): TemplateResult =>
  html`<div class="p-actions" part="actions">
    <button type="button" class="p-btn p-btn-primary p-btn-lg p-btn-block" ?disabled=${disabled} @click=${startOver}>
      ${confirming ? common.tryAgain : t.logIn}
    </button>
  </div>`;

function contactRows({ support, company }: StepContext<DeniedStep>): TemplateResult[] {
  const rows: TemplateResult[] = [];
  if (support.email) rows.push(contactRow(mail, mailHref(support.email), support.email, t.mail(company)));
  if (support.phone) rows.push(contactRow(phone, phoneHref(support.phone), support.phone, support.hours ?? t.call(company)));
  return rows;
}

/** The administrator's links. */
export function helpRows({ step, base }: StepContext<DeniedStep>): TemplateResult[] {
  return step.help
    .flatMap(({ text, url }) => {
      const allowed = allowedUrl(url, { base, schemes: ['mailto', 'tel'] });
      return allowed ? contactRow(external, allowed.href, text, allowed.host) : [];
    })
    .slice(0, mostLinks);
}

const contactRow = (icon: TemplateResult, href: string, title: string, meta: string): TemplateResult =>
  html`<a class="p-row" part="row" href=${href}>
    <portal-icon .icon=${icon}></portal-icon>
    <span class="p-row-main"
      ><span class="p-row-title"><bdi>${title}</bdi></span
      ><span class="p-row-meta">${meta}</span></span
    >
  </a>`;
