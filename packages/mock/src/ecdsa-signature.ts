/**
 * Whether bytes are an ECDSA signature in DER (RFC 3279 §2.2.3), which writes every signature in one way only. Parsers forgive
 * other spellings, and then a signature could be changed on the way without being refused.
 */
export function isEcdsaSignature(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  if (tag !== 0x30 || length > 0x7f || length !== bytes.length - 2) return false;
  const second = 2 + integerLength(bytes.subarray(2));
  const end = second + integerLength(bytes.subarray(second));
  return second > 2 && end > second && end === bytes.length;
}

/** How many bytes a positive integer at the beginning takes, 0 if there is none (ITU-T X.690 §8.3). */
function integerLength(bytes: Uint8Array): number {
  const [tag, length = 0, first = 0, next = 0] = bytes;
  const padded = first === 0 && length > 1;
  const minimal = !padded || next > 0x7f;
  return tag === 0x02 && length > 0 && first <= 0x7f && minimal && bytes.length >= length + 2 ? length + 2 : 0;
}
