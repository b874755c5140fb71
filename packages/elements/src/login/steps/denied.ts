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

/** Says why this person cannot log in, and whom to turn to. */
export const deniedView: StepView<DeniedStep> = {
  schema: DeniedStep,
  styles: [row, glyph],
  wait: ({ unlockIn }) => unlockIn,
  render(context) {
    const { step, id, left } = context;
    const { title, text } = Object.hasOwn(t.reasons, step.reason) ? t.reasons[step.reason as DeniedReason] : t.reasons.policy;
    const rows = contactRows(context);
    return form({
      ...context,
      titleId: id('title'),
      glyph: html`<span class="p-glyph p-glyph-danger" part="glyph"
        ><portal-icon class="p-icon-lg" .icon=${lock}></portal-icon
      ></span>`,
      title,
      text: step.unlockIn ? html`${text} ${t.unlocksIn(left)}` : text,
      lead: rows.length ? html`<div class="p-panel p-rows" part="contact">${rows}</div>` : nothing,
      foot: someoneElse(context),
    });
  },
};

function contactRows({ step, support, company, base }: StepContext<DeniedStep>): TemplateResult[] {
  const rows: TemplateResult[] = [];
  if (support.email) rows.push(contactRow(mail, mailHref(support.email), support.email, t.mail(company)));
  if (support.phone) rows.push(contactRow(phone, phoneHref(support.phone), support.phone, support.hours ?? t.call(company)));
  for (const { text, url } of step.help) {
    const allowed = allowedUrl(url, { base, schemes: ['mailto', 'tel'] });
    if (allowed) rows.push(contactRow(external, allowed.href, text, allowed.host));
  }
  return rows;
}

const contactRow = (icon: TemplateResult, href: string, title: string, meta: string): TemplateResult =>
  html`<a class="p-row" part="row" href=${href}>
    <portal-icon .icon=${icon}></portal-icon>
    <span class="p-row-main"><bdi class="p-row-title">${title}</bdi><span class="p-row-meta">${meta}</span></span>
  </a>`;
