import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal, valuesOf } from '../test/portal.ts';

test('is loading until it has been read', async () => {
  const { client } = openPortal();
  assert.deepEqual(client.configuration.value, { status: 'loading' });
  await client.configuration.load();
  const { value } = client.configuration;
  assert.equal(value.status === 'ready' && value.configuration.company, 'Northwind');
});

test('is read once for everybody who asks, and never again', async () => {
  const { client, sent } = openPortal();
  const { configuration } = client;
  await Promise.all([configuration.load(), configuration.load(), configuration.load()]);
  await configuration.load();
  assert.equal(sent.length, 1);
});

test('says why it could not be read, without rejecting, and can be asked again', async () => {
  const { client, mock } = openPortal({ faults: { getConfiguration: 'error' } });
  const { configuration } = client;
  const values = valuesOf(configuration);
  await configuration.load();
  assert.equal(configuration.value.status === 'failed' && configuration.value.error.code, 'internal');
  delete mock.faults.getConfiguration;
  await configuration.load();
  assert.deepEqual(
    values.map(({ status }) => status),
    ['failed', 'ready'],
  );
});

test('is a matter of each connection', async () => {
  const { client, tab } = openPortal();
  const other = tab();
  await client.configuration.load();
  assert.equal(other.configuration.value.status, 'loading');
});
