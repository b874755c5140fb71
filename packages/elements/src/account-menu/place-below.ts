/** Space to the window's edges and to the button, in pixels. */
const gap = 8;

/** Places a popover below a button, aligned with the button's far edge, and inside the window. */
export function placeBelow(button: Element, popover: HTMLElement): void {
  const { left, right, bottom } = button.getBoundingClientRect();
  const width = Math.min(280, innerWidth - 2 * gap);
  const wanted = getComputedStyle(button).direction === 'rtl' ? left : right - width;
  popover.style.setProperty('--_left', `${Math.max(gap, Math.min(wanted, innerWidth - width - gap))}px`);
  popover.style.setProperty('--_top', `${bottom + gap}px`);
}
