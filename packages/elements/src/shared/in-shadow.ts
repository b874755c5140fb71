import { type ElementPart, noChange, render, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Renders into a shadow root of an element, where the page's own rules do not reach. */
class InShadow extends Directive {
  override render(_content: TemplateResult): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [content]: [TemplateResult]): typeof noChange {
    render(content, element.shadowRoot ?? element.attachShadow({ mode: 'open' }));
    return noChange;
  }
}

/** `<div ${inShadow(html`…`)}></div>` */
export const inShadow = directive(InShadow);
