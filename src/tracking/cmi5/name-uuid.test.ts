import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {uuidOf} from './name-uuid.ts';

/** Returns the UUID of an IRI, computed with the SHA-1 of Node. */
function uuidByNode(iri: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespace).update(iri).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

test('`uuidOf` returns the UUID of RFC 9562, version 5, for an IRI of any length and alphabet', () => {
  const iris = Array.from({length: 200}, (_, length) => `urn:${'aбᠮ😀/'.repeat(40)}`.slice(0, length));
  expect(iris.map(uuidOf)).toEqual(iris.map(uuidByNode));
});
