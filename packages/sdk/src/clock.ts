/** The time, as the client sees it: monotonic, so that a wrong or moved wall clock changes nothing. Tests bring their own. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls back once after so many milliseconds. Returns a function that cancels. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
