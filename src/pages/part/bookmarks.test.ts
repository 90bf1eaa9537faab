import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {Bookmarks} from './bookmarks.ts';
import {erasePractice} from '../../device/practice-key.ts';

const of = (storage: MemoryStorage | undefined, nonce = 'abc') => new Bookmarks(storage, () => nonce);
const bookmarksWith = (practice: unknown) => {
  const storage = new MemoryStorage();
  storage.setItem('tamga-bookmarks-abc', JSON.stringify({release: '', practice}));
  return storage;
};

test('bookmarks persist for the next visit in the order of their creation, and a second toggle removes a bookmark', () => {
  const storage = new MemoryStorage();
  const bookmarks = of(storage);
  bookmarks.toggle('a/b/two');
  bookmarks.toggle('a/b/one');
  expect(of(storage).places).toEqual(['a/b/two', 'a/b/one']);
  bookmarks.toggle('a/b/two');
  expect([bookmarks.has('a/b/one'), bookmarks.has('a/b/two')]).toEqual([true, false]);
  expect(of(storage).places).toEqual(['a/b/one']);
});

test('each attempt has its own bookmarks, even if the nonce of the attempt is not known at first', () => {
  const storage = new MemoryStorage();
  of(storage).toggle('a/b/c');
  expect(of(storage, 'xyz').places).toEqual([]);
  let nonce = '';
  const late = new Bookmarks(storage, () => nonce);
  expect(late.places).toEqual([]);
  nonce = 'abc';
  expect(late.places).toEqual(['a/b/c']);
});

test.each([
  ['nothing', undefined],
  ['a number', 7],
  ['a list of other values', ['a/b/c', 7]],
])('bookmarks are empty when the storage contains %s', (_, practice) => {
  expect(of(bookmarksWith(practice)).places).toEqual([]);
});

test('a bookmark that is in the storage twice appears once', () => {
  expect(of(bookmarksWith(['a/b/c', 'a/b/c'])).places).toEqual(['a/b/c']);
});

test('a bookmark with an earlier name leads to the place under its new name', () => {
  const storage = bookmarksWith(['a/old/c', 'a/b/c']);
  const bookmarks = new Bookmarks(
    storage,
    () => 'abc',
    place => place.replace('old', 'b'),
  );
  expect(bookmarks.places).toEqual(['a/b/c']);
});

test('`forget` removes all given places from the bookmarks at once', () => {
  const storage = bookmarksWith(['a/b/c', 'a/b/gone', 'a/gone/c']);
  of(storage).forget(['a/b/gone', 'a/gone/c', 'never/kept/it']);
  expect(of(storage).places).toEqual(['a/b/c']);
});

test('bookmarks notify a subscriber of every change until the subscription ends', () => {
  const bookmarks = of(new MemoryStorage());
  let notices = 0;
  const stop = bookmarks.subscribe(() => notices++);
  bookmarks.toggle('a/b/c');
  bookmarks.forget(['a/b/c']);
  stop();
  bookmarks.toggle('a/b/c');
  expect(notices).toBe(2);
});

test('erasing the practice data of an attempt erases its bookmarks', () => {
  const storage = new MemoryStorage();
  of(storage).toggle('a/b/c');
  expect(erasePractice(storage, 'abc')).toBe(true);
  expect(of(storage).places).toEqual([]);
});

test.each([
  ['no storage', undefined],
  ['a full storage', Object.assign(new MemoryStorage(), {isFull: true})],
  ['a storage that throws', Object.assign(new MemoryStorage(), {isBlocked: true})],
])('with %s, bookmarks are kept until the window closes', (_, storage) => {
  const bookmarks = of(storage);
  bookmarks.toggle('a/b/c');
  expect(bookmarks.places).toEqual(['a/b/c']);
});
