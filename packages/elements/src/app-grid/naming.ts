import { html, nothing, type TemplateResult } from 'lit';
import { apps as words } from '../shared/messages/en/apps.ts';
import { appsCollection as t } from '../shared/messages/en/apps-collection.ts';
import { close } from '../shared/icons/close.ts';
import { createCollection, limits, renameCollection } from './changes.ts';
import { closeDialog, dialog } from './dialog.ts';
import type { GridContext, Overlay } from './grid-context.ts';
import { tidyLine } from './tidy-app.ts';
import { dialogStyles } from './dialog.styles.ts';

type Naming = Extract<Overlay, { kind: 'naming' }>;

function render(context: GridContext, overlay: Overlay): TemplateResult | typeof nothing {
  if (overlay.kind !== 'naming') return nothing;
  const before = context.arrangement.collections.find(({ id }) => id === overlay.id)?.name ?? '';
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (save(context, overlay, event.currentTarget as HTMLFormElement)) closeDialog(event);
  };
  const fresh = overlay.id === undefined;
  const content = html`<form @submit=${onSubmit} novalidate>
    ${head(fresh)}
    <div class="dialog-body">${nameField(before)}</div>
    <div class="dialog-foot">
      <button type="button" class="p-btn" @click=${closeDialog}>${t.cancel}</button>
      <button class="p-btn p-btn-primary">${fresh ? t.create : t.save}</button>
    </div>
  </form>`;
  return dialog({ context, overlay, part: 'dialog', titleId: 'naming-title', content });
}

/** Creates or renames the collection, and says whether there was a name. */
function save(context: GridContext, { id, apps = [] }: Naming, form: HTMLFormElement): boolean {
  const field = form.querySelector('input');
  const name = tidyLine(field?.value ?? '');
  if (!name) {
    field?.setCustomValidity(t.missing);
    field?.reportValidity();
    return false;
  }
  context.change(id === undefined ? createCollection({ id: newId(), name, apps: [...apps] }) : renameCollection(id, name));
  return true;
}

const head = (fresh: boolean): TemplateResult =>
  html`<div class="dialog-head">
    <div class="dialog-titles">
      <h2 class="p-heading" id="naming-title">${fresh ? t.newTitle : t.renameTitle}</h2>
      ${fresh ? html`<p class="p-muted">${t.newText}</p>` : nothing}
    </div>
    <button type="button" class="p-iconbtn" aria-label=${words.close} @click=${closeDialog}>
      <portal-icon .icon=${close}></portal-icon>
    </button>
  </div>`;

const nameField = (before: string): TemplateResult =>
  html`<div class="p-field">
    <label class="p-label" for="collection-name">${t.name}</label>
    <input
      class="p-input"
      id="collection-name"
      name="name"
      autocomplete="off"
      dir="auto"
      maxlength=${limits.name}
      .defaultValue=${before}
      autofocus
      @input=${forgive}
    />
  </div>`;

/** The dialog that names a collection. */
export const namingView = { styles: [dialogStyles], render };

const forgive = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).setCustomValidity('');

/** 64 random bits, also where a page has no `crypto.randomUUID`. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
