import { css, html, type TemplateResult } from 'lit';
import '../shared/icon.ts';
import { close } from '../shared/icons/close.ts';
import { search } from '../shared/icons/search.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import { field } from '../shared/styles/field.ts';
import { iconButton } from '../shared/styles/icon-button.ts';

export interface SearchFieldOptions {
  query: string;
  onQuery: (query: string) => void;
  clear: () => void;
  /** Opens the best of what is found. */
  open: () => void;
}

/** Where a person types what they look for. What is typed goes with its button, or with Escape. */
export function searchField({ query, onQuery, clear, open }: SearchFieldOptions): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || !query.trim()) return;
    if (event.key === 'Enter') open();
    if (event.key !== 'Escape') return;
    // The first Escape is the field's: it is not also to close a dialog around it.
    event.preventDefault();
    clear();
  };
  return html`<div class="search p-inputwrap" part="search">
    <span class="p-input-start"><portal-icon .icon=${search}></portal-icon></span>
    <input
      class="p-input"
      type="search"
      aria-label=${t.search}
      aria-keyshortcuts="/"
      placeholder=${t.search}
      enterkeyhint="go"
      autocomplete="off"
      spellcheck="false"
      .value=${query}
      @input=${({ currentTarget }: Event) => onQuery((currentTarget as HTMLInputElement).value)}
      @keydown=${onKeydown}
    />
    <span class="p-input-end">${query ? clearButton(clear) : html`<kbd class="kbd" aria-hidden="true">/</kbd>`}</span>
  </div>`;
}

const clearButton = (clear: () => void): TemplateResult =>
  html`<button type="button" class="p-iconbtn" aria-label=${t.clear} @click=${clear}>
    <portal-icon .icon=${close}></portal-icon>
  </button>`;

export const searchFieldStyles = [
  field,
  iconButton,
  css`
    .search {
      flex: 0 1 280px;
    }
    .search > .p-input {
      min-block-size: var(--_control);
    }
    .search > .p-input::-webkit-search-cancel-button {
      display: none;
    }
    .search > .p-input-end {
      margin-inline-end: 0;
    }
    .search .p-iconbtn:focus-visible {
      outline-offset: -2px;
    }
    .kbd {
      display: grid;
      place-items: center;
      min-inline-size: 22px;
      block-size: 22px;
      margin-inline-end: 9px;
      border: 1px solid var(--portal-border);
      border-radius: var(--portal-radius-sm);
      background: var(--portal-sunken);
      font: inherit;
      font-size: var(--portal-size-xs);
      line-height: 1;
      color: var(--portal-text-muted);
      pointer-events: none;
    }
    @container (inline-size < 720px) {
      .search {
        order: 3;
        flex: 1 1 100%;
      }
    }
    @container (inline-size < 360px) {
      .kbd {
        display: none;
      }
    }
    @media (hover: none) {
      .kbd {
        display: none;
      }
    }
  `,
];
