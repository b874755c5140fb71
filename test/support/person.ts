/** What a person does on the log-in, found by what they see. */
import { execFileSync } from 'node:child_process';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { codeOf, currentCode, people, type Clock, type Mock, type SeedPerson, type TotpSecret } from 'portal-mock';
import { firstProgram } from '../browsers.ts';

/** The fields and buttons of the log-in. */
export const emailField = (page: Page): Locator => page.getByLabel('Company email');
export const passwordField = (page: Page): Locator => page.getByLabel('Password', { exact: true });
export const codeField = (page: Page): Locator => page.getByLabel('6-digit code');
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });
export const alert = (page: Page): Locator => page.getByRole('alert');
export const accountMenu = (page: Page, { name }: Pick<SeedPerson, 'name'>): Locator => button(page, `Account menu, ${name}`);

/** Types the email and goes on. */
export async function enterEmail(page: Page, email: string): Promise<void> {
  await emailField(page).fill(email);
  await button(page, 'Continue').click();
}

/** Types the password and goes on. */
export async function enterPassword(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password);
  await button(page, 'Log in').click();
}

/** Types a code; its last digit sends it. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await codeField(page).pressSequentially(code);
}

/** Goes from the email to what follows the password. */
export async function logIn(page: Page, { email, password }: SeedPerson): Promise<void> {
  await enterEmail(page, email);
  await enterPassword(page, password);
}

/** Enters as many wrong passwords as lock an account. */
export async function exhaust(page: Page, { email }: SeedPerson): Promise<void> {
  await enterEmail(page, email);
  await passwordField(page).waitFor();
  for (let count = 0; count < 5; count += 1) {
    const answer = page.waitForResponse(/\/answers$/);
    await enterPassword(page, 'not-this-one');
    await answer;
  }
}

/** Logs out through the account menu. */
export async function logOut(page: Page, person: SeedPerson): Promise<void> {
  await accountMenu(page, person).click();
  await button(page, 'Log out').click();
}

/** The code of an authenticator by `oathtool`, which shares no line with the portal; by the mock itself where it is missing. */
export function codeFrom(authenticator: TotpSecret, clock: Clock): string {
  const program = firstProgram(['oathtool']);
  if (!program) return codeOf(authenticator, clock);
  const now = new Date(clock.now()).toISOString().replace('T', ' ').replace(/\..*/, ' UTC');
  return execFileSync(program, ['--totp', '--base32', `--now=${now}`, authenticator.secret], { encoding: 'utf8' }).trim();
}

/** A code that the authenticator does not show now. */
export function wrongCode(person: SeedPerson, clock: Clock): string {
  const code = currentCode(person, clock);
  return `${code.slice(0, 5)}${(Number(code[5]) + 5) % 10}`;
}

/** Gives the browser a session as a log-in would have left it, for tests of what comes after. */
export async function openSession(
  context: BrowserContext,
  mock: Mock,
  { id: person }: SeedPerson = people.bruno,
): Promise<void> {
  const [id, csrfToken] = [`session-of-${person}`, `token-of-${person}`];
  const now = mock.clock.now();
  // The first request makes sure that the people are planted.
  await mock.fetch('configuration');
  await mock.store.put(
    'sessions',
    id,
    { id, handle: id, csrfToken, person, acr: 'pwd', proofs: ['password'], createdAt: now, usedAt: now },
    0,
  );
  await context.addCookies([
    { name: 'portal-session', value: id, url: new URL(mock.endpoint).origin, httpOnly: true, sameSite: 'Lax' },
  ]);
}
