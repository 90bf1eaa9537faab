import {expect, test} from 'vitest';
import {faultsBy} from '../../../test/doubles/faults-by.ts';
import {authoring} from './schema.ts';

const zone = (id: string, at: object, correct = false) => ({
  id,
  text: `Text of ${id}`,
  at: {left: 0, top: 0, width: 10, height: 10, ...at},
  feedback: `Why ${id}`,
  ...(correct ? {correct} : {}),
});
const question = (...options: readonly object[]) => ({
  id: 'page',
  stem: 'Where?',
  drawing: 'figures/page.svg',
  alternative: 'A page.',
  options,
  atTheCounter: 'Look there.',
});
const read = (value: unknown) => authoring.source.parse(value);
const faults = faultsBy(authoring.source);
const [portrait, line] = [zone('portrait', {}, true), zone('line', {top: 90})];
const beyond =
  'options.1.at: the zone reaches beyond the drawing; left and width, and top and height, come to 100 at most';

test.each([
  ['two zones', [portrait, line], []],
  ['one zone', [portrait], ['options: write at least two zones']],
  ['no right zone', [zone('portrait', {}), line], ['options: exactly one zone must say `correct: true`']],
  ['a zone beyond the right edge', [portrait, zone('line', {left: 91})], [beyond]],
  ['a zone beyond the lower edge', [portrait, zone('line', {top: 91})], [beyond]],
  [
    'a zone too small for a finger',
    [portrait, zone('line', {width: 2})],
    ['options.1.at.width: a finger needs at least 3 per cent'],
  ],
  ['a zone beyond the left edge', [portrait, zone('line', {left: -1})], ['options.1.at.left: use 0 or more']],
  [
    'a duplicate id',
    [portrait, zone('portrait', {})],
    ['options.1.id: "portrait" is used twice here; give each an id of its own'],
  ],
])('the hotspot schema accepts a question with %s, or reports the fault', (_title, options, expected) => {
  expect(faults(question(...options))).toEqual(expected);
});

test('the shown part of a hotspot question does not contain the answer', () => {
  const first = authoring.split(read(question(portrait, line)));
  const second = authoring.split(read(question(zone('portrait', {}), zone('line', {top: 90}, true))));
  expect(first.shown).toEqual({
    id: 'page',
    options: ['portrait', 'line'],
    areas: [
      {id: 'portrait', left: 0, top: 0, width: 10, height: 10},
      {id: 'line', left: 0, top: 90, width: 10, height: 10},
    ],
  });
  expect(second.shown).toEqual(first.shown);
  expect([first.rubric.correct, second.rubric.correct]).toEqual(['portrait', 'line']);
});

test('a hotspot question has a drawing, one point, and one id as its response', () => {
  const source = read(question(portrait, line));
  expect(authoring.drawing?.(source)).toBe('figures/page.svg');
  expect(authoring.bounds(source)).toEqual({possible: 1, cap: 1, ids: ['portrait', 'line']});
});
