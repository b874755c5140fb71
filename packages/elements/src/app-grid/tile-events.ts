/** What a person does with a tile. */
export interface TileHandlers {
  /** Followed its link, with whatever button. */
  onLaunch: (id: string, event: MouseEvent) => void;
  onStar?: ((id: string) => void) | undefined;
  onDetails?: ((id: string, button: HTMLElement) => void) | undefined;
  /** Asked for more that can be done, at a button. */
  onMore?: ((id: string, button: HTMLElement) => void) | undefined;
}

/** Hears clicks of all tiles inside an element at once, for `click` and `auxclick`: ten thousand tiles need no listener each. */
export function tileEvents({ onLaunch, onStar, onDetails, onMore }: TileHandlers): (event: MouseEvent) => void {
  return (event) => {
    const control = (event.target as Element).closest<HTMLElement>('[data-act]');
    const id = control?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (!control || id === undefined) return;
    const { act } = control.dataset;
    if (act === 'launch') {
      // The right button opens the browser's own menu.
      if (event.button < 2) onLaunch(id, event);
    } else if (event.type === 'click') {
      if (act === 'star') onStar?.(id);
      if (act === 'details') onDetails?.(id, control);
      if (act === 'more') onMore?.(id, control);
    }
  };
}
