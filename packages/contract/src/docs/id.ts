import { Id } from '../id.ts';
import { document } from './registry.ts';

export const idDocs = [
  document(Id, {
    id: 'Id',
    description: 'Names one thing. Opaque to clients, and safe as one segment of a path: a client puts it there as it is.',
    examples: ['skylark-mail', 'flow_7Qm2xVd9Lk'],
  }),
];
