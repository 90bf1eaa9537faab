import {describe, expect, test} from 'vitest';
import type {Frame} from '../../src/tracking/scorm/find-api.ts';
import {isScorm12Api} from '../../src/tracking/scorm12/client.ts';
import {scorm12, scorm12Around} from '../../src/tracking/scorm12/scorm12.ts';
import {ScormAgainLms} from '../doubles/scorm-again-lms.ts';
import {StrictScorm12, type Faults} from '../doubles/strict-scorm12.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';
import {answers, elements12, results} from './contract/answers.ts';
import {answer, begunProgress, passedProgress, unreached} from './contract/contract.ts';

async function openPort(faults: Faults = {}) {
  const lms = new StrictScorm12(faults);
  const port = scorm12(lms.launch());
  return {lms, port, launch: await port.open()};
}

describe('answers in a strict SCORM 1.2 LMS', () => {
  test.each(answers)('every element of an answer reaches the LMS: $title', async spelt => {
    const {lms, port} = await openPort();
    await port.report(spelt.interaction);
    await port.save('a', begunProgress, 1);
    expect(lms.setUnder('cmi.interactions.0')).toEqual(elements12(spelt));
    expect(lms.refusals).toEqual([]);
  });

  test.each(results)('an answer with points %j has the result "%s"', async (points, result, _, weighting) => {
    const {lms, port} = await openPort();
    await port.report({...answer, points});
    await port.save('a', begunProgress, 1);
    const set = lms.setUnder('cmi.interactions.0');
    expect([set.result, set.weighting]).toEqual([result, weighting]);
  });

  test('the weighting of an answer never exceeds the limit of an LMS', async () => {
    const {lms, port} = await openPort();
    await port.report({...answer, points: {earned: 144, possible: 144}});
    await port.save('a', begunProgress, 1);
    expect(lms.setUnder('cmi.interactions.0').weighting).toBe('100');
    expect(lms.refusals).toEqual([]);
  });
});

test('scorm-again with SCORM 1.2 accepts every answer and every call of a whole session', async () => {
  const lms = new ScormAgainLms();
  const port = scorm12(lms.launch());
  await port.open();
  for (const {interaction} of answers) await port.report(interaction);
  await port.save('a', passedProgress, 1);
  await port.save('b', passedProgress, 2, unreached).catch(() => undefined);
  await port.save('c', passedProgress, 3);
  await port.close(4);
  expect(lms.refusals).toEqual([]);
});

describe('the status of SCORM 1.2, which covers completion and success', () => {
  test.each([
    ['passed', '90', {...begunProgress}, 'passed', '90'],
    ['passed', '90', {...passedProgress, scaled: 0.85}, 'passed', '90'],
    ['completed', '60', {...passedProgress}, 'passed', '90'],
    ['completed', '', {...begunProgress}, 'completed', ''],
    ['failed', '50', {...begunProgress}, 'failed', '50'],
    ['failed', '50', {...passedProgress}, 'passed', '90'],
    ['not attempted', '', {...begunProgress}, 'incomplete', ''],
    ['browsed', '', {...begunProgress}, 'incomplete', ''],
    ['incomplete', '', {...begunProgress, done: true}, 'completed', ''],
  ])(
    'the SCORM 1.2 status never gets worse, starting from %s with the score "%s"',
    async (status, raw, progress, expectedStatus, expectedRaw) => {
      const lms = new StrictScorm12();
      lms.storedValues.set('cmi.core.lesson_status', status).set('cmi.core.score.raw', raw);
      const port = scorm12(lms.launch());
      await port.open();
      await port.save('a', progress, 1);
      expect([
        lms.storedValues.get('cmi.core.lesson_status'),
        lms.storedValues.get('cmi.core.score.raw'),
      ]).toEqual([expectedStatus, expectedRaw]);
    },
  );
});

describe('values that an LMS believes it has sent, but that were lost', () => {
  test('the LMS gets every element of answers and parts again after an outage that has lost them', async () => {
    const {lms, port} = await openPort();
    await port.save('a', begunProgress, 1);
    lms.faults = {offline: true};
    for (const {interaction} of answers) await port.report(interaction);
    for (const n of [2, 3])
      await expect(port.save(`b${n}`, passedProgress, n, unreached)).rejects.toMatchObject({code: 'offline'});
    lms.faults = {};
    await port.save('d', passedProgress, 4);
    for (const [n, spelt] of answers.entries())
      for (const [name, value] of Object.entries(elements12(spelt)))
        expect([name, lms.storedValues.get(`cmi.interactions.${n}.${name}`)]).toEqual([name, value]);
    expect([0, 1].map(n => lms.storedValues.get(`cmi.objectives.${n}.id`))).toEqual(
      passedProgress.parts.map(part => part.id),
    );
    expect(lms.refusals).toEqual([]);
  });

  test('the SCORM 1.2 adapter does not send values again that have reached the LMS', async () => {
    const {lms, port} = await openPort();
    await port.report(answer);
    await port.save('a', begunProgress, 1);
    const before = lms.log.length;
    await expect(port.save('b', begunProgress, 2, unreached)).rejects.toMatchObject({code: 'offline'});
    await port.save('c', begunProgress, 3);
    const said = lms.log.slice(before).map(call => call.element);
    expect(said.filter(element => /interactions|objectives\.\d+\.id/.test(element))).toEqual([]);
  });
});

test('the SCORM 1.2 adapter calls only its own API if an LMS offers both editions', async () => {
  const [own, other] = [new StrictScorm12(), new StrictScorm2004()];
  const parent: Frame & Readonly<Record<string, unknown>> = {
    API: own.launch()(),
    API_1484_11: other.launch()(),
  };
  const port = scorm12Around({parent}, 'passed-failed');
  await port.open();
  await port.save('a', begunProgress, 1);
  expect(own.storedValues.get('cmi.suspend_data')).toBe('a');
  expect(other.log).toEqual([]);
});

test.each([[null], [undefined], ['API'], [{}], [{LMSInitialize: () => 'true'}]])(
  '`isScorm12Api` rejects the value %j',
  value => {
    expect(isScorm12Api(value)).toBe(false);
  },
);

test('opening the course rejects with no-lms if neither a parent frame nor the opener of the window has an API', async () => {
  await expect(scorm12Around({}, 'passed-failed').open()).rejects.toMatchObject({code: 'no-lms'});
});
