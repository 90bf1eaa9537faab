import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {exploreOne} from './explore-one.ts';
import {shortCourse} from './short-course-fixture.ts';

let root = '';
beforeEach(() => {
  root = shortCourse();
  mkdirSync(join(root, 'docs/scenarios'), {recursive: true});
});
afterEach(() => rmSync(root, {recursive: true}));

const report = () => join(root, 'docs/scenarios/short-talk.md');

/**
 * Replaces the text `from` by the text `to` in the interview, and explores the interview. Returns the printed lines,
 * and whether the exploration succeeds.
 */
function explored(from: string, to: string, isCheck = false) {
  const file = join(root, 'scenarios/short-talk.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replaceAll(from, to));
  const lines: string[] = [];
  return {isSound: exploreOne(root, 'short-talk', isCheck, line => lines.push(line)), lines};
}

test('npm run scenarios writes the reports on a sound interview, and a check then finds no change', () => {
  expect(explored('A pause', 'A break').isSound).toBe(true);
  expect(readFileSync(report(), 'utf8')).toContain('Seen to hold on every way: the talk can end;');
  expect(explored('A break', 'A pause', true)).toMatchObject({isSound: true, lines: [expect.any(String)]});
});

test('npm run scenarios fails a check when an effect of the interview has changed', () => {
  explored('A pause', 'A break');
  const {isSound, lines} = explored('trust: 5, replies: {r0: “Since May.”}', 'trust: 5, distress: -1, replies: {r0: “Since May.”}', true);
  expect(isSound).toBe(false);
  expect(lines).toContainEqual(expect.stringContaining('the best way leads to trust 37, distress 34'));
});

test.each([
  [
    'a missing acceptable way',
    'questionType: open, say',
    'questionType: open, when: {all: [{trustAtLeast: 99}]}, say',
    /^scenarios\/short-talk\.yaml:\d+:\d+ {2}the acceptable way breaks off: .* {2}\(ways\)$/,
  ],
  [
    'an unreachable ending',
    '[{chosen: {point: refer, option: refer-leave}}]',
    '[{trustAtLeast: 99}]',
    /^scenarios\/short-talk\.yaml:69:\d+ {2}no way reaches the ending "alone": .* {2}\(ways\)$/,
  ],
  [
    'an unknown decision in a rule',
    'point: refer, option: refer-leave',
    'point: refr, option: refer-leave',
    /^scenarios\/short-talk\.yaml:71:\d+ {2}.*there is no decision or event "refr"; did you mean "refer"\? {2}\(interview\)$/,
  ],
])('npm run scenarios fails on %s, prints line and cure, and writes no report', (_what, from, to, message) => {
  const {isSound, lines} = explored(from, to);
  expect(isSound).toBe(false);
  expect(lines).toContainEqual(expect.stringMatching(message));
  expect(existsSync(report())).toBe(false);
});
