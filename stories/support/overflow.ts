/** Elements that stick out of a box sideways, as markup. What is only there for screen readers may. */
export function overflow(box: HTMLElement): string[] {
  const { left, right } = box.getBoundingClientRect();
  const sticksOut = (element: Element): boolean => {
    const own = element.getBoundingClientRect();
    return own.width > 1 && element.checkVisibility() && (own.left < left - 0.5 || own.right > right + 0.5);
  };
  // The input of a code is wider than its cells by one, and clipped, so that the last digit does not scroll.
  const mayStickOut = (element: Element): boolean => element.matches('.p-code-input');
  return [...inside(box)].filter((each) => sticksOut(each) && !mayStickOut(each)).map(({ outerHTML }) => outerHTML);
}

function* inside(root: Element | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* inside(element.shadowRoot);
  }
}
