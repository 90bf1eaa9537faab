import {describe, expect, test} from 'vitest';
import type {Web} from '../../../src/tracking/cmi5/cmi5.ts';
import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';
import {at, isDefined, verbOf} from '../../doubles/lrs/rules.ts';
import {Cmi5World} from '../../doubles/lrs/world.ts';
import type {LrsFaults, LrsSetup} from '../../doubles/lrs/lrs.ts';
import {MemoryStorage} from '../../doubles/memory-storage.ts';
import {answers} from './answers.ts';
import {answer, begunProgress, passedProgress, trackingContract} from '../contract/contract.ts';

trackingContract('cmi5 in a strict LRS', () => {
  const world = new Cmi5World();
  return () => world.page();
});

async function openWorld(setup: LrsSetup = {}) {
  const world = new Cmi5World(setup);
  const port = world.page();
  return {world, lrs: world.lrs, port, launch: await port.open()};
}

const allowed = ({statements}: Cmi5World['lrs']) => statements.filter(statement => !isDefined(statement));
const stateOf = (text: string | undefined): unknown => at(JSON.parse(text ?? '{}'), 'state');

describe('the launch', () => {
  test('the launch provides the learner, the pass mark and the return address', async () => {
    const {launch} = await openWorld({masteryScore: 0.57, returnURL: 'https://lms.example.org/back'});
    expect(launch).toEqual({
      mode: 'normal',
      mayWrite: true,
      learnerId: 'https://lms.example.org bat.dorj',
      learnerName: 'Bat Dorj',
      saved: '',
      passMark: 57,
      returnTo: 'https://lms.example.org/back',
      isContinued: false,
    });
  });

  test('10.2.6.0-1 the launch accepts only a web address as return address', async () => {
    const {launch} = await openWorld({returnURL: 'javascript:alert(1)'});
    expect(launch.returnTo).toBe('');
  });

  test('8.1.0.0-7 the launch parameters are read in any order, and with other parameters between them', async () => {
    const world = new Cmi5World();
    const pairs = [...new URLSearchParams(world.lrs.launch())].reverse();
    const search = `?lang=mn&${new URLSearchParams(pairs).toString()}&x=1`;
    expect(await world.page({search}).open()).toMatchObject({learnerName: 'Bat Dorj'});
  });

  test.each([
    ['', 'has no endpoint, fetch, actor, registration, activityId'],
    ['?endpoint=https://a/&fetch=https://b/&actor={}&activityId=urn:x', 'has no registration'],
    [
      '?endpoint=lrs&fetch=https://b/&actor={}&registration=r&activityId=urn:x',
      'no web address for endpoint',
    ],
    ['?endpoint=https://a/&fetch=b&actor={}&registration=r&activityId=urn:x', 'no web address for fetch'],
    ['?endpoint=https://a/&fetch=https://b/&actor=Bat&registration=r&activityId=urn:x', 'actor that is no'],
  ])(
    'an address without valid launch parameters, %s, is rejected with the reason',
    async (search, detail) => {
      await expect(new Cmi5World().page({search}).open()).rejects.toThrow(detail);
      await expect(new Cmi5World().page({search}).open()).rejects.toMatchObject({code: 'no-lms'});
    },
  );

  test('8.2.3.0-1 opening the course rejects and asks for a new launch if the token was already fetched', async () => {
    const world = new Cmi5World();
    const search = world.lrs.launch();
    await world.page({search}).open();
    await expect(world.page({search}).open()).rejects.toThrow(/^over: .*8\.2\.3\.0-1/);
  });

  test.each<['Browse' | 'Review', string]>([
    ['Browse', 'browse'],
    ['Review', 'review'],
  ])('10.2.2.0-9, 10.2.2.0-11 the mode %s sends only `initialized` and `terminated`', async (mode, name) => {
    const {lrs, port, launch, world} = await openWorld({mode});
    expect(launch).toMatchObject({mode: name, mayWrite: false});
    await port.report(answer);
    await port.save('a', passedProgress, 60);
    await port.close(70);
    const second = world.page();
    await second.open();
    second.closeNow('b', passedProgress, 70);
    expect(lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated', 'initialized', 'terminated']);
    expect([...lrs.documents.keys()]).toEqual(['LMS.LaunchData']);
    expect(lrs.refusals).toEqual([]);
  });
});

describe('a page that is reloaded in its window', () => {
  const window = (world: Cmi5World) => ({search: world.lrs.launch(), storage: new MemoryStorage()});

  test('8.2.3.0-1, 9.3.2.0-3 a reloaded page keeps its token and does not send `initialized` again', async () => {
    const world = new Cmi5World();
    const same = window(world);
    const first = world.page(same);
    await first.open();
    await first.save('a', begunProgress, 30);
    await world.clock.pass(60_000);
    const again = world.page(same);
    expect((await again.open()).saved).toBe('a');
    await again.close(30);
    expect(world.lrs.defined).toEqual(['initialized', 'terminated']);
    expect(world.lrs.refusals).toEqual([]);
    expect(at(world.lrs.statements.at(-1), 'result', 'duration')).toBe('PT90.00S');
    expect(world.lrs.log.filter(call => call.resource.startsWith('fetch')).length).toBe(1);
  });

  test('9.7.0.0-1 a reloaded page sends increasing timestamps although its clock was set back', async () => {
    const world = new Cmi5World();
    const same = window(world);
    const first = world.page(same);
    await first.open();
    await first.report(answer);
    await world.clock.pass(0);
    const now = world.clock.now() - 3_600_000;
    const again = world.page({...same, clock: {now: () => now, after: () => () => undefined}});
    await again.open();
    await again.save('a', passedProgress, 1);
    await again.close(2);
    const times = world.lrs.statements.map(({timestamp}) => String(timestamp));
    expect(times).toEqual([...new Set(times)].sort());
    expect(world.lrs.refusals).toEqual([]);
  });

  test('a reloaded page sends statements that the previous page could not send', async () => {
    const world = new Cmi5World();
    const same = window(world);
    const first = world.page(same);
    await first.open();
    world.lrs.faults = {offline: true};
    await first.report(answer);
    await world.clock.pass(1_000);
    world.lrs.faults = {};
    await world.page(same).open();
    expect(world.lrs.statements.map(verbOf)).toEqual(['initialized', 'answered']);
  });

  test('9.3.8.0-2 a reloaded page sends nothing after the end of the session and asks for a new launch', async () => {
    const world = new Cmi5World();
    const same = window(world);
    const first = world.page(same);
    await first.open();
    first.closeNow('a', begunProgress, 30);
    const requests = world.lrs.log.length;
    await expect(world.page(same).open()).rejects.toMatchObject({code: 'over'});
    expect(world.lrs.log.length).toBe(requests);
  });
});

describe('a failed try to open the course', () => {
  /** While `isBusy` is true, answers requests for a document with status 503. Counts all requests for this document. */
  function disturbed(world: Cmi5World, document: string) {
    const line = {isBusy: true, asked: 0};
    const fetch: Web['fetch'] = async (url, init) => {
      const answer = await world.lrs.fetch(url, init);
      if (!url.includes(document)) return answer;
      line.asked++;
      return line.isBusy ? {status: 503, headers: new Headers(), text: async () => 'later'} : answer;
    };
    return {line, fetch};
  }

  test('11.0.0.0-3 the course opens without the preferences of the learner if the LRS has failed to return them', async () => {
    const world = new Cmi5World();
    const {line, fetch} = disturbed(world, 'cmi5LearnerPreferences');
    await world.page({fetch}).open();
    expect([line.asked, world.lrs.defined]).toEqual([1, ['initialized']]);
  });

  test('the second try to open the course requests only data that have not arrived yet', async () => {
    const world = new Cmi5World();
    const {line: launch, fetch: first} = disturbed(world, 'LMS.LaunchData');
    launch.isBusy = false;
    const {line: state, fetch: second} = disturbed(world, 'stateId=resume');
    const fetch: Web['fetch'] = (url, init) => (url.includes('stateId=resume') ? second : first)(url, init);
    const port = world.page({fetch});
    for (let n = 0; n < 5; n++) await expect(port.open()).rejects.toMatchObject({code: 'refused'});
    state.isBusy = false;
    await port.open();
    expect(launch.asked).toBe(1);
  });

  test.each<[LrsFaults, string]>([
    [{offline: true}, 'refused'],
    [{silent: true}, 'refused'],
    [{busy: 503}, 'refused'],
    [{busy: 429}, 'refused'],
    [{expired: true}, 'refused'],
    [{slow: 20_000}, 'refused'],
  ])('a failed try to open the course rejects with the reason, %j', async (faults, code) => {
    const world = new Cmi5World({}, faults);
    const failing = world.page().open();
    const heard = expect(failing).rejects.toMatchObject({name: 'TrackingError', code});
    await world.clock.pass(120_000);
    await heard;
  });

  test.each<[LrsFaults]>([
    [{offline: true}],
    [{busy: 503}],
    [{silent: true, pedantic: true}],
    [{silent: true}],
  ])(
    '9.3.0.0-2 a second try to open the course sends `initialized` once, whatever arrived at the first try, %j',
    async faults => {
      const world = new Cmi5World();
      const storage = new MemoryStorage();
      const search = world.lrs.launch();
      const real = world.lrs.fetch;
      const port = world.page({
        search,
        storage,
        fetch: (url, init) => {
          const isFirst = init.body !== undefined && world.lrs.faults.offline === undefined;
          world.lrs.faults = isFirst ? {offline: false, ...faults} : world.lrs.faults;
          return real(url, init);
        },
      });
      await expect(port.open()).rejects.toMatchObject({code: 'refused'});
      world.lrs.faults = {offline: false, ...(faults.pedantic ? {pedantic: true} : {})};
      await port.open();
      await port.save('a', begunProgress, 1);
      expect(world.lrs.defined).toEqual(['initialized']);
    },
  );
});

describe('answers in the format of xAPI', () => {
  test.each(answers)(
    'every answer reaches the LRS in the format of xAPI: %s',
    async (_, interaction, definition, result) => {
      const {lrs, port} = await openWorld();
      await port.report(interaction);
      await port.save('a', {...begunProgress, parts: []}, 1);
      expect(allowed(lrs)).toMatchObject([
        {
          verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
          object: {
            id: 'urn:tamga:course:au/m.q.t1',
            definition: {
              type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
              name: {en: 'What does the filler count as?'},
            },
          },
          context: {contextActivities: {parent: [{id: 'urn:tamga:course:au/m.lesson'}]}},
        },
      ]);
      const {type, name, description, ...spelt} = fields(at(allowed(lrs)[0], 'object', 'definition'));
      expect([type, name, description]).not.toContain(undefined);
      expect(spelt).toEqual(definition);
      expect(at(allowed(lrs)[0], 'result')).toEqual(result);
      expect(lrs.refusals).toEqual([]);
    },
  );
});

const fields = (value: unknown): Json => (isJson(value) ? value : {});

describe('parts and progress', () => {
  test('7.1.3.0-1 a done part is reported with its score and without category, and again when the score improves', async () => {
    const {lrs, port} = await openWorld();
    const [part] = passedProgress.parts;
    for (const scaled of [0.5, 0.5, 1])
      await port.save('a', {...begunProgress, parts: part ? [{...part, scaled}] : []}, 1);
    const completions = allowed(lrs).filter(statement => verbOf(statement) === 'completed');
    expect(completions).toMatchObject([
      {
        object: {id: 'urn:tamga:course:au/document-fraud.zones'},
        result: {completion: true, score: {scaled: 0.5}},
      },
      {
        object: {id: 'urn:tamga:course:au/document-fraud.zones'},
        result: {completion: true, score: {scaled: 1}},
      },
    ]);
  });

  test('overall progress is reported when a part is begun or done, and not with every save', async () => {
    const {lrs, port, world} = await openWorld();
    for (const progress of [begunProgress, begunProgress, passedProgress, passedProgress])
      await port.save('a', progress, 1);
    await port.close(2);
    const again = world.page();
    await again.open();
    await again.save('a', passedProgress, 1);
    const progressReports = allowed(lrs).filter(statement => verbOf(statement) === 'progressed');
    const extension = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
    expect(progressReports.map(statement => at(statement, 'result', 'extensions', extension))).toEqual([
      25, 100,
    ]);
    expect(progressReports.map(statement => at(statement, 'object', 'id'))).toEqual([
      lrs.activityId,
      lrs.activityId,
    ]);
  });
});

describe('the result', () => {
  test('10.2.4.0-2 the result has a raw and a scaled score, the mastery score and the duration', async () => {
    const {lrs, port} = await openWorld({masteryScore: 0.8});
    await port.save('a', passedProgress, 65.4321);
    expect(lrs.statements.filter(isDefined).slice(1)).toMatchObject([
      {
        object: {id: lrs.activityId},
        result: {success: true, score: {scaled: 0.9, raw: 90, min: 0, max: 100}, duration: 'PT65.43S'},
        context: {
          extensions: {
            'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
            'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'session-1',
          },
        },
      },
      {result: {completion: true, duration: 'PT65.43S'}},
    ]);
  });

  test('with the status scheme completed-incomplete, the result is only completion', async () => {
    const world = new Cmi5World();
    const port = world.page({}, 'completed-incomplete');
    await port.open();
    await port.save('a', passedProgress, 1);
    await port.close(2);
    expect(world.lrs.defined).toEqual(['initialized', 'completed', 'terminated']);
  });

  test.each<[string, LrsFaults]>([
    ['the LRS returns its statements', {}],
    ['the LRS does not return its statements', {secretive: true}],
  ])(
    '9.3.0.0-6, 9.3.0.0-7 the result is sent once per registration even if a page vanishes early: %s',
    async (_, faults) => {
      const {lrs, port, world} = await openWorld();
      await port.save('a', begunProgress, 1);
      const before = lrs.documents.get('resume') ?? '';
      await port.save('b', passedProgress, 2);
      lrs.documents.set('resume', before);
      lrs.faults = faults;
      const again = world.page();
      await again.open();
      await again.save('c', passedProgress, 1);
      await again.save('d', passedProgress, 2);
      again.closeNow('e', passedProgress, 3);
      expect(lrs.defined).toEqual(['initialized', 'passed', 'completed', 'initialized', 'terminated']);
      expect(lrs.refusals.length).toBe(faults.secretive ? 3 : 0);
      expect(stateOf(lrs.documents.get('resume'))).toBe('d');
    },
  );

  test('the LRS is asked for an earlier result only if the State document lacks this result', async () => {
    const {lrs, port, world} = await openWorld();
    const verbsAsked = () =>
      lrs.log
        .filter(call => call.method === 'GET' && call.resource === 'statements')
        .map(call => call.parameters['verb']?.split('/').at(-1))
        .filter(verb => verb !== 'suspended');
    await port.save('a', begunProgress, 1);
    await port.close(2);
    for (const progress of [passedProgress, passedProgress]) {
      const again = world.page();
      await again.open();
      await again.save('b', progress, 1);
      await again.close(2);
    }
    expect(verbsAsked()).toEqual(['passed', 'completed']);
  });

  test('a result of an earlier session is noted in the State document without losing saved work', async () => {
    const {lrs, port, world} = await openWorld();
    await port.save('a', begunProgress, 1);
    const before = lrs.documents.get('resume') ?? '';
    await port.save('a', passedProgress, 2);
    lrs.documents.set('resume', before);
    const again = world.page();
    await again.open();
    await world.clock.pass(0);
    await again.close(1);
    const {state, place, told} = fields(JSON.parse(lrs.documents.get('resume') ?? '{}'));
    expect([state, place]).toEqual(['a', begunProgress.place]);
    expect(told).toMatchObject({passed: 'said', completed: 'said'});
  });

  test('if a session could not send the result, the next session sends it', async () => {
    const {lrs, port, world} = await openWorld();
    await port.save('a', begunProgress, 1);
    lrs.faults = {offline: true};
    await expect(port.save('b', passedProgress, 2)).rejects.toMatchObject({code: 'refused'});
    lrs.faults = {};
    const again = world.page();
    await again.open();
    await again.save('b', passedProgress, 1);
    expect(lrs.defined).toEqual(['initialized', 'initialized', 'passed', 'completed']);
  });
});
