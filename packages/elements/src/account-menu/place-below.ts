/** Space to the window's edges and to the button, in pixels. */
const gap = 8;

/**
 * Places a popover below a button, aligned with the button's far edge, and inside the window; and again whenever the window is
 * resized or zoomed or something scrolls. Returns how to stop that.
 */
export function keepBelow(button: Element, popover: HTMLElement): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const replace = (): void => placeBelow(button, popover);
  replace();
  addEventListener('resize', replace, { signal });
  // What scrolls may be any ancestor, and scrolling does not bubble.
  addEventListener('scroll', replace, { signal, capture: true, passive: true });
  return () => stopping.abort();
}

function placeBelow(button: Element, popover: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = Math.min(280, innerWidth - 2 * gap);
  const wanted = getComputedStyle(button).direction === 'rtl' ? left : right - width;
  popover.style.setProperty('--_left', `${Math.max(gap, Math.min(wanted, innerWidth - width - gap))}px`);
  popover.style.setProperty('--_top', `${bottom + gap}px`);
}
