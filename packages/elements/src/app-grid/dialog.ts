import { html, type TemplateResult } from 'lit';
import type { GridContext, Overlay } from './grid-context.ts';

export interface DialogOptions {
  context: Pick<GridContext, 'overlay' | 'show'>;
  overlay: Overlay;
  part: string;
  /** Id of its title. */
  titleId: string;
  content: unknown;
}

/** A native dialog. Escape closes it, and so does a press beside it. */
export function dialog({ context, overlay, part, titleId, content }: DialogOptions): TemplateResult {
  const onClose = (): void => {
    if (context.overlay === overlay) context.show(undefined);
  };
  const onPointerdown = ({ target, currentTarget }: Event): void => {
    if (target === currentTarget) (currentTarget as HTMLDialogElement).close();
  };
  return html`<dialog
    class="dialog"
    part=${part}
    data-overlay
    aria-labelledby=${titleId}
    @close=${onClose}
    @pointerdown=${onPointerdown}
  >
    <div class="dialog-box">${content}</div>
  </dialog>`;
}

/** Closes the dialog around what was pressed. */
export const closeDialog = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')?.close();
