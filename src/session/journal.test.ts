import {describe, expect, test} from 'vitest';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';
import {eraseFrom, keepsAny, openJournal} from './journal.ts';

const entry = (nonce: string, at = 1, isKept = false) => ({nonce, at, isKept, state: `1.x.${nonce}`});

describe('the journal', () => {
  test('a journal belongs to one package, one learner and one attempt', () => {
    const storage = new MemoryStorage();
    openJournal(storage, 'a', 'bat', 0).write(entry('one'));
    openJournal(storage, 'a', 'bat', 0).write(entry('two', 2));
    expect(
      openJournal(storage, 'a', 'bat', 0)
        .entries()
        .map(e => e.nonce),
    ).toEqual(['two', 'one']);
    expect(openJournal(storage, 'a', 'dorj', 0).entries()).toEqual([]);
    expect(openJournal(storage, 'b', 'bat', 0).entries()).toEqual([]);
  });

  test('a journal is not confused with that of a learner whose id starts alike or contains a separator', () => {
    const storage = new MemoryStorage();
    openJournal(storage, 'a', 'bat|x', 0).write(entry('one'));
    expect(openJournal(storage, 'a', 'bat', 0).entries()).toEqual([]);
  });

  test('a journal stores nothing if the LMS gives no learner id', () => {
    const storage = new MemoryStorage();
    expect(openJournal(storage, 'a', '', 0).write(entry('one'))).toBe(false);
    expect(storage.length).toBe(0);
  });

  test('a journal keeps the last four attempts', () => {
    const journal = openJournal(new MemoryStorage(), 'a', 'bat', 0);
    for (let n = 1; n <= 6; n++) journal.write(entry(`n${n}`, n));
    expect(journal.entries().map(e => e.nonce)).toEqual(['n6', 'n5', 'n4', 'n3']);
  });

  test('a journal drops confirmed work after a month and never drops unconfirmed work', () => {
    const storage = new MemoryStorage();
    const journal = openJournal(storage, 'a', 'bat', 0);
    journal.write(entry('confirmed', 0, true));
    journal.write(entry('unsent', 0, false));
    expect(
      openJournal(storage, 'a', 'bat', 31 * 24 * 3_600_000)
        .entries()
        .map(e => e.nonce),
    ).toEqual(['unsent']);
  });

  test('a journal without usable storage returns false and throws nothing', () => {
    const storage = new MemoryStorage();
    storage.isBlocked = true;
    const journal = openJournal(storage, 'a', 'bat', 0);
    expect(journal.write(entry('one'))).toBe(false);
    expect(journal.entries()).toEqual([]);
    expect(() => {
      journal.clear('one');
    }).not.toThrow();
    expect(openJournal(undefined, 'a', 'bat', 0).write(entry('one'))).toBe(false);
  });

  test.each(['', 'null', '{', '[]', '{"at":"x"}', '{"at":1,"isKept":true}'])(
    'a journal ignores an entry that it did not write: %s',
    text => {
      const storage = new MemoryStorage();
      storage.setItem('tamga|a|bat|one', text);
      expect(openJournal(storage, 'a', 'bat', 0).entries()).toEqual([]);
    },
  );
});

describe('erasing the device storage', () => {
  test('erasing removes all attempts of one learner in one package and nothing else', () => {
    const storage = new MemoryStorage();
    for (const [packageId, learner] of [
      ['a', 'bat'],
      ['a', 'dorj'],
      ['b', 'bat'],
    ] as const)
      openJournal(storage, packageId, learner, 0).write(entry('one'));
    openJournal(storage, 'a', 'bat', 0).write(entry('two'));
    storage.setItem('tamga|a|standalone', '{}');
    storage.setItem('somebody else', 'x');
    expect(eraseFrom(storage, 'a', 'bat')).toBe(true);
    expect(Array.from({length: storage.length}, (_, i) => storage.key(i)).sort()).toEqual([
      'somebody else',
      'tamga|a|dorj|one',
      'tamga|a|standalone',
      'tamga|b|bat|one',
    ]);
    expect(keepsAny(storage, 'a', 'bat')).toBe(false);
  });

  test('erasing removes the record of a package that runs without an LMS', () => {
    const storage = new MemoryStorage();
    storage.setItem('tamga|a|standalone', '{}');
    storage.setItem('tamga|b|standalone', '{}');
    expect(keepsAny(storage, 'a', '')).toBe(true);
    expect(eraseFrom(storage, 'a', '')).toBe(true);
    expect([keepsAny(storage, 'a', ''), keepsAny(storage, 'b', '')]).toEqual([false, true]);
  });

  test('erasing returns false if the browser blocks the storage', () => {
    const storage = new MemoryStorage();
    openJournal(storage, 'a', 'bat', 0).write(entry('one'));
    storage.isBlocked = true;
    expect(eraseFrom(storage, 'a', 'bat')).toBe(false);
    expect(eraseFrom(undefined, 'a', 'bat')).toBe(true);
  });
});
