import { type ReactiveController, type ReactiveElement, render, type RootPart } from 'lit';
import { adopt } from './light-styles.ts';

export interface LightFormOptions {
  /** The form, or nothing. Its template begins with `<form`: some password managers look only at the first added node. */
  readonly form: () => unknown;
  /** The sheets that the form needs now. */
  readonly styles: () => readonly CSSStyleSheet[];
}

/**
 * A form that an element draws as its light-DOM child, slotted into its shadow root as `form`: password managers and passkey
 * autofill look for fields in the document and not in shadow roots.
 */
export class LightForm implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: LightFormOptions;
  #form: RootPart | undefined;

  constructor(host: ReactiveElement, options: LightFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#form?.setConnected(true);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#form?.setConnected(false);
  }

  hostUpdated(): void {
    for (const sheet of this.#options.styles()) adopt(this.#host, sheet);
    this.#form = render(this.#options.form(), this.#host, { host: this.#host });
  }
}
