import {expect, test} from 'vitest';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {storeSettings, readSettings, usual, type Settings} from './settings.ts';

const chosen: Settings = {text: 'largest', contrast: 'more', motion: 'less', shortcuts: false};

test('stored settings are read back', () => {
  const storage = new MemoryStorage();
  expect(storeSettings(storage, chosen)).toBe(true);
  expect(readSettings(storage)).toEqual(chosen);
});

test.each([
  ['nothing', null],
  ['damaged', '{"text":'],
  ['a number', '7'],
  ['of another release', '{"text":"huge","contrast":3,"more":true}'],
])('stored settings that are %s give the defaults', (_, kept) => {
  const storage = new MemoryStorage();
  if (kept !== null) storage.setItem('tamga-settings', kept);
  expect(readSettings(storage)).toEqual(usual);
});

test('settings last as long as the window if the storage is missing or refuses, and the result says so', () => {
  expect(readSettings(undefined)).toEqual(usual);
  expect(storeSettings(undefined, chosen)).toBe(false);
  const refuses = (): never => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(readSettings({getItem: refuses, setItem: refuses})).toEqual(usual);
  expect(storeSettings({getItem: refuses, setItem: refuses}, chosen)).toBe(false);
});
