import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {compileWith} from '../../../../test/content/course-fixture.ts';
import {sampleRoot} from '../../../../test/fixtures/sample-root.ts';
import {authoring as interview} from '../../../scenario/schema/schema.ts';
import {filesBelow} from '../../build/disk.ts';
import {format} from '../../source/fault.ts';

const file = 'scenarios/tea-house.yaml';
const rules = ['without-effect', 'never-known'];

const read = (path: string) => readFileSync(join(sampleRoot, path), 'utf8');
const withCourseId = (yaml: string) => yaml.replace(/^id: .*$/m, 'id: tea-house');

/**
 * Returns the schema faults of one scenario, and the warnings of the two rules in `rules`. The rules do not run when
 * the scenario has a schema fault. So without the schema faults in the result, a faulty scenario would seem to break
 * no rule.
 */
function faultLinesOf(yaml: string): readonly string[] {
  const {faults, warnings} = compileWith({[file]: withCourseId(yaml)}, {interview});
  const own = faults.filter(fault => fault.file === file && fault.rule === 'interview');
  return [...own, ...warnings.filter(({rule}) => rules.includes(rule))].map(format);
}

const restaurant = read('scenarios/restaurant-by-the-sea.yaml');

/** Returns the restaurant scenario after some edits. Throws when an edit changes nothing. */
function scenarioWith(...edits: readonly (readonly [from: string | RegExp, to: string])[]): string {
  return edits.reduce((yaml, [from, to]) => {
    const next = yaml.replace(from, to);
    if (next === yaml) throw new Error(`the restaurant has no ${String(from)}`);
    return next;
  }, restaurant);
}

/** Returns the place of the first line that matches `line`. Line and column count from 1. */
function placeOf(yaml: string, line: RegExp): string {
  const lines = withCourseId(yaml).split('\n');
  const at = lines.findIndex(text => line.test(text));
  return `${file}:${at + 1}:${(lines[at] ?? '').search(/[^\s-]/) + 1}`;
}

const talks = filesBelow(sampleRoot, 'scenarios').filter(path => path.endsWith('.yaml'));

test.each(talks)('the interview rules have nothing to report about %s', path => {
  expect(faultLinesOf(read(path))).toEqual([]);
});

type Edit = readonly [from: string | RegExp, to: string];

const stillRole: Edit = [/ {8}trust: 5\n {8}distress: -2\n/, ''];
const unnamed: Edit = ['option: tell-role', 'option: tell-rights'];
const noAddress: Edit = [/\n {4}reveals: \[addr\]/, ''];
const twoTruths: Edit = [
  'budget: 20',
  'variants:\n  - {id: one-truth, share: 50}\n  - {id: other-truth, share: 50}\nbudget: 20',
];
const passIsTrueIn = (variant: string): Edit => [
  'id: pass, level: r1,',
  `id: pass, level: r1, variant: ${variant},`,
];
const probeNeeds = (what: string): Edit => [/( {8})(reveals: \[pass, paper, debt\])/, `$1${what}\n$1$2`];

const effect =
  'changes nothing: give it a trust or a distress, let it reveal a fact or change the room, or name it in a rule  (without-effect)';
const unrevealed = 'write it under `reveals` of an option or a question, or take it out  (never-known)';
const unoffered =
  'what reveals it is never offered where it is true: look at its `needs`, its `when` and its `variant`  (never-known)';

type ExpectedWarnings = readonly (readonly [line: RegExp, sentence: string])[];
const address = [/\{id: addr,/, `nothing can make "addr" known: ${unrevealed}`] as const;
const pass = [/\{id: pass,/, `nothing can make "pass" known: ${unoffered}`] as const;

const wrong: readonly (readonly [what: string, edits: readonly Edit[], warnings: ExpectedWarnings])[] = [
  ['a wording has no effect', [stillRole, unnamed], [[/- id: tell-role/, `"tell-role" ${effect}`]]],
  [
    'an act at an event has no effect',
    [[/(id: phone-leave[\s\S]*?) {8}room: .*\n {8}distress: -10\n/, '$1']],
    [[/- id: phone-leave/, `"phone-leave" ${effect}`]],
  ],
  [
    'an act in a pause has no effect',
    [[/ {6}trust: 5\n {6}distress: -20\n/, '']],
    [[/- id: pause-break/, `"pause-break" ${effect}`]],
  ],
  ['nothing reveals a fact', [noAddress], [address]],
  [
    'a fact is revealed only by a choice that needs an unrevealed fact',
    [noAddress, probeNeeds('needs: [addr]')],
    [pass, address],
  ],
  [
    'a fact is revealed only by a choice whose rule requires an unrevealed fact',
    [noAddress, probeNeeds('when: {any: [{known: addr}]}')],
    [pass, address],
  ],
  [
    'a fact is revealed only in a variant where it is not true',
    [twoTruths, passIsTrueIn('one-truth'), probeNeeds('when: {all: [{variant: other-truth}]}')],
    [pass],
  ],
  [
    'a fact is revealed only outside its own variant',
    [twoTruths, passIsTrueIn('one-truth'), probeNeeds('when: {none: [{variant: one-truth}]}')],
    [pass],
  ],
  [
    'only side questions reveal a fact, and none may be asked',
    [[/ {4}asks: true\n/g, '']],
    [
      [/\{id: told, level/, `nothing can make "told" known: ${unoffered}`],
      [/\{id: addr,/, `nothing can make "addr" known: ${unoffered}`],
    ],
  ],
];

const fine: readonly (readonly [what: string, edits: readonly Edit[]])[] = [
  ['a rule refers to the wording', [stillRole]],
  ['the wording reveals a fact', [stillRole, unnamed, [/(id: tell-role)/, '$1\n        reveals: [work]']]],
  ['the wording ends the interview', [stillRole, unnamed, [/(id: tell-role)/, '$1\n        ends: true']]],
  [
    'a later decision tests the wording',
    [
      stillRole,
      unnamed,
      [/(id: tell-role)/, '$1\n        later: {at: story, trust: 0, distress: 0, tested: “So?”}'],
    ],
  ],
  [
    'the wording raises the trust that later facts need',
    [stillRole, unnamed, [/(id: tell-role)/, '$1\n        rehearsed: 40']],
  ],
  ['a referral does not change trust or distress', [[/^title: .*$/m, 'title: The same']]],
  ['a fact is known from the start', [noAddress, ['id: addr, level: r2', 'id: addr, level: start']]],
  ['a fact comes from a check', [noAddress, ['id: addr, level: r2', 'id: addr, level: check']]],
  [
    'a fact is revealed in the variant where it is true',
    [twoTruths, passIsTrueIn('one-truth'), probeNeeds('when: {all: [{variant: one-truth}]}')],
  ],
  [
    'a later wording needs a fact that an earlier question reveals',
    [probeNeeds('when: {all: [{known: work}]}')],
  ],
];

describe('the interview rules', () => {
  test.each(wrong)(
    'the interview rules warn, with the place and a cure, when %s',
    (_what, edits, expectedWarnings) => {
      const yaml = scenarioWith(...edits);
      expect(faultLinesOf(yaml)).toEqual(
        expectedWarnings.map(([line, sentence]) => `${placeOf(yaml, line)}  warning: ${sentence}`),
      );
    },
  );
  test.each(fine)('the interview rules report nothing when %s', (_what, edits) => {
    expect(faultLinesOf(scenarioWith(...edits))).toEqual([]);
  });
});
