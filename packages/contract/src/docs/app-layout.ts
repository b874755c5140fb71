import { AppCollection, AppLayout, appLayoutOperations, SaveAppLayout } from '../app-layout.ts';
import { document, documentOperations } from './registry.ts';

const travel = { id: 'c_9Vt2', name: 'Travel', apps: ['waypoint', 'penny-expenses'] };

const saved: SaveAppLayout = {
  view: 'grid',
  sort: 'category',
  order: ['payslip', 'skylark-mail'],
  hidden: ['timecard'],
  collections: [travel],
};

/** How Astrid has arranged her applications. */
export const astridsLayout: AppLayout = { version: 'v7', ...saved };

const members = {
  view: '`grid` or `list`; anything else reads as `grid`.',
  sort: '`category` (the administrator’s order), `name` or `recent`; anything else reads as `category`.',
  order: 'Applications in the person’s own order; those that are not in it follow in the administrator’s.',
  hidden: 'Applications that the person has hidden.',
};

export const appLayoutDocs = [
  document(AppCollection, {
    id: 'AppCollection',
    description: 'A group of applications that a person has made.',
    members: { apps: 'In the person’s order.' },
    examples: [travel],
  }),
  document(AppLayout, {
    id: 'AppLayout',
    description:
      'How a person has arranged their applications. Ids of applications that are not there (any more) mean nothing, and are kept: an application may come back.',
    members: {
      version: 'Opaque; changes with every save. In quotes it is the `ETag`.',
      ...members,
      collections: 'In the person’s order.',
    },
    examples: [astridsLayout, { version: 'v0', view: 'grid', sort: 'category', order: [], hidden: [], collections: [] }],
  }),
  document(SaveAppLayout, {
    id: 'SaveAppLayout',
    description: 'A whole layout to be saved: what is not in it is gone.',
    members: {
      ...members,
      collections:
        'In the person’s order. Each has an id of its own, which the client makes, and a name that is not only white space.',
    },
    examples: [saved],
  }),
];

export const appLayoutGroup = documentOperations(appLayoutOperations, {
  name: 'Layout',
  description: 'How a person has arranged their applications.',
  operations: {
    getAppLayout: {
      description: 'How this person has arranged their applications; the standard arrangement where they have not.',
    },
    saveAppLayout: {
      description:
        'Saves the layout, if it starts from the current version. Of two saves that start from the same version one wins; the other gets `precondition-failed` with the layout as it is now as `current`, and may put its change on top of that.',
    },
  },
});
