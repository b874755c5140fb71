import { html, nothing, type TemplateResult } from 'lit';
import { appsNotice as t } from '../shared/messages/en/apps-notice.ts';

export interface TroubleOptions {
  text: string;
  retry: () => void;
  undo?: () => void;
}

/** What went wrong about a tile that is there, below it. */
export const trouble = ({ text, retry, undo }: TroubleOptions): TemplateResult =>
  html`<p class="trouble" role="alert">${text} ${undo ? action(t.undo, undo) : nothing} ${action(t.tryAgain, retry)}</p>`;

const action = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="p-link p-link-target" @click=${act}>${text}</button>`;
