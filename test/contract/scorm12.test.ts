import {describe, expect, test} from 'vitest';
import {isScorm12Api, type Scorm12Api} from '../../src/tracking/scorm12-client.ts';
import {scorm12} from '../../src/tracking/scorm12.ts';
import {StrictScorm12, type Faults} from '../doubles/strict-scorm12.ts';
import {answers} from './scorm12-answers.ts';
import {answer, begun, passed} from './tracking-contract.ts';

async function opened(faults: Faults = {}) {
  const lms = new StrictScorm12(faults);
  const port = scorm12(lms.launch());
  return {lms, port, launch: await port.open()};
}

describe('every element of an answer reaches a strict LMS', () => {
  test.each(answers)('%s', async (_, interaction, expected) => {
    const {lms, port} = await opened();
    await port.report(interaction);
    expect(lms.setUnder('cmi.interactions.0')).toEqual(expected);
    expect(lms.refusals).toEqual([]);
  });
});

test('a whole session is one that a strict LMS never refuses', async () => {
  const {lms, port} = await opened();
  for (const [, interaction] of answers) await port.report(interaction);
  await port.save('a', begun, 60);
  await port.save('b', passed, 120);
  await port.close(130);
  expect(lms.refusals).toEqual([]);
  expect(Object.fromEntries(lms.kept)).toMatchObject({
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '90',
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.lesson_location': 'document-fraud/zones',
    'cmi.core.session_time': '0000:02:10.00',
    'cmi.core.exit': 'suspend',
    'cmi.suspend_data': 'b',
    'cmi.objectives.0.id': 'document-fraud.zones',
    'cmi.objectives.0.status': 'completed',
    'cmi.objectives.0.score.raw': '100',
    'cmi.objectives.1.id': 'document-fraud.mrz',
    'cmi.objectives.1.status': 'completed',
    'cmi.objectives.1.score.raw': '80',
  });
});

test('the first screen costs at most 20 calls, the first save included', async () => {
  const {lms, port} = await opened();
  await port.save('1.x', {...begun, parts: []}, 0);
  expect(lms.log.length).toBeLessThanOrEqual(20);
});

test('a status is set at once, since a session without one ends as "completed"', async () => {
  const {lms, port} = await opened();
  await port.close(1);
  expect(lms.kept.get('cmi.core.lesson_status')).toBe('incomplete');
});

test('no score is sent before the course is judged', async () => {
  const {lms, port} = await opened();
  await port.save('a', begun, 1);
  expect(
    lms.log.filter(call => call.element.startsWith('cmi.core.score') && call.name === 'LMSSetValue'),
  ).toEqual([]);
});

test('a place is never empty', async () => {
  const {lms, port} = await opened();
  await port.save('a', {...begun, place: ''}, 1);
  expect(lms.kept.get('cmi.core.lesson_location')).toBe('start');
});

test.each([
  ['passed', '90', {...begun}, 'passed', '90'],
  ['passed', '90', {...passed, scaled: 0.85}, 'passed', '90'],
  ['completed', '60', {...passed}, 'passed', '90'],
  ['completed', '', {...begun}, 'completed', ''],
  ['failed', '50', {...begun}, 'failed', '50'],
  ['failed', '50', {...passed}, 'passed', '90'],
  ['incomplete', '', {...begun, done: true}, 'completed', ''],
  ['incomplete', '', {...begun, done: true, passed: false, scaled: 0.6}, 'failed', '60'],
])('of %s with "%s" nothing is taken back', async (status, raw, progress, expectedStatus, expectedRaw) => {
  const lms = new StrictScorm12();
  lms.kept.set('cmi.core.lesson_status', status).set('cmi.core.score.raw', raw);
  const port = scorm12(lms.launch());
  await port.open();
  await port.save('a', progress, 1);
  expect([lms.kept.get('cmi.core.lesson_status'), lms.kept.get('cmi.core.score.raw')]).toEqual([
    expectedStatus,
    expectedRaw,
  ]);
});

test.each<[Faults]>([[{mode: 'review'}], [{mode: 'browse'}], [{credit: 'no-credit'}]])(
  'with %j nothing is written',
  async faults => {
    const {lms, port, launch} = await opened(faults);
    await port.report(answer);
    await port.save('a', passed, 1);
    port.closeNow('b', passed, 2);
    expect(launch.mayWrite).toBe(false);
    expect(lms.log.filter(call => call.name === 'LMSSetValue' || call.name === 'LMSCommit')).toEqual([]);
    expect(lms.log.at(-1)?.name).toBe('LMSFinish');
  },
);

test('objectives are found by id, and those that the LMS made are used', async () => {
  const lms = new StrictScorm12();
  lms.kept.set('cmi.objectives.0.id', 'obj_main').set('cmi.objectives.1.id', 'document-fraud.mrz');
  const port = scorm12(lms.launch());
  await port.open();
  await port.save('a', passed, 1);
  expect(lms.refusals).toEqual([]);
  expect(lms.kept.get('cmi.objectives.1.score.raw')).toBe('80');
  expect(lms.kept.get('cmi.objectives.2.id')).toBe('document-fraud.zones');
  expect(lms.kept.has('cmi.objectives.0.status')).toBe(false);
});

test('interactions go on where the last session ended, and are counted here where the LMS cannot', async () => {
  for (const countless of [false, true]) {
    const lms = new StrictScorm12({countless});
    const port = scorm12(lms.launch());
    await port.open();
    await port.report(answer);
    await port.report({...answer, id: 'second'});
    await port.save('a', begun, 1);
    const again = scorm12(lms.launch());
    await again.open();
    await again.report({...answer, id: 'third'});
    expect(lms.setUnder('cmi.interactions.1').id).toBe('second');
    expect(lms.setUnder(`cmi.interactions.${countless ? 0 : 2}`).id).toBe('third');
  }
});

