import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people } from 'portal-mock';
import { hear } from '../support/hear.ts';
import {
  accountMenu,
  button,
  codeField,
  codeFrom,
  emailField,
  enterCode,
  enterEmail,
  enterPassword,
  passwordField,
} from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { astrid, bruno } = people;
const visit = visits();

/** What a field detector sees of the document: no shadow roots. */
const detect = (page: Page): Promise<Record<string, string>[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('form')].map((form) =>
      Object.fromEntries([...form.querySelectorAll('input')].map(({ name, autocomplete }) => [name, autocomplete])),
    ),
  );

/** Keeps the first node that each change adds to the log-in, by its name. */
async function watchAddedNodes(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const first: string[] = [];
    const login = document.querySelector('portal-login') as Element;
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added[0]) first.push(added[0].nodeName);
    });
    observer.observe(login, { childList: true });
    Object.assign(globalThis, { firstAdded: first });
  });
  return () => page.evaluate(() => (globalThis as unknown as { firstAdded: string[] }).firstAdded);
}

test(
  'every field is in the document, in one form, with a name and a purpose',
  visit(async ({ page }) => {
    await page.goto('/login');
    await emailField(page).waitFor();
    assert.deepEqual(await detect(page), [{ identifier: 'username webauthn' }]);
    await enterEmail(page, astrid.email);
    await passwordField(page).waitFor();
    assert.deepEqual(await detect(page), [{ username: 'username', password: 'current-password' }]);
    const found = await page.evaluate(() => {
      const password = document.querySelector<HTMLInputElement>('input[autocomplete~="current-password"]');
      const username = document.querySelector<HTMLInputElement>('input[autocomplete~="username"]');
      return {
        together: password?.form !== null && password?.form === username?.form,
        username: username?.value,
        visible: username?.checkVisibility(),
        readOnly: username?.readOnly,
      };
    });
    assert.deepEqual(found, { together: true, username: astrid.email, visible: true, readOnly: true });
    await enterPassword(page, astrid.password);
    await codeField(page).waitFor();
    assert.deepEqual(await detect(page), [{ code: 'one-time-code' }]);
  }),
);

test(
  'the form is the first node that a step adds',
  visit(async ({ page }) => {
    await page.goto('/login');
    await emailField(page).waitFor();
    const firstAdded = await watchAddedNodes(page);
    await enterEmail(page, astrid.email);
    await enterPassword(page, astrid.password);
    await codeField(page).waitFor();
    assert.deepEqual(await firstAdded(), ['FORM', 'FORM']);
  }),
);

test(
  'a field stays the same element, with its value, through everything that is drawn around it',
  visit(async ({ page, mock }) => {
    await page.goto('/login');
    await enterEmail(page, bruno.email);
    const field = await passwordField(page).elementHandle();
    await passwordField(page).fill('not-this-one');
    await button(page, 'Show password').click();
    await button(page, 'Log in').click();
    await page.getByText('That password isn’t right.').waitFor();
    mock.faults.answerFlow = 'html';
    await button(page, 'Log in').click();
    await page.getByText('We couldn’t reach Northwind.').waitFor();
    assert.equal(await field?.evaluate((element) => element.isConnected), true);
    assert.equal(await field?.inputValue(), 'not-this-one');
  }),
);

test(
  'logs the person in whom the flow knows, whatever is written into the email beside the password',
  visit(async ({ page }) => {
    await page.goto('/login');
    await enterEmail(page, bruno.email);
    await passwordField(page).waitFor();
    await page.evaluate((other) => {
      const username = document.querySelector('input[autocomplete="username"]') as HTMLInputElement;
      username.value = other;
      username.dispatchEvent(new Event('input', { bubbles: true }));
    }, astrid.email);
    await enterPassword(page, bruno.password);
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'a code that is pasted with spaces, or filled in at once, is sent',
  visit(async ({ page, mock }) => {
    await page.goto('/login');
    await enterEmail(page, astrid.email);
    await enterPassword(page, astrid.password);
    const code = codeFrom(astrid.authenticators[0], mock.clock);
    await codeField(page).waitFor();
    await codeField(page).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await accountMenu(page, astrid).waitFor();
  }),
);

test(
  'no secret is kept or shown anywhere',
  visit(async ({ page, context, mock }) => {
    const code = codeFrom(astrid.authenticators[0], mock.clock);
    const addresses: string[] = [];
    context.on('request', (request) => addresses.push(request.url(), request.headers()['referer'] ?? ''));
    const heard = await hear(page);
    await page.goto('/');
    await enterEmail(page, astrid.email);
    await enterPassword(page, astrid.password);
    const markup = await codeField(page).evaluate(() => document.documentElement.outerHTML);
    await enterCode(page, code);
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        history.state,
        location.href,
        document.title,
        document.cookie,
      ]),
    );
    assert.deepEqual(
      heard.map(({ name }) => name),
      ['portal-logged-in'],
    );
    for (const secret of [astrid.password, code]) {
      for (const place of [markup, kept, JSON.stringify(heard), ...addresses]) assert.ok(!place.includes(secret), place);
      assert.ok(!(await page.content()).includes(secret));
    }
    assert.deepEqual(JSON.parse(kept), [{}, {}, null, page.url(), 'Northwind · Intranet', '']);
  }),
);
