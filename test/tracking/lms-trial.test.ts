import {describe, expect, test} from 'vitest';
import type {TrialItem, TrialFinding, Progress, TrackingPort, TrialVerdict} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {scorm2004} from '../../src/tracking/scorm2004/scorm2004.ts';
import {standalone} from '../../src/tracking/standalone/standalone.ts';
import {answersAtRandom} from '../doubles/hostile-scorm.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {ScormAgain2004Lms, ScormAgainLms} from '../doubles/scorm-again-lms.ts';
import type {Faults, StrictLms} from '../doubles/strict-scorm.ts';
import {random} from '../faults/random.ts';
import {begunProgress, passedProgress, unreached} from './contract/contract.ts';
import {editions, page, setsOf} from './contract/editions.ts';

const at = Date.UTC(2026, 10, 25, 8, 0, 0);
const state = '1.abc-DEF_~';

/**
 * Returns the worst verdict on each subject of the self-test. For the subject `state`, returns the length of the
 * longest state that was kept.
 */
function summary(findings: readonly TrialFinding[]) {
  const order: readonly TrialVerdict[] = ['kept', 'unknown', 'untried', 'changed', 'refused'];
  const worst: Partial<Record<TrialItem, TrialVerdict>> = {};
  for (const {what, verdict} of findings.filter(f => f.what !== 'state'))
    if (order.indexOf(verdict) >= order.indexOf(worst[what] ?? 'kept')) worst[what] = verdict;
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return {...worst, state: Math.max(0, ...whole)};
}

const tested = async (port: TrackingPort) => summary((await port.selfTest?.(at)) ?? []);

const all = {
  state: 4096,
  place: 'kept',
  letters: 'kept',
  answers: 'unknown',
  parts: 'kept',
  status: 'kept',
  score: 'untried',
  time: 'unknown',
  commit: 'kept',
} as const;

/** What an LMS with SCORM 2004 keeps: a larger state than with SCORM 1.2, and answers that can be read back. */
const all2004 = {...all, state: 64_000, answers: 'kept'} as const;

const afterSessionEnd = {
  state: 0,
  place: 'refused',
  letters: 'refused',
  answers: 'refused',
  parts: 'refused',
  status: 'refused',
  score: 'untried',
  time: 'refused',
  commit: 'refused',
} as const;

