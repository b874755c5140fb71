import { render, type RootPart, type PropertyValues } from 'lit';
import { adopt } from './light-styles.ts';
import { PortalElement } from './portal-element.ts';

/**
 * A portal element that asks for a secret.
 *
 * Its shadow root is only a frame: the form is a light-DOM child, slotted into that frame as `form`, because password managers
 * and passkey autofill look for fields in the document and not in shadow roots.
 */
export abstract class PortalFormElement extends PortalElement {
  #form: RootPart | undefined;

  /** The form, or nothing. A form's template begins with `<form`: some password managers look only at the first added node. */
  protected abstract renderForm(): unknown;

  /** The sheets that the form needs now. */
  protected abstract formStyles(): readonly CSSStyleSheet[];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#form?.setConnected(true);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#form?.setConnected(false);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    for (const sheet of this.formStyles()) adopt(this, sheet);
    this.#form = render(this.renderForm(), this, { host: this });
  }
}
