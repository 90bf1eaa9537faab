import {expect, test} from 'vitest';
import {mistakesIn} from './mistakes.ts';

const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const second = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const withCharacter = (text: string, column: number, character: string) =>
  text.slice(0, column - 1) + character + text.slice(column);

test.each<[string, readonly string[], string]>([
  [
    'a wrong check digit',
    [first, withCharacter(second, 10, '2')],
    `line 2: the check digit of the document number must be 6, not 2; the right line is: ${second}`,
  ],
  [
    'two wrong check digits',
    [first, withCharacter(withCharacter(second, 10, '2'), 20, '0')],
    `line 2: the check digit of the document number must be 6, not 2, and that of the date of birth 2, not 0; the right line is: ${second}`,
  ],
  [
    'a wrong composite check digit',
    [first, withCharacter(second, 44, '3')],
    `line 2: the check digit of the whole zone must be 0, not 3; the right line is: ${second}`,
  ],
  [
    'a line that lacks fillers',
    [first, second.replace('<<<<<', '<<<')],
    `line 2 has 42 characters and must have 44; the right line is: ${second}`,
  ],
  [
    'a line with too many fillers',
    [`${first}<`, second],
    `line 1 has 45 characters and must have 44; the right line is: ${first}`,
  ],
  [
    'small letters',
    [first.toLowerCase(), second],
    `line 1 may have only capital letters, digits and <, and has "p" at place 1; the right line is: ${first}`,
  ],
  [
    'a line that lacks other characters than fillers',
    [first, second.slice(1)],
    'line 2 has 43 characters and must have 44: compare it with the printed entries',
  ],
  ['a line too many', [first, second, second], 'the zone has 3 lines and must have 2'],
  [
    'the first letter of another kind of document',
    [withCharacter(first, 1, 'X'), second],
    'line 1 begins with "X": a zone of this size begins with P',
  ],
])(
  'the message to an author says what is wrong in a machine-readable zone with %s',
  (_what, lines, message) => {
    expect(mistakesIn(lines, 'TD3').map(found => found.message)).toEqual([message]);
  },
);

test('a machine-readable zone without a mistake gives no message', () => {
  expect(mistakesIn([first, second], 'TD3')).toEqual([]);
});
