import {expect, test} from 'vitest';
import type {Examined, Finding, TrackingPort, Verdict} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12.ts';
import {standalone} from '../../src/tracking/standalone.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {ScormAgainLms} from '../doubles/scorm-again-lms.ts';
import {StrictScorm12, type Faults} from '../doubles/strict-scorm12.ts';
import {begun, passed} from './tracking-contract.ts';

const at = Date.UTC(2026, 10, 25, 8, 0, 0);
const state = '1.abc-DEF_~';

/** The worst that was found of each thing, and the longest state that came back whole. */
function summary(findings: readonly Finding[]) {
  const order: readonly Verdict[] = ['kept', 'unknown', 'untried', 'changed', 'refused'];
  const worst: Partial<Record<Examined, Verdict>> = {};
  for (const {what, verdict} of findings.filter(f => f.what !== 'state'))
    if (order.indexOf(verdict) >= order.indexOf(worst[what] ?? 'kept')) worst[what] = verdict;
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return {...worst, state: Math.max(0, ...whole)};
}

const examined = async (port: TrackingPort) => summary((await port.examine?.(at)) ?? []);

async function opened(lms: StrictScorm12, progress = begun): Promise<TrackingPort> {
  const port = scorm12(lms.launch());
  await port.open();
  await port.save(state, progress, 60).catch(() => undefined);
  return port;
}

const all = {
  state: 4096,
  place: 'kept',
  letters: 'kept',
  answers: 'unknown',
  parts: 'kept',
  status: 'kept',
  score: 'kept',
  time: 'unknown',
  commit: 'kept',
} as const;

test.each<readonly [string, Faults, object]>([
  ['keeps everything', {}, {}],
  ['cuts the state off', {truncates: 1_000}, {state: 1_000}],
  ['has no objectives', {without: ['cmi.objectives']}, {parts: 'refused'}],
  ['has no interactions', {without: ['cmi.interactions']}, {answers: 'refused'}],
  ['lacks one element of an answer', {without: ['cmi.interactions.0.latency']}, {answers: 'changed'}],
  [
    'has four elements only',
    {without: ['cmi.objectives', 'cmi.interactions', 'cmi.core.lesson_location', 'cmi.core.session_time']},
    {parts: 'refused', answers: 'refused', place: 'refused', letters: 'refused', time: 'refused'},
  ],
  ['gives no counts', {countless: true}, {}],
  [
    'reads nothing',
    {mute: true},
    {state: 0, place: 'changed', letters: 'changed', parts: 'changed', status: 'changed', score: 'changed'},
  ],
  [
    'has ended the session',
    {refuses: true},
    {
      state: 0,
      place: 'refused',
      letters: 'refused',
      answers: 'refused',
      parts: 'refused',
      status: 'refused',
      score: 'untried',
      time: 'refused',
      commit: 'refused',
    },
  ],
  ['refuses commits', {refusesCommit: true}, {commit: 'refused'}],
  ['says true while it is offline', {offline: true}, {}],
  ['has set a mastery score', {mastery: '80'}, {score: 'untried'}],
])('a SCORM 1.2 LMS that %s is found out', async (_, faults, found) => {
  const {truncates, refuses, ...atLaunch} = faults;
  const lms = new StrictScorm12(atLaunch);
  const port = await opened(lms);
  lms.faults = faults;
  expect(await examined(port)).toEqual({...all, ...found});
});

test('an LMS that throws at every call is found to refuse, and nothing is thrown into the course', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms);
  lms.faults = {throws: true};
  expect(await examined(port)).toMatchObject({state: 0, place: 'refused', commit: 'refused'});
});

test.each([
  ['incomplete', begun],
  ['passed', passed],
] as const)(
  'an LMS that holds %s holds the same afterwards but for one answer and one part',
  async (_, progress) => {
    const lms = new StrictScorm12();
    const port = await opened(lms, progress);
    const before = new Map(lms.kept);
    await port.examine?.(at);
    const added = [...lms.kept].filter(([element]) => !before.has(element)).map(([element]) => element);
    for (const [element, value] of before) expect([element, lms.kept.get(element)]).toEqual([element, value]);
    const objectives = progress === begun ? 1 : 2;
    for (const element of added)
      expect(element).toMatch(
        new RegExp(`^cmi\\.(interactions\\.0|objectives\\.${objectives})\\.|score\\.(min|max)$`),
      );
  },
);