describe.each(editions)('the self-test of a $name LMS', edition => {
  const is12 = edition.name === 'SCORM 1.2';
  const {status, success, score, place, time} = edition.elements;

  async function openPort(lms: StrictLms, progress: Progress = begunProgress): Promise<TrackingPort> {
    const port = page(edition, lms);
    await port.open();
    await port.save(state, progress, 60).catch(() => undefined);
    return port;
  }

  test.each<readonly [string, Faults, object]>([
    ['stores everything', {}, {}],
    ['truncates the state', {truncates: 1_000}, {state: 1_000}],
    ['has no objectives', {without: ['cmi.objectives']}, {parts: 'refused'}],
    ['has no interactions', {without: ['cmi.interactions']}, {answers: 'refused'}],
    ['lacks one element of an answer', {without: ['cmi.interactions.0.latency']}, {answers: 'changed'}],
    [
      'has few elements',
      {without: ['cmi.objectives', 'cmi.interactions', place, time]},
      {parts: 'refused', answers: 'refused', place: 'refused', letters: 'refused', time: 'refused'},
    ],
    ['returns no counts', {countless: true}, {}],
    [
      'returns nothing',
      {mute: true},
      {
        state: 0,
        place: 'changed',
        letters: 'changed',
        parts: 'changed',
        status: 'changed',
        ...(is12 ? {} : {answers: 'changed'}),
      },
    ],
    ['has ended the session', {refuses: true}, afterSessionEnd],
    ['refuses commits', {refusesCommit: true}, {commit: 'refused'}],
    ['answers "true" while offline', {offline: true}, {}],
  ])('the self-test recognises an LMS that %s', async (_, faults, found) => {
    const {truncates, refuses, ...atLaunch} = faults;
    const lms = edition.newLms(atLaunch);
    const port = await openPort(lms);
    lms.faults = faults;
    expect(await tested(port)).toEqual({...(is12 ? all : all2004), ...found});
  });

  test.each<readonly [Faults, TrialVerdict]>([
    [{}, 'kept'],
    [{mastery: edition.mark80}, 'untried'],
  ])('the self-test in an LMS with %j gives an existing score the verdict %s', async (faults, verdict) => {
    const port = await openPort(edition.newLms(faults), passedProgress);
    expect((await tested(port)).score).toBe(verdict);
  });

  test('the self-test reports an LMS that throws at every call as refusing, and throws nothing itself', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    lms.faults = {throws: true};
    expect(await tested(port)).toMatchObject({state: 0, place: 'refused', commit: 'untried'});
  });

  test.each([
    ['unfinished', begunProgress],
    ['passed', passedProgress],
  ] as const)(
    'the self-test changes nothing in a course that is %s, except for one added answer and objective',
    async (_, progress) => {
      const lms = edition.newLms();
      const port = await openPort(lms, progress);
      const before = new Map(lms.storedValues);
      await port.selfTest?.(at);
      const added = [...lms.storedValues.keys()].filter(element => !before.has(element));
      expect([...before].filter(([element, value]) => lms.storedValues.get(element) !== value)).toEqual([]);
      const objectives = progress === begunProgress ? 1 : 2;
      const own = new RegExp(`^cmi\\.(interactions\\.0|objectives\\.${objectives})\\.|score\\.(min|max)$`);
      expect(added.filter(element => !own.test(element) && element !== success)).toEqual([]);
      expect(lms.storedValues.get(success)).toBe(
        progress === passedProgress ? 'passed' : is12 ? 'incomplete' : 'unknown',
      );
    },
  );

  test('the self-test judges the values after the commit, because an LMS may drop values at the commit', async () => {
    const lms = edition.newLms({drops: ['cmi.objectives.1.', 'cmi.interactions.']});
    expect(await tested(await openPort(lms))).toMatchObject({
      parts: 'changed',
      answers: is12 ? 'unknown' : 'changed',
      commit: 'kept',
    });
  });

  test('a self-test proves only at a later visit which of its values came back from the server', async () => {
    const lms = edition.newLms();
    const provenIn = async (port: TrackingPort) =>
      new Set((await port.selfTest?.(at))?.flatMap(({what, isProven}) => (isProven ? [what] : [])));
    const first = await openPort(lms);
    expect(await provenIn(first)).toEqual(new Set());
    expect(await provenIn(first)).toEqual(new Set());
    await first.close(60);
    expect(await provenIn(await openPort(lms))).toEqual(new Set(['answers', 'parts']));
  });

  test('the self-test reports an objective that came back from the server with another status', async () => {
    const lms = edition.newLms();
    const first = await openPort(lms);
    await first.selfTest?.(at);
    await first.close(60);
    const [name = ''] = [...lms.storedValues.keys()].filter(
      element => element.startsWith('cmi.objectives.') && lms.storedValues.get(element) === 'self-test',
    );
    lms.storedValues.set(name.replace(/id$/, edition.partStatus), 'incomplete');
    const found = (await (await openPort(lms)).selfTest?.(at)) ?? [];
    expect(
      found.filter(({what, isProven}) => what === 'parts' && isProven).map(({verdict}) => verdict),
    ).toContain('changed');
  });

  test('the self-test commits only once, when all values are restored', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    const from = lms.log.length;
    await port.selfTest?.(at);
    const calls = lms.log.slice(from).filter(({name}) => name !== edition.calls.get);
    expect(calls.filter(call => call.name === edition.calls.commit)).toEqual([calls.at(-1)]);
    const last = new Map(setsOf(lms));
    expect(last.get('cmi.suspend_data')).toBe(state);
    expect(last.get(status)).toBe('incomplete');
    expect(last.get(place)).toBe(begunProgress.place);
  });

  test('the self-test never sets a weaker status or a worse score than the learner has', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms, passedProgress);
    const from = setsOf(lms).length;
    await port.selfTest?.(at);
    const set = (element: string) =>
      setsOf(lms)
        .slice(from)
        .filter(([name]) => name === element)
        .map(([, value]) => value);
    expect(new Set(set(success))).toEqual(new Set(['passed']));
    expect(new Set(set(status))).toEqual(new Set([is12 ? 'passed' : 'completed']));
    expect(new Set(set(`${score}.raw`).map(Number))).toEqual(new Set([90]));
  });

  test('objectives after a self-test use the next free index, and a second self-test reuses the objective of the first', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    await port.selfTest?.(at);
    await port.save(`${state}1`, passedProgress, 70);
    await port.close(80);
    const again = page(edition, lms);
    await again.open();
    await again.save(`${state}2`, passedProgress, 10);
    await again.selfTest?.(at);
    const ids = [...lms.storedValues].filter(([element]) => /^cmi\.objectives\.\d\.id$/.test(element));
    expect(ids.map(([, id]) => id)).toEqual(['document-fraud.zones', 'self-test', 'document-fraud.mrz']);
  });

  test('a result that was lost before a self-test is still sent after the self-test', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    lms.faults = {offline: true};
    await expect(port.save(`${state}1`, passedProgress, 70, unreached)).rejects.toMatchObject({
      code: 'offline',
    });
    await port.selfTest?.(at);
    lms.faults = {};
    await port.save(`${state}2`, passedProgress, 80);
    expect(lms.storedValues.get(success)).toBe('passed');
    expect(Number(lms.storedValues.get(`${score}.raw`))).toBe(90);
    expect(lms.storedValues.get('cmi.suspend_data')).toBe(`${state}2`);
  });

  test('the self-test reports that an LMS keeps the time if the LMS returns the time of an earlier visit', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    lms.storedValues.set(time.replace('session', 'total'), edition.seconds130);
    const again = page(edition, lms);
    await again.open();
    expect((await tested(again)).time).toBe('kept');
    expect((await tested(port)).time).toBe('unknown');
  });

  test('the self-test makes no call if nothing may be written', async () => {
    const lms = edition.newLms({mode: 'review'});
    const port = await openPort(lms);
    const from = lms.log.length;
    expect(await port.selfTest?.(at)).toEqual([]);
    expect(lms.log.slice(from)).toEqual([]);
  });

  test('the self-test rejects before the session has begun and after it has ended', async () => {
    const lms = edition.newLms();
    await expect(page(edition, lms).selfTest?.(at)).rejects.toMatchObject({code: 'not-open'});
    const port = await openPort(lms);
    await port.close(1);
    await expect(port.selfTest?.(at)).rejects.toMatchObject({code: 'not-open'});
  });

  test('the self-test loses no work or result in an LMS whose calls fail at random', async () => {
    for (let seed = 0; seed < 30; seed++) {
      const lms = edition.newLms();
      const {share} = random(`trial ${seed}`);
      let isStruck = false;
      const port = page(
        edition,
        lms,
        answersAtRandom(share, () => isStruck),
      );
      await port.open();
      await port.save(state, passedProgress, 60);
      const before = [...lms.storedValues].filter(([element]) => !/interactions|objectives/.test(element));
      isStruck = true;
      await port.selfTest?.(at);
      // The page is gone and makes no more calls, so these values stay.
      const held = before.map(([element]) => [element, lms.storedValues.get(element)]);
      expect([seed, held]).toEqual([seed, before]);
    }
  });

  test('the self-test sets no state if it cannot read the current state, because it must restore the current state afterwards', async () => {
    const lms = edition.newLms();
    lms.storedValues.set('cmi.suspend_data', state);
    let isStruck = false;
    const port = page(edition, lms, strict => ({
      ...strict,
      get: element => {
        if (isStruck) throw new SyntaxError('Unexpected token <');
        return strict.get(element);
      },
    }));
    await port.open();
    isStruck = true;
    const from = setsOf(lms).length;
    expect((await tested(port)).state).toBe(0);
    const set = setsOf(lms).slice(from);
    expect(set.filter(([element]) => element === 'cmi.suspend_data')).toEqual([]);
  });

  test('the self-test makes no call if the page closes before it has started', async () => {
    const lms = edition.newLms();
    const port = await openPort(lms);
    const trial = port.selfTest?.(at).catch((error: unknown) => error);
    port.closeNow(`${state}2`, passedProgress, 70);
    const from = lms.log.length;
    expect(await trial).toMatchObject({code: 'not-open'});
    expect(lms.log.slice(from)).toEqual([]);
    expect(lms.storedValues.get('cmi.suspend_data')).toBe(`${state}2`);
  });
});

test.each([
  ['scorm-again with SCORM 1.2', () => scorm12(new ScormAgainLms().launch()), {...all, state: 4097}],
  ['scorm-again with SCORM 2004', () => scorm2004(new ScormAgain2004Lms().launch()), all2004],
  ['the device storage of a package without an LMS', () => standalone(new MemoryStorage(), 'tamga'), all],
])('%s stores everything that the course needs', async (_, make, found) => {
  const port = make();
  await port.open();
  await port.save(state, begunProgress, 1);
  expect(await tested(port)).toEqual(found);
});
