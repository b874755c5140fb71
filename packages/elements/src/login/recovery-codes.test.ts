import { expect } from '@open-wc/testing';
import { codeOf, people } from 'portal-mock';
import { enterPassword, showLogin } from '../testing/login.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { ines, lena } = people;
const [firstCode = '', secondCode = ''] = lena.recoveryCodes;

/** As far as the recovery codes of a new authenticator. */
async function reachCodes(one: Portal): Promise<PortalLogin> {
  const element = await showLogin(one);
  await enterPassword(element, ines.email, ines.password);
  await press(element, 'Authenticator app A 6-digit code from an app on your phone');
  await see(() => element.querySelector('[part=secret] code'), 'the secret');
  const secret = element.querySelector('[part=secret] code')?.textContent?.replaceAll(' ', '') ?? '';
  type(
    element.querySelector<HTMLInputElement>('[autocomplete=one-time-code]') ?? undefined,
    codeOf({ secret }, one.mock.clock),
  );
  await see(() => codesOf(element).length, 'the codes');
  return element;
}

const codesOf = (element: PortalLogin): string[] =>
  [...element.querySelectorAll('[part=codes] li')].map(({ textContent }) => textContent ?? '');

describe('portal-login, recovery codes', () => {
  const restore: (() => void)[] = [];
  afterEach(() => restore.splice(0).forEach((each) => each()));

  /** Takes the place of what the browser does with a text. */
  function replace<T extends object, K extends keyof T & string>(target: T, name: K, value: T[K]): void {
    const before = target[name];
    target[name] = value;
    restore.push(() => (target[name] = before));
  }

  it('saves the codes as a text file, and takes its address back', async () => {
    const one = portal();
    const element = await reachCodes(one);
    const files: { name: string; blob: Blob }[] = [];
    const revoked: string[] = [];
    let blob = new Blob();
    replace(URL, 'createObjectURL', (file) => {
      blob = file as Blob;
      return 'blob:codes';
    });
    replace(URL, 'revokeObjectURL', (url) => void revoked.push(url));
    replace(HTMLAnchorElement.prototype, 'click', function click(this: HTMLAnchorElement) {
      expect(this.href).to.equal('blob:codes');
      files.push({ name: this.download, blob });
    });
    await press(element, 'Download');
    const [file] = files;
    expect(file?.name).to.equal('Northwind recovery codes.txt');
    const text = (await file?.blob.text()) ?? '';
    expect(text.split('\n')[0]).to.equal(`Recovery codes for Northwind, ${ines.email}`);
    expect(text.match(/^.{4}-.{4}-.{4}-.{4}$/gm)).to.deep.equal(codesOf(element));
    expect(revoked).to.deep.equal([]);
    one.clock.advance(1);
    expect(revoked).to.deep.equal(['blob:codes']);
  });

  it('prints the codes alone, and leaves nothing behind', async () => {
    const element = await reachCodes(portal());
    const sheets = document.adoptedStyleSheets.length;
    const printed: string[] = [];
    replace(window, 'print', () => {
      const paper = document.querySelector<HTMLElement>('body > [data-portal-print]');
      printed.push(...[...(paper?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent ?? ''));
      expect(paper && getComputedStyle(paper).display, 'on screen').to.equal('none');
    });
    await press(element, 'Print');
    expect(printed).to.deep.equal(codesOf(element));
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-portal-print]')).to.equal(null);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('gives up a print that no browser ever ends', async () => {
    const one = portal();
    const element = await reachCodes(one);
    replace(window, 'print', () => undefined);
    await press(element, 'Print');
    expect(document.querySelector('[data-portal-print]')).to.exist;
    one.clock.advance(60);
    expect(document.querySelector('[data-portal-print]')).to.equal(null);
  });

  it('hides them after five minutes, and makes new ones', async () => {
    const one = portal();
    const element = await reachCodes(one);
    const [before = ''] = codesOf(element);
    one.pass(299);
    expect(codesOf(element)).to.have.length(10);
    one.pass(1);
    await see(() => !codesOf(element).length, 'them to go');
    expect(element.textContent).not.to.contain(before);
    expect(page(element)).to.contain('Your codes were shown once and are hidden now.');
    input(element, 'I saved my codes')?.click();
    await press(element, 'Create new codes');
    await see(() => codesOf(element).length === 10, 'new ones');
    expect(codesOf(element)).not.to.contain(before);
    expect(input(element, 'I saved these codes')?.checked, 'nothing is saved of the new ones').to.equal(false);
    expect(button(element, 'Continue')?.disabled).to.equal(true);
  });

  it('takes them out of a page that the browser may keep', async () => {
    const element = await reachCodes(portal());
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await see(() => !codesOf(element).length, 'them to go');
  });

  it('does not show them again after a reload, and goes on for who has saved them', async () => {
    const one = portal();
    const before = await reachCodes(one);
    before.remove();
    const element = await showLogin(one);
    await see(() => page(element).includes('Your codes were shown once and are hidden now.'), 'that they were shown');
    expect(codesOf(element)).to.deep.equal([]);
    input(element, 'I saved my codes')?.click();
    await press(element, 'Continue');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });

  it('logs in with one of them, in any spelling, once', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, lena.email, lena.password);
    await press(element, 'Use another method');
    await press(element, 'Recovery code One of the codes you saved');
    await see(() => input(element, 'Recovery code'), 'the field');
    expect(input(element, 'Recovery code')?.autocomplete).to.equal('off');
    type(input(element, 'Recovery code'), ' - ');
    await press(element, 'Verify');
    await see(() => alerts(element).includes('Enter one of your recovery codes.'), 'that it is missing');
    type(
      input(element, 'Recovery code'),
      secondCode.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    );
    await press(element, 'Verify');
    await see(() => alerts(element)[0]?.startsWith('That code didn’t work.'), 'that it is wrong');
    type(input(element, 'Recovery code'), ` ${firstCode.toLowerCase().replaceAll('-', ' ')} `);
    await press(element, 'Verify');
    await see(() => heading(element, 'You’re logged in'), 'to be logged in');
  });
});
