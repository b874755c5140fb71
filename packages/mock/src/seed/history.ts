import type { ActivityKind } from 'portal-contract';
import type { Proof } from '../proofs.ts';
import type { Whereabouts } from '../whereabouts.ts';

/** A session in the seed: of a browser that stays logged in for a month. */
export interface SeedSession {
  /** Names it to its owner; unique among the people of a seed. */
  readonly handle: string;
  readonly from: Whereabouts;
  readonly openedHoursAgo: number;
  readonly usedHoursAgo: number;
  readonly proofs: readonly Proof[];
}

/** Something in the seed that happened to an account. */
export interface SeedEvent {
  readonly kind: ActivityKind;
  readonly hoursAgo: number;
  readonly from: Whereabouts;
  /** Default: once. */
  readonly count?: number;
  readonly subject?: string;
  readonly factor?: string;
}

/** Where people work. */
const malmo = 'Malmö, Sweden';
const macBook: Whereabouts = { device: 'MacBook Pro', browser: 'Chrome', system: 'macOS', place: malmo };
const desk: Whereabouts = { device: 'NW-DESK-114', browser: 'Edge', system: 'Windows', place: 'Copenhagen, Denmark' };
const phoneOf = (name: string): Whereabouts => ({ device: name, browser: 'Safari', system: 'iOS', place: malmo });

/** Sessions on a phone and on a desk computer, beside the one that is opened. */
export const twoSessions = (phone: string): readonly SeedSession[] => [
  {
    handle: 'session-phone',
    from: phoneOf(phone),
    openedHoursAgo: 26,
    usedHoursAgo: 2,
    proofs: ['password', 'totp'],
  },
  {
    handle: 'session-desk',
    from: desk,
    openedHoursAgo: 75,
    usedHoursAgo: 72,
    proofs: ['password', 'totp'],
  },
];

/** What happened to an account in the last three months, oldest first. */
export const threeMonths = (phone: string): readonly SeedEvent[] => [
  { kind: 'password-changed', hoursAgo: 85 * 24, from: macBook },
  { kind: 'log-in', hoursAgo: 75, from: desk },
  { kind: 'recovery-code-used', hoursAgo: 40, from: phoneOf(phone) },
  { kind: 'log-in', hoursAgo: 26, from: phoneOf(phone) },
  { kind: 'log-in-failed', hoursAgo: 10, from: { place: 'Riga, Latvia' }, count: 3 },
  { kind: 'log-in', hoursAgo: 2, from: macBook },
  { kind: 'app-opened', hoursAgo: 1.9, from: macBook, subject: 'Payslip' },
];

/** What happened to Astrid’s account, whose password is 85 days old. */
export const astridsHistory = { passwordDaysAgo: 85, activity: threeMonths('Astrid’s phone') } as const;
