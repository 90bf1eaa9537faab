import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeEach, expect, test} from 'vitest';
import {looseEndsApart} from './explore-apart.ts';
import {readInterviewFile} from './interview-file.ts';
import {codeOf, exploredFile, exploreIn, knownWays, reportsFolder} from './known-ways.ts';

const talk = fileURLToPath(new URL('../../../test/scenario/short-talk.yaml', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'Тамга '));
const file = join(root, 'scenarios/short-talk.yaml');
const cache = join(root, 'node_modules/.tamga/scenarios/short-talk.json');
const report = join(root, reportsFolder, 'short-talk.json');

beforeEach(() => {
  rmSync(root, {recursive: true});
  mkdirSync(dirname(file), {recursive: true});
  mkdirSync(dirname(report), {recursive: true});
  cpSync(talk, file);
});
afterAll(() => rmSync(root, {recursive: true}));

const edit = (path: string, from: string, to: string) => {
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
};

const source = () => {
  const read = readInterviewFile(root, 'short-talk');
  if (read.kind === 'faults') throw new Error('the short interview has faults');
  return read.source;
};

test('an interview is explored only once, even if a wording changes', () => {
  expect(knownWays(root, source())).toBeUndefined();
  const found = exploreIn(root)(source());
  expect(knownWays(root, source())).toEqual(found);
  edit(file, 'Tell me about work.', 'Tell me of your job.');
  expect(knownWays(root, source())).toEqual(found);
});

test.each([
  ['an effect', 'trust: 12', 'trust: 13'],
  ['a rule', '[{chosen: {point: refer, option: refer-leave}}]', '[{trustBelow: 10}]'],
  ['a reply', 'r1: “They pay nothing at all.”', 'r2: “They pay nothing at all.”'],
])('an interview is explored again after a change of %s', (_what, from, to) => {
  exploreIn(root)(source());
  edit(file, from, to);
  expect(knownWays(root, source())).toBeUndefined();
});

test('a new comment in the code of the exploration needs no second exploration', () => {
  const code = 'const a = {\n  b: 1,\n};\n';
  const commented = '/** Says why. */\nconst a = {\n  // One reason,\n  // on two lines.\n  b: 1,\n};\n';
  expect(codeOf(commented)).toBe(codeOf(code));
  expect(codeOf(code.replace('1', '2'))).not.toBe(codeOf(code));
});

test('a clean clone with a committed report needs no exploration', () => {
  const found = exploreIn(root)(source());
  writeFileSync(report, exploredFile(source(), found));
  rmSync(cache);
  expect(knownWays(root, source())).toEqual(found);
});

test.each([
  ['edited by hand', '"longest": ', '"longest": 1'],
  ['not valid JSON after a merge conflict', '{', '<<<<<<< ours\n{'],
])('the build ignores a committed report that is %s', (_what, from, to) => {
  writeFileSync(report, exploredFile(source(), exploreIn(root)(source())));
  rmSync(cache);
  edit(report, from, to);
  expect(knownWays(root, source())).toBeUndefined();
});

test('a child process explores an interview, and reports each loose end with its place and a run that leads there', async () => {
  edit(file, 'grade: a, questionType: open,', 'grade: a, questionType: open, needs: [wages],');
  edit(file, 'grade: p, questionType: leading,', 'grade: p, questionType: leading, needs: [wages],');
  const ends = await looseEndsApart(root);
  expect(ends.get('short-talk')).toMatchObject([
    {
      place: 'money',
      way: ['greet-wait'],
      fault: {file: 'scenarios/short-talk.yaml', line: 37, rule: 'ways', severity: 'fault'},
    },
  ]);
  expect(knownWays(root, source())).toBeDefined();
});

test('the build does not explore an interview that has other faults', async () => {
  edit(file, 'cap: 40', 'cap: many');
  expect(await looseEndsApart(root)).toEqual(new Map());
});
