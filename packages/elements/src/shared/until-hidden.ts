import type { Clock } from 'portal-sdk';

/** Milliseconds for which codes are shown. */
const longest = 300_000;

/**
 * Resolves once what is shown should be hidden: after five minutes, or when the page is left, since the browser may keep it to come
 * back to. `false`: it is gone anyway.
 */
export function untilHidden({ clock, signal }: { clock: Clock; signal: AbortSignal }): Promise<boolean> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const settle = (hide: boolean) => (): void => {
      over.abort();
      cancel();
      resolve(hide);
    };
    const cancel = clock.after(longest, settle(true));
    addEventListener('pagehide', settle(true), { signal: over.signal });
    signal.addEventListener('abort', settle(false), { signal: over.signal });
  });
}
