import { ActivityEvent, activityOperations, ActivityPage, ActivityReport } from '../../security/activity.ts';
import { document, documentOperations } from '../registry.ts';

const loggedIn: ActivityEvent = {
  id: 'evt_4Kd8Wp3s',
  kind: 'log-in',
  at: '2026-06-03T06:12:00Z',
  device: 'MacBook Pro',
  browser: 'Chrome',
  system: 'macOS',
  place: 'Malmö, Sweden',
  current: true,
  reportable: true,
};

const failed: ActivityEvent = {
  id: 'evt_9Lk7Qm2x',
  kind: 'log-in-failed',
  at: '2026-06-02T21:41:00Z',
  place: 'Riga, Latvia',
  count: 3,
  reportable: true,
};

const removed: ActivityEvent = {
  id: 'evt_2xVd9Lk7',
  kind: 'factor-removed',
  at: '2026-05-12T10:00:00Z',
  subject: 'Blue USB key',
  factor: 'security-key',
  reportable: true,
  reportedAt: '2026-05-12T10:05:00Z',
};

export const activityDocs = [
  document(ActivityEvent, {
    id: 'ActivityEvent',
    description: 'One thing that happened to the account.',
    members: {
      kind: '`log-in`, `log-in-failed`, `log-out`, `account-locked`, `session-ended`, `sessions-ended`, `password-changed`, `factor-added`, `factor-replaced`, `factor-renamed`, `factor-removed`, `recovery-codes-replaced`, `recovery-code-used`, `recovery-email-changed`, `ssh-key-added`, `ssh-key-renamed`, `ssh-key-removed`, `connect-key-created`, `connect-key-revoked`, `app-opened`, `reported`, or a new one, which a client shows by its time and place.',
      count: 'How often it happened in a row, where that is more than once. `at` is the last time.',
      subject: 'What it concerns, by its name: a factor, a key, an application.',
      factor: 'What kind of factor it concerns: `totp`, `passkey`, `security-key`, `device`, `push`.',
      current: 'Whether it was done in this session.',
      reportable: 'Whether “This wasn’t me” makes sense.',
      reportedAt: 'When the person said that it was somebody else.',
    },
    examples: [loggedIn, failed, removed],
  }),
  document(ActivityPage, {
    id: 'ActivityPage',
    description: 'A page of what happened, newest first.',
    examples: [{ items: [loggedIn, failed], nextCursor: 'bzI' }],
  }),
  document(ActivityReport, {
    id: 'ActivityReport',
    description: 'What was done about something that was not the person.',
    members: {
      ended: 'Sessions that were ended.',
      loggedOut: 'Whether this one was among them, because it was done in it: then somebody has to log in again.',
      passwordDue: 'Whether a new password must be chosen, at the latest at the next log-in.',
    },
    examples: [{ ended: 2, loggedOut: false, passwordDue: true }],
  }),
];

export const activityGroup = documentOperations(activityOperations, {
  name: 'Activity',
  description: 'What happened to the account, and saying that it was somebody else.',
  operations: {
    listActivity: {
      description: 'What happened in the last 90 days, newest first.',
      params: {
        kinds: { description: 'Kinds to show, apart by commas. Default: every kind.', example: 'log-in,log-in-failed' },
        limit: { description: 'Items a page, at most 200. The server may send fewer.', example: 50 },
        cursor: { description: 'The `nextCursor` of the page before, with the same `kinds`.', example: 'bzI' },
      },
    },
    reportActivity: {
      description:
        'Says that it was somebody else. Every other session ends, and this one as well if it was done in it; a new password must be chosen; the person and the company’s IT are told by mail. Done twice it is as done once. What cannot be reported is `not-found`.',
      params: { id: { description: 'The event’s `id`.', example: failed.id } },
    },
  },
});
