import { NewRecoveryCodes, recoveryCodeOperations, RecoveryCodes } from '../../security/recovery-codes.ts';
import { document, documentOperations } from '../registry.ts';

const createdAt = '2026-06-03T09:12:00Z';

export const recoveryCodeListDocs = [
  document(RecoveryCodes, {
    id: 'RecoveryCodes',
    description: 'How many recovery codes are left. The codes themselves are stored as hashes, and told once.',
    members: { total: 'How many the set had; 0 where there never was one.' },
    examples: [
      { left: 7, total: 10, createdAt: '2026-02-02T08:31:00Z' },
      { left: 0, total: 0 },
    ],
  }),
  document(NewRecoveryCodes, {
    id: 'NewRecoveryCodes',
    description: 'A new set of recovery codes.',
    members: { codes: 'Told once. Absent where they were told before: then make others.' },
    examples: [
      { left: 2, total: 2, createdAt, codes: ['7K3M-Q9XD-2VTA-HW5C', 'BBPQ-QHMJ-FJ6Z-19SQ'] },
      { left: 2, total: 2, createdAt },
    ],
  }),
];

export const recoveryCodeGroup = documentOperations(recoveryCodeOperations, {
  name: 'Recovery codes',
  description: 'Codes that each work once, for when no other factor is at hand.',
  operations: {
    getRecoveryCodes: { description: 'How many are left.' },
    replaceRecoveryCodes: {
      description:
        'Makes a new set; every code before it is dead at once. The answer is the only place where they are told: repeated with the same `Idempotency-Key` it is the same without `codes`. Where there is no factor that they would stand in for, nor any code, it is `factor-required`: codes alone would keep out whoever loses them. The owner is told by mail.',
    },
  },
});
