import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeIn, type Driver } from '../../test/driver.ts';
import { at } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const find = async (driver: Driver, search: string): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const { items } = (await (await driver.send(`people?search=${encodeURIComponent(search)}`)).json()) as {
    items: { id: string; name: string }[];
  };
  return items;
};

test('finds people by the beginning of any part of the name, whatever its case and accents', async () => {
  const driver = await at(people.astrid);
  assert.deepEqual(await find(driver, 'DAH'), [{ id: 'p-karin', name: 'Karin Dahl' }]);
  assert.deepEqual(await find(driver, 'karin d'), [{ id: 'p-karin', name: 'Karin Dahl' }]);
  assert.deepEqual(
    (await find(driver, 'ma')).map(({ name }) => name),
    ['Celia Marchetti', 'Mateo Alvarez', 'Ulrik Madsen'],
  );
  assert.deepEqual(await find(driver, 'arin'), []);
});

test('tells who they are and nothing more, and leaves out oneself and whoever is gone', async () => {
  const driver = await at(people.astrid);
  for (const item of await find(driver, 'e')) assert.deepEqual(Object.keys(item), ['id', 'name']);
  assert.deepEqual(await find(driver, 'astrid'), []);
  assert.deepEqual(await find(driver, 'dmitri'), []);
});

test('yields ten at most', async () => {
  const some = Array.from({ length: 12 }, (_, index) => ({
    ...people.bruno,
    id: `p-${index}`,
    email: `b${index}@northwind.example`,
    profile: { values: { firstName: 'Bruno', lastName: 'Okafor' } },
  }));
  const driver = await at(people.astrid, { seed: { people: [people.astrid, ...some], apps: () => [] } });
  assert.equal((await find(driver, 'bruno')).length, 10);
});

test('asks for something to search for', async () => {
  const driver = await at(people.astrid);
  for (const path of ['people', 'people?search=', `people?search=${'x'.repeat(129)}`])
    assert.equal(await codeIn(await driver.send(path)), 'validation-failed');
  assert.deepEqual(await find(driver, ' '), []);
});
