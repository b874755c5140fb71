type Root = Element | ShadowRoot | Document;

/** Milliseconds that a person waits. */
const usualPatience = 10_000;

/** Waits for what a person would wait for, which may have to be asked for, and rejects when it does not come. */
export async function see(what: () => unknown, message: string, patience = usualPatience): Promise<void> {
  const end = performance.now() + patience;
  while (!(await what())) {
    if (performance.now() > end) throw new Error(`Waited ${patience} ms for ${message}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Everything under a root, shadow roots included. */
function* everything(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
  if (root instanceof Element && root.shadowRoot) yield* everything(root.shadowRoot);
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** What an element is called: its label, or its text without what is hidden from readers. */
function said(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return (element.getAttribute('aria-label') ?? copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The element of a kind with that name, if it is shown. */
const named = (root: Root, selector: string, name: string): HTMLElement | undefined =>
  [...everything(root)].find((each): each is HTMLElement => each.matches(selector) && isShown(each) && said(each) === name);

export const button = (root: Root, name: string): HTMLButtonElement | undefined =>
  named(root, 'button', name) as HTMLButtonElement | undefined;

export const link = (root: Root, name: string): HTMLAnchorElement | undefined =>
  named(root, 'a[href]', name) as HTMLAnchorElement | undefined;

export const heading = (root: Root, name: string): HTMLElement | undefined => named(root, 'h1, h2, h3, h4', name);

/** The input that a label names, or one that names itself. */
export function input(root: Root, label: string): HTMLInputElement | undefined {
  const found = named(root, 'label, input[aria-label]', label);
  return (found instanceof HTMLLabelElement ? found.control : found) as HTMLInputElement | undefined;
}

/** Everything that is shown, as text. */
export const page = (root: Root): string =>
  [...everything(root)]
    .filter(isShown)
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((node) => node instanceof Text)
    .map(({ data }) => data.trim())
    .filter(Boolean)
    .join('\n');

/** What is announced at once. */
export const alerts = (root: Root): string[] =>
  [...everything(root)].filter((each) => each.matches('[role=alert]') && isShown(each)).map(said);

/** Types over what is there, as a person or an autofill does. */
export function type(field: HTMLInputElement | undefined, text: string): void {
  if (!field) throw new Error(`There is no field to type “${text}” into.`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export async function press(root: Root, name: string): Promise<void> {
  await see(() => button(root, name), `a button “${name}”`);
  button(root, name)?.click();
}

/** Ends what is moving or fading, which nobody could read yet. What spins for ever goes on. */
export function settle(element: Element): void {
  for (const each of [element, ...everything(element)]) {
    for (const animation of each.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  }
}
