import { html, nothing, type TemplateResult } from 'lit';
import { chevronRight } from '../shared/icons/chevron-right.ts';
import { circle } from '../shared/icons/circle.ts';
import { security as t } from '../shared/messages/en/security/overview.ts';
import type { Section } from './sections.ts';
import type { Badge, Standing } from './standing.ts';

/** A section and how it stands; without a standing, that did not load. */
export interface Card {
  readonly section: Section;
  readonly standing: Standing | undefined;
}

type Open = (section: Section) => void;

/** What is still worth doing, each leading to where it is done. */
export function checklist(cards: readonly Card[], open: Open): TemplateResult | typeof nothing {
  const todos = cards.filter(({ standing }) => standing?.todo !== undefined);
  if (!todos.length) return nothing;
  return html`<section class="todo" part="checklist" aria-labelledby="todo">
    <h3 class="todo-title" id="todo">${t.todo}</h3>
    <ul>
      ${todos.map(
        ({ section, standing }) =>
          html`<li class="todo-item">
            <portal-icon class="p-icon-sm" .icon=${circle}></portal-icon>
            <button type="button" class="p-link" @click=${() => open(section)}>${standing?.todo}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** The card of a section. */
export function cardView({ section, standing }: Card, open: Open): TemplateResult {
  const { name, title, icon } = section;
  const action = standing?.action ?? t.open;
  return html`<article class="card" part="card">
    <span class="card-icon" part="card-icon"><portal-icon .icon=${icon}></portal-icon></span>
    <h3 class="card-title" part="card-title">${title}</h3>
    ${standing?.badge ? badgeView(standing.badge) : nothing}
    <p class="card-text" part="card-status">
      <b>${standing?.text ?? t.notLoaded}</b>
      ${standing?.more ? html`<span class="more">${standing.more}</span>` : nothing}
    </p>
    <div class="card-foot">
      <button
        type="button"
        class="p-btn p-btn-sm"
        part="card-action"
        data-section=${name}
        aria-label=${t.actionOf(title, action)}
        @click=${() => open(section)}
      >
        ${action}
      </button>
    </div>
    <portal-icon class="card-go p-icon-sm p-icon-flip" .icon=${chevronRight}></portal-icon>
  </article>`;
}

const badgeView = ({ text, tone }: Badge): TemplateResult =>
  html`<span class="p-badge ${tone ? `p-badge-${tone}` : ''}">${text}</span>`;

/** Where a card will be. */
export const waitingCard = (): TemplateResult =>
  html`<div class="card waiting">
    <span class="p-skel skel-icon"></span>
    <span class="card-title"><span class="p-skel skel-title"></span></span>
    <span class="card-text"><span class="p-skel skel-text"></span><span class="p-skel skel-text"></span></span>
    <span class="card-foot"><span class="p-skel skel-button"></span></span>
  </div>`;
