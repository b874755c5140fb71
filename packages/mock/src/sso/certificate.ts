import { createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What a certificate says. */
export interface CertificateOptions {
  /** Common name of subject and issuer. */
  readonly name: string;
  /** Milliseconds since 1970; before 2050. */
  readonly from: number;
  readonly until: number;
}

/**
 * A self-signed X.509 v3 certificate (RFC 5280 §4.1) of an RSA key, in PEM. SAML takes it as a wrapping for the public key: who
 * trusts it does so because of where it came from.
 */
export function selfSign(privateKey: KeyObject, { name, from, until }: CertificateOptions): string {
  const subject = sequence(set(sequence(commonName, tlv(0x0c, Buffer.from(name)))));
  const signed = sequence(
    tlv(0xa0, integer(Buffer.of(2))),
    integer(serialNumber()),
    sha256WithRsa,
    subject,
    sequence(utcTime(from), utcTime(until)),
    subject,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const certificate = sequence(signed, sha256WithRsa, bitString(sign('sha256', signed, privateKey)));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

/** Tag, length and value (ITU-T X.690 §8.1). */
function tlv(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(contents);
  const hex = value.length.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const length = value.length < 0x80 ? digits : Buffer.of(0x80 | digits.length, ...digits);
  return Buffer.concat([Buffer.of(tag), length, value]);
}

const sequence = (...contents: readonly Uint8Array[]): Buffer => tlv(0x30, ...contents);
const set = (...contents: readonly Uint8Array[]): Buffer => tlv(0x31, ...contents);
const integer = (bytes: Uint8Array): Buffer => tlv(0x02, bytes);
const bitString = (bytes: Uint8Array): Buffer => tlv(0x03, Buffer.of(0), bytes);
const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, 'hex'));

/** `sha256WithRSAEncryption`, 1.2.840.113549.1.1.11 (RFC 4055 §5). */
const sha256WithRsa = sequence(oid('2a864886f70d01010b'), tlv(0x05));

/** `id-at-commonName`, 2.5.4.3 (RFC 5280 appendix A.1). */
const commonName = oid('550403');

/** Sixteen random bytes, positive and without a leading zero. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return bytes;
}

/** `YYMMDDhhmmssZ` (RFC 5280 §4.1.2.5.1). */
const utcTime = (time: number): Buffer =>
  tlv(0x17, Buffer.from(`${new Date(time).toISOString().slice(2, 19).replaceAll(/\D/g, '')}Z`));
