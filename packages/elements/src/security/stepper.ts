import { css, html, nothing, type TemplateResult } from 'lit';
import '../shared/icon.ts';
import { check } from '../shared/icons/check.ts';
import { authenticator as t } from '../shared/messages/en/security/authenticator.ts';

export const stepperStyles = css`
  .steps {
    display: flex;
    gap: var(--portal-gap-2);
    align-items: center;
    font-size: var(--portal-size-sm);
    color: var(--portal-text-muted);
  }
  .steps > li {
    display: flex;
    align-items: center;
    gap: 8px;
    white-space: nowrap;
  }
  .steps > li + li::before {
    content: '';
    inline-size: 20px;
    block-size: 1px;
    background: var(--portal-border-strong);
    opacity: 0.6;
  }
  .steps-number {
    inline-size: 22px;
    block-size: 22px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    box-shadow: inset 0 0 0 1px var(--portal-border-strong);
    font-size: var(--portal-size-xs);
    font-weight: 600;
  }
  .steps > [aria-current] {
    color: var(--portal-text);
    font-weight: 500;
  }
  .steps > [aria-current] > .steps-number {
    background: var(--portal-accent-fill);
    color: var(--_on-accent);
    box-shadow: none;
  }
  .steps > [data-done] > .steps-number {
    background: var(--portal-accent-soft);
    color: var(--portal-accent-text);
    box-shadow: none;
  }
  @container (inline-size < 420px) {
    .steps > li:not([aria-current]) > .steps-name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .steps-number {
      border: 1px solid CanvasText;
    }
    .steps > [aria-current] > .steps-number {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** Where a person is among a few steps. */
export const stepper = (names: readonly string[], current: number): TemplateResult =>
  html`<ol class="steps" part="stepper">
    ${names.map((name, index) => {
      const done = index < current;
      return html`<li ?data-done=${done} aria-current=${index === current ? 'step' : nothing}>
        <span class="steps-number">
          ${done ? html`<portal-icon class="p-icon-sm" .icon=${check}></portal-icon>` : index + 1}
        </span>
        <span class="steps-name">${name}${done ? html`<span class="p-vh">${t.done}</span>` : nothing}</span>
      </li>`;
    })}
  </ol>`;
