import { html, nothing, type TemplateResult } from 'lit';
import { type App, type AppDetails, appOperations } from 'portal-contract';
import { type PortalError, toPortalError } from 'portal-sdk';
import { close } from '../shared/icons/close.ts';
import { external } from '../shared/icons/external.ts';
import { star } from '../shared/icons/star.ts';
import { apps } from '../shared/messages/en/apps.ts';
import { appsDetails as t } from '../shared/messages/en/apps-details.ts';
import { monogram } from '../shared/monogram.ts';
import { detailsBody } from './details-body.ts';
import { closeDialog, dialog } from './dialog.ts';
import type { GridContext, Overlay } from './grid-context.ts';
import { tidyApp } from './tidy-app.ts';
import { canOpen } from './tile.ts';
import { detailsStyles } from './details.styles.ts';
import { dialogStyles } from './dialog.styles.ts';

/** What the details know of where they stand: in the grid, or at a single tile. */
export type DetailsContext = Pick<
  GridContext,
  'client' | 'company' | 'overlay' | 'launching' | 'tileOptions' | 'appOf' | 'launch' | 'setFavourite' | 'show'
>;

/** What has come of reading the details. */
export type Reading =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly details: AppDetails }
  | { readonly status: 'failed'; readonly error: PortalError };

/** By what stands above the applications: as long as that is there, it is read once. */
const readings = new WeakMap<Overlay, Reading>();

function readingOf(context: DetailsContext, overlay: Overlay & { kind: 'details' }): Reading {
  const known = readings.get(overlay);
  if (known) return known;
  const loading: Reading = { status: 'loading' };
  readings.set(overlay, loading);
  void read(context, overlay.app).then((reading) => {
    readings.set(overlay, reading);
    if (context.overlay === overlay) context.show(overlay);
  });
  return loading;
}

async function read({ client }: DetailsContext, id: string): Promise<Reading> {
  try {
    return { status: 'ready', details: tidyApp(await client.send(appOperations.getApp, { id })) };
  } catch (cause) {
    return { status: 'failed', error: toPortalError(cause) };
  }
}

function render(context: DetailsContext, overlay: Overlay): TemplateResult | typeof nothing {
  const app = overlay.kind === 'details' ? context.appOf(overlay.app) : undefined;
  if (!app || overlay.kind !== 'details') return nothing;
  const reading = readingOf(context, overlay);
  const retry = (): void => {
    readings.delete(overlay);
    context.show(overlay);
  };
  return dialog({
    context,
    overlay,
    part: 'details',
    titleId: 'details-title',
    content: html`${head(app, context)}
      <div class="dialog-body">${detailsBody({ reading, app, context, retry })}</div>
      ${foot(app, context)}`,
  });
}

/** The dialog with what the administrator has to say about an application. */
export const detailsView = { styles: [dialogStyles, detailsStyles], render };

const head = (app: App, context: DetailsContext): TemplateResult =>
  html`<div class="dialog-head">
    ${monogram(app.name, context.tileOptions(app).logo)}
    <div class="dialog-titles">
      <h2 class="p-heading" id="details-title" dir="auto">${app.name}</h2>
      ${app.description ? html`<p class="p-muted" dir="auto">${app.description}</p>` : nothing}
    </div>
    <button type="button" class="p-iconbtn" aria-label=${t.close} @click=${closeDialog}>
      <portal-icon .icon=${close}></portal-icon>
    </button>
  </div>`;

function foot(app: App, context: DetailsContext): TemplateResult {
  const onOpen = (event: MouseEvent): void => {
    context.launch(app.id, event);
    closeDialog(event);
  };
  return html`<div class="dialog-foot">
    <button
      type="button"
      class="p-btn p-btn-ghost favourite"
      aria-pressed=${app.favourite}
      @click=${() => context.setFavourite(app.id, !app.favourite)}
    >
      <portal-icon .icon=${star}></portal-icon>${t.favourite}
    </button>
    <button type="button" class="p-btn" @click=${closeDialog}>${t.close}</button>
    ${
      canOpen(app, context.launching.get(app.id))
        ? html`<a
            class="p-btn p-btn-primary"
            href=${context.tileOptions(app).href}
            target="_blank"
            rel="noopener noreferrer"
            @click=${onOpen}
            >${t.open}<portal-icon class="p-icon-sm" .icon=${external}></portal-icon
          ></a>`
        : html`<span class="p-muted shut">${apps.unavailable}</span>`
    }
  </div>`;
}
