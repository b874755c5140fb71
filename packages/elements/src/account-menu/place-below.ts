/** Space to the window's edges and to the button, in pixels. */
const gap = 8;

export interface PlaceOptions {
  /** The edge of the button that the popover is aligned with. */
  readonly align?: 'start' | 'end';
  /** How wide the popover is where there is room, in pixels. */
  readonly width?: number;
}

/**
 * Places a popover below a button, aligned with one of the button's edges, and inside the window; and again whenever the window
 * is resized or zoomed or something scrolls. Returns how to stop that.
 */
export function keepBelow(button: Element, popover: HTMLElement, options?: PlaceOptions): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const replace = (): void => placeBelow(button, popover, options);
  replace();
  addEventListener('resize', replace, { signal });
  // What scrolls may be any ancestor, and scrolling does not bubble.
  addEventListener('scroll', replace, { signal, capture: true, passive: true });
  return () => stopping.abort();
}

function placeBelow(button: Element, popover: HTMLElement, { align = 'end', width: full = 280 }: PlaceOptions = {}): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = Math.min(full, innerWidth - 2 * gap);
  const atLeft = (align === 'start') === (getComputedStyle(button).direction === 'ltr');
  const wanted = atLeft ? left : right - width;
  popover.style.setProperty('--_left', `${Math.max(gap, Math.min(wanted, innerWidth - width - gap))}px`);
  popover.style.setProperty('--_top', `${bottom + gap}px`);
}
