import type { ReactiveController } from 'lit';

/** Lets `/` go to the search, wherever a person is on the page and does not type. */
export class SearchShortcut implements ReactiveController {
  readonly #focus: () => boolean;

  /** `focus` goes there, and says whether there is such a place. */
  constructor(focus: () => boolean) {
    this.#focus = focus;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey || isComposing || defaultPrevented || isTyping(event)) return;
    if (this.#focus()) event.preventDefault();
  };
}

/** Whether a key goes into a text. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role=textbox], [role=combobox]');
}
