import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ProfileField } from 'portal-contract';
import { at, errorsOf, patchProfile, readFields, readProfile, refused, saveProfile } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';
import { checkValue } from './check-value.ts';

const { astrid, rosa } = people;

const codes = (kind: string, value: unknown, members: Partial<ProfileField> = {}): readonly string[] =>
  checkValue({ name: 'x', kind, editable: true, ...members }, value).map(({ pointer, code }) => `${pointer} ${code}`.trim());

const options = [{ value: 'a', label: 'A' }];

const good: readonly (readonly [string, readonly unknown[], Partial<ProfileField>?])[] = [
  ['text', ['Å', '王小明', 'محمد', 'O’Brien-Łukasz', '👩‍🚀', 'x'.repeat(14), '👍'.repeat(14)], { maxLength: 14 }],
  ['long-text', ['a\nb\r\n\tc']],
  ['email', ['a@b.co', 'åsa@exempel.example', 'a+b@sub.domain.example']],
  ['phone', ['+46705550142', '+1234567', '+123456789012345']],
  ['date', ['2000-02-29', '0001-01-01', '9999-12-31', '1979-02-28']],
  ['choice', ['a'], { options }],
  ['person', [{ id: 'p' }, { id: 'p', name: 'P' }]],
  ['address', [{ locality: 'Malmö' }, { poBox: '1', country: 'SE' }]],
];

