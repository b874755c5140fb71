import { ActiveSession, activeSessionOperations, ActiveSessions, EndedSessions } from '../../security/sessions.ts';
import { document, documentOperations } from '../registry.ts';

const here: ActiveSession = {
  id: 'ses_4Kd8Wp3s',
  current: true,
  device: 'MacBook Pro',
  browser: 'Chrome',
  system: 'macOS',
  place: 'Malmö, Sweden',
  createdAt: '2026-06-03T06:12:00Z',
  lastUsedAt: '2026-06-03T09:15:00Z',
  active: true,
  methods: ['password', 'totp'],
};

const elsewhere: ActiveSession = {
  id: 'ses_9Lk7Qm2x',
  current: false,
  browser: 'Edge',
  system: 'Windows',
  place: 'Copenhagen, Denmark',
  createdAt: '2026-06-01T12:00:00Z',
  lastUsedAt: '2026-06-01T13:40:00Z',
  active: false,
  methods: ['passkey'],
};

export const activeSessionDocs = [
  document(ActiveSession, {
    id: 'ActiveSession',
    description: 'One session of the person, in this browser or in another.',
    members: {
      id: 'Names the session. It opens nothing, and stays when the session’s secret id changes.',
      current: 'Whether it is this one.',
      device: 'What the device is called, where it has said so.',
      place: 'A town and its country, by the network.',
      active: 'Whether it was used in the last few minutes.',
      methods:
        'What was proven to open it: `password`, `totp`, `passkey`, `security-key`, `device`, `push`, `recovery-code`, `provider` (at an identity provider), or a new one.',
    },
    examples: [here, elsewhere],
  }),
  document(ActiveSessions, {
    id: 'ActiveSessions',
    description: 'Every live session of the person: this one first, the others by their last use.',
    examples: [{ items: [here, elsewhere] }],
  }),
  document(EndedSessions, {
    id: 'EndedSessions',
    description: 'How many sessions were ended.',
    examples: [{ ended: 2 }, { ended: 0 }],
  }),
];

export const activeSessionGroup = documentOperations(activeSessionOperations, {
  name: 'Sessions',
  description: 'Where the person is logged in.',
  operations: {
    listSessions: { description: 'Every live session of the person.' },
    revokeSession: {
      description: 'Ends one session at once: its next request is `session-expired`. This one can be ended as well.',
      params: { id: { description: 'The session’s `id`.', example: elsewhere.id } },
    },
    revokeOtherSessions: {
      description: 'Ends every session but this one, at once. Where there are no others, nothing happens.',
    },
  },
});
