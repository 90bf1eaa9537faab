import {describe, expect, test} from 'vitest';
import type {Store} from '../../src/session/store.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import type {Scorm12Api} from '../../src/tracking/scorm12/client.ts';
import {scorm2004} from '../../src/tracking/scorm2004/scorm2004.ts';
import {LearnerWorld, nonces, openCourse} from '../doubles/course-visit.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {MemoryDatabase} from '../doubles/memory-database.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {NaiveClient} from '../doubles/naive-client.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';

const stateOf = 'cmi.suspend_data';

/** Answers `count` questions and leaves. The LMS then has confirmed all answers. */
async function worksAndLeaves(world: LearnerWorld, count: number, from = 0): Promise<void> {
  const store = await world.visit();
  await world.answers(store, count, from);
  await world.clock.pass(15_000);
  await Promise.all([store.saving.leave(), world.clock.pass(1_000)]);
}

/** Gives `count` answers while the LMS refuses to save, then leaves the page without any event. */
async function worksUnsent(world: LearnerWorld, count: number, from = 0): Promise<void> {
  const store = await world.visit();
  world.lms.faults = {refuses: true};
  await world.answers(store, count, from);
  await world.clock.pass(20_000);
  world.lms.faults = {};
}

/** Launches the API of an LMS. Every value that the course reads passes through `read` first. */
const launched = (world: LearnerWorld, read: (element: string, value: unknown) => unknown) => {
  const find = world.lms.launch();
  return scorm12(() => {
    const api = find();
    return api && {...api, LMSGetValue: (element = '') => read(element, api.LMSGetValue(element))};
  });
};

const stateThat =
  (change: (state: string) => string) =>
  (element: string, value: unknown): unknown =>
    element === stateOf && typeof value === 'string' ? change(value) : value;

const writes = (world: LearnerWorld) =>
  world.lms.log.filter(({name, element}) => name === 'LMSSetValue' && element === stateOf).length;

const rows = (world: LearnerWorld) =>
  [...world.lms.storedValues]
    .filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element))
    .map(([, id]) => id);

describe('an LMS that is slow to open', () => {
  test('an API that appears after a minute is found without an action of the learner', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    await world.clock.pass(60_000);
    expect(store.saving.view).toEqual({kind: 'no-lms'});
    world.lms.faults = {};
    await world.clock.pass(31_000);
    expect(store.saving.view.kind).toBe('saved');
  });

  test('the course looks for a missing API at growing intervals', async () => {
    const world = new LearnerWorld();
    let looks = 0;
    const find = () => {
      looks++;
      return undefined;
    };
    await world.visit(scorm12(find));
    await world.clock.pass(600_000);
    expect(looks).toBeLessThan(50);
  });

  test('a state that arrives two seconds after the launch is not overwritten', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 3);
    const since = world.clock.now();
    const before = writes(world);
    const isLate = () => world.clock.now() < since + 2_000;
    const store = await world.visit(
      launched(
        world,
        stateThat(state => (isLate() ? '' : state)),
      ),
    );
    expect(writes(world)).toBe(before);
    await world.clock.pass(5_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(await world.count(store)).toBe(3);
  });

  test('positive control: a naive client overwrites a state that arrives late', async () => {
    const world = new LearnerWorld();
    new NaiveClient(world.lms.launch()).answer('q1');
    const find = world.lms.launch();
    const late = (): Scorm12Api | undefined => {
      const api = find();
      return api && {...api, LMSGetValue: () => ''};
    };
    new NaiveClient(late).answer('q2');
    expect(world.lms.storedValues.get(stateOf)).toBe('q2');
  });
});

