import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, people } from 'portal-mock';
import { Driver } from '../../packages/mock/test/driver.ts';
import {
  accountMenu,
  alert,
  button,
  codeField,
  codeFrom,
  enterCode,
  enterEmail,
  enterPassword,
  heading,
  logIn,
  passwordField,
  wrongCode,
} from '../support/person.ts';
import { Search, type Secret } from '../support/secrecy.ts';
import { type Visit, visits } from '../support/visit.ts';

const visit = visits();
const { astrid, bruno, ines, lena, mateo } = people;

const newPassword = 'Bright-Copper-Kettle-7';
const refusedPassword = 'short-and-plain';

/** A whole run: what is done, and the secrets that were typed or shown on the way. */
type Run = (stage: Visit & { readonly search: Search }) => Promise<readonly Secret[]>;

/** The latest mail with something to open or type. */
function mailed({ outbox }: Visit['mock']): { readonly link: string; readonly code: string; readonly token: string } {
  const { link = '', code = '' } = outbox.findLast((mail) => mail.link !== undefined) ?? {};
  const [, token = assert.fail('The link has no token.')] = /#portal-recovery=(.+)$/.exec(link) ?? [];
  return { link, code, token };
}

/** Asks for a mail that sets a new password. */
async function askForMail({ page }: Visit, { email }: { email: string }): Promise<void> {
  await page.goto('/login');
  await enterEmail(page, email);
  await button(page, 'Forgot password?').click();
  await heading(page, 'Reset your password').waitFor();
  await button(page, 'Send reset email').click();
  await heading(page, 'Check your email').waitFor();
}

async function chooseNewPassword({ page, search }: Visit & { search: Search }, submit: string): Promise<readonly Secret[]> {
  for (const password of [refusedPassword, newPassword]) {
    await page.getByLabel('New password', { exact: true }).fill(password);
    await page.getByLabel('Confirm new password').fill(password);
    await search.look({ shown: true });
    const answered = page.waitForResponse(/\/answers$/);
    await button(page, submit).click();
    await answered;
    await search.look({ shown: true });
  }
  return [
    { name: 'a new password', value: newPassword, in: ['change-password'] },
    { name: 'a refused password', value: refusedPassword, in: ['change-password'] },
  ];
}

