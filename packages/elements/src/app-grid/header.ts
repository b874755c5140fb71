import { html, nothing, type TemplateResult } from 'lit';
import { apps as appsIcon } from '../shared/icons/apps.ts';
import { chevronDown } from '../shared/icons/chevron-down.ts';
import { list } from '../shared/icons/list.ts';
import { sort as sortIcon } from '../shared/icons/sort.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import type { GridModel } from './grid-model.ts';

/** How the applications are sorted and shown. */
export const tools = (model: GridModel): TemplateResult =>
  html`<div class="tools">${sortButton(model)} ${model.choosesView ? views(model) : nothing}</div>`;

const sortButton = (model: GridModel): TemplateResult =>
  html`<button
    type="button"
    class="p-btn sort"
    part="sort"
    aria-haspopup="menu"
    aria-expanded=${model.overlay?.kind === 'sort-menu'}
    @click=${({ currentTarget }: Event) => model.toggle({ kind: 'sort-menu', anchor: currentTarget as HTMLElement })}
  >
    <portal-icon class="p-icon-sm" .icon=${sortIcon}></portal-icon><span class="p-vh">${t.sort}</span>
    <span class="sort-label">${sortName(model.sort)}</span
    ><portal-icon class="p-icon-sm sort-label" .icon=${chevronDown}></portal-icon>
  </button>`;

/** A way of sorting in words. One that this version does not know is the standard one. */
export const sortName = (sort: string): string => t.sorts[sort === 'name' || sort === 'recent' ? sort : 'category'];

const views = (model: GridModel): TemplateResult =>
  html`<div class="segmented" part="view" role="group" aria-label=${t.view}>
    ${(['grid', 'list'] as const).map(
      (view) =>
        html`<button
          type="button"
          class="segment"
          aria-label=${t.views[view]}
          aria-pressed=${view === model.view}
          @click=${() => model.change((before) => ({ ...before, view }))}
        >
          <portal-icon class="p-icon-sm" .icon=${view === 'grid' ? appsIcon : list}></portal-icon>
        </button>`,
    )}
  </div>`;