describe('a saved state that the LMS has changed', () => {
  test.each<[string, (state: string) => string]>([
    ['a trailing newline', state => `${state}\n`],
    ['blanks around it', state => `  ${state}\t`],
    ['%7E for ~', state => state.replaceAll('~', '%7E')],
    ['HTML entities in decimal', state => state.replaceAll('~', '&#126;').replaceAll('.', '&#46;')],
    ['HTML entities in hexadecimal', state => state.replaceAll('~', '&#x7E;').replaceAll('-', '&#x2d;')],
  ])('a state with %s is read completely and reported as undamaged', async (_, change) => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 3);
    world.storage.clear();
    const store = await world.visit(launched(world, stateThat(change)));
    expect(store.saving.question).toBeUndefined();
    expect(store.saving.loss).toEqual({fault: undefined, dropped: 0});
    expect(await world.count(store)).toBe(3);
  });

  test.each(['0', ' ', '\n'])(
    'a new learner whose state is %j gets no warning and no question',
    async state => {
      const world = new LearnerWorld();
      const store = await world.visit(
        launched(
          world,
          stateThat(() => state),
        ),
      );
      expect(store.saving.question).toBeUndefined();
      expect(store.saving.loss).toEqual({fault: undefined, dropped: 0});
    },
  );

  test.each<[string, (state: string) => string, number]>([
    ['in lower case', state => state.toLowerCase(), 0],
    ['cut in the middle', state => state.slice(0, -4), 3],
    ['of a later release', state => `2${state.slice(1)}`, 0],
  ])('a state %s stays in the LMS until the learner agrees', async (_, change, answers) => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 4);
    world.storage.clear();
    const kept = world.lms.storedValues.get(stateOf);
    const store = await world.visit(launched(world, stateThat(change)));
    expect(store.saving.question).toMatchObject({about: 'unreadable'});
    expect(store.saving.question?.answers).toBeLessThanOrEqual(answers);
    store.dispatch({kind: 'went', place: 'contents'});
    await world.clock.pass(60_000);
    store.saving.close();
    expect(world.lms.storedValues.get(stateOf)).toBe(kept);
    const again = await world.visit(launched(world, stateThat(change)));
    again.saving.question?.resolve('continue');
    await world.clock.pass(1_000);
    expect(world.lms.storedValues.get(stateOf)).not.toBe(kept);
  });

  test('an unreadable state can be read again, and nothing is lost if the second read returns all of it', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 4);
    world.storage.clear();
    let isWhole = false;
    const cut = stateThat(state => (isWhole ? state : state.slice(0, -4)));
    const store = await world.visit(launched(world, cut));
    isWhole = true;
    store.saving.question?.resolve('again');
    await world.clock.pass(1_000);
    expect(store.saving.loss).toEqual({fault: undefined, dropped: 0});
    expect(await world.count(store)).toBe(4);
  });

  test('the learner is asked what to do if the LMS announces earlier work but never returns it', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 3);
    world.storage.clear();
    const before = writes(world);
    const store = await world.visit(
      launched(
        world,
        stateThat(() => ''),
      ),
    );
    await world.clock.pass(10_000);
    expect(store.saving.question).toMatchObject({about: 'unreadable', answers: 0});
    expect(store.saving.loss.fault).toBe('missing');
    expect(writes(world)).toBe(before);
  });
});

describe('work of another attempt on the device', () => {
  /** Leaves unsent work on one device. Meanwhile, the same learner has begun another attempt on another device. */
  async function onTwoDevices(): Promise<LearnerWorld> {
    const world = new LearnerWorld();
    world.lms.faults = {refuses: true};
    const first = await world.visit();
    await world.answers(first, 2);
    await world.clock.pass(20_000);
    world.lms.reset();
    world.lms.faults = {};
    const other = new LearnerWorld();
    other.nonce = () => 'Other001';
    await worksAndLeaves(other, 2, 3);
    world.lms.storedValues = other.lms.storedValues;
    return world;
  }

  test('the learner is asked about unsent work, and can add it to the work in the LMS', async () => {
    const world = await onTwoDevices();
    const before = rows(world).length;
    const store = await world.visit();
    expect(store.saving.question).toMatchObject({about: 'other-attempt', answers: 2});
    store.saving.question?.resolve('continue');
    await world.clock.pass(15_000);
    expect(await world.count(store)).toBe(4);
    expect(store.saving.view.kind).toBe('saved');
    expect(rows(world).length).toBe(before + 2);
    store.saving.close();
    expect((await world.visit()).saving.question).toBeUndefined();
  });

  test('the learner can start without the unsent work, and is not asked again', async () => {
    const world = await onTwoDevices();
    const store = await world.visit();
    store.saving.question?.resolve('fresh');
    await world.clock.pass(15_000);
    expect(await world.count(store)).toBe(2);
    store.saving.close();
    const again = await world.visit();
    expect(again.saving.question).toBeUndefined();
    expect(await world.count(again)).toBe(2);
  });

  test('the learner is not asked about confirmed work of another attempt', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 2);
    const other = new LearnerWorld();
    other.nonce = () => 'Other001';
    await worksAndLeaves(other, 2, 3);
    world.lms.storedValues = other.lms.storedValues;
    expect((await world.visit()).saving.question).toBeUndefined();
  });

  test('a finished attempt that the LMS has confirmed is not carried into a new one', async () => {
    const world = new LearnerWorld();
    const store = await world.visit();
    await world.completes(store);
    await world.clock.pass(15_000);
    await world.answers(store, 1);
    await world.clock.pass(15_000);
    world.lms.reset();
    const next = await world.visit();
    expect(next.saving.question).toBeUndefined();
    expect(next.progress.done).toBe(false);
  });

  test('confirmed work is not called unsent when the LMS begins a new attempt', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 2);
    world.lms.reset();
    expect((await world.visit()).saving.question).toMatchObject({about: 'confirmed', answers: 2});
  });
});

