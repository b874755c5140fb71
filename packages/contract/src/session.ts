import * as z from 'zod/mini';
import { Id } from './id.ts';
import type { Operation } from './operation.ts';

/** The person who is logged in, as the portal shows them. */
export const Person = z.object({ id: Id, name: z.string(), email: z.string() });
export type Person = z.infer<typeof Person>;

/** How strongly a session is authenticated, weakest first: password, several factors, phishing-resistant, device log-in. */
export const Acr = z.literal(['pwd', 'mfa', 'phr', 'device']);
export type Acr = z.infer<typeof Acr>;

/** A live session. Durations are whole seconds from now; a client never compares clocks. */
export const Session = z.object({
  person: Person,
  acr: Acr,
  /** Seconds until the session ends if nothing is done. */
  idleIn: z.int().check(z.minimum(0)),
  /** Seconds until the session ends whatever is done. */
  absoluteIn: z.int().check(z.minimum(0)),
  /** Sent back as `X-Portal-CSRF` with everything that changes something. */
  csrfToken: z.string().check(z.minLength(1)),
});
export type Session = z.infer<typeof Session>;

export const sessionOperations = {
  /** Who is logged in, how strongly, and for how long. Does not lengthen the idle time. */
  getSession: {
    method: 'get',
    path: '/session',
    summary: 'Read the session',
    response: Session,
    auth: 'session',
    problems: [],
  },
  /** Ends this session on the server at once. */
  logOut: {
    method: 'delete',
    path: '/session',
    summary: 'Log out',
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
