import type { SVGTemplateResult } from 'lit';
import type { ActivityEvent, ActivityKind } from 'portal-contract';
import { alert } from '../shared/icons/alert.ts';
import { checkCircle } from '../shared/icons/check-circle.ts';
import { external } from '../shared/icons/external.ts';
import { info } from '../shared/icons/info.ts';
import { key } from '../shared/icons/key.ts';
import { lock } from '../shared/icons/lock.ts';
import { logout } from '../shared/icons/logout.ts';
import { mail } from '../shared/icons/mail.ts';
import { shield } from '../shared/icons/shield.ts';
import { terminal } from '../shared/icons/terminal.ts';

/** What a person may choose to see. */
export type ActivityFilter = 'all' | 'access' | 'changes' | 'keys' | 'apps';

interface Row {
  readonly icon: SVGTemplateResult;
  readonly filter: Exclude<ActivityFilter, 'all'>;
  /** Whether it is worth a look by itself. */
  readonly alerting?: boolean;
}

/** How every kind is drawn and sorted. A new one does not compile before it has a row. */
const kinds: Record<ActivityKind, Row> = {
  'log-in': { icon: checkCircle, filter: 'access' },
  'log-in-failed': { icon: alert, filter: 'access', alerting: true },
  'log-out': { icon: logout, filter: 'access' },
  'account-locked': { icon: alert, filter: 'access', alerting: true },
  'session-ended': { icon: logout, filter: 'access' },
  'sessions-ended': { icon: logout, filter: 'access' },
  reported: { icon: alert, filter: 'access' },
  'password-changed': { icon: lock, filter: 'changes' },
  'factor-added': { icon: shield, filter: 'changes' },
  'factor-replaced': { icon: shield, filter: 'changes' },
  'factor-renamed': { icon: shield, filter: 'changes' },
  'factor-removed': { icon: shield, filter: 'changes' },
  'recovery-codes-replaced': { icon: key, filter: 'changes' },
  'recovery-code-used': { icon: key, filter: 'changes' },
  'recovery-email-changed': { icon: mail, filter: 'changes' },
  'ssh-key-added': { icon: terminal, filter: 'keys' },
  'ssh-key-renamed': { icon: terminal, filter: 'keys' },
  'ssh-key-removed': { icon: terminal, filter: 'keys' },
  'connect-key-created': { icon: key, filter: 'keys' },
  'connect-key-revoked': { icon: key, filter: 'keys' },
  'app-opened': { icon: external, filter: 'apps' },
};

/** The kinds behind a choice, as the server takes them. `undefined` for every kind, also those that are not known here. */
export function kindsOf(filter: ActivityFilter): string | undefined {
  if (filter === 'all') return undefined;
  const own = Object.entries(kinds).filter(([, row]) => row.filter === filter);
  return own.map(([kind]) => kind).join(',');
}

export const iconOf = ({ kind }: Pick<ActivityEvent, 'kind'>): SVGTemplateResult => rowOf(kind)?.icon ?? info;

/** Whether somebody should look at it: something failed, and nobody has said yet what it was. */
export const isAlerting = ({ kind, reportedAt }: ActivityEvent): boolean =>
  reportedAt === undefined && rowOf(kind)?.alerting === true;

const rowOf = (kind: string): Row | undefined => (Object.hasOwn(kinds, kind) ? kinds[kind as ActivityKind] : undefined);