test('no commit is made while a value of a trial stands', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms);
  const from = lms.log.length;
  await port.examine?.(at);
  const calls = lms.log.slice(from);
  const commits = calls.filter(call => call.name === 'LMSCommit');
  expect(commits).toHaveLength(1);
  const last = (element: string) =>
    calls.filter(call => call.name === 'LMSSetValue' && call.element === element).at(-1)?.value;
  expect(calls.at(-1)).toBe(commits[0]);
  expect(last('cmi.suspend_data')).toBe(state);
  expect(last('cmi.core.lesson_status')).toBe('incomplete');
  expect(last('cmi.core.lesson_location')).toBe(begun.place);
  expect(last('cmi.core.score.raw')).toBe('');
});

test('never is a weaker status or a worse score said than the learner has, not for a moment', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms, passed);
  const from = lms.log.length;
  await port.examine?.(at);
  const set = (element: string) =>
    lms.log.slice(from).filter(call => call.name === 'LMSSetValue' && call.element === element);
  expect(set('cmi.core.lesson_status').map(call => call.value)).toEqual(['passed']);
  for (const call of set('cmi.core.score.raw')) expect(Number(call.value)).toBe(90);
});

test('what comes after goes where the trial does not stand, and a second trial uses the part of the first', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms);
  await port.examine?.(at);
  await port.save(`${state}1`, passed, 70);
  await port.close(80);
  const again = scorm12(lms.launch());
  await again.open();
  await again.save(`${state}2`, passed, 10);
  await again.examine?.(at);
  const ids = [...lms.kept].filter(([element]) => /^cmi\.objectives\.\d\.id$/.test(element));
  expect(ids.map(([, id]) => id)).toEqual(['document-fraud.zones', 'self-test', 'document-fraud.mrz']);
});

test('a result that was lost before the trial still arrives after it', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms);
  lms.faults = {offline: true};
  await port.save(`${state}1`, passed, 70);
  await port.examine?.(at);
  lms.faults = {};
  await port.save(`${state}2`, passed, 80, true);
  expect(lms.kept.get('cmi.core.lesson_status')).toBe('passed');
  expect(lms.kept.get('cmi.core.score.raw')).toBe('90');
  expect(lms.kept.get('cmi.suspend_data')).toBe(`${state}2`);
});

test('time of an earlier visit shows that time is kept', async () => {
  const lms = new StrictScorm12();
  const port = await opened(lms);
  lms.kept.set('cmi.core.total_time', '0000:02:00.00');
  const again = scorm12(lms.launch());
  await again.open();
  expect((await examined(again)).time).toBe('kept');
  expect((await examined(port)).time).toBe('unknown');
});

test('where nothing may be written, nothing is tried', async () => {
  const lms = new StrictScorm12({mode: 'review'});
  const port = await opened(lms);
  const from = lms.log.length;
  expect(await port.examine?.(at)).toEqual([]);
  expect(lms.log.slice(from)).toEqual([]);
});

test('a session that has not begun or has ended is no session to try anything in', async () => {
  const lms = new StrictScorm12();
  await expect(scorm12(lms.launch()).examine?.(at)).rejects.toMatchObject({code: 'not-open'});
  const port = await opened(lms);
  await port.close(1);
  await expect(port.examine?.(at)).rejects.toMatchObject({code: 'not-open'});
});

test.each([
  ['scorm-again', () => scorm12(new ScormAgainLms().launch()), 4097],
  ['the device of a package without an LMS', () => standalone(new MemoryStorage(), 'tamga'), 4096],
])('%s keeps all that the course needs', async (_, make, longest) => {
  const port = make();
  await port.open();
  await port.save(state, begun, 1);
  expect(await examined(port)).toEqual({...all, state: longest});
});
