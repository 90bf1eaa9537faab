import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  faultLines,
  textOf,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';

const check = 'modules/sample/check.questions.yaml';
const tests = 'modules/sample/module-test.questions.yaml';
const pre = 'modules/sample/pre.questions.yaml';
const post = 'modules/sample/post.questions.yaml';
const opener = 'modules/exam/opener.paper.yaml';

const inCheck = (from: string, to: string) => withEdit(check, from, to);
const inTests = (from: string, to: string) => withEdit(tests, from, to);
const inPre = (from: string, to: string) => withEdit(pre, from, to);

/**
 * The fixture's bank with the use `check`, changed to a drill. The stem of its item is changed too, because
 * two questions with the same stem give a fault.
 */
const asDrill = textOf(check).replace('use: check', 'use: drill').replace('a chevron?', 'a sign?');

type Row = readonly [what: string, changes: Changes, ...lines: string[]];

const banks: readonly Row[] = [
  [
    'an unknown use',
    inCheck('use: check', 'use: chek'),
    `${check}:1:6  use: "chek" is not known here; did you mean "check"?  (bank)`,
  ],
  [
    'a file name that differs from the use',
    {[check]: undefined, 'modules/sample/warm-up.questions.yaml': textOf(check)},
    'modules/exam/opener.paper.yaml:6:12  there is no bank "sample.check"; did you mean "sample.pre"?  (bank)',
    'modules/sample/warm-up.questions.yaml:1:6  the file of this bank must be called check.questions.yaml  (bank)',
  ],
  [
    'a drill whose file name lacks the name of the drill',
    {'modules/sample/drill.questions.yaml': asDrill},
    'modules/sample/drill.questions.yaml:1:6  the file of this bank must be called drill-<name>.questions.yaml  (bank)',
  ],
  [
    'a paper that draws on a drill',
    {
      'modules/sample/drill-signs.questions.yaml': asDrill,
      [opener]: textOf(opener).replace('bank: sample.check', 'bank: sample.drill-signs'),
    },
    `${opener}:6:12  a paper of the role opener draws on banks of the use check, and this one is for drill: what examines is asked nowhere else  (paper-use)`,
  ],
  [
    'a bank without items',
    {[check]: 'use: check\nquestions: []\n'},
    `${check}:2:12  questions: too few: there must be at least 1  (bank)`,
  ],
  [
    'an unknown field',
    inCheck('    level: 1', '    levle: 1'),
    `${check}:5:5  there is no field "levle" here; did you mean "level"?  (bank)`,
  ],
];

const items: readonly Row[] = [
  [
    'a misspelt question type',
    inCheck('type: single-choice', 'type: singel-choice'),
    `${check}:3:11  no question type is called "singel-choice"; did you mean "single-choice"?  (question-type)`,
  ],
  [
    'an unknown question type',
    inCheck('type: single-choice', 'type: riddle'),
    `${check}:3:11  no question type is called "riddle"; there are: single-choice, multiple-choice, matching, ordering, sorting, numeric, short-answer, hotspot, rating  (question-type)`,
  ],
  [
    'an objective that the module lacks',
    inCheck('objective: read', 'objective: raed'),
    `${check}:4:16  the module has no objective "raed"; did you mean "read"?  (objective)`,
  ],
  [
    'a missing objective',
    inCheck('    objective: read\n', ''),
    `${check}:3:5  objective: missing: add it  (bank)`,
  ],
  [
    'no source',
    inCheck('    source: The manual, page 3\n', ''),
    `${check}:3:5  source: missing: add it  (bank)`,
  ],
  [
    'an empty source',
    inCheck('source: The manual, page 3', 'source: " "'),
    `${check}:6:13  source: write where the fact was read  (bank)`,
  ],
  [
    'an option without feedback',
    inCheck(', feedback: Letters run from A to Z.', ''),
    `${check}:13:11  options.letter.feedback: missing: add it  (single-choice)`,
  ],
  [
    'a level out of range',
    inCheck('level: 1', 'level: 4'),
    `${check}:5:12  level: write 1 (know), 2 (apply) or 3 (weigh and decide)  (bank)`,
  ],
  [
    'a duplicate id',
    inTests('id: last', 'id: between'),
    `${tests}:21:11  the id "between" is used twice in this bank, first on line 9: choose another  (duplicate-id)`,
  ],
  [
    'two right options',
    inTests('text: A letter,', 'text: A letter, correct: true,'),
    `${tests}:12:9  options: exactly one option must say \`correct: true\`  (single-choice)`,
  ],
  [
    'a faulty item, and no false fault about the paper that draws on its bank,',
    inTests('text: A letter,', 'txt: A letter,'),
    `${tests}:13:24  options.letter: there is no field "txt" here; did you mean "text"?  (single-choice)`,
  ],
];

