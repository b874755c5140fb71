import { type Clock, systemClock } from './clock.ts';
import { PortalError } from './portal-error.ts';

/** What is registered of a ceremony. Other copies of this library, perhaps of other versions, read it too. */
interface Ceremony {
  abort(): void;
  /** Resolves when the browser is done with it, whatever came of it. */
  readonly settled: Promise<unknown>;
}

export interface CeremonyOptions {
  /** Gives the ceremony up; it then fails with `aborted`. */
  signal?: AbortSignal | undefined;
  clock?: Clock | undefined;
}

export interface TurnOptions extends CeremonyOptions {
  /** Waits for what runs, in place of ending it: nobody has asked for this one. */
  patient: boolean;
}

/** Shared by all copies of the library in a page, since the browser takes one request at a time for all of them. */
const registry = Symbol.for('portal-sdk.webauthn');

/** Milliseconds after which a ceremony that was ended and does not settle, as some password managers', is not waited for. */
const patience = 1000;

/**
 * Runs a WebAuthn ceremony when no other one runs in this page: those that do are ended and awaited before. A browser answers a
 * second request with `OperationError: A request is already pending`.
 */
export function inCeremony<T>(
  run: (signal: AbortSignal) => Promise<T>,
  { patient, signal: given, clock = systemClock }: TurnOptions,
): Promise<T> {
  const page = globalThis as { [registry]?: Set<Ceremony> };
  const ceremonies = (page[registry] ??= new Set());
  const before = [...ceremonies];
  if (!patient) for (const each of before) each.abort();
  const controller = new AbortController();
  const signal = given ? AbortSignal.any([given, controller.signal]) : controller.signal;
  const outcome = over(before, signal, patient ? undefined : clock).then(() => {
    if (signal.aborted) throw new PortalError('aborted');
    return run(signal);
  });
  const ceremony = { abort: () => controller.abort(), settled: outcome.catch(() => undefined) };
  ceremonies.add(ceremony);
  void ceremony.settled.then(() => ceremonies.delete(ceremony));
  return outcome;
}

/** Resolves when these are over or it does not matter any more; with a clock, after a while in any case. */
async function over(ceremonies: readonly Ceremony[], signal: AbortSignal, clock: Clock | undefined): Promise<void> {
  if (!ceremonies.length || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const cancel = clock?.after(patience, resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    void Promise.all(ceremonies.map(({ settled }) => settled)).then(() => {
      cancel?.();
      resolve();
    });
  });
}
