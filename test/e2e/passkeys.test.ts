import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { people } from 'portal-mock';
import { plugIn } from '../support/authenticator.ts';
import { accountMenu, alert, button, heading, logIn, logOut } from '../support/person.ts';
import { visits } from '../support/visit.ts';

const { bruno, priya, quentin } = people;
const visit = visits();

/** Keeps the autofill from taking a passkey at once: a virtual authenticator does not wait for the person to choose one. */
async function withoutAutofill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
}

test(
  'logs in with a passkey at the button: no email, no password, no code',
  visit(async ({ page, mock }) => {
    await withoutAutofill(page);
    const authenticator = await plugIn(page, { transport: 'internal', verifies: true });
    await authenticator.add(priya, priya.credentials[0]);
    await page.goto('/');
    await button(page, 'Log in with a passkey').click();
    await accountMenu(page, priya).waitFor();
    assert.equal(mock.log.filter(({ operation }) => operation === 'answerFlow').length, 1);
  }),
);

test(
  'logs in with a passkey from the autofill',
  visit(async ({ page }) => {
    const authenticator = await plugIn(page, { transport: 'internal', verifies: true });
    await authenticator.add(priya, priya.credentials[0]);
    await page.goto('/');
    await accountMenu(page, priya).waitFor();
  }),
);

test(
  'the offer in the autofill is over before the button asks',
  visit(async ({ page }) => {
    const calls: string[] = [];
    await page.exposeFunction('noteCall', (call: string) => calls.push(call));
    await page.addInitScript(() => {
      const { noteCall } = globalThis as unknown as { noteCall: (call: string) => Promise<void> };
      const get = navigator.credentials.get.bind(navigator.credentials);
      navigator.credentials.get = async (options) => {
        const name = options?.mediation ?? 'modal';
        await noteCall(`${name} begins`);
        return get(options).finally(() => noteCall(`${name} ends`));
      };
    });
    const authenticator = await plugIn(page, { transport: 'internal', verifies: true });
    await authenticator.add(priya, priya.credentials[0]);
    await authenticator.touch(false);
    await page.goto('/login');
    await button(page, 'Log in with a passkey').waitFor();
    await button(page, 'Log in with a passkey').click();
    await authenticator.touch(true);
    await accountMenu(page, priya).waitFor();
    assert.deepEqual(calls, ['conditional begins', 'conditional ends', 'modal begins', 'modal ends']);
  }),
);

test(
  'an authenticator that does not recognize the person does not log in, and the next try does',
  visit(async ({ page }) => {
    await withoutAutofill(page);
    const authenticator = await plugIn(page, { transport: 'internal', verifies: true });
    await authenticator.add(priya, priya.credentials[0]);
    await authenticator.recognize(false);
    await page.goto('/');
    await button(page, 'Log in with a passkey').click();
    await alert(page).filter({ hasText: 'Your passkey wasn’t confirmed.' }).waitFor();
    assert.equal(await accountMenu(page, priya).count(), 0);
    await authenticator.recognize(true);
    await button(page, 'Log in with a passkey').click();
    await accountMenu(page, priya).waitFor();
  }),
);

test(
  'asks for a security key after the password, which verifies nobody',
  visit(async ({ page }) => {
    await withoutAutofill(page);
    const key = await plugIn(page, { transport: 'usb', verifies: false });
    await key.add(quentin, quentin.credentials[0]);
    await page.goto('/');
    await logIn(page, quentin);
    await accountMenu(page, quentin).waitFor();
  }),
);

test(
  'another person’s security key does not confirm it, and says so',
  visit(async ({ page }) => {
    await withoutAutofill(page);
    const wrong = await plugIn(page, { transport: 'usb', verifies: false });
    await page.goto('/');
    await logIn(page, quentin);
    await heading(page, 'That didn’t work').waitFor();
    await wrong.remove();
    const key = await plugIn(page, { transport: 'usb', verifies: false });
    await key.add(quentin, quentin.credentials[0]);
    await button(page, 'Try again').click();
    await accountMenu(page, quentin).waitFor();
  }),
);

test(
  'sets up device log-in after an ordinary one, and logs in with one touch from then on',
  visit({ scenario: 'device-login' }, async ({ page }) => {
    await withoutAutofill(page);
    const device = await plugIn(page, { transport: 'internal', verifies: true });
    await page.goto('/');
    await logIn(page, bruno);
    await heading(page, 'Log in faster on this device').waitFor();
    await button(page, 'Set up on this device').click();
    await accountMenu(page, bruno).waitFor();
    assert.equal(await device.count(), 1);
    await logOut(page, bruno);
    await button(page, 'Log in with this device').click();
    await accountMenu(page, bruno).waitFor();
  }),
);

test(
  'offers no device log-in where the device cannot verify anybody',
  visit({ scenario: 'device-login' }, async ({ page }) => {
    await withoutAutofill(page);
    await plugIn(page, { transport: 'usb', verifies: false });
    await page.goto('/login');
    await button(page, 'Log in with a passkey').waitFor();
    assert.equal(await button(page, 'Log in with this device').count(), 0);
  }),
);
