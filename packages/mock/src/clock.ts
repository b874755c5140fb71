/** Where the mock reads the time. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
}

/** A clock that can be put forward. */
export interface AdjustableClock extends Clock {
  /** Puts the clock forward by a number of seconds. */
  advance(seconds: number): void;
}

/** The time of the machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is put forward, for tests. Starts at an ISO 8601 time. */
export function manualClock(startIso = '2026-06-01T08:00:00Z'): AdjustableClock {
  let time = Date.parse(startIso);
  return {
    now: () => time,
    advance: (seconds) => {
      time += seconds * 1000;
    },
  };
}

/** The same clock if it can be put forward already, otherwise one that runs beside it. */
export function adjustable(clock: Clock | AdjustableClock): AdjustableClock {
  if ('advance' in clock) return clock;
  let offset = 0;
  return {
    now: () => clock.now() + offset,
    advance: (seconds) => {
      offset += seconds * 1000;
    },
  };
}

/** Whole seconds from now until a time, never negative; rounded up, so that zero means that it has come. */
export const secondsUntil = (time: number, clock: Clock): number => Math.max(0, Math.ceil((time - clock.now()) / 1000));