describe('the mark of the learner in a saved state', () => {
  const as = (world: LearnerWorld, learner: string) =>
    launched(world, (element, value) => (element === 'cmi.core.student_id' ? learner : value));

  test('the work of another learner is neither shown nor overwritten before the learner has answered', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 2);
    const kept = world.lms.storedValues.get(stateOf);
    const store = await world.visit(as(world, 'oyun.bold'));
    expect(store.saving.question).toMatchObject({about: 'other-learner', answers: 2});
    await world.clock.pass(60_000);
    expect(world.lms.storedValues.get(stateOf)).toBe(kept);
    store.saving.question?.resolve('fresh');
    await world.clock.pass(15_000);
    expect(await world.count(store)).toBe(0);
  });

  test('if a learner says that work under another learner id is their own, the work continues and belongs to the new id', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 2);
    const store = await world.visit(as(world, 'bat.dorj.2'));
    store.saving.question?.resolve('continue');
    await world.clock.pass(15_000);
    expect(await world.count(store)).toBe(2);
    store.saving.close();
    expect((await world.visit(as(world, 'bat.dorj.2'))).saving.question).toBeUndefined();
  });
});

describe('answers that are recovered from the device', () => {
  test.each(['crash', 'close'] as const)(
    'answers that the LMS has refused are reported with all their elements at the next visit, after a %s',
    async end => {
      const world = new LearnerWorld();
      const expected = new LearnerWorld();
      await worksAndLeaves(expected, 3);
      const store = await world.visit();
      world.lms.faults = {refuses: true};
      await world.answers(store, 3);
      await world.clock.pass(15_000);
      if (end === 'close') store.saving.close();
      world.lms.faults = {};
      const again = await world.visit();
      again.saving.question?.resolve('continue');
      await world.clock.pass(15_000);
      const answersIn = ({lms}: LearnerWorld) =>
        [...lms.storedValues].filter(([name]) => name.startsWith('cmi.interactions.'));
      expect(answersIn(world)).toEqual(answersIn(expected));
    },
  );

  test('answers that the LMS has confirmed are not reported twice', async () => {
    const world = new LearnerWorld();
    await worksAndLeaves(world, 3);
    const again = await world.visit();
    await world.clock.pass(15_000);
    expect(again.saving.view.kind).toBe('saved');
    expect(rows(world).length).toBe(3);
  });

  test('answers that were given before the LMS appeared are reported', async () => {
    const world = new LearnerWorld({absent: true});
    const store = await world.visit();
    await world.answers(store, 2);
    world.lms.faults = {};
    await world.clock.pass(60_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(rows(world).length).toBe(2);
  });
});

describe('an LMS that clears Web Storage when the learner signs in', () => {
  test('unsent work comes back from the database of the device', async () => {
    const world = new LearnerWorld();
    world.database = new MemoryDatabase();
    await worksUnsent(world, 3);
    world.storage.clear();
    expect(await world.comesBack()).toBe(3);
  });

  test('control: without the database, the unsent work is lost', async () => {
    const world = new LearnerWorld();
    await worksUnsent(world, 3);
    world.storage.clear();
    expect(await world.comesBack()).toBe(0);
  });

  test('a database that never answers does not keep the course from opening', async () => {
    const world = new LearnerWorld();
    world.database = new MemoryDatabase();
    world.database.isStuck = true;
    const store = await world.visit();
    await world.clock.pass(2_000);
    expect(store.saving.view.kind).toBe('saved');
  });

  test('if Web Storage is blocked, the save state is "device" only after the database has stored the work', async () => {
    const world = new LearnerWorld();
    world.database = new MemoryDatabase();
    world.storage.isBlocked = true;
    const store = await world.visit();
    world.lms.faults = {refuses: true};
    world.database.isStuck = true;
    await world.answers(store, 1);
    await world.clock.pass(15_000);
    expect(store.saving.view.kind).toBe('unsaved');
    world.database.isStuck = false;
    await world.answers(store, 1, 1);
    await world.clock.pass(15_000);
    expect(store.saving.view.kind).toBe('device');
    expect(await world.comesBack()).toBe(2);
  });
});

describe('a session that does not last as long as the page', () => {
  test('an API that replaces another API gets everything that the old API has not accepted', async () => {
    const world = new LearnerWorld();
    let find = world.lms.launch();
    const store = await world.visit(scorm12(() => find()));
    await world.answers(store, 1);
    await world.clock.pass(15_000);
    world.lms.faults = {refuses: true};
    await world.answers(store, 2, 1);
    await world.clock.pass(15_000);
    world.lms.faults = {};
    find = world.lms.launch();
    await world.clock.pass(180_000);
    expect(store.saving.view.kind).toBe('saved');
    expect(await world.comesBack()).toBe(3);
    expect(new Set(rows(world)).size).toBe(3);
  });

  test('if the API of another learner replaces an API, it gets none of the waiting answers', async () => {
    const world = new LearnerWorld();
    let find = world.lms.launch();
    const store = await world.visit(scorm12(() => find()));
    world.lms.faults = {refuses: true};
    await world.answers(store, 2);
    await world.clock.pass(15_000);
    const other = new LearnerWorld();
    other.lms.storedValues.set('cmi.core.student_id', 'oyun.bold');
    find = other.lms.launch();
    await world.clock.pass(180_000);
    expect(store.saving.view).toEqual({kind: 'ended', isOnDevice: true});
    expect(other.lms.storedValues.get(stateOf) ?? '').toBe('');
  });

  test('a page that is loaded again after the end of its session says that the session has ended', async () => {
    const world = new LearnerWorld();
    const find = world.lms.launch();
    const store = await world.visit(scorm12(find));
    store.saving.close();
    const again = await world.visit(scorm12(find));
    expect(again.saving.view).toEqual({kind: 'ended', isOnDevice: false});
  });

  /** Opens the course in a page of a cmi5 session. All pages share the device and the window. */
  function cmi5Pages() {
    const world = new Cmi5World();
    const web = {search: world.lrs.launch(), storage: new MemoryStorage()};
    const own = {storage: new MemoryStorage(), clock: world.clock, probe: async () => true, nonce: nonces()};
    const open = async () => {
      const store = openCourse({...own, port: world.page(web)});
      await world.clock.pass(1_000);
      return store;
    };
    return {...world, lrs: world.lrs, open};
  }

  test('a reloaded cmi5 page says at once that its session has ended', async () => {
    const {open} = cmi5Pages();
    (await open()).saving.close();
    expect((await open()).saving.view).toEqual({kind: 'ended', isOnDevice: false});
  });

  test('the save state says that the work of an abandoned cmi5 session is on the device, and does not promise to send it', async () => {
    const {open, lrs, clock} = cmi5Pages();
    const store = await open();
    lrs.faults = {expired: true};
    await new LearnerWorld().answers(store, 1);
    await clock.pass(60_000);
    expect(store.saving.view).toEqual({kind: 'ended', isOnDevice: true});
  });

  test('a button that reloads the page saves and leaves the session open for the next page', async () => {
    const world = new LearnerWorld();
    const find = world.lms.launch();
    const store = await world.visit(scorm12(find));
    await world.answers(store, 2);
    await Promise.all([store.saving.keepOpen(), world.clock.pass(1_000)]);
    store.saving.close();
    const again: Store = await world.visit(scorm12(find));
    expect(again.saving.view.kind).toBe('saved');
    await world.answers(again, 1, 2);
    await world.clock.pass(15_000);
    expect(await world.count(again)).toBe(3);
    expect(rows(world).length).toBe(3);
    expect(world.lms.log.filter(({name}) => name === 'LMSFinish')).toEqual([]);
  });

  test.each(['SCORM 1.2', 'SCORM 2004'])(
    'a reloaded page keeps the work of its session, even if the LMS resets all values when a session is opened twice: %s',
    async standard => {
      const world = new LearnerWorld({resets: true});
      // A shared device keeps no copy of what the LMS has confirmed.
      world.sharedDevices = true;
      const lms2004 = new StrictScorm2004({resets: true});
      const [find12, find2004] = [world.lms.launch(), lms2004.launch()];
      const [lms, port] =
        standard === 'SCORM 1.2' ? [world.lms, () => scorm12(find12)] : [lms2004, () => scorm2004(find2004)];
      const store = await world.visit(port());
      await world.answers(store, 2);
      await Promise.all([store.saving.keepOpen(), world.clock.pass(1_000)]);
      store.saving.close();
      const again = await world.visit(port());
      expect([again.saving.view.kind, again.saving.question]).toEqual(['saved', undefined]);
      expect(await world.count(again)).toBe(2);
      await world.answers(again, 1, 2);
      await world.clock.pass(15_000);
      expect(
        [...lms.storedValues.keys()].filter(name => /^cmi\.interactions\.\d+\.id$/.test(name)).length,
      ).toBe(3);
      expect(lms.refusals).toEqual([]);
    },
  );
});
