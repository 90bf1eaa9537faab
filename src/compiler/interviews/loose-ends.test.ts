import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {compileWith} from '../../../test/content/course-fixture.ts';
import {authoring as interview} from '../../scenario/schema/schema.ts';
import {format} from '../source/fault.ts';
import {exploreInterview} from './explored.ts';

const file = 'scenarios/tea-house.yaml';
const sound = readFileSync(
  fileURLToPath(new URL('../../../test/scenario/short-talk.yaml', import.meta.url)),
  'utf8',
).replace('id: short-talk', 'id: tea-house');

type Edit = readonly [from: string | RegExp, to: string | ((found: string) => string)];

/** Returns the short interview after some edits. Throws when an edit changes nothing. */
const edited = (edits: readonly Edit[]): string =>
  edits.reduce((yaml, [from, to]) => {
    const next = typeof to === 'string' ? yaml.replace(from, to) : yaml.replace(from, to);
    if (next === yaml) throw new Error(`the short interview has no ${String(from)}`);
    return next;
  }, sound);

/**
 * Returns the faults that the compiler reports in the file of the interview. Leaves out the faults of its
 * translations.
 */
const faultsOf = (yaml: string): readonly string[] =>
  compileWith({[file]: yaml}, {interview, explore: exploreInterview})
    .faults.filter(fault => fault.file === file)
    .map(format);

/** Returns the number of the first line that contains `passage`. */
const lineOf = (yaml: string, passage: string): number =>
  yaml.split('\n').findIndex(line => line.includes(passage)) + 1;

