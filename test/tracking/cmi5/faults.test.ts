import {describe, expect, test} from 'vitest';
import type {Web} from '../../../src/tracking/cmi5/cmi5.ts';
import {isJson} from '../../../src/tracking/cmi5/xapi.ts';
import {at, verbOf} from '../../doubles/lrs/rules.ts';
import {Cmi5World} from '../../doubles/lrs/world.ts';
import {MemoryStorage} from '../../doubles/memory-storage.ts';
import type {LrsCall, LrsFaults} from '../../doubles/lrs/lrs.ts';
import {answer, begunProgress, passedProgress} from '../contract/contract.ts';

async function openWorld(other: Partial<Web> = {}) {
  const world = new Cmi5World();
  const port = world.page(other);
  await port.open();
  return {world, lrs: world.lrs, port};
}

const stateIn = ({lrs}: Cmi5World): unknown => at(JSON.parse(lrs.documents.get('resume') ?? '{}'), 'state');
const verbsOf = ({lrs}: Cmi5World): readonly string[] => lrs.statements.map(verbOf);
const answerNumber = (n: number) => ({...answer, id: `document-fraud.filler-value.t${n}`});
const sentIn = ({log}: {readonly log: readonly LrsCall[]}, from = 0): readonly string[] =>
  log
    .slice(from)
    .filter(call => call.method !== 'GET' && call.resource === 'statements')
    .map(call => verbsIn(call).join());
const verbsIn = ({body}: LrsCall): readonly string[] => {
  const statements: unknown = JSON.parse(body);
  return (Array.isArray(statements) ? statements : []).filter(isJson).map(verbOf);
};

/** All verbs that a complete session sends, in order. */
const everything = [
  'initialized',
  ...['answered', 'answered', 'answered'],
  ...['completed', 'completed', 'progressed'],
  ...['passed', 'completed', 'terminated'],
];

