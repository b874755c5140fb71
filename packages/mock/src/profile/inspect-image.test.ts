import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ascii, bytesOf, jpeg, png, progressiveJpeg, splice } from '../../test/images.ts';
import { inspectImage } from './inspect-image.ts';

const [baseline, progressive, chunks] = [bytesOf(jpeg), bytesOf(progressiveJpeg), bytesOf(png)];

const files = [
  { name: 'a baseline JPEG', type: 'image/jpeg', bytes: baseline },
  { name: 'a progressive JPEG', type: 'image/jpeg', bytes: progressive },
  { name: 'a PNG', type: 'image/png', bytes: chunks },
];

/** A segment of a JPEG, or a chunk of a PNG. */
const segment = (marker: number, text: string): number[] => [0xff, marker, 0, text.length + 2, ...ascii(text)];
const chunk = (type: string, text: string): number[] => [0, 0, 0, text.length, ...ascii(type), ...ascii(text), 0, 0, 0, 0];

/** Where the frame header of a JPEG begins. */
const frame = (bytes: Uint8Array, marker: number): number =>
  bytes.findIndex((byte, index) => byte === 0xff && bytes[index + 1] === marker);

for (const { name, type, bytes } of files) {
  test(`${name} is one, and is nothing else`, () => {
    assert.equal(inspectImage(bytes, type), undefined);
    for (const other of ['image/png', 'image/jpeg', 'image/gif', 'image/svg+xml', '__proto__', 'constructor'].filter(
      (each) => each !== type,
    ))
      assert.equal(inspectImage(bytes, other), 'format');
  });

  test(`${name} that breaks off anywhere, or goes on behind its end, is none`, () => {
    for (let length = 0; length < bytes.length; length += 1)
      assert.equal(inspectImage(bytes.subarray(0, length), type), 'format');
    assert.equal(inspectImage(splice(bytes, bytes.length, [0]), type), 'format');
    assert.equal(inspectImage(splice(bytes, bytes.length, ascii('PK<script>')), type), 'format');
  });

  test(`${name} with any of its bytes changed is looked at without an error`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [offset, byte] of changes) copy[offset] = byte;
        assert.ok([undefined, 'format', 'dimensions', 'metadata'].includes(inspectImage(copy, type)));
      }),
    );
  });
}

test('any bytes are looked at without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, asPng) => {
      assert.equal(inspectImage(bytes, asPng ? 'image/png' : 'image/jpeg'), 'format');
    }),
  );
});

test('metadata is found wherever it stands', () => {
  const exif = segment(0xe1, 'Exif\0\0GPS');
  const iptc = segment(0xed, 'Photoshop 3.0\0');
  const tables = frame(progressive, 0xc4);
  const laterScan = progressive.lastIndexOf(0xda) - 1;
  for (const [bytes, offset] of [
    [baseline, 2],
    [baseline, 20],
    [progressive, tables],
    [progressive, laterScan],
  ] as const)
    for (const each of [exif, iptc]) assert.equal(inspectImage(splice(bytes, offset, each), 'image/jpeg'), 'metadata');
  for (const type of ['eXIf', 'tEXt', 'zTXt', 'iTXt'])
    for (const offset of [33, chunks.length - 12])
      assert.equal(inspectImage(splice(chunks, offset, chunk(type, 'GPS')), 'image/png'), 'metadata');
});

test('only what the picture needs may stand in it, also where nobody knows what it is', () => {
  const applications = Array.from({ length: 16 }, (_, index) => segment(0xe0 + index, 'GPS 55.6 N 13.0 E'));
  // A comment, a picture in small, and a profile that is none.
  for (const each of [
    ...applications,
    segment(0xfe, 'made by hand'),
    segment(0xe0, 'JFXX\0'),
    segment(0xe2, 'ICC'),
    segment(0xf0, ''),
  ])
    assert.equal(inspectImage(splice(baseline, 2, each), 'image/jpeg'), 'metadata');
  for (const each of [segment(0xe2, 'ICC_PROFILE\0\x01\x01'), segment(0xee, 'Adobe\0\x64\0\0\0\0\x01')])
    assert.equal(inspectImage(splice(baseline, 2, each), 'image/jpeg'), undefined);
  for (const type of ['tIME', 'prVw', 'gPSd', 'acTL', 'fdAT', 'sPLT'])
    assert.equal(inspectImage(splice(chunks, 33, chunk(type, '0000')), 'image/png'), 'metadata');
  for (const type of ['gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'tRNS'])
    assert.equal(inspectImage(splice(chunks, 33, chunk(type, '0000')), 'image/png'), undefined);
});

test('a photo is square, with 1 to 1,024 pixels a side', () => {
  const sides = [
    [1, 1, undefined],
    [1024, 1024, undefined],
    [1025, 1025, 'dimensions'],
    [0, 0, 'dimensions'],
    [2, 3, 'dimensions'],
  ] as const;
  for (const [width, height, fault] of sides) {
    const pair = (bytes: 2 | 4, side: number): number[] => [...(bytes === 4 ? [0, 0] : []), side >> 8, side & 255];
    const sized = splice(chunks, 16, [...pair(4, width), ...pair(4, height)], 8);
    assert.equal(inspectImage(sized, 'image/png'), fault);
    for (const [bytes, marker] of [
      [baseline, 0xc0],
      [progressive, 0xc2],
    ] as const) {
      const at = frame(bytes, marker) + 5;
      assert.equal(inspectImage(splice(bytes, at, [...pair(2, height), ...pair(2, width)], 4), 'image/jpeg'), fault);
    }
  }
});
