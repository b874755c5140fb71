import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { selfSign } from './certificate.ts';

test('makes a certificate that others can read, and that its own key has signed', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [from, until] = [Date.parse('2026-06-01T08:00:00Z'), Date.parse('2027-06-01T08:00:00Z')];
  const certificate = new X509Certificate(selfSign(privateKey, { name: 'portal.northwind.example', from, until }));
  assert.equal(certificate.subject, 'CN=portal.northwind.example');
  assert.equal(certificate.issuer, certificate.subject);
  assert.deepEqual([certificate.validFromDate.getTime(), certificate.validToDate.getTime()], [from, until]);
  assert.ok(certificate.publicKey.equals(publicKey));
  assert.ok(certificate.verify(publicKey));
  assert.ok(!certificate.verify(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey));
});

test('no two certificates have the same number', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const number = (): string => new X509Certificate(selfSign(privateKey, { name: 'a', from: 0, until: 1000 })).serialNumber;
  assert.notEqual(number(), number());
});
