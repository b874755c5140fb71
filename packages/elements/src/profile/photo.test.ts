import { expect, fixture, html } from '@open-wc/testing';
import { connectPortal } from 'portal-sdk';
import { alerts, button, input, press, see } from '../testing/person.ts';
import { photoFile } from '../testing/photo-file.ts';
import { portal } from '../testing/portal.ts';
import { edit, showProfile, type ShownProfile } from '../testing/profile.ts';
import { haveSession } from '../testing/session.ts';
import { inside, moved, squareOf } from './crop.ts';
import type { PortalProfile } from './profile.ts';

/** Chooses a file as from the browser's own dialog. */
async function choose({ element }: ShownProfile, file: File): Promise<void> {
  await press(element, 'Change photo');
  const field = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  const files = new DataTransfer();
  files.items.add(file);
  if (!field) throw new Error('There is no room for a file.');
  field.files = files.files;
  field.dispatchEvent(new Event('change'));
}

const closed = ({ element }: ShownProfile): Promise<void> =>
  see(() => !element.shadowRoot?.querySelector('portal-photo-dialog'), 'the dialog to close');

const photoOf = async ({ mock }: ShownProfile): Promise<Uint8Array | undefined> => {
  const id = (await mock.store.get('profiles', 'p-bruno'))?.value.photo;
  const photo = id === undefined ? undefined : (await mock.store.get('photos', id))?.value;
  return photo && Uint8Array.from(atob(photo.data), (character) => character.charCodeAt(0));
};

/** Bytes of the start of an image and of the segment APP0 that a canvas writes behind it. */
const jfif = 20;

/** What a camera writes: a segment APP1 with one tag, the description “GPS” (Exif 2.3 §4.6). */
const exif = Uint8Array.from(
  ['ffe10022', '457869660000', '49492a0008000000', '0100', '0e01020004000000', '47505300', '00000000'].join('').match(/../g) ??
    [],
  (byte) => parseInt(byte, 16),
);

const sizeOf = async (bytes: Uint8Array): Promise<[number, number]> => {
  const { width, height } = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
  return [width, height];
};

describe('the photo', () => {
  it('is cut to a square and encoded anew, so that nothing but the picture is left', async () => {
    const one = await showProfile();
    const original = await photoFile({ type: 'image/jpeg' });
    const bytes = new Uint8Array(await original.arrayBuffer());
    const camera = new File([bytes.subarray(0, jfif), exif, bytes.subarray(jfif)], 'me.jpg', { type: 'image/jpeg' });
    expect(await camera.text()).to.contain('GPS');
    await choose(one, camera);
    await press(one.element, 'Save photo');
    await closed(one);
    const saved = await photoOf(one);
    if (!saved) throw new Error('There is no photo.');
    expect(await sizeOf(saved)).to.deep.equal([512, 512]);
    expect(new TextDecoder('latin1').decode(saved)).not.to.match(/Exif|GPS/);
    await see(() => one.element.shadowRoot?.activeElement === button(one.element, 'Change photo'), 'the focus');
  });

  it('is placed with the keyboard', async () => {
    const one = await showProfile();
    await choose(one, await photoFile());
    await see(() => input(one.element, 'Zoom'), 'the dialog');
    const dialog = one.element.shadowRoot?.querySelector('portal-photo-dialog');
    await see(() => button(one.element, 'Save photo'), 'the picture');
    const canvas = dialog?.shadowRoot?.querySelector('canvas');
    const pixels = (): string => canvas?.toDataURL() ?? '';
    const before = pixels();
    const stage = dialog?.shadowRoot?.querySelector<HTMLElement>('[role=application]');
    stage?.focus();
    stage?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }));
    await see(() => pixels() !== before, 'the picture to move');
    const moved = pixels();
    const zoom = input(one.element, 'Zoom');
    if (zoom) zoom.value = '2';
    zoom?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await see(() => pixels() !== moved, 'the picture to grow');
  });

  it('says what cannot be a photo', async () => {
    const one = await showProfile();
    await choose(one, new File(['no picture'], 'notes.png', { type: 'image/png' }));
    await see(() => alerts(one.element).includes('This file can’t be read as a picture. Choose a JPG or PNG.'), 'why not');
    expect(button(one.element, 'Save photo')).to.equal(undefined);
    await press(one.element, 'Cancel');
    await closed(one);
    await choose(one, new File([new Uint8Array(5_242_881)], 'big.png', { type: 'image/png' }));
    await see(() => alerts(one.element).includes('This file is larger than 5 MB. Choose a smaller one.'), 'why not');
  });

  it('stays in its place when it is not saved', async () => {
    const one = await showProfile();
    await choose(one, await photoFile());
    await see(() => button(one.element, 'Save photo'), 'the picture');
    one.mock.faults.uploadPhoto = 'error';
    await press(one.element, 'Save photo');
    await see(
      () => alerts(one.element).includes('We couldn’t save your photo. It’s still here; try again.'),
      'that it is not saved',
    );
    delete one.mock.faults.uploadPhoto;
    await press(one.element, 'Save photo');
    await closed(one);
  });

  it('is not saved where the person gives it up while it is on its way', async () => {
    const { mock, clock, ...one } = portal();
    let go: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (go = resolve));
    let sent = 0;
    const client = connectPortal({
      endpoint: mock.endpoint,
      clock,
      fetch: async (...request) => {
        const each = new Request(...request);
        if (each.method === 'GET' || !each.url.endsWith('/photo')) return mock.fetch(each);
        sent += 1;
        await slow;
        // Nothing more of it is sent.
        each.signal.throwIfAborted();
        return mock.fetch(each);
      },
    });
    await haveSession({ mock, client });
    const element = await fixture<PortalProfile>(html`<portal-profile .client=${client}></portal-profile>`);
    const shown = { ...one, mock, clock, client, element };
    await choose(shown, await photoFile());
    await press(element, 'Save photo');
    await see(() => sent, 'it to be sent');
    await press(element, 'Cancel');
    await closed(shown);
    go();
    // Takes its turn behind it.
    await edit(element, { label: 'Job title', value: 'Warehouse lead' }, 'Warehouse head');
    await press(element, 'Save');
    await see(() => button(element, 'Edit job title: Warehouse head'), 'that this is saved');
    expect(await photoOf(shown)).to.equal(undefined);
  });

  it('is removed', async () => {
    const one = await showProfile();
    await choose(one, await photoFile());
    await press(one.element, 'Save photo');
    await closed(one);
    await press(one.element, 'Change photo');
    await press(one.element, 'Remove photo');
    await see(() => !one.element.shadowRoot?.querySelector('.danger'), 'nothing to remove');
    expect(await photoOf(one)).to.equal(undefined);
  });

  it('is not offered where nobody may have one', async () => {
    const { element, client } = await showProfile('bruno', { scenario: 'no-photo' });
    await client.configuration.load();
    await element.updateComplete;
    expect(button(element, 'Change photo')).to.equal(undefined);
  });

  it('never leaves the picture', () => {
    const size = { width: 400, height: 200 };
    expect(squareOf(size, inside(size, { zoom: 1, x: 0, y: 0 }))).to.deep.equal({ left: 0, top: 0, side: 200 });
    expect(inside(size, { zoom: 9, x: 2, y: 2 })).to.deep.equal({ zoom: 4, x: 0.9375, y: 0.875 });
    expect(moved(size, { zoom: 1, x: 0.5, y: 0.5 }, { x: 100, y: 50, stage: 200 })).to.deep.equal({ zoom: 1, x: 0.75, y: 0.5 });
  });
});
