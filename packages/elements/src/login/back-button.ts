import { css, html, nothing, type TemplateResult } from 'lit';
import { arrowLeft } from '../shared/icons/arrow-left.ts';
import type { StepContext } from './step-view.ts';

/** Where the way back stands: beside the brand. The card around the form is what it is placed in. Needs the styles `iconButton`. */
export const backStyles = css`
  .p-back {
    position: absolute;
    inset-block-start: calc(var(--portal-gap-8) - 6px);
    inset-inline-end: calc(var(--portal-gap-8) - 10px);
  }
  @container (inline-size < 360px) {
    .p-back {
      inset-block-start: calc(var(--_gutter) - 6px);
      inset-inline-end: calc(var(--_gutter) - 10px);
    }
  }
`;

/** The way back, where there is one. */
export const backButton = ({ back, t }: Pick<StepContext, 'back' | 't'>): TemplateResult | typeof nothing =>
  back
    ? html`<button type="button" class="p-iconbtn p-back" part="back" aria-label=${t.back} @click=${back}>
        <portal-icon class="p-icon-flip" .icon=${arrowLeft}></portal-icon>
      </button>`
    : nothing;
