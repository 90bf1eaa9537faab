import {expect, test} from 'vitest';
import {emptyNotebook} from '../../scenario/model/notebook.ts';
import {notebookStore} from './notebook-store.ts';
import {erasePractice} from '../../device/practice-key.ts';

/** A fake device storage that contains these strings at first. */
function device(first: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const markedNotebook = {ties: {debt: 'control'}, inferred: ['crime']} as const;
const storageWith = (practice: unknown) =>
  device({'tamga-notebooks-abc': JSON.stringify({release: '', practice})});

test('each interview has its own notebook, and each attempt has its own set of notebooks', () => {
  const storage = device();
  notebookStore(storage, 'abc', 'one').write(markedNotebook);
  expect(notebookStore(storage, 'abc', 'one').read()).toEqual(markedNotebook);
  expect(notebookStore(storage, 'abc', 'two').read()).toEqual(emptyNotebook);
  expect(notebookStore(storage, 'xyz', 'one').read()).toEqual(emptyNotebook);
});

test.each([
  ['nothing', undefined],
  ['no notebooks', 7],
  ['no notebook', {one: 'x'}],
  ['a notebook without ties', {one: {inferred: []}}],
])('a notebook is empty when the storage contains %s', (_, practice) => {
  expect(notebookStore(storageWith(practice), 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('reading a notebook drops entries with an unknown group of indicators and keeps the others', () => {
  const saved = {one: {ties: {debt: 'control', pass: 'luck'}, inferred: ['crime', 'luck']}};
  expect(notebookStore(storageWith(saved), 'abc', 'one').read()).toEqual(markedNotebook);
});

test('erasing the practice data of an attempt erases its notebooks', () => {
  const storage = device();
  notebookStore(storage, 'abc', 'one').write(markedNotebook);
  expect(erasePractice(storage, 'abc')).toBe(true);
  expect(notebookStore(storage, 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('without device storage, a notebook stays empty and nothing else fails', () => {
  const keep = notebookStore(undefined, 'abc', 'one');
  keep.write(markedNotebook);
  expect(keep.read()).toEqual(emptyNotebook);
});
