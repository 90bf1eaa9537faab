import {expect, test} from 'vitest';
import {shortcutOf, shortcuts, type Press} from './shortcuts.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{key, code: '', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false},
  ...{repeat: false, isComposing: false, ...more},
});
const meant = (pressed: Press) => shortcutOf(pressed)?.words;

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
])('the key %j means %j', (key, words) => {
  expect(meant(press(key))).toBe(words);
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'repeat', 'isComposing'] as const)(
  'a letter means nothing with %s',
  held => {
    expect(meant(press('n', {[held]: true}))).toBeUndefined();
  },
);

test('the question mark is typed with Shift on many keyboards', () => {
  expect(meant(press('?', {shiftKey: true}))).toBe('keys.list');
});

test('with a Cyrillic layout the Latin letter on the key counts', () => {
  expect(meant(press('и', {code: 'KeyN'}))).toBe('keys.next');
  expect(meant(press('С', {code: 'KeyC'}))).toBe('nav.contents');
  expect(meant(press('ю', {code: 'Slash'}))).toBeUndefined();
});

test('with another Latin layout the letter that is typed counts', () => {
  expect(meant(press('b', {code: 'KeyN'}))).toBe('keys.back');
});

test('no key means two things', () => {
  const keys = shortcuts.flatMap(shortcut => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
});
