import {expect, test} from 'vitest';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {moveFormerRecord} from './former-record.ts';

const former = 'tamga|tamga-before-after|standalone';
const present = 'tamga|tamga|standalone';
const afterMove = (records: Readonly<Record<string, string>>) => {
  const storage = new MemoryStorage();
  for (const [key, record] of Object.entries(records)) storage.setItem(key, record);
  moveFormerRecord(storage, 'tamga', ['before', 'after']);
  return [former, present].map(key => storage.getItem(key));
};

test.each([
  ['a record under the former key moves to the present key', {[former]: 'a'}, [null, 'a']],
  ['a record under the present key stays', {[former]: 'a', [present]: 'b'}, ['a', 'b']],
  ['a device without a record stays empty', {}, [null, null]],
])('%s', (_, records, after) => {
  expect(afterMove(records)).toEqual(after);
});

test('when the storage is full, the record of an earlier build stays under its former key', () => {
  const storage = new MemoryStorage();
  storage.setItem(former, 'a');
  storage.isFull = true;
  moveFormerRecord(storage, 'tamga', ['before', 'after']);
  expect(storage.getItem(former)).toBe('a');
});