const bad: readonly (readonly [string, readonly unknown[], string, Partial<ProfileField>?])[] = [
  ['text', [1, true, {}, ['a'], 'a\nb', 'a\u0000', '\ud83d', 'a\u009fb'], 'format'],
  ['text', ['x'.repeat(9), '👍'.repeat(9)], 'too-long', { maxLength: 8 }],
  ['long-text', ['a\u0000', 'a\u000b', 7], 'format'],
  ['email', ['a', 'a@b', '@b.co', 'a b@c.de', 'a@b..co', 'a@@b.co', 'a@.co', 7], 'format'],
  [
    'phone',
    ['46705550142', '+46 705', '+0123456789', '+123456', '+1234567890123456', '+46705550142x', '+４６705550142', 46],
    'format',
  ],
  [
    'date',
    ['2001-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '2026-06-31', '2026-06-03T00:00:00Z', 20_260_603],
    'format',
  ],
  ['choice', ['b', 'A', 1, {}, 'toString'], 'not-allowed', { options }],
  ['person', ['p-bruno', 1, []].slice(0, 2), 'format'],
  ['address', ['Storgatan 14', 7], 'format'],
  ['hologram', ['x', 1, {}], 'format'],
];

for (const [kind, values, members] of good) {
  test(`a ${kind} may be ${values.map((value) => JSON.stringify(value).slice(0, 20)).join(', ')}`, () => {
    for (const value of values) assert.deepEqual(codes(kind, value, members), [], JSON.stringify(value));
  });
}

for (const [kind, values, code, members] of bad) {
  test(`a ${kind} that cannot be is ${code}, for ${values.length} reasons`, () => {
    for (const value of values) assert.deepEqual(codes(kind, value, members), [code], JSON.stringify(value));
  });
}

test('what is required cannot be taken away, in any way', () => {
  for (const value of [null, '', ' \u3000\n', []]) {
    assert.deepEqual(codes('text', value, { required: true }), ['required']);
    assert.deepEqual(codes('text', value), []);
  }
});

test('a list names the item and the member that is wrong', () => {
  const phones = { list: true, types: ['mobile'], maxItems: 3 };
  const items = [
    { type: 'mobile', number: '+46705550142' },
    { type: 'pager', number: '070' },
    { number: '', note: 'x' },
  ];
  assert.deepEqual(codes('phone', items, phones), [
    '/1/type not-allowed',
    '/1/number format',
    '/2/note not-allowed',
    '/2/type required',
    '/2/number required',
  ]);
  assert.deepEqual(codes('phone', [...items, ...items], phones), ['too-long']);
  assert.deepEqual(codes('phone', items[0], phones), ['format']);
  assert.deepEqual(codes('phone', [null, '+46705550142'], phones), ['/0 format', '/1 format']);
  const addresses = { list: true, types: ['home'], maxLength: 5 };
  const places = [
    { type: 'home', country: 'SE' },
    { type: 'home', locality: 'Trelleborg', region: 7, country: 'se' },
    { type: 'home', locality: 'Lund', planet: 'Earth' },
  ];
  assert.deepEqual(codes('address', places, addresses), [
    '/0 required',
    '/1/locality too-long',
    '/1/region format',
    '/1/country format',
    '/2/planet not-allowed',
  ]);
});

test('members that other objects have are no members of an address or a person', () => {
  const address = JSON.parse('{"locality":"Lund","__proto__":{"country":"SE"},"constructor":"x"}') as unknown;
  assert.deepEqual(codes('address', address), ['/__proto__ not-allowed', '/constructor not-allowed']);
  assert.deepEqual(codes('person', JSON.parse('{"__proto__":{"id":"p"}}')), ['/__proto__ not-allowed', '/id required']);
});

test('no value of any kind makes it throw, and what it lets through is of a known kind', () => {
  const kinds = ['text', 'long-text', 'email', 'phone', 'address', 'date', 'choice', 'person', 'colour', 'hologram'];
  const field = fc.record({ kind: fc.constantFrom(...kinds), list: fc.boolean(), required: fc.boolean() });
  fc.assert(
    fc.property(field, fc.jsonValue(), (members, value) => {
      const wrong = codes(members.kind, value, { ...members, types: ['home'], options, maxLength: 10 });
      for (const each of wrong) assert.match(each, /^(\/.* )?(required|format|too-long|not-allowed)$/s);
      if (members.kind === 'hologram' && typeof value === 'number' && !members.list) assert.deepEqual(wrong, ['format']);
    }),
  );
});

test('every name that is no field is refused', async () => {
  const driver = await at(astrid);
  const known = new Set((await readFields(driver)).map(({ name }) => name));
  const { version } = await readProfile(driver);
  await fc.assert(
    fc.asyncProperty(
      fc.string().filter((name) => !known.has(name)),
      fc.jsonValue(),
      async (name, value) => {
        const values = `{${JSON.stringify(name)}:${JSON.stringify(value)}}`;
        const [error = ''] = await errorsOf(await patchProfile(driver, values, version));
        assert.equal(error, `/values/${name.replaceAll('~', '~0').replaceAll('/', '~1')} not-allowed`);
      },
    ),
  );
  assert.equal((await readProfile(driver)).version, version);
});

test('the server holds to the lengths that the schema announces', async () => {
  const driver = await at(astrid);
  for (const { name, kind, maxLength = 0, editable } of await readFields(driver)) {
    if (!editable || (kind !== 'text' && kind !== 'long-text')) continue;
    await saveProfile(driver, { [name]: '💡'.repeat(maxLength) });
    assert.deepEqual(await refused(driver, { [name]: '💡'.repeat(maxLength + 1) }), [`/values/${name} too-long`]);
  }
});

test('a manager is somebody else who is there', async () => {
  const driver = await at(rosa);
  for (const id of ['p-rosa', 'p-dmitri', 'nobody', '__proto__']) {
    assert.deepEqual(await refused(driver, { manager: { id } }), ['/values/manager/id not-allowed']);
  }
  const { values } = await saveProfile(driver, { manager: { id: 'p-farid', name: 'Mallory' } });
  assert.deepEqual(values['manager'], { id: 'p-farid', name: 'Farid Nazari' });
});

test('blank parts of an address are left out', async () => {
  const { values } = await saveProfile(await at(astrid), {
    addresses: [{ type: 'home', streetAddress: 'Storgatan 14', poBox: ' ', region: '', extendedAddress: null }],
  });
  assert.deepEqual(values['addresses'], [{ type: 'home', streetAddress: 'Storgatan 14' }]);
});
