import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { PersonReference } from './values.ts';

/** People who match a search, by name; at most ten, so that nobody lists the company. */
export const PeopleFound = z.object({ items: z.array(PersonReference) });
export type PeopleFound = z.infer<typeof PeopleFound>;

export const peopleOperations = {
  /** Colleagues by name, to choose a manager from. */
  searchPeople: {
    method: 'get',
    path: '/people',
    summary: 'Find people by name',
    params: z.object({
      /** Matches the beginning of any part of the name; case and accents do not matter. */
      search: z.string().check(z.minLength(1), z.maxLength(128)),
    }),
    response: PeopleFound,
    auth: 'session',
    problems: ['validation-failed'],
  },
} as const satisfies Record<string, Operation>;
