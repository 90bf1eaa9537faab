import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {optionsOf} from './options.ts';
import {writeFiles} from './write.ts';

const there = {
  scenarios: ['a-tea-house', 'a-truck'],
  series: ['s2014'],
  cases: ['c02'],
  languages: ['en', 'mn'],
  countries: ['al', 'xx'],
  country: 'al',
};
const read = (line: string) => optionsOf(line === '' ? [] : line.split(' '), there);

describe('options of the cards command', () => {
  test.each([
    ['', ['a-tea-house', 'a-truck'], ['s2014'], ['c02'], ['en', 'mn'], 'al', undefined],
    ['a-truck --language mn', ['a-truck'], [], [], ['mn'], 'al', undefined],
    ['s2014', [], ['s2014'], [], ['en', 'mn'], 'al', undefined],
    ['c02', [], [], ['c02'], ['en', 'mn'], 'al', undefined],
    ['--country xx --out cards', ['a-tea-house', 'a-truck'], ['s2014'], ['c02'], ['en', 'mn'], 'xx', 'cards'],
  ])(
    'the arguments "%s" select the cards to write',
    (line, scenarios, series, cases, languages, country, out) => {
      expect(read(line)).toEqual({scenarios, series, cases, languages, country, out});
    },
  );

  test.each([
    ['a-bus', 'There is no interview, document or series "a-bus": say a-tea-house, a-truck, c02, s2014.'],
    ['--language de', 'There is no language "de": say en, mn.'],
    ['--country de', 'There is no country "de": say al, xx.'],
    ['--paper a5', "Unknown option '--paper'"],
  ])('the arguments "%s" are refused with a helpful message', (line, words) => {
    expect(() => read(line)).toThrow(words);
  });

  test('the list of files names each file, also the files of an earlier run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    const file = (kind: 'interview' | 'bench', id: string) =>
      ({kind, id, language: 'en', title: id, html: `<p>${id}</p>`}) as const;
    try {
      writeFiles(folder, new Map([['bench-c02.en.html', file('bench', 'bench-c02')]]));
      writeFiles(folder, new Map([['a-truck.en.html', file('interview', 'a-truck')]]));
      expect(JSON.parse(readFileSync(join(folder, 'sheets.json'), 'utf8'))).toEqual([
        {file: 'a-truck.en.html', kind: 'interview', id: 'a-truck', language: 'en', title: 'a-truck'},
        {file: 'bench-c02.en.html', kind: 'bench', id: 'bench-c02', language: 'en', title: 'bench-c02'},
      ]);
      expect(readFileSync(join(folder, 'bench-c02.en.html'), 'utf8')).toBe('<p>bench-c02</p>');
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  test('a folder that is not writable is refused, and the message names the cure', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    try {
      writeFileSync(join(folder, 'file'), '');
      expect(() => writeFiles(join(folder, 'file', 'cards'), new Map())).toThrow(
        /^The cards cannot be written to .* name another folder with --out\.$/,
      );
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
