import {describe, expect, test} from 'vitest';
import {answers} from './answers.ts';
import {answer, begunProgress, passedProgress} from './contract.ts';
import {countOf, editions, page, setsOf} from './editions.ts';
import type {LaunchMode} from '../../../src/tracking/port.ts';
import type {Faults} from '../../doubles/strict-scorm.ts';

describe.each(editions)('the $name adapter', edition => {
  const {calls, elements, newLms} = edition;

  async function openPort(faults: Faults = {}) {
    const lms = newLms(faults);
    const port = page(edition, lms);
    return {lms, port, launch: await port.open()};
  }
  const from = (log: readonly string[], start: string) => log.filter(element => element.startsWith(start));

  test('a strict LMS refuses nothing in a whole session and stores everything', async () => {
    const {lms, port} = await openPort();
    for (const {interaction} of answers) await port.report(interaction);
    await port.save('a', begunProgress, 60);
    await port.save('b', passedProgress, 120);
    await port.close(130);
    expect(lms.refusals).toEqual([]);
    expect(Object.fromEntries(lms.storedValues)).toMatchObject({
      [elements.success]: 'passed',
      [`${elements.score}.raw`]: '90',
      [`${elements.score}.min`]: '0',
      [`${elements.score}.max`]: '100',
      [elements.place]: 'document-fraud/zones',
      [elements.time]: edition.seconds130,
      [elements.exit]: 'suspend',
      'cmi.suspend_data': 'b',
      'cmi.objectives.0.id': 'document-fraud.zones',
      [`cmi.objectives.0.${edition.partStatus}`]: 'completed',
      'cmi.objectives.0.score.raw': '100',
      'cmi.objectives.0.score.min': '0',
      'cmi.objectives.0.score.max': '100',
      'cmi.objectives.1.id': 'document-fraud.mrz',
      [`cmi.objectives.1.${edition.partStatus}`]: 'completed',
      'cmi.objectives.1.score.raw': '80',
    });
  });

  test('the first screen needs at most 20 calls, including the first save', async () => {
    const {lms, port} = await openPort();
    await port.save('1.x', {...begunProgress, parts: []}, 0);
    expect(lms.log.length).toBeLessThanOrEqual(20);
  });

  test('a status is set at once, because a session without a status may end as "completed"', async () => {
    const {lms, port} = await openPort();
    expect(setsOf(lms)).toEqual([
      [elements.status, 'incomplete'],
      [elements.exit, 'suspend'],
    ]);
    await port.close(1);
    expect(lms.storedValues.get(elements.status)).toBe('incomplete');
  });

  test('the exit is always "suspend", before and after completion, because any other value may erase the attempt', async () => {
    const {lms, port} = await openPort();
    await port.save('a', passedProgress, 1);
    await port.close(1);
    const exits = setsOf(lms).filter(([element]) => element === elements.exit);
    expect(exits.map(([, value]) => value)).toEqual(['suspend', 'suspend']);
    expect((await page(edition, lms).open()).saved).toBe('a');
  });

  test('no score is sent before the course is judged', async () => {
    const {lms, port} = await openPort();
    await port.save('a', begunProgress, 1);
    expect(
      from(
        setsOf(lms).map(([element]) => element),
        elements.score,
      ),
    ).toEqual([]);
  });

  test('a score is sent as a whole number from 0 to 100, with the bounds 0 and 100', async () => {
    const {lms, port} = await openPort();
    await port.save('a', {...passedProgress, scaled: 0.8999}, 1);
    expect(Object.fromEntries(setsOf(lms))).toMatchObject({
      [`${elements.score}.min`]: '0',
      [`${elements.score}.max`]: '100',
      [`${elements.score}.raw`]: '89',
    });
  });

  test('a save commits place, state and time first, and then answers, parts, score and status', async () => {
    const {lms, port} = await openPort();
    await port.report(answer);
    const before = lms.log.length;
    await port.save('a', passedProgress, 1);
    const order = [
      elements.place,
      'cmi.suspend_data',
      elements.time,
      calls.commit,
      'cmi.interactions',
      'cmi.objectives',
      elements.score,
      elements.success,
      calls.commit,
    ];
    const made = lms.log
      .slice(before)
      .filter(call => call.name === calls.set || call.name === calls.commit)
      .map(({name, element}) => order.find(start => (element || name).startsWith(start)))
      .filter((step, n, all) => step !== undefined && step !== all[n - 1]);
    expect(made).toEqual(order);
    expect(lms.storedValues.get('cmi.interactions.0.id')).toContain(answer.id);
  });

  test('a save with nothing to report makes one commit', async () => {
    const {lms, port} = await openPort();
    await port.save('a', {...begunProgress, parts: []}, 1);
    const before = countOf(lms, 'commit');
    await port.save('b', {...begunProgress, parts: []}, 2);
    expect(countOf(lms, 'commit')).toBe(before + 1);
  });

  test('the saved place in the course is never empty, because some LMSes do not store an empty place, and never exceeds the limit', async () => {
    const {lms, port} = await openPort();
    await port.save('a', {...begunProgress, place: ''}, 1);
    expect(lms.storedValues.get(elements.place)).toBe('start');
    await port.save('b', {...begunProgress, place: 'p'.repeat(2_000)}, 1);
    expect(lms.storedValues.get(elements.place)).toMatch(/^p{255,1000}$/);
    expect(lms.refusals).toEqual([]);
  });

  test('a package with the status scheme completed-incomplete reports no success', async () => {
    const lms = newLms();
    const port = page(edition, lms, undefined, {scheme: 'completed-incomplete'});
    await port.open();
    await port.save('a', passedProgress, 1);
    expect(lms.storedValues.get(elements.status)).toBe('completed');
    expect(setsOf(lms).flatMap(([, value]) => (/passed|failed/.test(value) ? [value] : []))).toEqual([]);
  });

  describe.each<[LaunchMode, Faults]>([
    ['review', {mode: 'review', credit: 'no-credit'}],
    ['browse', {mode: 'browse', credit: 'no-credit'}],
    ['no-credit', {credit: 'no-credit'}],
  ])('in the mode %s', (mode, faults) => {
    test('in a mode that records nothing, the adapter records no work, although the LMS would store it', async () => {
      const {lms, port, launch} = await openPort(faults);
      lms.storedValues.set('cmi.suspend_data', 'kept');
      await port.report(answer);
      await port.save('a', passedProgress, 1);
      port.closeNow('b', passedProgress, 2);
      expect(launch).toMatchObject({mode, mayWrite: false});
      expect(lms.log.at(-1)?.name).toBe(calls.finish);
      expect(lms.storedValues.get('cmi.suspend_data')).toBe('kept');
      expect(setsOf(lms).map(([element]) => element)).toEqual([
        elements.status,
        elements.exit,
        elements.exit,
      ]);
    });

    test('an attempt that no learner has begun gets no completion, and its exit stays "suspend"', async () => {
      const {lms, port} = await openPort(faults);
      await port.close(1);
      expect(lms.storedValues.get(elements.status)).toBe(
        mode === 'browse' && edition.name === 'SCORM 1.2' ? 'browsed' : 'incomplete',
      );
      expect(lms.storedValues.get(elements.exit)).toBe('suspend');
    });

    test('in a mode that records nothing, a result of an earlier session stays as it is', async () => {
      const {lms, port} = await openPort();
      await port.save('a', passedProgress, 1);
      await port.close(2);
      lms.faults = faults;
      const again = page(edition, lms);
      await again.open();
      await again.close(3);
      expect(lms.storedValues.get(elements.success)).toBe('passed');
      expect(lms.storedValues.get(elements.exit)).toBe('suspend');
      expect((await page(edition, lms).open()).saved).toBe('a');
    });
  });

  test('a status that cannot be read is never replaced by a lower one, not even for a moment', async () => {
    const lms = newLms();
    lms.storedValues.set(elements.status, 'completed').set('cmi.suspend_data', 'old');
    const port = page(edition, lms, strict => ({
      ...strict,
      get: element => (element === elements.status ? '' : strict.get(element)),
    }));
    await port.open();
    await port.save('a', begunProgress, 1);
    expect(lms.storedValues.get(elements.status)).toBe('completed');
    await port.save('b', passedProgress, 2);
    expect(lms.storedValues.get(elements.success)).toBe('passed');
    expect(
      setsOf(lms)
        .filter(([element]) => element === elements.status)
        .map(([, value]) => value),
    ).toEqual([edition.name === 'SCORM 1.2' ? 'passed' : 'completed']);
  });

  test('the adapter finds parts by id, also in entries that the LMS has created from its manifest', async () => {
    const lms = newLms();
    lms.storedValues.set('cmi.objectives.0.id', 'obj_main').set('cmi.objectives.1.id', 'document-fraud.mrz');
    const port = page(edition, lms);
    await port.open();
    await port.save('a', passedProgress, 1);
    expect(lms.refusals).toEqual([]);
    expect(lms.storedValues.get('cmi.objectives.1.score.raw')).toBe('80');
    expect(lms.storedValues.get('cmi.objectives.2.id')).toBe('document-fraud.zones');
    expect(lms.storedValues.has(`cmi.objectives.0.${edition.partStatus}`)).toBe(false);
  });

  test('an objective whose id the LMS has lost stays unchanged', async () => {
    const lms = newLms();
    for (const n of [0, 1]) lms.storedValues.set(`cmi.objectives.${n}.${edition.partStatus}`, 'incomplete');
    const port = page(edition, lms);
    await port.open();
    await port.save('a', passedProgress, 1);
    expect([2, 3].map(n => lms.storedValues.get(`cmi.objectives.${n}.id`))).toEqual(
      passedProgress.parts.map(part => part.id),
    );
    expect(lms.storedValues.get(`cmi.objectives.0.${edition.partStatus}`)).toBe('incomplete');
  });

  test('the adapter finds parts by their ids even if the LMS does not tell the number of objectives', async () => {
    const lms = newLms();
    const first = page(edition, lms);
    await first.open();
    await first.save('a', passedProgress, 1);
    lms.faults = {countless: true};
    const again = page(edition, lms);
    await again.open();
    const before = lms.log.length;
    await again.save('b', {...passedProgress, parts: passedProgress.parts.toReversed()}, 1);
    expect(setsOf(lms).filter(([element]) => element.endsWith('.id'))).toHaveLength(2);
    expect(lms.log.slice(before).filter(call => call.name === calls.set && call.error !== '0')).toEqual([]);
  });

  test('a session numbers its answers on from the last session without a gap, and reads the count of answers only once', async () => {
    const {lms, port} = await openPort();
    await port.report(answer);
    await port.report({...answer, id: 'second'});
    await port.save('a', begunProgress, 1);
    const again = page(edition, lms);
    await again.open();
    await again.report({...answer, id: 'third'});
    await again.report({...answer, id: 'fourth'});
    await again.save('b', begunProgress, 1);
    const set = (n: number) => lms.setUnder(`cmi.interactions.${n}`).id;
    expect([0, 1, 2, 3].map(set).map(id => id?.replace('urn:tamga:', ''))).toEqual([
      answer.id,
      'second',
      'third',
      'fourth',
    ]);
    expect(lms.log.filter(call => call.element === 'cmi.interactions._count')).toHaveLength(2);
  });

  test('the adapter never reads answers back, because SCORM 1.2 does not allow this', async () => {
    const {lms, port} = await openPort();
    await port.report(answer);
    await port.save('a', begunProgress, 1);
    await port.report({...answer, id: 'second'});
    expect(
      lms.log.filter(call => call.name === calls.get && /^cmi\.interactions\.\d/.test(call.element)),
    ).toEqual([]);
  });

  test('the list of supported elements is read only once', async () => {
    const {lms, port} = await openPort();
    await port.report(answer);
    await port.report({...answer, id: 'second'});
    await port.save('a', passedProgress, 1);
    await port.save('b', passedProgress, 2);
    for (const group of ['interactions', 'objectives'])
      expect(lms.log.filter(call => call.element === `cmi.${group}._children`)).toHaveLength(1);
  });

  test('every commit contains the session time', async () => {
    const {lms, port} = await openPort();
    await port.save('a', begunProgress, 60);
    await port.save('b', begunProgress, 130);
    expect(lms.storedValues.get(elements.time)).toBe(edition.seconds130);
    port.closeNow('c', begunProgress, 130);
    expect(countOf(lms, 'finish')).toBe(1);
  });

  test.each([
    ['', undefined],
    ['none', undefined],
    ['-1', undefined],
    ['101', undefined],
    ['0', 0],
    [edition.mark80, 80],
  ])('a pass mark "%s" of the LMS counts as %s per cent', async (mastery, passMark) => {
    expect((await openPort({mastery})).launch.passMark).toBe(passMark);
  });

  test('the final verdict of an LMS with its own pass mark agrees with the course', async () => {
    const {lms, port} = await openPort({mastery: edition.mark80});
    await port.save('a', begunProgress, 1);
    await port.save('b', {...passedProgress, scaled: 0.8}, 1);
    await port.close(2);
    expect(lms.storedValues.get(elements.success)).toBe('passed');
  });

  test('an LMS with its own pass mark receives no failed result before the course is done', async () => {
    const {lms, port} = await openPort({mastery: edition.mark80});
    await port.save('a', begunProgress, 1);
    await port.close(2);
    expect(lms.storedValues.get(elements.success)).not.toBe('failed');
    expect(lms.storedValues.get(elements.status)).toBe('incomplete');
  });

  test('saving and closing make all calls synchronously, because the page may be closing', async () => {
    const {lms, port} = await openPort();
    const saving = port.save('a', passedProgress, 1);
    expect(lms.storedValues.get('cmi.suspend_data')).toBe('a');
    await saving;
    const closing = port.close(2);
    expect(lms.log.at(-1)?.name).toBe(calls.finish);
    await closing;
  });

  test('the saved state decides whether a course resumes, even if the LMS reports the entry as new', async () => {
    const {lms, port} = await openPort();
    await port.save('a', begunProgress, 1);
    lms.storedValues.set('cmi.entry', 'ab-initio').set('cmi.core.entry', 'ab-initio');
    expect((await page(edition, lms).open()).saved).toBe('a');
  });
});
