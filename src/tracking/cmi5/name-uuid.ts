/** The namespace of names that are IRIs (RFC 9562, appendix A): 6ba7b811-9dad-11d1-80b4-00c04fd430c8. */
const iris = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];

/** Returns the UUID of an IRI (RFC 9562, version 5). The same IRI has the same UUID in every session. */
export function uuidOf(iri: string): string {
  const hex = sha1([...iris, ...new TextEncoder().encode(iri)]);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Five = readonly [number, number, number, number, number];

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));

/**
 * Returns the SHA-1 hash of bytes, as 40 hexadecimal digits. The browser's own SHA-1 function is asynchronous, and a
 * closing page cannot wait for its result. On plain http, the browser has no such function at all.
 */
function sha1(bytes: readonly number[]): string {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const data = new DataView(new ArrayBuffer(blocks * 64));
  for (const [n, byte] of [...bytes, 0x80].entries()) data.setUint8(n, byte);
  data.setUint32(data.byteLength - 4, bytes.length * 8);
  let hash: Five = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < data.byteLength; block += 64) {
    const words = Array.from({length: 16}, (_, n) => data.getUint32(block + n * 4));
    let [a, b, c, d, e] = hash;
    for (let round = 0; round < 80; round++) {
      const at = (back: number) => words[round - back] ?? 0;
      const word = (words[round] ??= rotated(at(3) ^ at(8) ^ at(14) ^ at(16), 1));
      const [mixed, constant] =
        round < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : round < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : round < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotated(a, 5) + mixed + e + constant + word) | 0, a, rotated(b, 30), c, d];
    }
    hash = [hash[0] + a, hash[1] + b, hash[2] + c, hash[3] + d, hash[4] + e];
  }
  return hash.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
