import {expect, test} from 'vitest';
import {groupsToRead, readingList, wordsPerHour} from './reading-list.ts';
import type {TranslationUnit, UnitState} from './unit.ts';

const unit = (name: string, words = 2, state: UnitState = 'draft'): TranslationUnit => ({
  ...{name, state, english: 'x', read: [], note: '', place: {file: 'a.md', line: 1}},
  translation: Array.from({length: words}, () => 'үг').join(' '),
  screen: `#/${name.split('/')[0] ?? ''}`,
});

test.each([
  ['cards/sheet.safety', 'Words that protect people'],
  ['country/mn.lines.police.name', 'Words that protect people'],
  ['pages/support.title', 'Words that protect people'],
  ['country/mn.laws.trafficking-definition.says', 'Law and terms'],
  ['country/mn.laws.trafficking-definition.source', 'Lessons, interviews and documents'],
  ['country/mn.lines.police.source', 'Lessons, interviews and documents'],
  ['glossary/terms.visa.meaning', 'Law and terms'],
  ['foundations.module-test/act.stem', 'Tests'],
  ['foundations.pre/act.stem', 'Tests'],
  ['interface/nav.next', 'What everybody sees'],
  ['foundations/three-minutes.title', 'Lessons, interviews and documents'],
  ['foundations.drill/act.stem', 'Lessons, interviews and documents'],
])('the reading list puts %s into the group "%s"', (name, title) => {
  const found = groupsToRead([unit(name)]).filter(({units}) => units.length > 0);
  expect(found.map(group => group.title)).toEqual([title]);
});

test('the reading list leaves out reviewed texts, missing translations, and up-to-date texts that two people have read', () => {
  const readTwice = ['A', 'B'].map(by => ({by, on: '2026-11-29'}));
  const units = [
    unit('cards/a', 2, 'reviewed'),
    {...unit('cards/b', 0, 'missing'), translation: ''},
    {
      ...unit('cards/d'),
      read: readTwice,
    },
    {...unit('cards/c', 2, 'stale'), read: readTwice},
  ];
  expect(groupsToRead(units).flatMap(group => group.units.map(({name}) => name))).toEqual(['cards/c']);
});

test('the reading list adds up words and hours, and marks the texts that do not fit into the given hours', () => {
  const units = [
    unit('foundations/a', wordsPerHour),
    unit('cards/a', wordsPerHour),
    unit('cards/b', 0.5 * wordsPerHour),
  ];
  const rows = readingList(units, 'mn', 2)
    .split('\n')
    .filter(line => line.includes('#/'));
  expect(rows).toEqual([
    '|  | cards | #/cards | 2 | 2250 | 1.5 |',
    '| later | foundations | #/foundations | 1 | 1500 | 2.5 |',
  ]);
});
