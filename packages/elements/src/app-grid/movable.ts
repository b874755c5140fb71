import { html, nothing, type TemplateResult } from 'lit';
import type { App } from 'portal-contract';
import { more } from '../shared/icons/more.ts';
import { move } from '../shared/icons/move.ts';
import { plus } from '../shared/icons/plus.ts';
import { appsMenu } from '../shared/messages/en/apps-menu.ts';
import { appsRearrange as t } from '../shared/messages/en/apps-rearrange.ts';
import { monogram } from '../shared/monogram.ts';
import { limits } from './changes.ts';
import type { GridContext } from './grid-context.ts';
import type { Section } from './sections.ts';

/** What stands above the applications while they are rearranged. */
export const rearrangingHeader = (context: GridContext, onDone: () => void): TemplateResult =>
  html`<div class="header" part="header">
    <h2 class="p-title title" part="title">${t.title}</h2>
    <div class="tools">
      <button
        type="button"
        class="p-btn"
        ?disabled=${context.arrangement.collections.length >= limits.collections}
        @click=${() => context.show({ kind: 'naming' })}
      >
        <portal-icon class="p-icon-sm" .icon=${plus}></portal-icon>${t.newCollection}
      </button>
      <button type="button" class="p-btn p-btn-primary done" @click=${onDone}>${t.done}</button>
    </div>
  </div>`;

/** An application that can be picked up by its grip, where it has one. */
export const movableTile = (
  app: App,
  context: GridContext,
  { grip, picked }: { grip: boolean; picked: boolean },
): TemplateResult =>
  html`<article class="tile movable ${picked ? 'picked' : ''}" part="tile" data-id=${app.id}>
    <span class="tile-top">
      ${monogram(app.name, context.tileOptions(app).logo)}
      <span class="tile-tools">
        ${grip ? gripButton(app, picked) : nothing}
        <button type="button" class="p-iconbtn" data-act="more" aria-haspopup="menu" aria-label=${appsMenu.more(app.name)}>
          <portal-icon .icon=${more}></portal-icon>
        </button>
      </span>
    </span>
    <div class="text"><span class="name" part="name" dir="auto">${app.name}</span></div>
  </article>`;

const gripButton = ({ name }: App, picked: boolean): TemplateResult =>
  html`<button type="button" class="p-iconbtn grip" aria-label=${t.move(name)} aria-describedby="how" aria-pressed=${picked}>
    <portal-icon .icon=${move}></portal-icon>
  </button>`;

/** Opens what can be done with a collection. */
export const collectionButton = ({ key, title }: Section, context: GridContext): TemplateResult =>
  html`<button
    type="button"
    class="p-iconbtn section-more"
    aria-haspopup="menu"
    aria-label=${appsMenu.more(title)}
    @click=${({ currentTarget }: Event) =>
      context.show({ kind: 'collection-menu', anchor: currentTarget as HTMLElement, id: key.replace('collection ', '') })}
  >
    <portal-icon .icon=${more}></portal-icon>
  </button>`;
