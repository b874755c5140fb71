import { html, nothing, type TemplateResult } from 'lit';
import { close } from '../shared/icons/close.ts';
import { alert } from '../shared/icons/alert.ts';
import { appsNotice as t } from '../shared/messages/en/apps-notice.ts';
import type { GridModel } from './grid-model.ts';
import { noticeStyles } from './notice.styles.ts';

/** What was done, with a way to take it back; or that it could not be saved, which stays until something is done about it. */
function render(model: GridModel): TemplateResult {
  const { layout, favourites, done } = model;
  if (layout.failed || favourites.failed)
    return failure(t.notSaved, html`${action(t.undo, () => undo(model))}${action(t.tryAgain, () => retry(model))}`);
  const back = done?.undo;
  return html`<div role="status">
    ${
      done
        ? html`<div class="toast" part="toast">
            <p>${done.text}</p>
            ${back ? action(t.undo, () => model.change(back)) : nothing}
            <button type="button" class="p-iconbtn" aria-label=${t.close} @click=${() => model.say(undefined)}>
              <portal-icon class="p-icon-sm" .icon=${close}></portal-icon>
            </button>
          </div>`
        : nothing
    }
  </div>`;
}

/** What was done, or could not be. */
export const noticeView = { styles: [noticeStyles], render };

function retry({ layout, favourites }: GridModel): void {
  if (layout.failed) layout.retry();
  if (favourites.failed) favourites.retry();
}

function undo({ layout, favourites }: GridModel): void {
  if (layout.failed) layout.undo();
  if (favourites.failed) favourites.undo();
}

const failure = (text: string, actions: unknown): TemplateResult =>
  html`<div class="toast wrong" part="toast" role="alert">
    <portal-icon .icon=${alert}></portal-icon>
    <p>${text}</p>
    ${actions}
  </div>`;

const action = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${act}>${text}</button>`;
