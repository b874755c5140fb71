import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InteractionResults, Provider } from 'oidc-provider';
import { normalizeIdentifier } from '../accounts.ts';
import type { Clock } from '../clock.ts';
import { decoyHash, normalizePassword, verifyArgon2 } from '../passwords.ts';
import { timeStepOf } from '../totp.ts';
import { codePage, passwordPage } from './pages.ts';
import type { HarborPerson } from './people.ts';

/** What a form was sent for. */
export type Act = 'show' | 'login' | 'code' | 'cancel';

/** One request of a browser that is logging in. */
export interface Interaction {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly act: Act;
  readonly fields: URLSearchParams;
}

/** What the log-in pages work with. */
export interface InteractionsOptions {
  readonly provider: Provider;
  readonly people: readonly HarborPerson[];
  readonly clock: Clock;
}

/** The log-in pages: email and password, then a code from whoever has an authenticator. */
export class Interactions {
  readonly #provider: Provider;
  readonly #people: readonly HarborPerson[];
  readonly #clock: Clock;
  /** Who has given the right password and still owes a code, by interaction. */
  readonly #halfway = new Map<string, HarborPerson>();
  /** Codes that were accepted, by person and time step: each works once. */
  readonly #used = new Set<string>();

  constructor({ provider, people, clock }: InteractionsOptions) {
    this.#provider = provider;
    this.#people = people;
    this.#clock = clock;
  }

  /** Takes a browser one step further. Yields the page to show, or nothing once the browser has been sent on. */
  async answer(interaction: Interaction): Promise<string | undefined> {
    const { request, response, act, fields } = interaction;
    const { uid, params } = await this.#provider.interactionDetails(request, response);
    const { login_hint: hint } = params;
    const next = await this.#next(act, uid, fields);
    if (next === undefined) return passwordPage(uid, { email: typeof hint === 'string' ? hint : undefined });
    if (typeof next === 'string') return next;
    this.#halfway.delete(uid);
    await this.#provider.interactionFinished(request, response, next, { mergeWithLastSubmission: false });
    return undefined;
  }

  /** The page that comes next, or the result that ends the interaction; nothing to begin with the first page. */
  async #next(act: Act, uid: string, fields: URLSearchParams): Promise<string | InteractionResults | undefined> {
    if (act === 'cancel') return { error: 'access_denied', error_description: 'The person went back.' };
    if (act === 'login') return this.#logIn(uid, fields);
    return act === 'code' ? this.#code(uid, fields) : undefined;
  }

  async #logIn(uid: string, fields: URLSearchParams): Promise<string | InteractionResults> {
    const email = fields.get('email') ?? '';
    const person = await checkPassword(this.#people, email, fields.get('password') ?? '');
    if (!person) return passwordPage(uid, { email, error: 'Email or password is wrong.' });
    if (person.secret === undefined) return logIn(person, ['pwd']);
    this.#halfway.set(uid, person);
    return codePage(uid);
  }

  async #code(uid: string, fields: URLSearchParams): Promise<string | InteractionResults | undefined> {
    const person = this.#halfway.get(uid);
    if (person?.secret === undefined) return undefined;
    const code = (fields.get('code') ?? '').replaceAll(/\D/g, '');
    const step = timeStepOf({ secret: person.secret }, code, this.#clock);
    const use = `${person.subject} ${step}`;
    if (step === undefined || this.#used.has(use)) return codePage(uid, 'That code is wrong, or was used before.');
    this.#used.add(use);
    return logIn(person, ['pwd', 'otp']);
  }
}

/** What the ID token will say: who, and by which methods (RFC 8176). */
const logIn = (
  { subject }: HarborPerson,
  amr: string[],
): { login: { accountId: string; amr: string[]; remember: boolean } } => ({
  login: { accountId: subject, amr, remember: false },
});

/** Whose email and password these are. Takes as long for an email that nobody has. */
async function checkPassword(
  people: readonly HarborPerson[],
  email: string,
  password: string,
): Promise<HarborPerson | undefined> {
  const person = people.find((each) => each.email === normalizeIdentifier(email));
  const typed = normalizePassword(password);
  return typed !== '' && (await verifyArgon2(typed, person?.passwordHash ?? decoyHash)) ? person : undefined;
}
