import {expect, test} from 'vitest';
import {soundCourse} from '../../test/content/course-fixture.ts';
import {someTexts} from './texts-fixture.ts';
import {unitsOf} from './units.ts';

const unitsNow = new Map(unitsOf(someTexts()).map(unit => [unit.name, unit]));

test.each([
  ['border/title', 'draft'],
  ['border/first.gate.title', 'missing'],
  ['border/first.gate.prose', 'stale'],
])('the translation of %s has the state %s', (name, state) => {
  expect(unitsNow.get(name)?.state).toBe(state);
});

test('a unit for translators has a note on its markup and placeholders, its place in a file, and its maximum length in a drawing', () => {
  expect(unitsNow.get('border/first.title')).toMatchObject({
    note: 'Plain text. Keep {{count}} and {{all}}.',
    place: {file: 'modules/border/01-first.md', line: 3},
  });
  expect(unitsNow.get('border/first.map.svg.go')?.maximum).toBe(3);
  expect(unitsNow.get('border/title')?.maximum).toBeUndefined();
});

const {english, modules} = soundCourse();
const course = new Map(
  unitsOf({language: 'mn', english, modules, catalogues: new Map()}).map(unit => [unit.name, unit]),
);

test('a unit for translators has the note that the author of an interface text wrote', () => {
  const noted = english.flatMap(({name, entries}) =>
    entries.flatMap(({key, note}) => (note === undefined ? [] : [{name: `${name}/${key}`, note}])),
  );
  expect(noted.length).toBeGreaterThan(0);
  for (const {name, note} of noted) expect(course.get(name)?.note).toContain(note);
});

test.each([
  ['sample/first.title', '#/sample/first'],
  ['sample/first.try.title', '#/sample/first/try'],
])('the unit of the text %s links to the screen %s', (name, screen) => {
  expect(course.get(name)?.screen).toBe(screen);
});

test('a language with other plural forms than English has a translation unit for each of its plural forms', () => {
  const plural = {
    key: 'left_other',
    text: '{{count}} left',
    kind: 'plain',
    at: {file: '', line: 1, column: 1},
  } as const;
  const namespace = {
    name: 'interface',
    drawings: [],
    entries: [{...plural, key: 'left_one', text: '1 left'}, plural],
  };
  const units = unitsOf({language: 'ar', english: [namespace], modules: [], catalogues: new Map()});
  expect(units.map(({name}) => name.replace('interface/left_', ''))).toEqual(
    expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']),
  );
});
