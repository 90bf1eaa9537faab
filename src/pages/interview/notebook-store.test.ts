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

const marked = {ties: {debt: 'control'}, inferred: ['crime']} as const;
const keptAs = (practice: unknown) =>
  device({'tamga-notebooks-abc': JSON.stringify({release: '', practice})});

test('each interview has its own notebook, and each attempt has its own set of notebooks', () => {
  const storage = device();
  notebookStore(storage, 'abc', 'one').write(marked);
  expect(notebookStore(storage, 'abc', 'one').read()).toEqual(marked);
  expect(notebookStore(storage, 'abc', 'two').read()).toEqual(emptyNotebook);
  expect(notebookStore(storage, 'xyz', 'one').read()).toEqual(emptyNotebook);
});

test.each([
  ['nothing', undefined],
  ['no notebooks', 7],
  ['no notebook', {one: 'x'}],
  ['a notebook without ties', {one: {inferred: []}}],
])('a notebook is empty when the storage contains %s', (_, practice) => {
  expect(notebookStore(keptAs(practice), 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('reading a notebook drops entries with an unknown group of indicators and keeps the others', () => {
  const saved = {one: {ties: {debt: 'control', pass: 'luck'}, inferred: ['crime', 'luck']}};
  expect(notebookStore(keptAs(saved), 'abc', 'one').read()).toEqual(marked);
});

test('erasing the practice data of an attempt erases its notebooks', () => {
  const storage = device();
  notebookStore(storage, 'abc', 'one').write(marked);
  expect(erasePractice(storage, 'abc')).toBe(true);
  expect(notebookStore(storage, 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('without device storage, a notebook stays empty and nothing else fails', () => {
  const keep = notebookStore(undefined, 'abc', 'one');
  keep.write(marked);
  expect(keep.read()).toEqual(emptyNotebook);
});
