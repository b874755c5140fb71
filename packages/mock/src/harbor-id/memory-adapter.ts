import type { Adapter, AdapterPayload } from 'oidc-provider';

/** A place in memory for what the provider keeps of one model: sessions, codes, grants. */
export function memoryAdapter(): Adapter {
  const records = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const live = (): [string, AdapterPayload][] => {
    for (const [id, { until }] of records) if (until <= Date.now()) records.delete(id);
    return [...records].map(([id, { payload }]) => [id, payload]);
  };
  const findBy = async (test: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    live().find(([, payload]) => test(payload))?.[1];
  return {
    upsert: async (id, payload, expiresIn) => {
      records.set(id, { payload, until: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 });
    },
    find: async (id) => live().find(([key]) => key === id)?.[1],
    findByUid: (uid) => findBy((payload) => payload.uid === uid),
    findByUserCode: (userCode) => findBy((payload) => payload.userCode === userCode),
    consume: async (id) => {
      const record = records.get(id);
      if (record) records.set(id, { ...record, payload: { ...record.payload, consumed: Math.floor(Date.now() / 1000) } });
    },
    destroy: async (id) => void records.delete(id),
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of live()) if (payload.grantId === grantId) records.delete(id);
    },
  };
}
