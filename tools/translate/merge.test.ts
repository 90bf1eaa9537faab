import {expect, test} from 'vitest';
import {hashOf} from '../../src/compiler/text/translation.ts';
import {merge} from './merge.ts';
import {someTexts} from './texts-fixture.ts';
import type {ReturnedFile, ReturnedUnit} from './unit.ts';
import {unitsOf} from './units.ts';

/** The changes of a translator to units of an export, by the name of the unit. */
type Changes = Readonly<Record<string, Partial<ReturnedUnit>>>;

/** Returns the data of a returned file in which a translator has changed some units. */
function returned(changes: Changes): ReturnedFile {
  const units = unitsOf(someTexts()).map(({name, english, translation, state}, n): ReturnedUnit => ({
    ...{name, line: n + 2, english, translation, isDone: state !== 'missing' && state !== 'stale'},
    ...changes[name],
  }));
  return {language: 'mn', units, count: units.length};
}

const translated = (translation: string) => ({translation});

const broken: readonly (readonly [what: string, changes: Changes, line: number, message: RegExp])[] = [
  ['a lost placeholder', {'border/first.title': translated('{{all}}')}, 3, /\{\{count\}\} is lost: write it/],
  [
    'a misspelt placeholder',
    {'border/first.title': translated('{{all}} {{coun}}')},
    3,
    /\{\{coun\}\} is not in/,
  ],
  ['a list with an item too few', {'border/first.list': translated('- нэг')}, 6, /a list of 1 where English/],
  [
    'a changed key',
    {'border/first.list': {name: 'border/first.lst'}},
    6,
    /did you mean "border\/first.list"\?.*restore/,
  ],
  ['a key twice', {'border/first.list': {name: 'border/title'}}, 6, /twice, first on line 2: remove/],
  [
    'the English text of an earlier export',
    {'border/title': {english: 'A border', translation: 'Хилүүд'}},
    2,
    /now "The border".*Export/,
  ],
  [
    'a Mongolian translation in Latin letters',
    {'border/first.gate.prose': translated('Frag zweimal, bevor du öffnest.')},
    5,
    /script of Mongolian/,
  ],
];

test.each(broken)(
  'a file with %s is refused with line and cure, and changes nothing',
  (_, changes, line, message) => {
    const {faults, catalogues} = merge(someTexts(), returned(changes));
    expect(
      faults
        .filter(one => one.line === line)
        .map(one => one.message)
        .join(),
    ).toMatch(message);
    expect(catalogues.size).toBe(0);
  },
);

test('an import refuses a file with fewer units than its export, because the file is truncated', () => {
  const whole = returned({'border/title': translated('Хилүүд')});
  const {faults, catalogues} = merge(someTexts(), {...whole, units: whole.units.slice(0, 4)});
  expect(faults.map(({line}) => line)).toEqual([5]);
  expect(faults[0]?.message).toMatch(/had 6 units, and this file has 4.*whole file/);
  expect(catalogues.size).toBe(0);
});

test('all faults of a file are reported at once, in the order of its lines', () => {
  const changes = {'border/first.list': translated('нэг'), 'border/first.title': translated('{{all}}')};
  expect(merge(someTexts(), returned(changes)).faults.map(({line}) => line)).toEqual([3, 6]);
});

test('a new translation enters its catalogue with the hash of its English text', () => {
  const {catalogues, changed} = merge(
    someTexts(),
    returned({'border/first.gate.title': translated('Хаалга')}),
  );
  expect(changed).toBe(1);
  expect(catalogues.get('border')?.entries['first.gate.title']).toEqual({
    of: hashOf('The gate'),
    text: 'Хаалга',
  });
  expect(catalogues.get('border')?.entries['title']).toEqual(
    someTexts().catalogues.get('border')?.entries['title'],
  );
});

const confirmed: readonly (readonly [what: string, changed: number, change: Partial<ReturnedUnit>])[] = [
  ['marked as done', 1, {isDone: true}],
  ['still marked as work to do', 0, {isDone: false}],
  ['marked as done, but its English text has changed again', 0, {isDone: true, english: 'Ask.'}],
];

test.each(confirmed)(
  'for a stale text that comes back with the same translation, %s, the import confirms %i texts',
  (_, changed, change) => {
    expect(merge(someTexts(), returned({'border/first.gate.prose': change}))).toMatchObject({
      ...{faults: [], changed},
    });
  },
);

test('an emptied translation changes nothing, even if the English text in the file is outdated', () => {
  const {faults, changed} = merge(someTexts(), returned({'border/title': {english: 'Old', translation: ''}}));
  expect([faults, changed]).toEqual([[], 0]);
});

test('a reviewed catalogue is a draft again after a change', () => {
  const texts = someTexts();
  const entries = texts.catalogues.get('border')?.entries ?? {};
  const reviewed = {...texts, catalogues: new Map([['border', {review: 'reviewed', entries} as const]])};
  const {catalogues} = merge(reviewed, returned({'border/title': translated('Хилүүд')}));
  expect(catalogues.get('border')?.review).toBe('draft');
});

test('a text that is too long for its drawing is imported with a warning', () => {
  const {warnings, changed} = merge(
    someTexts(),
    returned({'border/first.map.svg.go': translated('Яваарай')}),
  );
  expect(changed).toBe(1);
  expect(warnings.map(({line}) => line)).toEqual([7]);
  expect(warnings[0]?.message).toMatch(/7 characters .* about 3/);
});
