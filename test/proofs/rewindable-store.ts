/** A store that goes back to how it was. */
import type { Store, Versioned } from 'portal-mock';

/** A store whose state can be kept, and come back to. */
export interface RewindableStore extends Store {
  /** Keeps the state, and returns what brings it back. */
  keep(): () => void;
}

/** Makes one that is empty. */
export function rewindableStore(): RewindableStore {
  // Records are never changed in place, so that a copy of the map is a copy of everything.
  let records = new Map<string, Versioned<unknown>>();
  const keyOf = (...path: readonly string[]): string => JSON.stringify(path);
  const read = (key: string): never => structuredClone(records.get(key)) as never;
  return {
    keep: () => {
      const kept = new Map(records);
      return () => {
        records = new Map(kept);
      };
    },
    get: async (name, key) => read(keyOf(name, key)),
    put: async (name, key, value, version) => {
      if ((records.get(keyOf(name, key))?.version ?? 0) !== version) return false;
      records.set(keyOf(name, key), { value: structuredClone(value), version: version + 1 });
      return true;
    },
    remove: async (name, key) => records.delete(keyOf(name, key)),
    list: async (name) =>
      [...records].filter(([key]) => key.startsWith(`["${name}",`)).map(([, { value }]) => structuredClone(value) as never),
  };
}
