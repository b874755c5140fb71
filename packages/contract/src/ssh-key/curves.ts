import { numberOf } from './wire.ts';

/** A curve y² = x³ − 3x + b over the prime field p. */
interface Curve {
  /** Bits of p. */
  readonly bits: number;
  readonly p: bigint;
  readonly b: bigint;
}

/** The curves of ECDSA keys, by their name in SSH (FIPS 186-5, SP 800-186 §3.2.1). */
export const curves = {
  nistp256: {
    bits: 256,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  },
  nistp384: {
    bits: 384,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    b: 0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
  },
  nistp521: {
    bits: 521,
    p: 2n ** 521n - 1n,
    b: 0x051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  },
} as const satisfies Record<string, Curve>;

export type CurveName = keyof typeof curves;

/** Whether bytes are a point on the curve, written out in full (SEC 1 §2.3.3). */
export function isOnCurve(bytes: Uint8Array, name: CurveName): boolean {
  const { bits, p, b }: Curve = curves[name];
  const size = Math.ceil(bits / 8);
  if (bytes.length !== 1 + 2 * size || bytes[0] !== 4) return false;
  const x = numberOf(bytes.subarray(1, 1 + size));
  const y = numberOf(bytes.subarray(1 + size));
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n;
}
