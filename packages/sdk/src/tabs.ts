/** What tabs tell each other: that there is something to read, and nothing about it. */
const sessionChanged = { type: 'session-changed' };

/** The other tabs of this browser that talk to the same backend. Outside a page there are none. */
export class Tabs {
  readonly #endpoint: () => URL;
  #channel: BroadcastChannel | undefined;

  constructor(endpoint: () => URL) {
    this.#endpoint = endpoint;
  }

  /**
   * Calls back when another tab has news, and when the page is shown again as it was left (back-forward cache): no tab can tell
   * it anything meanwhile. Returns a function that stops it.
   */
  listen(onNews: () => void): () => void {
    const channel = (this.#channel = this.#open());
    if (!channel) return () => undefined;
    const onShow = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) onNews();
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if ((data as Partial<typeof sessionChanged> | null)?.type === sessionChanged.type) onNews();
    };
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('pageshow', onShow);
      channel.close();
      this.#channel = undefined;
    };
  }

  /** Tells the others that the session has begun or ended. A channel does not hear itself. */
  tell(): void {
    const channel = this.#channel ?? this.#open();
    channel?.postMessage(sessionChanged);
    if (channel !== this.#channel) channel?.close();
  }

  #open(): BroadcastChannel | undefined {
    // Node has channels too, but no tabs, and an open one keeps the process alive.
    return typeof document === 'undefined' ? undefined : new BroadcastChannel(`portal:${this.#endpoint().href}`);
  }
}
