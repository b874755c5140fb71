import { css, html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { peopleOperations, type PersonReference } from 'portal-contract';
import { profileEdit as t } from '../../shared/messages/en/profile-edit.ts';
import type { InputsContext } from './editor.ts';

/** Milliseconds without a key after which the search begins. */
const rest = 200;

/** What came of a search. */
interface Found {
  readonly people: readonly PersonReference[];
  readonly failed?: boolean;
}

/** A search field with the list of whom it finds. Who is chosen stands in two hidden inputs, beside what is typed. */
class PersonSearch extends AsyncDirective {
  #context: InputsContext | undefined;
  #found: Found | undefined;
  #active = -1;
  #cancel: (() => void) | undefined;
  #search = new AbortController();

  override render(context: InputsContext): TemplateResult {
    this.#context = context;
    const { values, id } = context;
    const list = this.#found?.people ?? [];
    return html`<div class="people" @focusout=${this.#leave}>
      <input type="hidden" name="id" .value=${values['id'] ?? ''} /><input
        type="hidden"
        name="name"
        .value=${values['name'] ?? ''}
      />
      ${this.#field(context, list)}
      <ul class="found" id=${id('found')} role="listbox" aria-label=${t.search} ?hidden=${list.length === 0}>
        ${list.map((person, index) => this.#option(person, index))}
      </ul>
      <p class="p-hint" role="status">${this.#status()}</p>
    </div>`;
  }

  protected override disconnected(): void {
    this.#stop();
  }

  #field({ values, id, readOnly, refusal, describedBy }: InputsContext, list: readonly PersonReference[]): TemplateResult {
    return html`<input
      class="p-input"
      part="input"
      id=${id('value')}
      name="search"
      type="text"
      dir="auto"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${list.length > 0}
      aria-controls=${id('found')}
      aria-activedescendant=${ifDefined(this.#active < 0 ? undefined : id(`found-${this.#active}`))}
      autocomplete="off"
      ?readonly=${readOnly}
      aria-invalid=${ifDefined(refusal ? 'true' : undefined)}
      aria-describedby=${ifDefined(describedBy || undefined)}
      .value=${values['search'] ?? ''}
      @input=${this.#typed}
      @keydown=${this.#keydown}
    />`;
  }

  #option(person: PersonReference, index: number): TemplateResult {
    return html`<li
      class="option"
      role="option"
      id=${ifDefined(this.#context?.id(`found-${index}`))}
      aria-selected=${index === this.#active}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${(event: Event) => this.#choose(person, event.currentTarget as HTMLElement)}
    >
      <bdi>${person.name}</bdi>
    </li>`;
  }

  #status(): unknown {
    const found = this.#found;
    if (found === undefined) return nothing;
    if (found.failed) return t.searchFailed;
    const { length } = found.people;
    return length ? html`<span class="p-vh">${t.found(length)}</span>` : t.nobody;
  }

  #typed = ({ currentTarget }: Event): void => {
    const { value } = currentTarget as HTMLInputElement;
    this.#stop();
    if (!value.trim()) return this.#show(undefined);
    this.#cancel = this.#context?.client.clock.after(rest, () => void this.#ask(value.trim()));
  };

  async #ask(search: string): Promise<void> {
    const { signal } = (this.#search = new AbortController());
    try {
      const { items } = (await this.#context?.client.send(peopleOperations.searchPeople, { search }, { signal })) ?? {
        items: [],
      };
      this.#show({ people: items });
    } catch {
      if (!signal.aborted) this.#show({ people: [], failed: true });
    }
  }

  #keydown = (event: KeyboardEvent): void => {
    const list = this.#found?.people ?? [];
    if (!list.length || event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) this.#active = (this.#active + step + (this.#active < 0 && step < 0 ? 1 : 0) + list.length) % list.length;
    const chosen = event.key === 'Enter' ? list[this.#active] : undefined;
    if (chosen) this.#choose(chosen, event.currentTarget as HTMLElement);
    // The first Escape and the first Enter are the list's, not the form's.
    if (event.key === 'Escape') this.#show(undefined);
    else if (!step && !chosen) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) this.#show(this.#found, this.#active);
  };

  #choose({ id, name }: PersonReference, element: HTMLElement): void {
    const { elements } = element.closest('form') ?? {};
    const set = (input: string, value: string): void => {
      const control = elements?.namedItem(input);
      if (control instanceof HTMLInputElement) control.value = value;
    };
    set('id', id);
    set('name', name);
    set('search', name);
    element.dispatchEvent(new InputEvent('change', { bubbles: true }));
    this.#show(undefined);
  }

  #leave = (): void => {
    this.#stop();
    this.#show(undefined);
  };

  #show(found: Found | undefined, active = -1): void {
    this.#found = found;
    this.#active = active;
    if (this.#context && this.isConnected) this.setValue(this.render(this.#context));
  }

  #stop(): void {
    this.#cancel?.();
    this.#search.abort();
  }
}

/** `${personSearch(context)}` */
export const personSearch = directive(PersonSearch) as unknown as (context: InputsContext) => TemplateResult;

export const personSearchStyles = css`
  .people {
    display: grid;
    gap: 6px;
  }
  .people > .p-hint:empty {
    display: none;
  }
  .found {
    padding: 6px;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-md);
    background: var(--portal-raised);
    box-shadow: var(--portal-shadow-2);
  }
  .option {
    display: flex;
    align-items: center;
    min-block-size: var(--_control);
    padding: 0 10px;
    border-radius: calc(var(--_radius) * 0.8);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .option:hover,
  .option[aria-selected='true'] {
    background: var(--portal-hover);
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