const runs: Readonly<Record<string, Run>> = {
  'a password and a code, wrong and right': async ({ page, mock, search }) => {
    await page.goto('/');
    await enterEmail(page, astrid.email);
    await enterPassword(page, 'never-to-be-seen');
    await alert(page).waitFor();
    await passwordField(page).fill(astrid.password);
    await button(page, 'Show password').click();
    await search.look({ shown: true });
    await button(page, 'Log in').click();
    await codeField(page).waitFor();
    await search.look();
    const [wrong, right] = [wrongCode(astrid, mock.clock), codeFrom(astrid.authenticators[0], mock.clock)];
    await enterCode(page, wrong);
    await alert(page).waitFor();
    await codeField(page).fill('');
    await enterCode(page, right);
    await accountMenu(page, astrid).waitFor();
    return [
      { name: 'a wrong password', value: 'never-to-be-seen', in: ['password'] },
      { name: 'the password', value: astrid.password, in: ['password'] },
      { name: 'a wrong code', value: wrong, in: ['totp'] },
      { name: 'the code', value: right, in: ['totp'] },
    ];
  },

  'an authenticator app to set up, and recovery codes': async ({ page, mock, search }) => {
    await page.goto('/');
    await logIn(page, ines);
    await heading(page, 'Set up a second step').waitFor();
    await search.look();
    await page.getByRole('button', { name: 'Authenticator app' }).click();
    const key = page.locator('[part=secret] code');
    const secret = (await key.innerText()).replaceAll(' ', '');
    await search.look({ shown: true });
    const code = codeOf({ secret }, mock.clock);
    await enterCode(page, code);
    await heading(page, 'Save your recovery codes').waitFor();
    const codes = await page.locator('[part=codes] li').allInnerTexts();
    assert.equal(codes.length, 10);
    await search.look({ shown: true });
    await page.getByLabel('I saved these codes').check();
    await button(page, 'Continue').click();
    await accountMenu(page, ines).waitFor();
    return [
      { name: 'the password', value: ines.password, in: ['password'] },
      { name: 'the secret', value: secret, in: [] },
      { name: 'the first code', value: code, in: ['enrol-totp'] },
      ...codes.map((value): Secret => ({ name: 'a recovery code', value, in: [] })),
    ];
  },

  'an expired password': async (stage) => {
    const { page } = stage;
    await page.goto('/');
    await logIn(page, mateo);
    await heading(page, 'Choose a new password').waitFor();
    const secrets = await chooseNewPassword(stage, 'Save and log in');
    await accountMenu(page, mateo).waitFor();
    return [{ name: 'the old password', value: mateo.password, in: ['password'] }, ...secrets];
  },

  'a new password by the mailed code': async (stage) => {
    const { page, mock, search } = stage;
    await askForMail(stage, bruno);
    const { code, token } = mailed(mock);
    await page.getByLabel('6-digit code').pressSequentially(code.slice(0, -1));
    await search.look({ shown: true });
    await page.keyboard.press(code.slice(-1));
    await heading(page, 'Choose a new password').waitFor();
    const secrets = await chooseNewPassword(stage, 'Save password');
    await heading(page, 'Password changed').waitFor();
    return [
      { name: 'the mailed code', value: code, in: ['sent'] },
      { name: 'the token of the link', value: token, in: [] },
      ...secrets,
    ];
  },

  'a new password by the mailed link and a recovery code': async (stage) => {
    const { page, mock, search } = stage;
    await askForMail(stage, lena);
    const { link, token } = mailed(mock);
    await page.goto('about:blank');
    await page.goto(link);
    await codeField(page).waitFor();
    await search.look();
    // Whatever keeps the address that the page was opened with keeps a token that is worth nothing.
    assert.equal((await new Driver(mock).recover(token)).step?.notice?.code, 'link-invalid');
    await button(page, 'Use another method').click();
    await page.getByRole('button', { name: 'Recovery code' }).click();
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(lena.recoveryCodes[0]);
    await search.look({ shown: true });
    await button(page, 'Verify').click();
    await heading(page, 'Choose a new password').waitFor();
    const secrets = await chooseNewPassword(stage, 'Save password');
    await heading(page, 'Password changed').waitFor();
    return [
      { name: 'the token of the link', value: token, in: ['start'] },
      { name: 'a recovery code', value: lena.recoveryCodes[0], in: ['recovery-code'] },
      ...secrets,
    ];
  },
};

for (const [what, run] of Object.entries(runs)) {
  test(
    `leaves nothing secret behind: ${what}`,
    visit(async (stage) => {
      const search = await Search.begin(stage.context, stage.page);
      const secrets = await run({ ...stage, search });
      await search.look();
      await search.assertNothingOf(secrets);
    }),
  );
}

/** Ways to leave something behind, each in another place. */
const leaks: Readonly<Record<string, (secret: string) => unknown>> = {
  attributes: (secret) => (document.body.dataset['left'] = secret),
  content: (secret) => document.body.append(secret),
  storages: (secret) => sessionStorage.setItem('left', secret),
  address: (secret) => (location.hash = secret),
  cookies: (secret) => (document.cookie = `left=${secret}`),
  console: (secret) => console.info(secret),
  setAttribute: (secret) => {
    document.body.setAttribute('left', secret);
    document.body.removeAttribute('left');
  },
  dispatchEvent: (secret) => dispatchEvent(new CustomEvent('left', { detail: { secret } })),
  replaceState: (secret) => {
    history.replaceState(secret, '');
    history.replaceState(null, '');
  },
  fetch: (secret) => fetch('/left', { method: 'POST', body: secret }).catch(() => undefined),
  timings: (secret) => fetch(`/left?${secret}`).then((response) => response.text()),
};

for (const [place, leave] of Object.entries(leaks)) {
  test(
    `finds what is left behind: ${place}`,
    visit({ expected: [404] }, async ({ page, context }) => {
      const search = await Search.begin(context, page);
      await page.goto('/login');
      await page.evaluate(leave, 'left-behind');
      await search.look();
      const secret: Secret = { name: 'something', value: 'left-behind', in: [] };
      await assert.rejects(search.assertNothingOf([secret]), place === 'fetch' ? /travels/ : /was found/);
    }),
  );
}