describe('what an LMS lacks is left out, and the rest is kept', () => {
  test.each([
    ['cmi.interactions', 1],
    ['cmi.objectives', 1],
    ['cmi.interactions.0.latency', 1],
    ['cmi.core.lesson_location', 2],
    ['cmi.core.score.m', 2],
  ])('%s', async (missing, times) => {
    const {lms, port} = await opened({without: [missing]});
    await port.report(answer);
    await port.report({...answer, id: 'second'});
    await port.save('a', passed, 1);
    await port.save('b', passed, 2);
    expect(lms.kept.get('cmi.suspend_data')).toBe('b');
    expect(lms.kept.get('cmi.core.score.raw')).toBe('90');
    expect(lms.refusals.filter(call => call.name === 'LMSSetValue').length).toBeLessThanOrEqual(times);
    if (missing.endsWith('latency'))
      expect(lms.setUnder('cmi.interactions.1')).toMatchObject({id: 'second', result: 'wrong'});
  });
});

test('a value that will not do stops that value and nothing else', async () => {
  const {lms, port} = await opened();
  await port.report({...answer, objective: 'has a space'});
  await port.report({...answer, id: 'second'});
  expect(lms.setUnder('cmi.interactions.0')).toMatchObject({id: answer.id, result: 'wrong'});
  expect(lms.setUnder('cmi.interactions.1')).toMatchObject({
    id: 'second',
    'objectives.0.id': answer.objective,
  });
});

describe('an LMS that misbehaves is told of by a typed error, never by an exception of its own', () => {
  test.each<[Faults, string]>([
    [{absent: true}, 'no-lms'],
    [{throws: true}, 'refused'],
  ])('at opening, %j', async (faults, code) => {
    await expect(scorm12(new StrictScorm12(faults).launch()).open()).rejects.toMatchObject({
      name: 'TrackingError',
      code,
    });
  });

  test.each<[Faults, string]>([
    [{throws: true}, 'refused'],
    [{refuses: true}, 'refused'],
    [{truncates: 3}, 'not-kept'],
    [{mute: true}, 'not-kept'],
  ])('at saving, %j', async (faults, code) => {
    const {lms, port} = await opened();
    lms.faults = faults;
    await port.report(answer);
    await expect(port.save('abcdef', begun, 1)).rejects.toMatchObject({name: 'TrackingError', code});
    expect(() => {
      port.closeNow('abcdef', begun, 2);
    }).not.toThrow();
  });

  test.each<[Faults]>([[{refuses: true}], [{refusesCommit: true}]])(
    'what was refused is sent again in full, %j',
    async faults => {
      const {lms, port} = await opened();
      lms.faults = faults;
      await expect(port.save('a', passed, 1)).rejects.toMatchObject({code: 'refused'});
      lms.faults = {};
      const before = lms.log.length;
      await port.save('b', passed, 2, true);
      const again = lms.log
        .slice(before)
        .filter(call => call.name === 'LMSSetValue')
        .map(call => call.element);
      expect(again).toContain('cmi.core.lesson_location');
      expect(again).toContain('cmi.objectives.0.status');
      expect([lms.kept.get('cmi.core.lesson_status'), lms.kept.get('cmi.core.score.raw')]).toEqual([
        'passed',
        '90',
      ]);
    },
  );

  test('a result that was lost on the way goes out again, also where only what differs is sent, and one that arrived is let be', async () => {
    const {lms, port} = await opened({offline: true});
    await port.save('a', passed, 1);
    lms.faults = {};
    await port.save('b', passed, 2, true);
    expect([lms.kept.get('cmi.core.lesson_status'), lms.kept.get('cmi.core.score.raw')]).toEqual([
      'passed',
      '90',
    ]);
    await port.save('c', passed, 3);
    const before = lms.log.length;
    await port.save('d', passed, 4, true);
    const results = lms.log
      .slice(before)
      .filter(
        call =>
          call.name === 'LMSSetValue' &&
          /status|raw/.test(call.element) &&
          call.element.startsWith('cmi.core'),
      );
    expect(results.map(call => call.value)).toEqual(['90', 'passed']);
  });
});

test('a commit that is plainly refused is refused, though there is no error code', async () => {
  const inner = new StrictScorm12().launch()();
  if (!inner) throw new Error('no API');
  const api: Scorm12Api = {
    LMSInitialize: nothing => inner.LMSInitialize(nothing),
    LMSFinish: nothing => inner.LMSFinish(nothing),
    LMSGetValue: element => inner.LMSGetValue(element),
    LMSSetValue: () => 'false',
    LMSCommit: () => false,
    LMSGetLastError: () => 0,
  };
  const port = scorm12(() => api);
  await port.open();
  await expect(port.save('', begun, 1)).rejects.toMatchObject({code: 'refused', detail: 'LMSCommit: false'});
});

test('a session that is already open can be used', async () => {
  const lms = new StrictScorm12();
  const find = lms.launch();
  await scorm12(find).open();
  expect(await scorm12(find).open()).toMatchObject({learnerId: 'bat.dorj', learnerName: 'Dorj, Bat'});
});

test.each([
  ['80', 80],
  ['', undefined],
  ['none', undefined],
  ['101', undefined],
  ['0', 0],
])('mastery "%s" of the LMS is %s', async (mastery, passMark) => {
  expect((await opened({mastery})).launch.passMark).toBe(passMark);
});

test.each([[null], [undefined], ['API'], [{}], [{LMSInitialize: () => 'true'}]])('%j is no API', value => {
  expect(isScorm12Api(value)).toBe(false);
});
