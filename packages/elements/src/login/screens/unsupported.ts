import { html, nothing } from 'lit';
import { form } from '../../shared/form.ts';
import { unsupported as t } from '../../shared/messages/en/screens/unsupported.ts';
import { foot } from '../parts.ts';
import type { ScreenView } from './screen-view.ts';

/** A step that this version cannot draw, with the backend's own page for it where there is one. */
export const unsupportedView: ScreenView = {
  styles: [],
  render: (context) =>
    form({
      titleId: context.id('title'),
      title: t.title,
      text: t.text(context.company),
      lead: html`<div class="p-actions" part="actions">
        ${
          context.fallbackUrl
            ? html`<a class="p-btn p-btn-primary p-btn-lg p-btn-block" href=${context.fallbackUrl.href}>${t.continue}</a>`
            : nothing
        }
        <button type="button" class="p-btn p-btn-lg p-btn-block" @click=${context.startOver}>${t.startOver}</button>
      </div>`,
      foot: foot(context.t.needHelp, context),
    }),
};
