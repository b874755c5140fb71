import { html } from 'lit';
import { form } from '../../shared/form.ts';
import { check } from '../../shared/icons/check.ts';
import { changed as t } from '../../shared/messages/en/screens/changed.ts';
import { glyph } from '../../shared/styles/glyph.ts';
import type { ScreenView } from './screen-view.ts';

/** A new password was set, and nobody is logged in by it. */
export const changedView: ScreenView = {
  styles: [glyph],
  render: ({ id, logIn }) =>
    form({
      titleId: id('title'),
      glyph: html`<span class="p-glyph p-glyph-success" part="glyph"
        ><portal-icon class="p-icon-lg" .icon=${check}></portal-icon
      ></span>`,
      title: t.title,
      text: t.text,
      foot: html`<div class="p-actions" part="actions">
        <button type="button" class="p-btn p-btn-primary p-btn-lg p-btn-block" @click=${logIn}>${t.logIn}</button>
      </div>`,
    }),
};
