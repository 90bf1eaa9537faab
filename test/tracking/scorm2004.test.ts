import {describe, expect, test} from 'vitest';
import type {Frame} from '../../src/tracking/scorm/find-api.ts';
import {isScorm2004Api} from '../../src/tracking/scorm2004/client.ts';
import {scorm2004, scorm2004Around} from '../../src/tracking/scorm2004/scorm2004.ts';
import {ScormAgain2004Lms} from '../doubles/scorm-again-lms.ts';
import type {Faults} from '../doubles/strict-scorm.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';
import {answers, elements2004, results} from './contract/answers.ts';
import {answer, begunProgress, passedProgress, unreached} from './contract/contract.ts';

async function openPort(faults: Faults = {}) {
  const lms = new StrictScorm2004(faults);
  const port = scorm2004(lms.launch());
  return {lms, port, launch: await port.open()};
}

describe('answers in a strict SCORM 2004 LMS', () => {
  test.each(answers)('every element of an answer reaches the LMS: $title', async spelt => {
    const {lms, port} = await openPort();
    await port.report(spelt.interaction);
    await port.save('a', begunProgress, 1);
    expect(lms.setUnder('cmi.interactions.0')).toEqual(elements2004(spelt));
    expect(lms.refusals).toEqual([]);
  });

  test.each(results)(
    'an answer with points %j, which has the result "%s" in SCORM 1.2, has the result "%s" in SCORM 2004',
    async (points, _, result, weighting) => {
      const {lms, port} = await openPort();
      await port.report({...answer, points});
      await port.save('a', begunProgress, 1);
      const set = lms.setUnder('cmi.interactions.0');
      expect([set.result, set.weighting]).toEqual([result, weighting]);
    },
  );

  test.each([
    ['mn', `{lang=mn}${'я'.repeat(241)}`],
    ['pt-BR', `{lang=pt-BR}${'я'.repeat(238)}`],
    ['x_1', 'я'.repeat(250)],
  ])(
    'an answer has the text of its question in the language "%s", truncated to the limit',
    async (language, description) => {
      const {lms, port} = await openPort();
      await port.report({...answer, asked: {language, text: 'я'.repeat(300)}});
      await port.save('a', begunProgress, 1);
      expect(lms.setUnder('cmi.interactions.0').description).toBe(description);
      expect(lms.refusals).toEqual([]);
    },
  );

  test.each([
    ['1969-12-31T23:59:59Z', '1970-01-01T00:00:00.00Z'],
    ['2026-11-25T08:00:00.129Z', '2026-11-25T08:00:00.12Z'],
    ['2150-01-01T00:00:00Z', '2038-12-31T23:59:59.99Z'],
  ])('an answer has its time, %s, in a format that no LMS refuses', async (at, timestamp) => {
    const {lms, port} = await openPort();
    await port.report({...answer, startedAt: Date.parse(at)});
    await port.save('a', begunProgress, 1);
    expect(lms.setUnder('cmi.interactions.0').timestamp).toBe(timestamp);
    expect(lms.refusals).toEqual([]);
  });
});

test('scorm-again with SCORM 2004 refuses no answer and no other value of a whole session', async () => {
  const lms = new ScormAgain2004Lms();
  const port = scorm2004(lms.launch(), 'passed-failed', id => ({language: 'en', text: id}));
  await port.open();
  for (const {interaction} of answers) await port.report(interaction);
  await port.save('a', passedProgress, 1);
  await port.save('b', passedProgress, 2, unreached).catch(() => undefined);
  await port.save('c', passedProgress, 3);
  await port.close(3);
  expect(lms.refusals).toEqual([]);
});

describe('completion, success and scores in SCORM 2004', () => {
  test.each([
    ['unknown', 'unknown', begunProgress, 'incomplete', 'unknown'],
    ['not attempted', 'unknown', begunProgress, 'incomplete', 'unknown'],
    ['completed', 'passed', begunProgress, 'completed', 'passed'],
    ['completed', 'unknown', begunProgress, 'completed', 'unknown'],
    ['incomplete', 'unknown', passedProgress, 'completed', 'passed'],
    ['completed', 'failed', passedProgress, 'completed', 'passed'],
    ['incomplete', 'unknown', {...begunProgress, done: true}, 'completed', 'unknown'],
    ['incomplete', 'passed', {...begunProgress, done: true}, 'completed', 'passed'],
  ] as const)(
    'completion and success never get worse, starting from %s and %s',
    async (completion, success, progress, nextCompletion, nextSuccess) => {
      const lms = new StrictScorm2004();
      lms.storedValues.set('cmi.completion_status', completion).set('cmi.success_status', success);
      const port = scorm2004(lms.launch());
      await port.open();
      await port.save('a', progress, 1);
      expect([
        lms.storedValues.get('cmi.completion_status'),
        lms.storedValues.get('cmi.success_status'),
      ]).toEqual([nextCompletion, nextSuccess]);
      expect(lms.refusals).toEqual([]);
    },
  );

  test('a score and a progress measure in the LMS never get worse', async () => {
    const lms = new StrictScorm2004();
    lms.storedValues
      .set('cmi.score.scaled', '0.95')
      .set('cmi.score.raw', '95')
      .set('cmi.progress_measure', '1');
    const port = scorm2004(lms.launch());
    await port.open();
    await port.save('a', {...passedProgress, fraction: 0.5}, 1);
    expect(['scaled', 'raw'].map(name => lms.storedValues.get(`cmi.score.${name}`))).toEqual(['0.95', '95']);
    expect(lms.storedValues.get('cmi.progress_measure')).toBe('1');
  });
});

