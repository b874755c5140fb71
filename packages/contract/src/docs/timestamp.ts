import { Timestamp } from '../timestamp.ts';
import { document } from './registry.ts';

export const timestampDocs = [
  document(Timestamp, {
    id: 'Timestamp',
    description: 'A moment in UTC: RFC 3339 with `Z`. Clients show it and never compare it with their clock.',
    examples: ['2026-06-03T16:00:00Z', '2026-06-03T16:00:00.250Z'],
  }),
];
