/** Follows a link, which is not to lead away from the page. */
export function follow(link: HTMLAnchorElement | undefined): void {
  document.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

/** A tab that a script has opened, as the script sees it. */
export interface OpenedTab {
  readonly document: Document;
  opener: unknown;
  /** Where it went by a redirect. */
  went?: string;
  closed?: boolean;
}

/** Acts while scripts open tabs that lead nowhere, and hands out the ones that were opened. */
export async function withTabs(act: (tabs: readonly OpenedTab[]) => Promise<void>): Promise<void> {
  const tabs: OpenedTab[] = [];
  await withOpen(
    () => {
      const tab: OpenedTab = { document: document.implementation.createHTMLDocument(), opener: window };
      const location = { replace: (to: URL | string) => (tab.went = String(to)) };
      tabs.push(tab);
      return Object.assign(tab, { location, close: () => (tab.closed = true) }) as unknown as Window;
    },
    () => act(tabs),
  );
}

/** Acts in a browser that blocks what scripts open. */
export const withBlocker = (act: () => Promise<void>): Promise<void> => withOpen(() => null, act);

async function withOpen(instead: typeof window.open, act: () => Promise<void>): Promise<void> {
  const { open } = window;
  window.open = instead;
  try {
    await act();
  } finally {
    window.open = open;
  }
}