test('a score and the progress are also sent as shares with four decimals, in a format that no LMS refuses', async () => {
  const {lms, port} = await openPort();
  await port.save('a', {...begunProgress, fraction: 1 / 3}, 1);
  expect(lms.storedValues.get('cmi.progress_measure')).toBe('0.3333');
  await port.save('b', {...passedProgress, scaled: 1 / 1.1}, 1);
  expect(lms.storedValues.get('cmi.score.scaled')).toBe('0.909');
  await port.save('c', {...passedProgress, scaled: 1}, 1);
  expect(lms.storedValues.get('cmi.score.scaled')).toBe('1');
  expect(lms.refusals).toEqual([]);
});

test('a part is sent with status, success, score, progress measure and title, but the title is sent only once', async () => {
  const lms = new StrictScorm2004();
  const port = scorm2004(lms.launch(), 'passed-failed', part =>
    part.endsWith('mrz') ? {language: 'mn', text: 'Машин уншдаг\nбүс'} : undefined,
  );
  await port.open();
  await port.save('a', begunProgress, 1);
  const [zones, mrz] = passedProgress.parts;
  if (!zones || !mrz) throw new Error('no parts');
  await port.save('b', {...passedProgress, parts: [{...zones, passed: true}, mrz]}, 1);
  await port.save('c', {...passedProgress, parts: [{...zones, passed: true}, mrz]}, 2);
  const score = {'score.min': '0', 'score.max': '100', completion_status: 'completed', progress_measure: '1'};
  expect(lms.setUnder('cmi.objectives.0')).toEqual({
    id: 'document-fraud.zones',
    ...score,
    'score.raw': '100',
    'score.scaled': '1',
    success_status: 'passed',
  });
  expect(lms.setUnder('cmi.objectives.1')).toEqual({
    id: 'document-fraud.mrz',
    description: '{lang=mn}Машин уншдаг бүс',
    ...score,
    'score.raw': '80',
    'score.scaled': '0.8',
  });
  expect(lms.log.filter(call => call.element.endsWith('description'))).toHaveLength(1);
  expect(lms.refusals).toEqual([]);
});

test('a package that does not report success sends a passed part as completed, not as passed', async () => {
  const lms = new StrictScorm2004();
  const port = scorm2004(lms.launch(), 'completed-incomplete');
  await port.open();
  await port.save('a', {...passedProgress, parts: [{id: 'p', state: 'done', scaled: 1, passed: true}]}, 1);
  expect(lms.setUnder('cmi.objectives.0')).not.toHaveProperty('success_status');
});

test('the adapter sends no navigation request, because some LMSes then throw or lose the data', async () => {
  const {lms, port} = await openPort();
  await port.save('a', passedProgress, 1);
  await port.close(1);
  expect(lms.log.filter(call => call.element.startsWith('adl.'))).toEqual([]);
});

test('an element that was never set is read as empty', async () => {
  const {launch, lms} = await openPort();
  expect(launch).toMatchObject({saved: '', passMark: undefined});
  expect(lms.log.some(call => call.element === 'cmi.scaled_passing_score' && call.error === '403')).toBe(
    true,
  );
});

test('a session that has ended cannot be opened again, and the error asks for a new launch', async () => {
  const lms = new StrictScorm2004();
  const find = lms.launch();
  const first = scorm2004(find);
  await first.open();
  await first.close(1);
  await expect(scorm2004(find).open()).rejects.toMatchObject({
    code: 'over',
    detail: 'Initialize: 123',
  });
});

test('the SCORM 2004 adapter calls only its own API if an LMS offers both editions', async () => {
  const [own, other] = [new StrictScorm2004(), new StrictScorm12()];
  const parent: Frame & Readonly<Record<string, unknown>> = {
    API: other.launch()(),
    API_1484_11: own.launch()(),
  };
  const port = scorm2004Around({parent}, 'passed-failed');
  await port.open();
  await port.save('a', begunProgress, 1);
  expect(own.storedValues.get('cmi.suspend_data')).toBe('a');
  expect(other.log).toEqual([]);
});

test.each([[null], [undefined], ['API'], [{}], [{Initialize: () => 'true'}]])(
  'isScorm2004Api returns false for the value %j',
  value => {
    expect(isScorm2004Api(value)).toBe(false);
  },
);
