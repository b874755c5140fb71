import { LightForm } from './light-form.ts';
import { PortalElement } from './portal-element.ts';

/** A portal element that asks for a secret: its shadow root is only a frame around a {@link LightForm}. */
export abstract class PortalFormElement extends PortalElement {
  /** The form, or nothing. A form's template begins with `<form`: some password managers look only at the first added node. */
  protected abstract renderForm(): unknown;

  /** The sheets that the form needs now. */
  protected abstract formStyles(): readonly CSSStyleSheet[];

  protected readonly lightForm = new LightForm(this, {
    form: () => this.renderForm(),
    styles: () => this.formStyles(),
  });
}
