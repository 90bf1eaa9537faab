import {writeFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {optionsOf} from './options.ts';
import {writeFiles} from './write.ts';

const there = {
  scenarios: ['a-tea-house', 'a-truck'],
  series: ['s2014'],
  languages: ['en', 'mn'],
  countries: ['mn', 'xx'],
};
const read = (line: string) => optionsOf(line === '' ? [] : line.split(' '), there);

describe('options of the cards command', () => {
  test.each([
    ['', ['a-tea-house', 'a-truck'], ['s2014'], ['en', 'mn'], 'mn', undefined],
    ['a-truck --language mn', ['a-truck'], [], ['mn'], 'mn', undefined],
    ['s2014', [], ['s2014'], ['en', 'mn'], 'mn', undefined],
    ['--country xx --out cards', ['a-tea-house', 'a-truck'], ['s2014'], ['en', 'mn'], 'xx', 'cards'],
  ])('the arguments "%s" select the cards to write', (line, scenarios, series, languages, country, out) => {
    expect(read(line)).toEqual({scenarios, series, languages, country, out});
  });

  test.each([
    ['a-bus', 'There is no interview or series "a-bus": say a-tea-house, a-truck, s2014.'],
    ['--language de', 'There is no language "de": say en, mn.'],
    ['--country de', 'There is no country "de": say mn, xx.'],
    ['--paper a5', "Unknown option '--paper'"],
  ])('the arguments "%s" are refused with a helpful message', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });

  test('a folder that is not writable is refused with the cure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    try {
      writeFileSync(join(folder, 'file'), '');
      expect(() => writeFiles(join(folder, 'file', 'cards'), new Map([['a.html', '']]))).toThrow(
        /^The cards cannot be written to .* name another folder with --out\.$/,
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
