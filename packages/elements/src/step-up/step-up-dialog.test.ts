import { expect, fixture, html } from '@open-wc/testing';
import { appOperations } from 'portal-contract';
import { currentCode, people } from 'portal-mock';
import { type AppLaunch, launchApp, PortalError, stepUp, toPortalError } from 'portal-sdk';
import type { PortalAccountMenu } from '../account-menu/account-menu.ts';
import '../account-menu/account-menu.ts';
import { expectAccessible } from '../testing/accessibility.ts';
import { button, heading, input, page, press, see, type } from '../testing/person.ts';
import { portal, type Portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import { confirmed } from './confirmed.ts';
import './step-up-dialog.ts';
import type { PortalStepUpDialog } from './step-up-dialog.ts';

const show = async ({ client }: Portal): Promise<PortalStepUpDialog> =>
  fixture<PortalStepUpDialog>(html`<portal-step-up-dialog .client=${client}></portal-step-up-dialog>`);

async function astrid(): Promise<Portal> {
  const one = portal();
  await haveSession(one, 'astrid');
  one.pass(30);
  return one;
}

const codeField = (element: Element): HTMLInputElement | undefined => input(element, '6-digit code');

async function enterCode(element: Element, { mock }: Portal): Promise<void> {
  await see(() => codeField(element), 'the code field');
  type(codeField(element), currentCode(people.astrid, mock.clock));
}

const isOpen = (element: Element): boolean => element.shadowRoot?.querySelector('dialog')?.open === true;

/** What became of a promise. */
const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (cause: unknown) => toPortalError(cause).code,
  );

const count = ({ mock }: Portal, operation: string): number => mock.log.filter((each) => each.operation === operation).length;

describe('portal-step-up-dialog', () => {
  it('shows nothing until a proof is asked for, then says what for, and closes when it is given', async () => {
    const one = await astrid();
    const element = await show(one);
    expect(isOpen(element)).to.equal(false);
    const asked = outcome(stepUp(one.client, { acr: 'mfa', maxAge: 0, reason: 'To see your recovery codes.' }));
    await see(() => heading(element, 'Confirm it’s you'), 'the question');
    expect(page(element)).to.contain('To see your recovery codes.');
    expect(codeField(element)?.matches(':focus')).to.equal(true);
    expect(document.querySelector('input[autocomplete~="one-time-code"]')).to.equal(codeField(element));
    await expectAccessible(element);
    await enterCode(element, one);
    expect(await asked).to.equal('resolved');
    await see(() => !isOpen(element), 'it to close');
    expect(element.querySelector('form')).to.equal(null);
  });

  it('does not open where the session is good enough', async () => {
    const one = await astrid();
    const element = await show(one);
    await stepUp(one.client, { acr: 'mfa', maxAge: 300 });
    expect(isOpen(element)).to.equal(false);
  });

  it('rejects when it is closed, with whatever button, and ends the flow', async () => {
    const one = await astrid();
    const element = await show(one);
    for (const close of ['Cancel', 'Close']) {
      const asked = outcome(stepUp(one.client, { maxAge: 0 }));
      await press(element, close);
      expect(await asked).to.equal('aborted');
      expect(isOpen(element)).to.equal(false);
    }
    await see(() => count(one, 'cancelFlow') === 2, 'the server to know');
  });

  it('gives up when whoever asked does, and when it leaves the page', async () => {
    const one = await astrid();
    const element = await show(one);
    const giving = new AbortController();
    const given = outcome(stepUp(one.client, { maxAge: 0, signal: giving.signal }));
    await see(() => isOpen(element), 'the dialog');
    giving.abort();
    expect(await given).to.equal('aborted');
    expect(isOpen(element)).to.equal(false);
    const left = outcome(stepUp(one.client, { maxAge: 0 }));
    await see(() => isOpen(element), 'the dialog again');
    element.remove();
    expect(await left).to.equal('aborted');
    expect(one.client.onStepUp).to.equal(undefined);
  });

  it('tells a refusal, and that it was one', async () => {
    const one = await astrid();
    const element = await show(one);
    const asked = outcome(stepUp(one.client, { acr: 'phr', maxAge: 0 }));
    await see(() => heading(element, 'Access denied'), 'the refusal');
    await press(element, 'Close');
    expect(await asked).to.equal('step-up-required');
  });

  it('rejects with what went wrong where nothing could be asked', async () => {
    const one = await astrid();
    await show(one);
    one.mock.faults.startFlow = 'network';
    expect(await outcome(stepUp(one.client, { maxAge: 0 }))).to.equal('network');
  });

  it('asks once for several at the same time', async () => {
    const one = await astrid();
    const element = await show(one);
    const all = Promise.all([1, 2, 3].map(() => outcome(stepUp(one.client, { acr: 'mfa', maxAge: 20 }))));
    await enterCode(element, one);
    expect(await all).to.deep.equal(['resolved', 'resolved', 'resolved']);
    expect(count(one, 'answerFlow')).to.equal(4);
  });
});

describe('confirmed', () => {
  const menu = async ({ client }: Portal): Promise<PortalAccountMenu> =>
    fixture<PortalAccountMenu>(html`<portal-account-menu .client=${client}></portal-account-menu>`);
  const dialogOf = async ({ client }: Portal): Promise<PortalStepUpDialog> => {
    const find = (): PortalStepUpDialog | undefined =>
      [...document.querySelectorAll('portal-step-up-dialog')].find((each) => each.client === client);
    await see(find, 'a dialog');
    const found = find();
    if (!found) throw new Error('There is no dialog.');
    return found;
  };
  const launch = (element: PortalAccountMenu, one: Portal): Promise<AppLaunch> =>
    confirmed(element, (options) => launchApp(one.client, 'vaultkeeper', options));

  it('brings a dialog where there is none, and makes the call once more', async () => {
    const one = await astrid();
    const launched = launch(await menu(one), one);
    const dialog = await dialogOf(one);
    await see(() => page(dialog).includes('Vaultkeeper asks for a second step each time you open it.'), 'what for');
    await enterCode(dialog, one);
    expect((await launched).url.protocol).to.match(/^https?:$/);
    expect(count(one, 'launchApp')).to.equal(2);
    dialog.remove();
  });

  it('sends the same key with both calls', async () => {
    const one = await astrid();
    const element = await menu(one);
    const keys: (string | undefined)[] = [];
    const launched = confirmed(element, (options) => {
      keys.push(options.idempotencyKey);
      return one.client.send(appOperations.launchApp, { id: 'vaultkeeper' }, options);
    });
    const dialog = await dialogOf(one);
    await enterCode(dialog, one);
    await launched;
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
    dialog.remove();
  });

  it('changes nothing when it is cancelled, and uses the same dialog the next time', async () => {
    const one = await astrid();
    const element = await menu(one);
    for (const times of [1, 2]) {
      const launched = outcome(launch(element, one));
      const dialog = await dialogOf(one);
      await press(dialog, 'Cancel');
      expect(await launched).to.equal('aborted');
      expect(count(one, 'launchApp')).to.equal(times);
    }
    expect(document.querySelectorAll('portal-step-up-dialog')).to.have.length(1);
    (await dialogOf(one)).remove();
  });

  it('passes on every other failure', async () => {
    const one = await astrid();
    const element = await menu(one);
    const failing = confirmed(element, () => Promise.reject(new PortalError('not-found')));
    expect(await outcome(failing)).to.equal('not-found');
    expect(button(document, 'Cancel')).to.equal(undefined);
  });
});