describe('a failing LRS', () => {
  test.each<[LrsFaults]>([
    [{offline: true}],
    [{silent: true}],
    [{busy: 503}],
    [{busy: 429}],
    [{expired: true}],
    [{slow: 60_000}],
    [{frozen: true}],
    [{silent: true, pedantic: true}],
    [{expired: true, refusal: 401}],
  ])('saving is refused and nothing is lost while the LRS fails: %j', async faults => {
    const {world, lrs, port} = await openWorld();
    await port.report(answerNumber(1));
    await world.clock.pass(0);
    lrs.faults = faults;
    await port.report(answerNumber(2));
    const code = faults.frozen ? 'not-kept' : faults.expired ? 'over' : 'refused';
    for (let n = 1; n <= 2; n++) {
      const saving = expect(port.save(`a${n}`, passedProgress, n)).rejects.toMatchObject({
        name: 'TrackingError',
        code,
      });
      await world.clock.pass(90_000);
      await saving;
    }
    lrs.faults = faults.pedantic ? {pedantic: true} : {};
    await port.report(answerNumber(3));
    await port.save('b', passedProgress, 60);
    await port.close(70);
    expect(stateIn(world)).toBe('b');
    expect([...verbsOf(world)].sort()).toEqual([...everything].sort());
    const times = lrs.statements.map(({timestamp}) => String(timestamp));
    expect(times).toEqual([...times].sort());
    expect(lrs.refusals.length).toBe(faults.pedantic ? lrs.refusals.length : 0);
  });

  test('a save stops at the first refused statement if the LRS no longer accepts the token', async () => {
    const {lrs, port} = await openWorld();
    lrs.faults = {offline: true};
    for (const n of [1, 2, 3, 4]) await port.report(answerNumber(n));
    lrs.faults = {expired: true};
    const before = lrs.log.length;
    await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({code: 'over'});
    // The port first sends the whole batch. After the refusal, it sends only the first statement of the batch.
    expect(sentIn(lrs, before)).toEqual(['answered,answered,answered,answered,progressed', 'answered']);
  });

  test('after an outage of the LRS, statements are sent again in their order and with their ids', async () => {
    const {world, lrs, port} = await openWorld();
    lrs.faults = {silent: true};
    for (const n of [1, 2, 3]) await port.report(answerNumber(n));
    await expect(port.save('a', passedProgress, 1)).rejects.toMatchObject({code: 'refused'});
    lrs.faults = {};
    await port.save('a', passedProgress, 2);
    await port.close(3);
    expect(verbsOf(world)).toEqual(everything);
    const ids = lrs.log.flatMap(({body}) => body.match(/"id":"[^"]*","timestamp"/g) ?? []);
    expect(new Set(ids).size).toBe(everything.length);
    expect(ids.length).toBeGreaterThan(everything.length);
  });
});

describe('a statement that the LRS never accepts', () => {
  test('a statement is kept if the LRS refuses it only for the moment', async () => {
    const world = new Cmi5World();
    const {lrs} = world;
    let isFirst = true;
    const port = world.page({
      fetch: (url, init) => {
        // The token expires after the request with the state and before the statement `passed`. Later, the token is
        // valid again.
        const {body} = init;
        if (isFirst && typeof body === 'string' && body.includes('verbs/passed'))
          lrs.faults = {expired: true};
        return lrs.fetch(url, init);
      },
    });
    await port.open();
    await expect(port.save('a', passedProgress, 1)).rejects.toMatchObject({code: 'over'});
    isFirst = false;
    lrs.faults = {};
    await port.save('b', passedProgress, 2);
    expect(lrs.defined).toEqual(['initialized', 'passed', 'completed']);
  });

  test.each([400, 401, 403] as const)(
    'an invalid statement is discarded once the LRS accepts the other statements (refusal with status %i)',
    async refusal => {
      const {world, lrs, port} = await openWorld();
      lrs.faults = {refusal};
      for (const n of [1, 2])
        await port.report({...answerNumber(n), asked: {language: 'no language', text: 'x'}});
      await port.report(answerNumber(3));
      await port.save('a', begunProgress, 1);
      expect(verbsOf(world)).toEqual(['initialized', 'answered', 'progressed']);
      await port.save('b', passedProgress, 2);
      await port.close(3);
      expect(lrs.refusals.map(call => call.breaks)).toContain('4.1.0.0-1');
      expect(stateIn(world)).toBe('b');
      expect(lrs.defined).toEqual(['initialized', 'passed', 'completed', 'terminated']);
    },
  );
});

describe('the State document', () => {
  test('the State document is written conditionally and read back each time', async () => {
    const {world, lrs, port} = await openWorld();
    for (const state of ['a', 'b']) await port.save(state, begunProgress, 1);
    const calls = lrs.log.filter(call => call.parameters['stateId'] === 'resume');
    expect(calls.map(call => [call.method, call.condition])).toEqual([
      ['GET', ''],
      ['PUT', 'If-None-Match'],
      ['GET', ''],
      ['PUT', 'If-Match'],
      ['GET', ''],
    ]);
    expect(stateIn(world)).toBe('b');
  });

  test('the State document contains the place of the learner in the course in addition to the state', async () => {
    const {lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    expect(JSON.parse(lrs.documents.get('resume') ?? '{}')).toMatchObject({place: 'document-fraud/zones'});
  });

  test('the State document holds the work of all windows that write it at the same time', async () => {
    const {world, lrs, port} = await openWorld();
    const other = world.page();
    await other.open();
    await port.save('a', begunProgress, 1);
    await other.save('b', begunProgress, 1);
    expect(stateIn(world)).toBe('a+b');
    await port.save('c', begunProgress, 2);
    expect(stateIn(world)).toBe('a+b+c');
    await other.save('d', begunProgress, 3);
    expect(stateIn(world)).toContain('d');
    expect(lrs.refusals).toEqual([]);
  });

  test('the State document of another attempt is never overwritten, and the save is rejected', async () => {
    const {world, port} = await openWorld({join: () => undefined});
    const other = world.page();
    await other.open();
    await other.save('b', begunProgress, 1);
    await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({code: 'not-kept'});
    port.closeNow('a', begunProgress, 2);
    expect(stateIn(world)).toBe('b');
  });

  test('the adapter recognises its own save in the State document when the response to that save was lost', async () => {
    const {world, lrs, port} = await openWorld({
      join: () => {
        throw new Error('there is nobody else');
      },
    });
    lrs.faults = {silent: true};
    await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({code: 'refused'});
    lrs.faults = {};
    await port.save('b', begunProgress, 2);
    expect(stateIn(world)).toBe('b');
  });

  test('no request is sent before the response to the previous one, except concurrent reads', async () => {
    const world = new Cmi5World();
    let writes = 0;
    let reads = 0;
    let most = 0;
    const port = world.page({
      fetch: async (url, init) => {
        const isRead = init.method === 'GET';
        if (isRead) reads++;
        else writes++;
        most = Math.max(most, writes, writes > 0 ? writes + reads : 0);
        await new Promise<void>(resolve => world.clock.after(500, resolve));
        if (isRead) reads--;
        else writes--;
        return world.lrs.fetch(url, init);
      },
    });
    const all = (async () => {
      await port.open();
      const saves = ['a', 'b', 'c'].map(state => port.save(state, passedProgress, 1));
      for (const n of [1, 2, 3]) await port.report(answerNumber(n));
      await Promise.all(saves);
      await port.close(2);
    })();
    await world.clock.pass(60_000);
    await all;
    expect(most).toBe(1);
    expect(stateIn(world)).toBe('c');
    expect(world.lrs.refusals).toEqual([]);
  });

  test('the State document has the latest of several concurrent saves', async () => {
    const {world, port} = await openWorld();
    await Promise.all(['a', 'b', 'c'].map(state => port.save(state, begunProgress, 1)));
    expect(stateIn(world)).toBe('c');
    await port.save('d', begunProgress, 2);
    expect(stateIn(world)).toBe('d');
  });

  test.each<[LrsFaults]>([[{conflicts: 1}], [{conflicts: 2}], [{etagless: true}], [{changesEtags: true}]])(
    'the State document is saved although the LRS or a proxy reports a false conflict, %j',
    async faults => {
      const {world, lrs, port} = await openWorld();
      await port.save('a', begunProgress, 1);
      lrs.faults = faults;
      await port.save('b', begunProgress, 2);
      await port.save('c', begunProgress, 3);
      expect(stateIn(world)).toBe('c');
    },
  );

  test('a save gives up if other windows keep changing the State document', async () => {
    const {lrs, port} = await openWorld();
    lrs.faults = {conflicts: 1_000};
    await expect(port.save('a', begunProgress, 1)).rejects.toMatchObject({code: 'not-kept'});
  });
});

describe('a closing page', () => {
  test('a closing page sends everything in one request that outlives the page, with `terminated` at the end', async () => {
    const {world, lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    const before = lrs.log.length;
    port.closeNow('b', passedProgress, 2);
    const sent = lrs.log.slice(before);
    expect(sent.map(({method, resource, keepalive}) => [method, resource, keepalive])).toEqual([
      ['POST', 'statements', true],
    ]);
    await world.clock.pass(60_000);
    expect(lrs.log.length).toBe(before + sent.length);
    expect(verbsOf(world).slice(-4)).toEqual(['passed', 'completed', 'suspended', 'terminated']);
    expect(lrs.refusals).toEqual([]);
  });

  test('the next session continues with the state that a closing page sent as a statement', async () => {
    const {world, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    port.closeNow('b', begunProgress, 2);
    const next = world.page();
    expect((await next.open()).saved).toBe('a+b');
    await next.save('c', begunProgress, 1);
    await next.close(2);
    // The closing page sent its state in a statement. This state is not merged a second time.
    expect((await world.page().open()).saved).toBe('c');
    expect(world.lrs.refusals).toEqual([]);
  });

  test('the state of a page that closed before its first save comes back', async () => {
    const {world, port} = await openWorld();
    port.closeNow('a', begunProgress, 1);
    expect((await world.page().open()).saved).toBe('a');
  });

  test('if the next session cannot read the state that a closing page sent as a statement, a later save merges this state', async () => {
    const {world, lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    port.closeNow('b', begunProgress, 2);
    let isCut = true;
    const next = world.page({
      fetch: (url, init) =>
        isCut && url.includes('verbs%2Fsuspended')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : lrs.fetch(url, init),
    });
    expect((await next.open()).saved).toBe('a');
    isCut = false;
    await next.save('c', begunProgress, 1);
    expect(stateIn(world)).toBe('b+c');
  });

  test('a closing page whose state is saved sends only the end of the session', async () => {
    const {lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    const before = lrs.log.length;
    port.closeNow('a', begunProgress, 2);
    expect(sentIn(lrs, before)).toEqual(['terminated']);
  });

  test('a page that closes during a request does not send `terminated`, and everything else arrives', async () => {
    const {world, lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    lrs.faults = {slow: 1_000};
    await port.report(answerNumber(1));
    await port.report(answerNumber(2));
    const saving = port.save('b', begunProgress, 2);
    const before = lrs.log.length;
    port.closeNow('c', passedProgress, 3);
    expect(sentIn(lrs, before)).toEqual([
      'answered,completed,completed,progressed,passed,completed,suspended',
    ]);
    await Promise.all([expect(saving).rejects.toMatchObject({code: 'refused'}), world.clock.pass(60_000)]);
    expect(lrs.defined).toEqual(['initialized', 'passed', 'completed']);
    expect(lrs.refusals).toEqual([]);
    lrs.faults = {};
    expect((await world.page().open()).saved).toContain('c');
  });

  test('a reloaded page continues a session whose end was not sent because a request was in flight', async () => {
    const world = new Cmi5World();
    const same = {search: world.lrs.launch(), storage: new MemoryStorage()};
    const first = world.page(same);
    await first.open();
    world.lrs.faults = {slow: 1_000};
    await first.report(answerNumber(1));
    first.closeNow('a', begunProgress, 1);
    world.lrs.faults = {};
    await world.clock.pass(60_000);
    const again = world.page(same);
    expect((await again.open()).saved).toBe('a');
    await again.close(2);
    expect(world.lrs.defined).toEqual(['initialized', 'terminated']);
    expect(verbsOf(world).filter(verb => verb === 'answered')).toHaveLength(1);
    expect(world.lrs.refusals).toEqual([]);
  });

  test('a closing page stays below the keepalive limit of a browser', async () => {
    const {lrs, port} = await openWorld();
    lrs.faults = {slow: 1_000};
    for (let n = 0; n < 60; n++) await port.report(answerNumber(n));
    port.closeNow('x'.repeat(port.maxStateLength), passedProgress, 2);
    const alive = lrs.log.filter(call => call.keepalive);
    expect(alive.reduce((sum, call) => sum + call.body.length, 0)).toBeLessThan(65_536);
    expect(alive.some(call => call.body.includes('xxxx'))).toBe(true);
    expect(lrs.statements.filter(statement => verbOf(statement) === 'answered').length).toBe(60);
  });

  test('a closing page sends each statement that may have arrived already in its own request, so that a refusal affects only this statement', async () => {
    const {lrs, port} = await openWorld();
    const progress = {...passedProgress, parts: []};
    lrs.faults = {silent: true};
    await expect(port.save('a', progress, 1)).rejects.toMatchObject({code: 'refused'});
    await expect(port.save('a', progress, 1)).rejects.toMatchObject({code: 'refused'});
    lrs.faults = {pedantic: true};
    const before = lrs.log.length;
    port.closeNow('b', progress, 2);
    expect(sentIn(lrs, before)).toEqual(['suspended', 'passed', 'completed']);
    expect(lrs.defined).toEqual(['initialized', 'passed', 'completed']);
  });

  test('a closing page throws nothing, whatever the LRS does', async () => {
    for (const faults of [{offline: true}, {silent: true}, {busy: 503}, {expired: true}] as const) {
      const {lrs, port} = await openWorld();
      lrs.faults = faults;
      expect(() => port.closeNow('b', passedProgress, 2)).not.toThrow();
      expect(() => port.closeNow('c', passedProgress, 3)).not.toThrow();
    }
  });
});

describe('a session that the learner leaves', () => {
  test('one request carries the unsent statements and `terminated`', async () => {
    const {world, lrs, port} = await openWorld();
    lrs.faults = {offline: true};
    for (const n of [1, 2]) await port.report(answerNumber(n));
    await world.clock.pass(0);
    lrs.faults = {};
    // The LRS may already have the statements of the lost request. So `close` sends them in a request of their own,
    // before the request with `terminated`.
    await port.close(1);
    expect(sentIn(lrs).at(-1)).toBe('terminated');
    expect(verbsOf(world)).toEqual(['initialized', 'answered', 'answered', 'terminated']);
  });

  test('an invalid statement does not keep the end of the session from the LRS', async () => {
    const {world, lrs, port} = await openWorld();
    lrs.faults = {slow: 1_000};
    await port.report(answerNumber(1));
    await port.report({...answerNumber(2), asked: {language: 'no language', text: 'x'}});
    await Promise.all([port.close(1), world.clock.pass(60_000)]);
    expect(verbsOf(world)).toEqual(['initialized', 'answered', 'terminated']);
  });

  test('a session sends nothing after its end', async () => {
    const {world, lrs, port} = await openWorld();
    await port.save('a', begunProgress, 1);
    await port.close(2);
    const before = lrs.log.length;
    await expect(port.report(answerNumber(1))).rejects.toMatchObject({code: 'not-open'});
    await expect(port.save('b', begunProgress, 3)).rejects.toMatchObject({code: 'not-open'});
    port.closeNow('c', begunProgress, 4);
    await world.clock.pass(60_000);
    expect(lrs.log.length).toBe(before);
  });
});
