import { PeopleFound, peopleOperations } from '../../profile/people.ts';
import { document, documentOperations } from '../registry.ts';
import { johan } from './values.ts';

export const peopleDocs = [
  document(PeopleFound, {
    id: 'PeopleFound',
    description: 'People who match a search, by name; at most ten, so that nobody lists the company.',
    examples: [{ items: [johan] }, { items: [] }],
  }),
];

export const peopleGroup = documentOperations(peopleOperations, {
  name: 'People',
  description: 'Colleagues, by name.',
  operations: {
    searchPeople: {
      description: 'Colleagues by name, without the person who asks, to choose a manager from. At most ten.',
      params: {
        search: {
          description: 'Matches the beginning of any part of the name; case and accents do not matter.',
          example: 'ekb',
        },
      },
    },
  },
});
