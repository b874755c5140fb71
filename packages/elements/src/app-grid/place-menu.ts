/** Space to the window's edges and to the button, in pixels. */
const gap = 8;

/**
 * Places a popover below its button, or above it where there is more room, aligned with the button's far edge and inside the
 * window; and again whenever something scrolls or the window is resized. Returns how to stop that.
 */
export function keepPlaced(popover: HTMLElement, anchor: Element): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const place = (): void => placeAt(popover, anchor);
  // The popover has no size before it is shown.
  requestAnimationFrame(place);
  place();
  addEventListener('resize', place, { signal });
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  return () => stopping.abort();
}

function placeAt(popover: HTMLElement, anchor: Element): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const wanted = getComputedStyle(anchor).direction === 'rtl' ? left : right - width;
  const below = innerHeight - bottom;
  const room = Math.max(below, top) - 2 * gap;
  const above = below < height + 2 * gap && top > below;
  popover.style.setProperty('--_left', `${Math.max(gap, Math.min(wanted, innerWidth - width - gap))}px`);
  popover.style.setProperty('--_top', `${above ? Math.max(gap, top - gap - Math.min(height, room)) : bottom + gap}px`);
  popover.style.setProperty('--_room', `${room}px`);
}
