import {expect, test} from 'vitest';
import type {TrialItem, TrialFinding, TrackingPort, TrialVerdict} from '../../src/tracking/port.ts';
import type {LrsFaults} from '../doubles/lrs/lrs.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {begunProgress, passedProgress} from './contract/contract.ts';

const state = '1.abc-DEF_~';

const all = {
  state: 32_000,
  letters: 'kept',
  answers: 'kept',
  parts: 'kept',
  status: 'untried',
  score: 'untried',
  time: 'untried',
} as const;

/**
 * Returns the verdict on each subject of the self-test. For the saved state, returns the length of the longest state
 * that the LMS kept.
 */
function summary(findings: readonly TrialFinding[]) {
  const found: Partial<Record<TrialItem, TrialVerdict>> = {};
  for (const {what, verdict} of findings) found[what] = verdict;
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return {...found, state: Math.max(0, ...whole)};
}

async function openPort(world: Cmi5World, progress = begunProgress): Promise<TrackingPort> {
  const port = world.page();
  await port.open();
  await port.save(state, progress, 60);
  return port;
}

test.each<readonly [string, LrsFaults, object]>([
  ['stores everything', {}, {}],
  ['hides its ETags', {etagless: true}, {}],
  ['reports one spurious ETag mismatch', {conflicts: 1}, {}],
  ['returns no statements', {secretive: true}, {answers: 'unknown', parts: 'unknown'}],
  ['stores no documents', {frozen: true}, {state: 0, letters: 'changed'}],
  ['is too busy', {busy: 503}, {state: 0, letters: 'refused', answers: 'refused', parts: 'refused'}],
  [
    'no longer accepts the token',
    {expired: true},
    {state: 0, letters: 'refused', answers: 'refused', parts: 'refused'},
  ],
])('the self-test recognises an LRS that %s', async (_, faults, found) => {
  const world = new Cmi5World();
  const port = await openPort(world);
  world.lrs.faults = faults;
  expect(summary((await port.selfTest?.(0)) ?? [])).toEqual({...all, ...found});
});

test('the self-test detects a silent LRS within two minutes and does not search for the longest text', async () => {
  const world = new Cmi5World();
  const port = await openPort(world);
  world.lrs.faults = {offline: true};
  let findings: readonly TrialFinding[] = [];
  void port.selfTest?.(0).then(found => {
    findings = found;
  });
  await world.clock.pass(120_000);
  expect(summary(findings)).toEqual({
    ...all,
    state: 0,
    letters: 'refused',
    answers: 'refused',
    parts: 'refused',
  });
});

test.each([
  ['begun', begunProgress],
  ['passed', passedProgress],
] as const)(
  'for a learner who has %s, the self-test changes no document and breaks no rule of cmi5',
  async (_, progress) => {
    const world = new Cmi5World();
    const port = await openPort(world, progress);
    const before = new Map(world.lrs.documents);
    const statements = world.lrs.statements.length;
    await port.selfTest?.(0);
    expect(world.lrs.documents).toEqual(before);
    const added = world.lrs.statements.slice(statements);
    expect(added.map(({object}) => JSON.stringify(object)).every(text => text.includes('/self-test"'))).toBe(
      true,
    );
    expect(added).toHaveLength(2);
    await port.save(`${state}1`, passedProgress, 70);
    await port.close(80);
    expect(world.lrs.log.filter(call => call.breaks !== '')).toEqual([]);
    expect(await world.page().open()).toMatchObject({saved: `${state}1`});
  },
);

/** Starts a self-test with a slow LRS, and waits until the test has made this number of requests. */
async function begunTrial(requests: number) {
  const world = new Cmi5World();
  const port = await openPort(world);
  world.lrs.faults = {slow: 10};
  const from = world.lrs.log.length;
  const end = port.selfTest?.(0).catch((error: unknown) => error);
  for (let n = 0; n < 50 && world.lrs.log.length - from < requests; n++) await world.clock.pass(10);
  return {world, port, end};
}

const points = Array.from({length: 19}, (_, n) => n + 1);

test.each(points)('a page that closes after %i requests of a self-test saves as usual', async requests => {
  const {world, port} = await begunTrial(requests);
  port.closeNow(`${state}2`, passedProgress, 70);
  world.clock.forget();
  world.lrs.faults = {};
  expect(world.lrs.log.filter(call => call.breaks !== '')).toEqual([]);
  expect((await world.page().open()).saved).toContain(`${state}2`);
});

test.each(points)('leaving the session ends a self-test that has made %i requests', async requests => {
  const {world, port, end} = await begunTrial(requests);
  const closing = port.close(70);
  await world.clock.pass(1_000);
  await closing;
  expect(await end).toMatchObject({code: 'not-open'});
  expect(world.lrs.log.filter(call => call.breaks !== '')).toEqual([]);
  world.lrs.faults = {};
  expect(await world.page().open()).toMatchObject({saved: state});
});

test('the self-test does not report the text with which a server refuses a statement, because it may name the learner', async () => {
  const world = new Cmi5World();
  let isRefusing = false;
  const port = world.page({
    fetch: async (url, init) =>
      isRefusing && url.includes('/statements') && init.method !== 'GET'
        ? new Response('Bat Dorj may not say this', {status: 403})
        : world.lrs.fetch(url, init),
  });
  await port.open();
  await port.save(state, begunProgress, 60);
  isRefusing = true;
  const findings = (await port.selfTest?.(0)) ?? [];
  expect(findings.find(f => f.what === 'answers')).toMatchObject({
    verdict: 'refused',
    read: 'statement: 403',
  });
  expect(JSON.stringify(findings)).not.toContain('Dorj');
});

test('the self-test does nothing in review mode and rejects outside an open session', async () => {
  const world = new Cmi5World({mode: 'Review'});
  const port = world.page();
  await expect(port.selfTest?.(0)).rejects.toMatchObject({code: 'not-open'});
  await port.open();
  const from = world.lrs.log.length;
  expect(await port.selfTest?.(0)).toEqual([]);
  expect(world.lrs.log.slice(from)).toEqual([]);
  await port.close(1);
  await expect(port.selfTest?.(0)).rejects.toMatchObject({code: 'not-open'});
});
