import { css, html, nothing, type TemplateResult } from 'lit';
import { chevronRight } from '../shared/icons/chevron-right.ts';

/** How methods stand below each other. Needs the styles `row`. */
export const methodStyles = css`
  .p-methods {
    margin-inline: calc(var(--portal-gap-3) * -1);
  }
  .p-methods > .p-row {
    min-block-size: 64px;
    padding-inline: var(--portal-gap-3);
    border-radius: var(--portal-radius-md);
  }
`;

export interface MethodRowOptions {
  icon: TemplateResult;
  title: string;
  text: string;
  disabled: boolean;
  choose: () => void;
}

/** A method to choose. */
export const methodRow = ({ icon, title, text, disabled, choose }: MethodRowOptions): TemplateResult =>
  html`<button type="button" class="p-row" part="row" ?disabled=${disabled} @click=${choose}>
    <portal-icon .icon=${icon}></portal-icon>
    <span class="p-row-main">
      <span class="p-row-title">${title}</span>
      ${text ? html`<span class="p-row-meta">${text}</span>` : nothing}
    </span>
    <portal-icon class="p-icon-sm p-icon-flip" .icon=${chevronRight}></portal-icon>
  </button>`;
