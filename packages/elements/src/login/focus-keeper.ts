import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Moves the focus on when the form that has it makes way for another: to the field that is wrong, else to its first one, else to
 * its title.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #form: HTMLFormElement | null = null;
  #had = false;
  #wanted = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Moves the focus with the next form that is drawn, even if it is the same one and wherever the focus is. */
  want(): void {
    this.#wanted = true;
  }

  hostUpdate(): void {
    this.#had ||= this.#host.matches(':focus-within');
  }

  hostUpdated(): void {
    const form = this.#host.querySelector('form');
    if (!form) return;
    if (this.#wanted || (this.#had && form !== this.#form)) focusFirst(form);
    this.#form = form;
    this.#had = false;
    this.#wanted = false;
  }
}

function focusFirst(form: HTMLFormElement): void {
  const field =
    form.querySelector<HTMLInputElement>('[aria-invalid=true]') ??
    form.querySelector<HTMLInputElement>('input:not([readonly], [type=checkbox])');
  (field ?? form.querySelector('h2'))?.focus();
  field?.select();
}
