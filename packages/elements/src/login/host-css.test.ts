import { expect, fixture, html } from '@open-wc/testing';
import { showLogin, identify } from '../testing/login.ts';
import { input, see, settle } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const properties = [
  'color',
  'background-color',
  'border-top-width',
  'border-top-color',
  'border-radius',
  'padding-left',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-transform',
  'line-height',
  'margin-top',
  'height',
  'display',
  'opacity',
  'text-align',
] as const;

const look = (element: Element): Record<string, string> =>
  Object.fromEntries(properties.map((property) => [property, getComputedStyle(element).getPropertyValue(property)]));

const looks = (element: PortalLogin): Record<string, string>[] =>
  [
    'form',
    'h2',
    'label',
    'input[name=password]',
    'input[readonly]',
    'button[part=submit]',
    '.p-link',
    '.p-iconbtn',
    'portal-icon',
  ].map((selector) => look(element.querySelector(selector) as Element));

const hostile = `
  form { display: flex !important; letter-spacing: 4px; background: pink !important; }
  input, button, label, h2, a { all: unset; border: 9px solid red !important; text-transform: uppercase !important; letter-spacing: .3em !important; color: lime !important; padding: 30px !important; margin: 20px !important; }
  * { line-height: 3 !important; opacity: .5 !important; font-weight: 100 !important; text-align: right !important; }
  main form button[type], main form input:focus { height: 200px !important; }
  body { font-variant: small-caps; text-transform: uppercase; letter-spacing: 5px; line-height: 4; color: lime; }
`;

describe('portal-login in a hostile page', () => {
  it('looks the same', async () => {
    const clean = await showLogin(portal());
    await identify(clean, 'bruno@northwind.example');
    await see(() => input(clean, 'Password'), 'the password field');
    settle(clean);
    const expected = looks(clean);
    clean.remove();
    const sheet = document.createElement('style');
    sheet.textContent = hostile;
    document.head.append(sheet);
    try {
      const { client } = portal();
      const page = await fixture(html`<main><portal-login .client=${client}></portal-login></main>`);
      const element = page.querySelector('portal-login') as PortalLogin;
      await identify(element, 'bruno@northwind.example');
      await see(() => input(element, 'Password'), 'the password field');
      settle(element);
      expect(looks(element)).to.deep.equal(expected);
    } finally {
      sheet.remove();
    }
  });

  it('does not depend on the page’s root font size', async () => {
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    const before = getComputedStyle(element.querySelector('h2') as Element).fontSize;
    document.documentElement.style.setProperty('font-size', '62.5%');
    expect(getComputedStyle(element.querySelector('h2') as Element).fontSize).to.equal(before);
    document.documentElement.style.removeProperty('font-size');
  });

  it('can be changed by a host that means it, in its own layer', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = '@layer portal.host { portal-login [part=submit] { text-transform: uppercase !important; } }';
    document.head.append(sheet);
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    expect(getComputedStyle(element.querySelector('[part=submit]') as Element).textTransform).to.equal('uppercase');
    sheet.remove();
  });

  it('takes the host’s accent', async () => {
    const element = await showLogin(portal());
    await see(() => input(element, 'Company email'), 'the email field');
    const colour = (): string => getComputedStyle(element.querySelector('[part=submit]') as Element).backgroundColor;
    const before = colour();
    element.style.setProperty('--portal-accent', 'rebeccapurple');
    expect(colour()).not.to.equal(before);
  });
});
