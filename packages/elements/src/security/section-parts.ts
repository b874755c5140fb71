import { html, nothing, type TemplateResult } from 'lit';
import type { PortalError } from 'portal-sdk';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { section as t } from '../shared/messages/en/security/section.ts';

export interface PanelOptions {
  readonly title: string;
  /** Below the title. */
  readonly text?: unknown;
  /** At the end of the title's line. */
  readonly action?: unknown;
  /** What is in it: rows, a form, or a body. */
  readonly content?: unknown;
  /** Its buttons. */
  readonly foot?: unknown;
}

/** A panel with a title, which takes the focus when something new stands in it. */
export const panel = ({ title, text, action, content, foot }: PanelOptions): TemplateResult =>
  html`<section class="panel" part="panel" aria-labelledby="title">
    <header class="panel-head">
      <div class="panel-titles">
        <h2 class="heading" id="title" tabindex="-1">${title}</h2>
        ${text ? html`<p class="small p-muted">${text}</p>` : nothing}
      </div>
      ${action ?? nothing}
    </header>
    ${content ?? nothing} ${foot ? html`<footer class="panel-foot" part="actions">${foot}</footer>` : nothing}
  </section>`;

/** What came of a change that failed, in a sentence. Without a failure it is nothing. */
export const failure = (error: PortalError | undefined, company = t.company): TemplateResult | typeof nothing =>
  error
    ? html`<p class="p-hint p-hint-danger" part="error" role="alert">
        <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${t.errors[error.code](company)}</span>
      </p>`
    : nothing;

/** In place of a panel’s content that did not come. */
export const notLoaded = (retry: () => void): TemplateResult =>
  html`<div class="panel-body" role="alert">
    <p class="p-muted">${t.failed}</p>
    <div class="toolbar">
      <button type="button" class="p-btn p-btn-sm" @click=${retry}>
        <portal-icon class="p-icon-sm" .icon=${refresh}></portal-icon>${t.tryAgain}
      </button>
    </div>
  </div>`;

/** Where rows will be. */
export const skeletonRows = (): TemplateResult =>
  html`<div class="rows late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    ${Array.from(
      { length: 2 },
      () =>
        html`<div class="row">
          <span class="row-main"><span class="p-skel bar-title"></span><span class="p-skel bar-meta"></span></span>
        </div>`,
    )}
  </div>`;
