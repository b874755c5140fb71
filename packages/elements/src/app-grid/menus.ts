import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { check } from '../shared/icons/check.ts';
import type { GridContext, Overlay } from './grid-context.ts';
import { appItems } from './menu-items/app-items.ts';
import { collectionItems } from './menu-items/collection-items.ts';
import type { MenuItem } from './menu-items/menu-item.ts';
import { sortItems } from './menu-items/sort-items.ts';
import { keepPlaced } from './place-menu.ts';
import { menuStyles } from './menu.styles.ts';

interface Menu {
  readonly name: string;
  readonly items: readonly MenuItem[];
}

function menuOf(context: GridContext, overlay: Overlay): Menu | undefined {
  switch (overlay.kind) {
    case 'sort-menu':
      return sortItems(context);
    case 'app-menu':
      return appItems(context, overlay.app);
    case 'collection-menu':
      return collectionItems(context, overlay.id);
    default:
      return undefined;
  }
}

function render(context: GridContext, overlay: Overlay): TemplateResult | typeof nothing {
  const menu = menuOf(context, overlay);
  if (!menu || !('anchor' in overlay) || !overlay.anchor) return nothing;
  const close = (): void => {
    if (context.overlay === overlay) context.show(undefined);
  };
  const { onBeforeToggle, onToggle } = opening(overlay.anchor, close);
  return html`<div
    class="menu"
    part="menu"
    role="menu"
    aria-label=${menu.name}
    popover
    data-overlay
    @beforetoggle=${onBeforeToggle}
    @toggle=${onToggle}
    @keydown=${onKeydown}
  >
    ${menu.items.map((each) => item(each, close))}
  </div>`;
}

/** What happens when a menu opens under its button, and when it closes. */
function opening(anchor: HTMLElement, close: () => void): Record<'onBeforeToggle' | 'onToggle', (event: ToggleEvent) => void> {
  let stop: (() => void) | undefined;
  return {
    onBeforeToggle: ({ newState, currentTarget }) => {
      stop?.();
      stop = newState === 'open' ? keepPlaced(currentTarget as HTMLElement, anchor) : undefined;
    },
    onToggle: ({ newState, currentTarget }) => {
      if (newState === 'closed') return close();
      const menu = currentTarget as HTMLElement;
      // Pressing the button again closes the menu; without this, the browser would close it and the press open it again.
      if (anchor instanceof HTMLButtonElement) anchor.popoverTargetElement = menu;
      menu
        .querySelector<HTMLElement>(menu.querySelector('[aria-checked=true]') ? '[aria-checked=true]' : '[role^=menuitem]')
        ?.focus();
    },
  };
}

/** The menus of the grid: how to sort, and what can be done with an application or a collection. */
export const menusView = { styles: [menuStyles], render };

function item(options: MenuItem, close: () => void): unknown {
  const { text, icon, href, checked, kind = 'menuitem', apart, danger, act } = options;
  const onClick = (event: MouseEvent): void => {
    close();
    act(event);
  };
  const content = html`${icon ? html`<portal-icon .icon=${icon}></portal-icon>` : nothing}<span class="menu-text" dir="auto"
      >${text}</span
    >${checked ? html`<portal-icon class="menu-check" .icon=${check}></portal-icon>` : nothing}`;
  const line = apart ? html`<hr class="menu-line" />` : nothing;
  if (href) return html`${line}${linkItem(href, content, onClick)}`;
  return html`${line}<button
      type="button"
      class="menu-item ${danger ? 'danger' : ''}"
      role=${kind}
      tabindex="-1"
      aria-checked=${ifDefined(checked === undefined ? undefined : checked ? 'true' : 'false')}
      @click=${onClick}
    >
      ${content}
    </button>`;
}

const linkItem = (href: string, content: TemplateResult, onClick: (event: MouseEvent) => void): TemplateResult =>
  html`<a
    class="menu-item"
    role="menuitem"
    tabindex="-1"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    aria-describedby="new-tab"
    @click=${onClick}
    >${content}</a
  >`;

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function onKeydown(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  if (event.key === 'Tab') menu.hidePopover();
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const at = items.findIndex((each) => each.matches(':focus'));
  items[step(at, items.length)]?.focus();
}
