import { expect, fixture, html } from '@open-wc/testing';
import { people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { parseSshKey } from 'portal-contract/ssh-key';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, input, page, press, see, type } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import type { PortalSecuritySshKeys } from './ssh-keys.ts';
import './ssh-keys.ts';

const ed25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKr6BGldwF2K0qa4GwxPZ8Kk0DZ0YyPL0oRXGZ0r2ldM bruno@thinkpad';
const fingerprint = 'SHA256:Oy5BCnLeTIcd7Lek7D3kbrReSw1y/A6wDoYa6kvnTts';
const secret = 'bm90IGEga2V5LCBvbmx5IHRoZSB3b3JkcyBvZiBhIHRlc3Q=';
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`;
const notPrivate =
  'That’s a private key. Never share it. Paste the public key instead; it starts with “ssh-ed25519” or “ssh-rsa”.';

interface Shown extends Portal {
  element: PortalSecuritySshKeys;
  /** The body of everything that was sent since to change something. */
  sent: string[];
}

/** The same backend, with everything that is sent to it written down. */
function listened(one: Portal): Portal & Pick<Shown, 'sent'> {
  const sent: string[] = [];
  const listen: typeof fetch = async (...args) => {
    const request = new Request(...args);
    if (request.method !== 'GET') sent.push(await request.clone().text());
    return one.mock.fetch(...args);
  };
  const { mock, clock } = one;
  return { ...one, sent, client: connectPortal({ endpoint: mock.endpoint, fetch: listen, clock, retryDelay: () => 0 }) };
}

/** Confirms in the dialog that comes by itself who is there. */
async function enterPassword({ client }: Portal, password: string): Promise<void> {
  const dialog = (): Element | undefined =>
    [...document.querySelectorAll('portal-step-up-dialog')].find((each) => each.client === client);
  await see(() => dialog()?.querySelector('input[type=password]'), 'the question');
  type(dialog()?.querySelector<HTMLInputElement>('input[type=password]') ?? undefined, password);
  dialog()?.querySelector('form')?.requestSubmit();
}

async function show(name: keyof typeof people = 'bruno', options: Parameters<typeof portal>[0] = {}): Promise<Shown> {
  const one = listened(portal(options));
  await haveSession(one, name);
  const element = await fixture<PortalSecuritySshKeys>(
    html`<portal-security-ssh-keys .client=${one.client}></portal-security-ssh-keys>`,
  );
  await see(() => button(element, 'Add key'), 'the section');
  one.sent.length = 0;
  return { ...one, element };
}

const keyField = (element: Element): HTMLInputElement | undefined => input(element, 'Public key');

/** What stands in the dialog that adds a key. */
const dialogOf = (element: Element): HTMLDialogElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.add');

async function openDialog(element: Element): Promise<void> {
  await press(element, 'Add key');
  await see(() => dialogOf(element)?.open, 'the dialog');
}

/** Presses the button of the dialog, which is called like the one that opens it. */
const submit = (element: Element): void => dialogOf(element)?.querySelector<HTMLButtonElement>('.p-btn-primary')?.click();

const drop = (element: Element, file: File): void => {
  const data = new DataTransfer();
  data.items.add(file);
  dialogOf(element)?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
};

const errors = (element: Element): string[] => alerts(element);

describe('<portal-security-ssh-keys>', () => {
  it('shows keys with their type, fingerprint, age and last use', async () => {
    const { element } = await show('astrid');
    const text = page(element);
    for (const part of ['MacBook Pro', 'Ed25519', 'build-runner', 'RSA 2048', 'never used'])
      expect(text, part).to.contain(part);
    expect(text.match(/SHA256:[\w+/]{43}/g)).to.have.length(2);
    expect(text).to.match(/Added (8 March|March 8)(,? 2026)?, last used/);
    await expectAccessible(element);
  });

  it('reads a pasted key here, shows the fingerprint before it is added, and adds it', async () => {
    const { element, mock } = await show();
    expect(page(element)).to.contain('Reach servers with a key instead of a password.');
    await openDialog(element);
    type(keyField(element), `${ed25519}\n`);
    await see(() => page(element).includes(fingerprint), 'the fingerprint');
    expect((await mock.store.get('sshKeys', 'p-bruno'))?.value ?? []).to.have.length(0);
    type(input(element, 'Name'), 'ThinkPad');
    await expectAccessible(element);
    submit(element);
    await see(() => button(element, 'Remove ThinkPad'), 'the key');
    expect(dialogOf(element)).to.equal(null);
    const [kept] = (await mock.store.get('sshKeys', 'p-bruno'))?.value ?? [];
    expect([kept?.name, kept?.publicKey, kept?.fingerprint]).to.deep.equal(['ThinkPad', ed25519, fingerprint]);
    expect(mock.outbox).to.have.length(1);
  });

  it('asks for what is missing, and sends nothing', async () => {
    const { element, sent } = await show();
    await openDialog(element);
    submit(element);
    await see(() => errors(element).includes('Paste a public key, or choose its file.'), 'what is missing');
    type(keyField(element), ed25519);
    submit(element);
    await see(() => errors(element).includes('Give the key a name, such as the computer it’s on.'), 'what is missing');
    expect(sent).to.deep.equal([]);
  });

  it('never sends a private key, whether it is pasted, dropped or chosen', async () => {
    const { element, sent } = await show();
    await openDialog(element);
    type(input(element, 'Name'), 'Workstation');
    type(keyField(element), privateKey);
    await see(() => errors(element).includes(notPrivate), 'why not');
    await expectAccessible(element);
    submit(element);
    type(keyField(element), '');
    await see(() => errors(element).length === 0, 'nothing');
    drop(element, new File([privateKey], 'id_ed25519'));
    await see(() => errors(element).includes(notPrivate), 'why not');
    submit(element);
    expect(keyField(element)?.value, 'the field').to.equal('');
    expect(page(element)).not.to.contain(secret);
    expect(sent).to.deep.equal([]);
  });

  it('takes a public key from a file', async () => {
    const { element } = await show();
    await openDialog(element);
    drop(element, new File([`${ed25519}\r\n`], 'id_ed25519.pub'));
    await see(() => page(element).includes(fingerprint), 'the fingerprint');
    expect(keyField(element)?.value).to.equal(ed25519);
    drop(element, new File([new Uint8Array(100_000)], 'photo.jpg'));
    await see(() => errors(element).includes('This is too long for a public key.'), 'why not');
    expect(keyField(element)?.value).to.equal('');
  });

  it('knows a key that is there already', async () => {
    const { element, mock, sent } = await show('astrid');
    const [first] = (await mock.store.get('sshKeys', 'p-astrid'))?.value.slice(-1) ?? [];
    await openDialog(element);
    type(input(element, 'Name'), 'Again');
    type(keyField(element), first?.publicKey ?? '');
    await see(() => errors(element).includes('You have this key already, as “MacBook Pro”.'), 'that it is there');
    submit(element);
    expect(sent).to.deep.equal([]);
  });

  it('says what the server found wrong with a key', async () => {
    const { element, mock } = await show();
    await openDialog(element);
    type(input(element, 'Name'), 'ThinkPad');
    type(keyField(element), ed25519);
    // Meanwhile it was added in another tab.
    const facts = { id: 'k', name: 'Other', kind: 'ssh-ed25519', bits: 256, fingerprint, publicKey: ed25519, createdAt: 0 };
    await mock.store.put('sshKeys', 'p-bruno', [facts], 0);
    submit(element);
    await see(() => errors(element).includes('You have this key already.'), 'that it is there');
    expect(keyField(element)?.value).to.equal(ed25519);
  });

  it('asks for a proof, and then adds the key by itself, once', async () => {
    const one = await show();
    const { element, mock } = one;
    await openDialog(element);
    type(input(element, 'Name'), 'ThinkPad');
    type(keyField(element), ed25519);
    one.pass(301);
    submit(element);
    await enterPassword(one, people.bruno.password);
    await see(() => button(element, 'Remove ThinkPad'), 'the key');
    expect((await mock.store.get('sshKeys', 'p-bruno'))?.value).to.have.length(1);
    expect(mock.outbox).to.have.length(1);
  });

  it('renames a key, and Escape leaves its name', async () => {
    const { element } = await show('astrid');
    await press(element, 'Rename MacBook Pro');
    await see(() => input(element, 'Name'), 'the field');
    type(input(element, 'Name'), 'Old MacBook');
    await press(element, 'Save');
    await see(() => button(element, 'Rename Old MacBook'), 'the new name');
    await press(element, 'Rename build-runner');
    await see(() => input(element, 'Name'), 'the field');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input(element, 'Name')?.dispatchEvent(escape);
    await see(() => button(element, 'Rename build-runner'), 'the old name');
  });

  it('removes a key once the person is sure', async () => {
    const { element, mock } = await show('astrid');
    await press(element, 'Remove build-runner');
    await see(() => heading(element, 'Remove “build-runner”?'), 'the question');
    await expectAccessible(element);
    await press(element, 'Keep it');
    await see(() => !heading(element, 'Remove “build-runner”?'), 'no question');
    expect((await mock.store.get('sshKeys', 'p-astrid'))?.value).to.have.length(2);
    await press(element, 'Remove build-runner');
    await press(element, 'Remove');
    await see(() => !button(element, 'Remove build-runner'), 'one key less');
    expect((await mock.store.get('sshKeys', 'p-astrid'))?.value).to.have.length(1);
  });

  it('says when a key could not be removed, and keeps it', async () => {
    const { element, mock } = await show('astrid');
    mock.faults.removeSshKey = 'down';
    await press(element, 'Remove build-runner');
    await press(element, 'Remove');
    await see(() => errors(element).length > 0, 'that it failed');
    expect(button(element, 'Remove build-runner')).not.to.equal(undefined);
  });

  it('does not load, and is tried again', async () => {
    const one = portal({ faults: { listSshKeys: 'down' } });
    await haveSession(one);
    const element = await fixture(html`<portal-security-ssh-keys .client=${one.client}></portal-security-ssh-keys>`);
    await see(() => page(element).includes('This didn’t load. Nothing has changed.'), 'that it failed');
    await expectAccessible(element);
    delete one.mock.faults.listSshKeys;
    await press(element, 'Try again');
    await see(() => button(element, 'Add key'), 'the section');
  });
});

describe('a pair that is made in the browser', () => {
  const restore: (() => void)[] = [];
  afterEach(() => restore.splice(0).forEach((each) => each()));

  /** Takes the place of what the browser does with a file. */
  function catchFiles(): { name: string; blob: Blob }[] {
    const files: { name: string; blob: Blob }[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let blob = new Blob();
    URL.createObjectURL = (file) => {
      blob = file as Blob;
      return 'blob:key';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob });
    };
    restore.push(() => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    });
    return files;
  }

  it('is saved as a file, and only the public key is shown and sent', async () => {
    const { element, mock, sent } = await show();
    const files = catchFiles();
    await openDialog(element);
    type(input(element, 'Name'), 'Work station');
    await press(element, 'Create one here');
    await see(() => page(element).includes('was saved as “id_ed25519_work-station”'), 'where it is');
    await see(() => page(element).includes('SHA256:'), 'the fingerprint');
    expect(sent).to.deep.equal([]);
    const [file] = files;
    expect([files.length, file?.name]).to.deep.equal([1, 'id_ed25519_work-station']);
    const text = (await file?.blob.text()) ?? '';
    expect(text).to.match(/^-----BEGIN OPENSSH PRIVATE KEY-----\n[\w+/=\n]+-----END OPENSSH PRIVATE KEY-----\n$/);
    const line = keyField(element)?.value ?? '';
    expect('key' in parseSshKey(line)).to.equal(true);
    expect(page(element)).not.to.contain('PRIVATE KEY');
    submit(element);
    await see(() => button(element, 'Remove Work station'), 'the key');
    expect((await mock.store.get('sshKeys', 'p-bruno'))?.value[0]?.publicKey).to.equal(line);
    const body = text.split('\n').slice(1, -2).join('');
    const tail = body.slice(-60);
    for (const request of sent) expect(request).not.to.contain(tail);
  });

  it('is told how to make elsewhere where the browser cannot', async () => {
    const { element } = await show();
    const { generateKey } = crypto.subtle;
    const cannot = async (): Promise<never> => {
      throw new DOMException('No such algorithm', 'NotSupportedError');
    };
    Object.defineProperty(crypto.subtle, 'generateKey', { configurable: true, value: cannot });
    restore.push(() => Object.defineProperty(crypto.subtle, 'generateKey', { configurable: true, value: generateKey }));
    await openDialog(element);
    await press(element, 'Create one here');
    await see(() => errors(element).some((text) => text.includes('ssh-keygen -t ed25519')), 'how to make one');
  });
});
