import {expect, test} from 'vitest';
import {emptyNotebook} from '../../scenario/model/notebook.ts';
import {notebookKeep} from './notebook-store.ts';
import {erasePractice} from '../../device/practice-key.ts';

/** A device that keeps what it is given, as text. */
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

test('each interview has a notebook of its own, and each attempt all of them', () => {
  const storage = device();
  notebookKeep(storage, 'abc', 'one').write(marked);
  expect(notebookKeep(storage, 'abc', 'one').read()).toEqual(marked);
  expect(notebookKeep(storage, 'abc', 'two').read()).toEqual(emptyNotebook);
  expect(notebookKeep(storage, 'xyz', 'one').read()).toEqual(emptyNotebook);
});

test.each([
  ['nothing', undefined],
  ['no notebooks', 7],
  ['no notebook', {one: 'x'}],
  ['a notebook without ties', {one: {inferred: []}}],
])('%s is an empty notebook', (_, practice) => {
  expect(notebookKeep(keptAs(practice), 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('a group that is none is left out, and the rest is kept', () => {
  const saved = {one: {ties: {debt: 'control', pass: 'luck'}, inferred: ['crime', 'luck']}};
  expect(notebookKeep(keptAs(saved), 'abc', 'one').read()).toEqual(marked);
});

test('erasing the work of an attempt erases its notebooks', () => {
  const storage = device();
  notebookKeep(storage, 'abc', 'one').write(marked);
  expect(erasePractice(storage, 'abc')).toBe(true);
  expect(notebookKeep(storage, 'abc', 'one').read()).toEqual(emptyNotebook);
});

test('a device that keeps nothing loses the marks and nothing else', () => {
  const keep = notebookKeep(undefined, 'abc', 'one');
  keep.write(marked);
  expect(keep.read()).toEqual(emptyNotebook);
});