const needsWages: Edit = [/(id: money-\w+, grade: [ap], questionType: \w+,)/g, '$1 needs: [wages],'];
const noFirstWages: Edit = [' reveals: [wages],', ''];
/** An edit that adds another choice, with the same effects as `greet-wait`. */
const alike: Edit = [/ {6}- \{id: greet-wait.*\n/, line => line + line.replace('greet-wait', 'greet-look')];
const two: Edit = ['budget: 6', 'variants:\n  - {id: one, share: 50}\n  - {id: other, share: 50}\nbudget: 6'];

/**
 * Each row breaks the interview in one way: a title, the edits, a passage of the line with the fault, and the
 * message.
 */
const brokenScenarios: readonly (readonly [
  what: string,
  edits: readonly Edit[],
  line: string,
  message: string,
])[] = [
  [
    'a decision at which nothing can be chosen',
    [needsWages],
    'id: money',
    'a dead end: nothing can be chosen at "money" after greet-wait: "money-wages" needs "wages"; "money-other" needs "wages"; "money-doubt" needs "wages". ' +
      'Give one option neither `needs:` nor `when:`, or give the decision the `needs:` that all its options share, so that it is left out',
  ],
  [
    'a dead end in each variant',
    [two, needsWages],
    'id: money',
    'a dead end: nothing can be chosen at "money" after greet-wait (variant "one"): "money-wages" needs "wages"; "money-other" needs "wages"; "money-doubt" needs "wages". ' +
      'Give one option neither `needs:` nor `when:`, or give the decision the `needs:` that all its options share, so that it is left out',
  ],
  [
    'a dead end after a grave error was taken back',
    [
      [
        /(id: money-(?:wages|other), grade: [ab], questionType: \w+,)(?: needs: \[wages\],)?/g,
        '$1 when: {all: [{chosen: {point: greet, option: greet-ask}}]},',
      ],
      [
        'id: money-doubt, grade: p,',
        'id: money-doubt, grade: h, critical: {code: ce-a1, repair: Say sorry.},',
      ],
    ],
    'id: money',
    'a dead end: nothing can be chosen at "money" after greet-wait, money-doubt, retry: the `when` of "money-wages" does not hold; the `when` of "money-other" does not hold; "money-doubt" was taken back. ' +
      'Give one option neither `needs:` nor `when:`, or give the decision the `needs:` that all its options share, so that it is left out',
  ],
  [
    'a dead end after only one of two choices that are otherwise alike',
    [
      alike,
      [
        /(id: money-\w+, grade: \w, questionType: \w+,)/g,
        '$1 when: {none: [{chosen: {point: greet, option: greet-look}}]},',
      ],
    ],
    'id: money',
    'a dead end: nothing can be chosen at "money" after greet-look: "money-wages" needs "wages"; the `when` of "money-other" does not hold; the `when` of "money-doubt" does not hold. ' +
      'Give one option neither `needs:` nor `when:`, or give the decision the `needs:` that all its options share, so that it is left out',
  ],
  [
    'a best option with an unmet `needs`',
    [noFirstWages, [/(id: greet-wait[^\n]*?)trust: 2,/, '$1trust: 2, reveals: [wages],']],
    'id: money',
    'the best way breaks off: no option graded b can be chosen at "money" after greet-ask: "money-wages" needs "wages". ' +
      'Let an earlier choice on the best way open one, or take its `needs:` or `when:` away',
  ],
  [
    'a missing acceptable way',
    [[/id: money-other, grade: a(.*?)trust: 2/, 'id: money-other, grade: p$1distress: 2']],
    'id: money',
    'the acceptable way breaks off: no option graded a or b can be chosen at "money" after greet-wait: "money-wages" needs "wages". ' +
      'Let an earlier choice on the acceptable way open one, or take its `needs:` or `when:` away',
  ],
  [
    'an unreachable ending',
    [['rule: {all: [{chosen: {point: refer, option: refer-leave}}]}', 'rule: {all: [{trustAtLeast: 99}]}']],
    'id: alone',
    'no way reaches the ending "alone": change its rule, move it before the endings whose rules hold first, or take it out',
  ],
  [
    'a choice that no way reaches',
    [['id: refer-note,', 'id: refer-note, when: {all: [{trustAtLeast: 99}]},']],
    'id: refer-note',
    '"refer-note" can never be chosen: change its `needs:` or `when:`, or take it out',
  ],
  [
    'a reply that nobody hears',
    [['{r0: “My mother.”}', '{r0: “My mother.”, r3: “My mother and my son.”}']],
    'id: ask-home',
    'nobody reads this text: here the person is never at the level r3; take the reply out, or let trust reach it',
  ],
  [
    'a scene that nobody sees',
    [['careful: She looks at you.', 'careful: She looks at you., open: She smiles.']],
    'careful: She looks at you.',
    'nobody reads this text: here trust is never "open"; take the scene out, or let trust reach it',
  ],
  [
    'a side question that nobody can ask',
    [['    asks: true\n', '']],
    'id: ask-home',
    '"ask-home" can never be asked: give a decision `asks: true`, or the interview more minutes in `budget:`',
  ],
  [
    'a text about the later fate that nobody reads',
    [
      [
        'id: met, rule: {all: [{chosen: {point: refer, option: refer-help}}]}',
        'id: met, rule: {all: [{trustAtLeast: 99}]}',
      ],
    ],
    'id: met',
    'nobody reads this text: its rule never holds; change the rule, or take the text out',
  ],
  [
    'a fact that no way makes known',
    [
      ['    title: What do you ask next?', '    needs: [debt]\n    title: What do you ask next?'],
      ['  - {id: wages,', '  - {id: debt, level: r3, note: A debt.}\n  - {id: wages,'],
      ['reveals: [wages]', 'reveals: [wages, debt]'],
    ],
    'id: debt',
    'no way makes "debt" known: let trust reach its level where it is revealed, reveal it elsewhere, or take it out',
  ],
  [
    'a decision that no way comes to',
    [[/(id: greet-(?:ask|wait|hurry),)/g, '$1 ends: true,']],
    'id: money',
    'no way comes to the decision "money": change its `needs:`, let an earlier choice not end the talk, or take it out',
  ],
  [
    'an event that never happens',
    [
      [
        'pause:\n',
        'events:\n  - id: bell\n    before: refer\n    when: {all: [{trustAtLeast: 99}]}\n    title: A bell rings\n    scene: It rings.\n    options:\n      - {id: bell-wait, grade: b, questionType: act, act: You wait., distress: -1, replies: {r0: It stops.}, why: It stops.}\n      - {id: bell-go, grade: a, questionType: act, act: You go., distress: 1, replies: {r0: It stops.}, why: It stops.}\npause:\n',
      ],
    ],
    'id: bell',
    'the event "bell" never happens: change its `when:`, or take it out',
  ],
  [
    'a best way that does not earn all points',
    [
      [
        '{points: 15, when: {all: [{chosen: {point: greet, option: greet-ask}}]}}',
        '{points: 15, when: {all: [{chosen: {point: greet, option: greet-wait}}]}}',
      ],
    ],
    'weights:',
    'the best way earns 85 of 100 points: let the rules of the tasks hold for the choices graded b',
  ],
  [
    'a best way with an unsafe ending',
    [
      ['    safe: true\n', ''],
      ['    title: Alone\n', '    title: Alone\n    safe: true\n'],
    ],
    'id: helped',
    'the best way ends here, but the ending is not safe: give it `safe: true`, or change its rule',
  ],
  [
    'a calibration that differs from the best way',
    [['best: {trust: 37,', 'best: {trust: 80,']],
    'best: {trust: 80',
    'the best way ends with a trust of 37, and not 80: change the effects of its choices, or this number',
  ],
  [
    'a way with more choices than a saved response can hold',
    [
      ['budget: 6', 'budget: 13'],
      [
        / {4}title: What do you ask next\?\n {4}takes: 2\n {4}asks: true/,
        '    needs: [wages]\n    title: Next?\n    takes: 9',
      ],
      ['    title: What happens to Ada?', '    asks: true\n    title: What happens to Ada?'],
      [
        /( {2}- \{id: ask-home,.*\n)/,
        (line: string) => [1, 2, 3, 4, 5, 6, 7].map(n => line.replace('ask-home', `ask-${n}`)).join(''),
      ],
    ],
    'id: ask-1,',
    'the longest way has 12 choices, and a saved answer has room for 6: take side questions out, let fewer decisions have `asks: true`, or leave out fewer decisions by `needs:`',
  ],
  [
    'a fact that only pressure brings',
    [
      ['  - {id: wages,', '  - {id: debt, level: r0, note: A debt.}\n  - {id: wages,'],
      [
        /(id: money-other, grade: a, questionType: )open(.*?)trust: 2/,
        '$1leading, reveals: [debt]$2distress: -2',
      ],
    ],
    'id: debt',
    'only a pressing question brings "debt" in some place: let an invitation, an open or a probing question beside it reveal the fact too',
  ],
];

describe('the exploration in a build', () => {
  test('the exploration of the short interview finds no fault', () => {
    expect(faultsOf(sound)).toEqual([]);
  });
  test.each(brokenScenarios)('the compiler reports %s, with line and cure', (_what, edits, line, message) => {
    const yaml = edited(edits);
    const faults = faultsOf(yaml);
    expect(faults.filter(fault => fault.includes(message))).toEqual([
      expect.stringContaining(`${file}:${lineOf(yaml, line)}:`),
    ]);
  });
  test('the compiler reports a dead end, but not the texts behind it that no walk reaches', () => {
    expect(faultsOf(edited([needsWages, noFirstWages]))).toHaveLength(1);
  });
  test.each<[string, readonly Edit[], string]>([
    [
      'an unknown decision in a rule, and the nearest one',
      [['point: refer, option: refer-leave', 'point: refr, option: refer-leave']],
      'there is no decision or event "refr"; did you mean "refer"?',
    ],
    [
      'an ending without a rule that is not the last',
      [[/ {4}rule: \{all: \[\{chosen: \{point: refer, option: refer-leave\}\}\]\}\n/, '']],
      '"alone" has no rule, so that no way reaches what follows it ("helped"): give it a rule, or put it last',
    ],
    [
      'a pause without an option graded b',
      [['id: pause-water, grade: b', 'id: pause-water, grade: a']],
      'one option must be graded b',
    ],
  ])('the compiler reports a fault without exploring the interview: %s', (_what, edits, message) => {
    expect(faultsOf(edited(edits))).toEqual([expect.stringContaining(message)]);
  });
  test('a text about the later fate is no loose end if only one of two choices with the same effects leads to this text', () => {
    const rule = 'rule: {all: [{chosen: {point: refer, option: refer-help}}';
    const both: Edit = [`id: met, ${rule}`, `id: met, ${rule}, {chosen: {point: greet, option: greet-look}}`];
    expect(faultsOf(edited([alike, both]))).toEqual([]);
  });
  test('the compiler says that an interview is too large to be explored', () => {
    const {faults} = compileWith(
      {[file]: sound},
      {interview, explore: () => ({variants: [], unread: [], tooLarge: 'more than 200000 states'})},
    );
    expect(faults.map(format)).toContainEqual(
      expect.stringMatching(/:\d+ {2}the interview has more than 200000 states, too many to go every way/),
    );
  });
});
