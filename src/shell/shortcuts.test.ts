import {expect, test} from 'vitest';
import {shortcutOf, shortcuts, type Press} from './shortcuts.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false},
  ...{repeat: false, isComposing: false, ...more},
});
const wordsOf = (pressed: Press) => shortcutOf(pressed)?.words;

test.each([
  ['n', 'keys.next'],
  ['b', 'keys.back'],
  ['c', 'nav.contents'],
  ['g', 'nav.glossary'],
  ['s', 'nav.search'],
  ['/', 'nav.search'],
  ['?', 'keys.list'],
  ['N', 'keys.next'],
  ['x', undefined],
  ['Enter', undefined],
  ['Escape', undefined],
  ['', undefined],
])('the key %j triggers %j', (key, words) => {
  expect(wordsOf(press(key))).toBe(words);
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat', 'isComposing'] as const)(
  'an event of a letter key with %s triggers nothing',
  held => {
    expect(wordsOf(press('n', {[held]: true}))).toBeUndefined();
  },
);

test('the question mark opens the list of shortcuts even with Shift, because many keyboards need Shift for it', () => {
  expect(wordsOf(press('?', {shiftKey: true}))).toBe('keys.list');
});

test('on a Cyrillic layout, a key triggers the shortcut of its Latin letter', () => {
  expect(wordsOf(press('и', {code: 'KeyN'}))).toBe('keys.next');
  expect(wordsOf(press('С', {code: 'KeyC'}))).toBe('nav.contents');
  expect(wordsOf(press('ю', {code: 'Slash'}))).toBeUndefined();
});

test('on another Latin layout, a key triggers the shortcut of the letter typed', () => {
  expect(wordsOf(press('b', {code: 'KeyN'}))).toBe('keys.back');
});

test('no key belongs to two shortcuts', () => {
  const keys = shortcuts.flatMap(shortcut => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
