import {expect, test} from 'vitest';
import type {LmsTrial} from '../../session/store.ts';
import {judge, lacking, longest, type JudgementBasis} from './judgement.ts';

type Finding = LmsTrial['findings'][number];

const finding = (what: Finding['what'], verdict: Finding['verdict'], length?: number): Finding => ({
  what,
  set: '',
  read: '',
  verdict,
  ...(length === undefined ? {} : {length}),
});

/** Creates a finding about a value that came from the server of the LMS. */
const proven = (what: Finding['what'], verdict: Finding['verdict'] = 'kept'): Finding => ({
  ...finding(what, verdict),
  isProven: true,
});

const lmsTrial = (findings: readonly Finding[], more: Partial<LmsTrial> = {}): LmsTrial => ({
  at: 0,
  findings,
  cameBack: 700,
  hasLearnerId: true,
  hasLearnerName: true,
  passMark: undefined,
  isReached: true,
  ...more,
});

const room = finding('state', 'kept', 4096);
const course = {needed: 3_000, isLocal: false, isDamaged: false};

test.each<readonly [string, readonly Finding[], ReturnType<typeof judge>]>([
  ['stores everything', [room, proven('parts'), finding('commit', 'kept')], 'all'],
  ['takes a part that has not come back yet', [room, finding('parts', 'kept')], 'partly'],
  ['takes answers that cannot be read back', [room, finding('answers', 'unknown')], 'partly'],
  [
    'returns the answers of an earlier visit',
    [room, finding('answers', 'unknown'), proven('answers')],
    'all',
  ],
  ['loses the place, which the saved state contains too', [room, finding('place', 'refused')], 'all'],
  ['could not be tested with a score', [room, finding('score', 'untried')], 'partly'],
  ['loses parts', [room, finding('parts', 'kept'), finding('parts', 'changed')], 'essentials'],
  ['returned a part changed', [room, finding('parts', 'kept'), proven('parts', 'changed')], 'essentials'],
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
  expect(judge(lmsTrial(findings), course)).toBe(judgement);
});

test.each<readonly [string, LmsTrial, Partial<JudgementBasis>, ReturnType<typeof judge>]>([
  ['is unsure if the server does not answer', lmsTrial([room], {isReached: false}), {}, 'unsure'],
  [
    'judges work as accepted, but not as kept, if none has come back',
    lmsTrial([room], {cameBack: 0}),
    {},
    'taken',
  ],
  [
    'judges work as kept if an LRS has returned it at the first visit',
    lmsTrial([{...room, isProven: true}], {cameBack: 0}),
    {},
    'all',
  ],
  [
    'needs no second visit for the storage of a browser',
    lmsTrial([room], {cameBack: 0}),
    {isLocal: true},
    'all',
  ],
  ['rejects an LMS whose work came back damaged', lmsTrial([room]), {isDamaged: true}, 'damaged'],
])('the self-test %s', (_, found, circumstances, judgement) => {
  expect(judge(found, {...course, ...circumstances})).toBe(judgement);
});

test('`longest` returns the length of the longest unchanged state, even if a longer state came back changed', () => {
  const findings = [room, finding('state', 'changed', 64_000), finding('state', 'kept', 5_000)];
  expect(longest(lmsTrial(findings))).toBe(5_000);
});

test('`lacking` returns each missing feature of an LMS once, in a fixed order', () => {
  const findings = [finding('time', 'refused'), finding('answers', 'changed'), finding('answers', 'refused')];
  expect(lacking(lmsTrial(findings))).toEqual(['answers', 'time']);
});
