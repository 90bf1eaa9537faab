import {expect, test} from 'vitest';
import type {TranslationUnit, UnitState} from '../unit.ts';
import {describeStanding, standingOf, standings, unitsOn, unitsWith} from './standing.ts';

const unit = (
  state: UnitState,
  readers: readonly string[] = [],
  own: Partial<TranslationUnit> = {},
): TranslationUnit => ({
  ...{name: 'border/title', english: 'The border', translation: 'Хил', state, note: ''},
  read: readers.map(by => ({by, on: '2026-11-29'})),
  place: {file: 'a.md', line: 1},
  ...own,
});

test.each([
  ['missing', [], 'missing', 'missing'],
  ['stale', ['Bold'], 'stale', 'stale: the English has changed'],
  ['draft', [], 'draft', 'draft: nobody has read it'],
  ['draft', ['Bold'], 'once', 'read once: Bold, 2026-11-29'],
  ['draft', ['Bold', 'Saran'], 'twice', 'read twice: Bold, 2026-11-29; Saran, 2026-11-29'],
  ['reviewed', ['Bold'], 'signed', 'signed with its file'],
] as const)(
  'a text that is %s and has the readers %j has the standing "%s"',
  (state, readers, standing, words) => {
    expect([standingOf(unit(state, readers)), describeStanding(unit(state, readers))]).toEqual([
      standing,
      words,
    ]);
  },
);

test('the standing of a language and of each file states how many texts are read once, read twice and signed', () => {
  const units = [
    unit('draft', ['A', 'B']),
    unit('draft', ['A']),
    unit('stale', ['A', 'B']),
    unit('reviewed', [], {name: 'gate/title'}),
  ];
  expect(standings(units, 'mn')).toEqual([
    {file: 'mn', all: 4, once: 3, twice: 2, signed: 1},
    {file: 'border', all: 3, once: 2, twice: 1, signed: 0},
    {file: 'gate', all: 1, once: 1, twice: 1, signed: 1},
  ]);
});

test.each([
  ['#/border/first', 2],
  ['#/border/first/gate', 3],
  ['#/border/firstly', 0],
  ['', 0],
])('the screen %s shows %i texts', (hash, count) => {
  const screens = ['#/border/first', '#/border/first', '#/border/first/gate', undefined];
  const units = screens.map(screen => unit('draft', [], screen === undefined ? {} : {screen}));
  expect(unitsOn(units, hash)).toHaveLength(count);
});

test.each([
  ['TITLE', 1],
  ['the Border', 1],
  ['хил', 1],
  ['gate', 0],
])('a search for %s finds %i texts by key, English or translation', (words, count) => {
  expect(unitsWith([unit('draft')], words)).toHaveLength(count);
});