const pairs: readonly Row[] = [
  [
    'a `pair` field at an item without parallel forms',
    inCheck('    level: 1\n', '    level: 1\n    pair: start\n'),
    `${check}:6:11  only items for pre and post have a pair: remove it  (pair)`,
  ],
  [
    'a pre-test item without a pair',
    inPre('    pair: start\n', ''),
    `${post}:10:11  "behind" has no partner: write \`pair: start\` at one item for pre  (pair)`,
    `${pre}:3:5  an item for pre has its other form on the other side: write the same \`pair:\` at both  (pair)`,
  ],
  [
    'a pair without a partner',
    inPre('pair: start', 'pair: stort'),
    `${post}:10:11  "behind" has no partner: write \`pair: start\` at one item for pre  (pair)`,
    `${pre}:10:11  "before" has no partner: write \`pair: stort\` at one item for post  (pair)`,
  ],
  [
    'an item with two partners',
    {
      [post]:
        textOf(post) +
        itemsIn(post).replace('id: behind', 'id: beyond').replace('behind the name', 'beyond it'),
    },
    `${pre}:10:11  "before" has two partners for post, "behind" and "beyond": give one of them another \`pair:\`  (pair)`,
  ],
  [
    'a partner that only another module has',
    {
      'modules/talks/pre.questions.yaml': textOf(pre)
        .replace('objective: read', 'objective: listen')
        .replace('before the name', 'before the talk'),
    },
    'modules/talks/pre.questions.yaml:10:11  "before" has no partner: write `pair: start` at one item for post  (pair)',
  ],
  [
    'a faulty item, and no false fault about its partner,',
    withEdit(post, '    source: The manual, page 3\n', ''),
    `${post}:3:5  source: missing: add it  (bank)`,
  ],
  [
    'a partner with another objective',
    inPre('objective: read', 'objective: count'),
    `${post}:10:11  "behind" and its partner "before" differ in objective or level: two forms of one item have both in common  (pair)`,
    `${pre}:10:11  "before" and its partner "behind" differ in objective or level: two forms of one item have both in common  (pair)`,
  ],
  [
    'a partner of another level',
    inPre('level: 2', 'level: 3'),
    `${post}:10:11  "behind" and its partner "before" differ in objective or level: two forms of one item have both in common  (pair)`,
    `${pre}:10:11  "before" and its partner "behind" differ in objective or level: two forms of one item have both in common  (pair)`,
  ],
];

/** Returns the part of a fixture file that holds the items. */
function itemsIn(file: string): string {
  return textOf(file).replace(/^.*questions:\n/s, '');
}

const rows = [...banks, ...items, ...pairs].map(([what, changes, ...lines]) => ({what, changes, lines}));

test.each(rows)('the compiler reports $what in a bank, with its place and a cure', ({changes, lines}) => {
  expect(faultLines(changes)).toEqual(lines);
});

test('the compiler reports all faulty items of a bank in one run', () => {
  const text = String(inTests('level: 3', 'level: 4')[tests]).replace('    source: The manual, page 3\n', '');
  expect(faultLines({[tests]: text})).toEqual([
    `${tests}:3:5  source: missing: add it  (bank)`,
    `${tests}:16:12  level: write 1 (know), 2 (apply) or 3 (weigh and decide)  (bank)`,
  ]);
});

test('the compiler reports no unknown objective in a bank while module.yaml is faulty', () => {
  expect(faultLines(withEdit('modules/sample/module.yaml', 'objectives:', 'objective:'))).toEqual([
    'modules/sample/module.yaml:4:1  there is no field "objective" here; did you mean "objectives"?  (module)',
  ]);
});

const itemWarnings = (changes: Changes) =>
  compileWith(changes)
    .warnings.map(format)
    .filter(line => line.startsWith('modules/'));

const drafts = (changes: Changes) => compileWith(changes).course?.reviews['sample.module-test']?.drafts;

test('an item with a valid signature of a named reviewer is not a draft', () => {
  expect(itemWarnings({})).toEqual([]);
  expect(drafts({})).toBe(3);
});

test.each<[string, string, string]>([
  ['its words', 'What stands between two names?', 'What stands between them?'],
  ['its right answer', 'text: A blank, correct: true, feedback: It', 'text: A blank, feedback: It'],
  ['its source', 'source: The manual, page 3', 'source: The manual, page 4'],
  ['its level', 'level: 1', 'level: 2'],
])('a change to %s after signing makes the item a draft again and gives a warning', (_what, from, to) => {
  const changes = from.startsWith('text: A blank')
    ? {[tests]: String(inTests(from, to)[tests]).replace('text: A letter,', 'text: A letter, correct: true,')}
    : inTests(from, to);
  expect(itemWarnings(changes)).toEqual([
    expect.stringMatching(
      /^modules\/sample\/module-test\.questions\.yaml:7:49 {2}warning: "between" is not what A\. Reader signed on 2026-11-20, so it counts as a draft: have it read again and write `of: "[0-9a-f]{8}"`, or write `review: draft` {2}\(review\)$/,
    ),
  ]);
  expect(drafts(changes)).toBe(4);
});

test('a signature stays valid after the fields of the item are reordered or another item changes', () => {
  const ordered = inTests('    objective: read\n    level: 1\n', '    level: 1\n    objective: read\n');
  expect(drafts(ordered)).toBe(3);
  expect(drafts(inTests('What ends the line?', 'What comes last?'))).toBe(3);
});

test.each<[string, string, string, string]>([
  ['no name', 'by: A. Reader', 'by: " "', '7:18  review.by: write the reviewer’s name'],
  ['an impossible date', 'on: 2026-11-20', 'on: 2026-11-31', '7:33  review.on: write the day as 2026-11-24'],
  [
    'a hash of other content',
    'of: "46903b0b"',
    'of: all',
    '7:49  review.of: write the eight characters that the compiler names, in "double quotes"',
  ],
  [
    'a hash without quotes that YAML parses as a number',
    'of: "46903b0b"',
    'of: 46903e01',
    '7:49  review.of: write the eight characters that the compiler names, in "double quotes"',
  ],
])('a signature with %s is a fault', (_what, from, to, faultText) => {
  expect(faultLines(inTests(from, to))).toEqual([`${tests}:${faultText}  (bank)`]);
});
