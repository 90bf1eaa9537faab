import {expect, test} from 'vitest';
import type {Examination} from '../../session/store.ts';
import {judge, lacking, longest} from './judgement.ts';

type Finding = Examination['findings'][number];

const finding = (what: Finding['what'], verdict: Finding['verdict'], length?: number): Finding => ({
  what,
  set: '',
  read: '',
  verdict,
  ...(length === undefined ? {} : {length}),
});

const examination = (findings: readonly Finding[], isReached = true): Examination => ({
  at: 0,
  findings,
  cameBack: 0,
  hasLearnerId: true,
  hasLearnerName: true,
  passMark: undefined,
  isReached,
});

const room = finding('state', 'kept', 4096);

test.each<readonly [string, readonly Finding[], ReturnType<typeof judge>]>([
  ['stores everything', [room, finding('parts', 'kept'), finding('commit', 'kept')], 'all'],
  ['accepts answers that cannot be read back', [room, finding('answers', 'unknown')], 'all'],
  ['loses the place, which the saved state contains too', [room, finding('place', 'refused')], 'all'],
  ['could not be tested with a score', [room, finding('score', 'untried')], 'allTried'],
  ['loses parts', [room, finding('parts', 'kept'), finding('parts', 'changed')], 'essentials'],
  [
    'loses letters outside ASCII',
    [room, finding('letters', 'changed'), finding('score', 'untried')],
    'essentials',
  ],
  [
    'has less room than the course needs',
    [finding('state', 'kept', 1_000), finding('state', 'changed', 3_276)],
    'little',
  ],
  ['stores no state', [finding('state', 'refused', 1_000)], 'nothing'],
  ['refuses commits', [room, finding('commit', 'refused')], 'nothing'],
])('the self-test judges an LMS that %s', (_, findings, judgement) => {
  expect(judge(examination(findings), 3_000)).toBe(judgement);
});

test('the self-test is unsure about an LMS whose server does not answer', () => {
  expect(judge(examination([room], false), 3_000)).toBe('unsure');
});

test('the capacity is the longest state that came back unchanged, whatever happens to longer ones', () => {
  const findings = [room, finding('state', 'changed', 64_000), finding('state', 'kept', 5_000)];
  expect(longest(examination(findings))).toBe(5_000);
});

test('missing features are listed once each, in a fixed order', () => {
  const findings = [finding('time', 'refused'), finding('answers', 'changed'), finding('answers', 'refused')];
  expect(lacking(examination(findings))).toEqual(['answers', 'time']);
});
