import fc from 'fast-check';
import {expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {incomplete, scored} from '../../score/score.ts';
import {scoring} from './score.ts';

const shown = {id: 'number'};
const loose = {accepted: ['L898902C3', 'Өв'], exactly: false, slips: [{id: 'filler', typed: 'L898902C'}]};
const exact = {...loose, exactly: true};

test.each([
  ['the accepted text itself counts', loose, 'L898902C3', 1],
  ['small letters count', loose, 'l898902c3', 1],
  ['extra spaces and hyphens count', loose, ' L89-8902 C3 ', 1],
  ['full-width letters of some keyboards count', loose, '\uff2c898902C3', 1],
  ['invisible marks count', loose, 'L898902C3\u200f', 1],
  ['small Cyrillic letters count', loose, 'өв', 1],
  ['a letter in place of a digit does not count', loose, 'L8989O2C3', 0],
  ['with `exactly`, surrounding spaces count', exact, ' L898902C3 ', 1],
  ['with `exactly`, small letters do not count', exact, 'l898902c3', 0],
  ['with `exactly`, an inner space does not count', exact, 'L898902 C3', 0],
])('a short-answer question gives one point for an accepted text: %s', (_title, rubric, typed, earned) => {
  expect(scoring.judge([typed], rubric)).toEqual({
    score: scored(earned, 1),
    marks: {'': earned === 1 ? 'right' : 'wrong'},
  });
});

test('short-answer scoring marks a known mistake with its id', () => {
  expect(scoring.judge(['l898902c'], loose).marks).toEqual({'': 'wrong', filler: 'wrong'});
});

test.each([
  ['nothing', []],
  ['an empty field', ['']],
  ['spaces', ['  ']],
  ['two words', ['UTO', 'UTO']],
])('a short-answer response without a text is incomplete: %s', (_title, response) => {
  expect(scoring.judge(response, loose)).toEqual({score: incomplete('text'), marks: {}});
});

test('`describe` gives the text exactly as typed, and all accepted texts', () => {
  expect(scoring.describe(['l 898'], shown, exact)).toEqual({
    kind: 'fill-in',
    response: 'l 898',
    accepted: ['L898902C3', 'Өв'],
    caseMatters: true,
  });
});

test('short-answer scoring never throws, whatever the response', () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: anyCharacter})), fc.boolean(), (response, exactly) => {
      scoring.judge(response, {...loose, exactly});
      scoring.describe(response, shown, {...loose, exactly});
    }),
  );
});
