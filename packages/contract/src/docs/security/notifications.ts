import { notificationOperations, SecurityNotice, SecurityNoticePage } from '../../security/notifications.ts';
import { document, documentOperations } from '../registry.ts';

const notice: SecurityNotice = {
  id: 'ntc_4Kd8Wp3s',
  kind: 'factor-added',
  at: '2026-06-03T09:12:00Z',
  subject: 'Blue USB key',
  factor: 'security-key',
  read: false,
  activity: 'evt_8Wp3s4Kd',
};

export const notificationDocs = [
  document(SecurityNotice, {
    id: 'SecurityNotice',
    description: 'A notice of a change, for the portal to show.',
    members: {
      kind: 'The kind of what happened, as in `ActivityEvent`.',
      subject: 'What it concerns, by its name.',
      factor: 'What kind of factor it concerns.',
      activity: 'The event in the activity, to report it.',
    },
    examples: [notice],
  }),
  document(SecurityNoticePage, {
    id: 'SecurityNoticePage',
    description: 'A page of notices, newest first.',
    members: { unread: 'How many are unread, on every page together.' },
    examples: [{ items: [notice], nextCursor: null, unread: 1 }],
  }),
];

export const notificationGroup = documentOperations(notificationOperations, {
  name: 'Notices',
  description: 'Changes of the account that the portal tells the person.',
  operations: {
    listNotifications: {
      description: 'Notices of the last 90 days, newest first: one for every change, none for what failed.',
      params: {
        limit: { description: 'Items a page, at most 200. The server may send fewer.', example: 50 },
        cursor: { description: 'The `nextCursor` of the page before.', example: 'bzI' },
      },
    },
    readNotification: {
      description: 'Marks a notice as read. Done twice it is as done once.',
      params: { id: { description: 'The notice’s `id`.', example: notice.id } },
    },
  },
});
