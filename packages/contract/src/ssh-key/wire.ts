import { Refused } from './reason.ts';

/** Reads the parts of a key as they are encoded for the wire (RFC 4251 §5). Throws `damaged` where one is cut off. */
export class WireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether everything has been read. */
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** A `string`: four bytes of length, and so many bytes. */
  string(): Uint8Array {
    const start = this.#at + 4;
    if (start > this.#bytes.length) throw new Refused('damaged');
    const end = start + new DataView(this.#bytes.buffer, this.#bytes.byteOffset).getUint32(this.#at);
    if (end > this.#bytes.length) throw new Refused('damaged');
    this.#at = end;
    return this.#bytes.subarray(start, end);
  }

  /** A `string` of ASCII characters that are seen. */
  text(): string {
    const text = String.fromCharCode(...this.string().subarray(0, 256));
    if (!/^[!-~]{1,255}$/.test(text)) throw new Refused('damaged');
    return text;
  }

  /** A positive `mpint`, without its sign byte; in the shortest form, as it must be. */
  positive(): Uint8Array {
    const bytes = this.string();
    const [first = 0x80, second = 0] = bytes;
    if (first >= 0x80 || (first === 0 && second < 0x80)) throw new Refused('damaged');
    return first === 0 ? bytes.subarray(1) : bytes;
  }
}

/** Bits of a number without leading zero bytes. */
export const bitsOf = (bytes: Uint8Array): number => bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24;

/** The number that bytes are, the first one the highest. */
export const numberOf = (bytes: Uint8Array): bigint =>
  BigInt(`0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('') || '0'}`);
