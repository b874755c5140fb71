import { css, html, nothing, type TemplateResult } from 'lit';

export interface MessageOptions {
  icon: TemplateResult;
  danger?: boolean;
  title: string;
  text: string;
  actions?: unknown;
}

/** What stands in place of content: nothing there, nothing found, not loaded. */
export const message = ({ icon, danger = false, title, text, actions }: MessageOptions): TemplateResult =>
  html`<div class="p-message" part="empty">
    <span class="p-glyph ${danger ? 'p-glyph-danger' : ''}" part="glyph">
      <portal-icon class="p-icon-lg" .icon=${icon}></portal-icon>
    </span>
    <div class="p-message-text">
      <h3 class="p-heading">${title}</h3>
      <p class="p-muted">${text}</p>
    </div>
    ${actions ? html`<div class="p-message-actions">${actions}</div>` : nothing}
  </div>`;

export const messageStyles = css`
  .p-message {
    display: grid;
    justify-items: center;
    gap: var(--portal-gap-4);
    padding: var(--portal-gap-10) var(--portal-gap-4);
    border: 1px dashed color-mix(in oklab, var(--portal-text) 18%, transparent);
    border-radius: var(--portal-radius-lg);
    text-align: center;
  }
  .p-message-text {
    display: grid;
    gap: 6px;
    max-inline-size: 44ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .p-message-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
    justify-content: center;
  }
  .p-heading {
    font-size: var(--portal-size-lg);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .p-heading:dir(rtl) {
    letter-spacing: normal;
  }
  @container (inline-size < 360px) {
    .p-message {
      padding-block: var(--portal-gap-8);
    }
  }
`;
