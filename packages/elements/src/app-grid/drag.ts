export interface DragOptions {
  root: () => ShadowRoot | null;
  /** Begins with an application of a section. */
  pick: (id: string, section: string) => void;
  /** It is above another one of its section. */
  over: (id: string) => void;
  drop: () => void;
  cancel: () => void;
}

/** Pixels that a pointer may move before it is no click any more. */
const slack = 6;

/** Moves applications with a pointer: a mouse takes them anywhere, a finger by the grip, since elsewhere it scrolls. */
export class Drag {
  readonly #options: DragOptions;
  #dragged = false;

  constructor(options: DragOptions) {
    this.#options = options;
  }

  /** Whether the click that follows is the end of a drag; true once. */
  takeClick(): boolean {
    const dragged = this.#dragged;
    this.#dragged = false;
    return dragged;
  }

  readonly onPointerdown = (event: PointerEvent): void => {
    const target = event.target as Element;
    const tile = target.closest<HTMLElement>('.movable:has(.grip)');
    const section = target.closest<HTMLElement>('[data-section]')?.dataset['section'];
    const held = event.pointerType === 'mouse' ? !target.closest('[data-act]') : target.closest('.grip');
    if (!tile || section === undefined || !held || event.button !== 0 || !event.isPrimary) return;
    this.#dragged = false;
    this.#follow(event, tile.dataset['id'] ?? '', section);
  };

  #follow({ clientX, clientY, pointerId }: PointerEvent, id: string, section: string): void {
    const following = new AbortController();
    const { signal } = following;
    const { pick, drop, cancel } = this.#options;
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      if (!this.#dragged && Math.hypot(event.clientX - clientX, event.clientY - clientY) < slack) return;
      if (!this.#dragged) pick(id, section);
      this.#dragged = true;
      event.preventDefault();
      this.#look(event, section);
    };
    const end = (act: () => void) => (): void => {
      following.abort();
      if (this.#dragged) act();
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end(drop), { signal });
    addEventListener('pointercancel', end(cancel), { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(cancel)(), { signal, capture: true });
    // Else the browser would mark text, or drag a logo.
    addEventListener('selectstart', prevent, { signal });
    addEventListener('dragstart', prevent, { signal });
  }

  #look({ clientX, clientY }: PointerEvent, section: string): void {
    const under = this.#options.root()?.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.movable');
    if (!under || under.closest<HTMLElement>('[data-section]')?.dataset['section'] !== section) return;
    under.scrollIntoView({ block: 'nearest' });
    this.#options.over(under.dataset['id'] ?? '');
  }
}

const prevent = (event: Event): void => event.preventDefault();
