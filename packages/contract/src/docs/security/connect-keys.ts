import { ConnectKey, connectKeyOperations, ConnectKeys } from '../../security/connect-keys.ts';
import { document, documentOperations } from '../registry.ts';

const waiting: ConnectKey = {
  id: 'ck-7q4d',
  prefix: 'NWC-7Q4D',
  createdAt: '2026-06-01T13:30:00Z',
  expiresAt: '2026-06-01T14:30:00Z',
  expiresIn: 3600,
};

export const connectKeyDocs = [
  document(ConnectKey, {
    id: 'ConnectKey',
    description: 'A key that links one computer to a person’s account, once, within an hour.',
    members: {
      prefix: 'How it begins: what is left to know it by.',
      expiresIn: 'Seconds until `expiresAt`, so that no clocks are compared.',
      secret:
        'The key itself, in the one answer that makes it. Absent everywhere else, also when that request is repeated with its `Idempotency-Key`: offer to make another one then.',
    },
    examples: [waiting, { ...waiting, secret: 'NWC-7Q4D-KX92-M3VH-8TKA-0C3F' }],
  }),
  document(ConnectKeys, {
    id: 'ConnectKeys',
    description: 'The connect keys of a person that still work, newest first.',
    members: { limit: 'Keys that may wait to be used at a time.' },
    examples: [
      { items: [waiting], limit: 5 },
      { items: [], limit: 5 },
    ],
  }),
];

export const connectKeyGroup = documentOperations(connectKeyOperations, {
  name: 'Connect keys',
  description: 'Keys that link a computer to a person’s account.',
  operations: {
    listConnectKeys: { description: 'The keys that are neither used, nor revoked, nor too old. Without their secrets.' },
    createConnectKey: {
      description: 'Makes a key that works once, within an hour, and tells it in this one answer. It is kept hashed.',
    },
    revokeConnectKey: {
      description: 'Makes a key useless at once. One that is used, too old or somebody else’s is `not-found`.',
      params: { id: { description: 'The key, as in the list.', example: waiting.id } },
    },
  },
});
