import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.ts';

/**
 * @summary Draws one icon. It has a shadow root of its own, because the page's rules for `svg` reach into light-DOM forms.
 */
@define('portal-icon')
export class PortalIcon extends LitElement {
  static override styles = css`
    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: var(--_stroke, 1.5);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  /** The drawing, on a grid of 20. */
  @property({ attribute: false }) icon: TemplateResult | undefined;

  protected override render(): TemplateResult {
    return html`<svg viewBox="0 0 20 20" aria-hidden="true">${this.icon}</svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-icon': PortalIcon;
  }
}
