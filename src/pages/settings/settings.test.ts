import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {storeSettings, readSettings, usual, type Settings} from './settings.ts';

const ownSettings: Settings = {
  ...{text: 'largest', contrast: 'more', motion: 'less'},
  ...{shortcuts: false, words: 'always', ownWords: false},
};

test('readSettings returns the settings that storeSettings has stored', () => {
  const storage = new MemoryStorage();
  expect(storeSettings(storage, ownSettings)).toBe(true);
  expect(readSettings(storage)).toEqual(ownSettings);
});

test.each([
  ['nothing', null],
  ['damaged', '{"text":'],
  ['a number', '7'],
  ['of another release', '{"text":"huge","contrast":3,"more":true}'],
])('readSettings returns the defaults if the stored value is %s', (_, kept) => {
  const storage = new MemoryStorage();
  if (kept !== null) storage.setItem('tamga-settings', kept);
  expect(readSettings(storage)).toEqual(usual);
});

test('storeSettings returns false and readSettings returns the defaults if the storage is missing or throws', () => {
  expect(readSettings(undefined)).toEqual(usual);
  expect(storeSettings(undefined, ownSettings)).toBe(false);
  const refuses = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readSettings({getItem: refuses, setItem: refuses})).toEqual(usual);
  expect(storeSettings({getItem: refuses, setItem: refuses}, ownSettings)).toBe(false);
});
