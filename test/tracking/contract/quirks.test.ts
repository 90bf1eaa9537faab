import {describe, expect, test} from 'vitest';
import type {ScormApi} from '../../doubles/scorm-api.ts';
import {StrictSession, type Faults} from '../../doubles/strict-scorm.ts';
import {answer, begunProgress, passedProgress, unreached} from './contract.ts';
import {countOf, editions, page, setsOf} from './editions.ts';

type Odd = (strict: ScormApi) => ScormApi;

/** Return values that contain no usable answer. */
const nothings = [null, undefined, '', 'null', 'undefined', {}, Number.NaN];

describe.each(editions)('the $name adapter with an unusual LMS', edition => {
  const {calls, elements, newLms} = edition;
  const raw = `${elements.score}.raw`;

  async function openPort(odd?: Odd) {
    const lms = newLms();
    const port = page(edition, lms, odd);
    return {lms, port, launch: await port.open()};
  }

  describe('an LMS that lacks elements', () => {
    test.each([
      ['cmi.interactions', 0],
      ['cmi.objectives', 0],
      ['cmi.interactions.0.latency', 1],
      [elements.place, 2],
      [`${elements.score}.m`, 2],
    ])(
      'an LMS without %s gets everything else and is not offered that element again',
      async (missing, times) => {
        const lms = newLms({without: [missing]});
        const port = page(edition, lms);
        await port.open();
        await port.report(answer);
        await port.report({...answer, id: 'second'});
        await port.save('a', passedProgress, 1);
        await port.save('b', passedProgress, 2);
        expect(lms.storedValues.get('cmi.suspend_data')).toBe('b');
        expect(lms.storedValues.get(raw)).toBe('90');
        // The LMS may refuse one call more. If it does not list the children of a group, the adapter tries the group
        // once.
        expect(lms.refusals.filter(call => call.name === calls.set).length).toBeLessThanOrEqual(times + 1);
        if (missing.endsWith('latency'))
          expect(lms.setUnder('cmi.interactions.1').result).toMatch(/wrong|incorrect/);
      },
    );
  });

  test('an LMS that lists the elements of an answer is sent only those', async () => {
    const {lms, port} = await openPort(strict => ({
      ...strict,
      get: element => (element === 'cmi.interactions._children' ? 'id, type,result' : strict.get(element)),
    }));
    await port.report(answer);
    await port.save('a', begunProgress, 1);
    expect(Object.keys(lms.setUnder('cmi.interactions.0')).toSorted()).toEqual(['id', 'result', 'type']);
    expect(lms.refusals).toEqual([]);
  });

  test('an LMS that knows only status, score and state still stores these values', async () => {
    const four = [elements.status, elements.success, elements.score, 'cmi.suspend_data'];
    const {lms, port} = await openPort(strict => {
      let isUnknown = false;
      const isKnown = (element: string) => !(isUnknown = !four.some(start => element.startsWith(start)));
      return {
        ...strict,
        get: element => (isKnown(element) ? strict.get(element) : ''),
        set: (element, value) => (isKnown(element) ? strict.set(element, value) : 'false'),
        lastError: () => (isUnknown ? '401' : strict.lastError()),
      };
    });
    await port.report(answer);
    await port.save('a', passedProgress, 1);
    expect(lms.storedValues.get(elements.success)).toBe('passed');
    expect(lms.storedValues.get(raw)).toBe('90');
    expect(lms.storedValues.get('cmi.suspend_data')).toBe('a');
  });

  test('an LMS that returns "false" for a successful call is judged by its error code', async () => {
    const {lms, port} = await openPort(strict => ({
      ...strict,
      set: (element, value) => (strict.set(element, value) === 'true' ? 'false' : 'true'),
    }));
    await port.report(answer);
    await port.save('a', passedProgress, 1);
    expect(lms.storedValues.get(raw)).toBe('90');
    expect(Object.keys(lms.setUnder('cmi.interactions.0'))).toContain('latency');
  });

  test('if an LMS refuses one value of an answer, it still gets the other values and the whole next answer', async () => {
    const {lms, port} = await openPort();
    await port.report({...answer, objective: 'has a space'});
    await port.report({...answer, id: 'second'});
    await port.save('a', begunProgress, 1);
    expect(lms.setUnder('cmi.interactions.0')).not.toHaveProperty('objectives.0.id');
    expect(lms.setUnder('cmi.interactions.0').latency).toMatch(/12\.34/);
    expect(lms.setUnder('cmi.interactions.1')).toMatchObject({'objectives.0.id': answer.objective});
  });

  test.each(nothings)(
    'if an LMS returns %j for an element that it does not know, this element counts as empty',
    async nothing => {
      const {port, launch} = await openPort(strict => ({
        ...strict,
        get: element => strict.get(element) || nothing,
      }));
      expect(launch).toMatchObject({mode: 'normal', mayWrite: true, saved: '', passMark: undefined});
      await expect(port.save('a', begunProgress, 1)).resolves.toBeUndefined();
    },
  );

  test('if an LMS returns "" for every read, the adapter counts answers and parts itself', async () => {
    const sent: string[] = [];
    const {port} = await openPort(() => ({
      initialize: () => 'true',
      finish: () => 'true',
      commit: () => 'true',
      get: () => '',
      set: element => {
        sent.push(element);
        return 'true';
      },
      lastError: () => '0',
    }));
    await port.report(answer);
    await port.report({...answer, id: 'second'});
    await expect(port.save('a', passedProgress, 1)).rejects.toMatchObject({code: 'not-kept'});
    expect(sent).toEqual(
      expect.arrayContaining(['cmi.interactions.0.id', 'cmi.interactions.1.id', 'cmi.objectives.1.id']),
    );
  });

  test('an LMS that returns no data at launch is opened nevertheless', async () => {
    const {launch} = await openPort(strict => ({...strict, get: () => ''}));
    expect(launch).toMatchObject({learnerId: '', learnerName: '', saved: '', mayWrite: true});
  });

  test('if the session of an LMS is already open, the adapter uses this session', async () => {
    const lms = newLms();
    const session = new StrictSession(lms);
    session.initialize('');
    const port = page(edition, lms, strict => ({
      ...strict,
      initialize: () => session.initialize(''),
      commit: () => session.commit(''),
      get: element => session.get(element),
      set: (element, value) => session.set(element, value),
      lastError: () => session.lastError(),
    }));
    expect(await port.open()).toMatchObject({learnerId: 'bat.dorj'});
    await port.save('a', begunProgress, 1);
    expect(lms.storedValues.get('cmi.suspend_data')).toBe('a');
  });

  describe('errors of an LMS', () => {
    test.each<[Faults, string]>([
      [{throws: true}, 'refused'],
      [{refuses: true}, 'refused'],
      [{truncates: 3}, 'not-kept'],
      [{mute: true}, 'not-kept'],
    ])('a failing save rejects with a TrackingError, %j', async (faults, code) => {
      const {lms, port} = await openPort();
      lms.faults = faults;
      await port.report(answer);
      await expect(port.save('abcdef', begunProgress, 1)).rejects.toMatchObject({
        name: 'TrackingError',
        code,
      });
      expect(() => {
        port.closeNow('abcdef', begunProgress, 2);
      }).not.toThrow();
    });

    test('a failed try to open the course rejects with a TrackingError', async () => {
      const port = page(edition, newLms({throws: true}));
      await expect(port.open()).rejects.toMatchObject({name: 'TrackingError', code: 'refused'});
    });

    test('a commit that returns false without an error code counts as refused', async () => {
      const {port} = await openPort(strict => ({...strict, commit: () => false, lastError: () => 0}));
      await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({
        code: 'refused',
        detail: `${calls.commit}: false`,
      });
    });

    test('an error contains the LMS’s own diagnostic, if there is one', async () => {
      const words: Odd = strict => ({
        ...strict,
        commit: () => 'false',
        lastError: () => '391',
        diagnostic: code => `The server\nreplied with 403 (${code})`,
      });
      const {port} = await openPort(words);
      await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({
        detail: `${calls.commit}: 391 (The server replied with 403 (391))`,
      });
    });

    test('an error contains the error text if the diagnostic is only the code, and contains the code if the diagnostic throws', async () => {
      const broken: Odd = strict => ({...strict, commit: () => 'false', lastError: () => '101'});
      const explained: Odd = strict => ({
        ...broken(strict),
        diagnostic: code => code,
        errorString: () => 'General exception',
      });
      const silent: Odd = strict => ({
        ...broken(strict),
        diagnostic: () => {
          throw new Error('no');
        },
      });
      await expect((await openPort(explained)).port.save('a', begunProgress, 1)).rejects.toMatchObject({
        detail: `${calls.commit}: 101 (General exception)`,
      });
      await expect((await openPort(silent)).port.save('a', begunProgress, 1)).rejects.toMatchObject({
        detail: `${calls.commit}: 101`,
      });
    });
  });

  test.each(nothings)(
    'a closing page ends its session although the LMS answers the commit with %j',
    async nothing => {
      const {lms, port} = await openPort(strict => ({
        ...strict,
        commit: () => nothing,
        lastError: () => '391',
      }));
      port.closeNow('a', passedProgress, 1);
      port.closeNow('a', passedProgress, 1);
      expect(lms.storedValues.get(elements.success)).toBe('passed');
      expect(countOf(lms, 'finish')).toBe(1);
    },
  );

  test('a save of a state that is too long rejects, and the LMS keeps its old state', async () => {
    const {lms, port} = await openPort();
    await port.save('old', begunProgress, 1);
    await expect(port.save('x'.repeat(port.maxStateLength + 1), begunProgress, 2)).rejects.toMatchObject({
      code: 'too-long',
    });
    expect(lms.storedValues.get('cmi.suspend_data')).toBe('old');
    expect(lms.refusals).toEqual([]);
  });

  describe('an LMS that believes it has sent values that were lost', () => {
    test.each<[Faults]>([[{refuses: true}], [{refusesCommit: true}], [{offline: true}]])(
      'an LMS gets all lost values after an outage, %j',
      async faults => {
        const {lms, port} = await openPort();
        lms.faults = faults;
        await port.report(answer);
        await port.save('a', passedProgress, 1, unreached).catch(() => undefined);
        lms.faults = {};
        await port.save('b', passedProgress, 2);
        expect(lms.storedValues.get(elements.success)).toBe('passed');
        expect(lms.storedValues.get(`cmi.objectives.0.${edition.partStatus}`)).toBe('completed');
        expect(lms.storedValues.get('cmi.interactions.0.id')).toContain(answer.id);
        expect(lms.storedValues.get('cmi.interactions.0.latency')).toMatch(/12\.34/);
        expect(['raw', 'min', 'max'].map(name => lms.storedValues.get(`${elements.score}.${name}`))).toEqual([
          '90',
          '0',
          '100',
        ]);
        expect(lms.storedValues.get('cmi.suspend_data')).toBe('b');
      },
    );

    test('until a commit has shown that an LMS accepts values, the LMS gets no answer and no result', async () => {
      for (const faults of [{refusesCommit: true}, {offline: true}]) {
        const {lms, port} = await openPort();
        lms.faults = faults;
        await port.report(answer);
        await port.save('a', passedProgress, 1, unreached).catch(() => undefined);
        expect(
          setsOf(lms).filter(([element]) => /interactions|objectives|score|success/.test(element)),
        ).toEqual([]);
        expect(setsOf(lms).map(([, value]) => value)).not.toContain('passed');
      }
    });

    test('after the LMS has refused the second commit, it gets score and success again, with their true values', async () => {
      let commits = 0;
      const {lms, port} = await openPort(strict => ({
        ...strict,
        commit: () => (++commits === 2 ? 'false' : strict.commit()),
      }));
      await port.report(answer);
      await expect(port.save('a', passedProgress, 1)).rejects.toMatchObject({code: 'refused'});
      const before = setsOf(lms).length;
      await port.save('b', passedProgress, 2);
      const again = setsOf(lms)
        .slice(before)
        .filter(([element]) => [elements.success, raw].includes(element));
      expect(again).toEqual([
        [raw, '90'],
        [elements.success, 'passed'],
      ]);
      expect(lms.storedValues.get(elements.success)).toBe('passed');
    });

    test('whatever call fails, no commit contains a false result or a false answer', async () => {
      const results = [elements.success, elements.status, raw, 'cmi.interactions.0.id'];
      for (const faults of [{}, {refuses: true}, {refusesCommit: true}, {offline: true}, {throws: true}]) {
        const {lms, port} = await openPort();
        await port.report(answer);
        for (const [n, wrong] of [faults, {}, faults, {}].entries()) {
          lms.faults = wrong;
          await port.save(`a${n}`, passedProgress, n, async () => wrong !== faults).catch(() => undefined);
        }
        const values = setsOf(lms).filter(([element]) => results.includes(element));
        const distinct = [...new Set(values.map(([element, value]) => `${element} ${value}`))];
        expect(distinct.length).toBe(new Set(distinct.map(text => text.split(' ')[0])).size + 1);
        expect(lms.storedValues.get(elements.success)).toBe('passed');
      }
    });
  });
});
