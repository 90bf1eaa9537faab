import {describe, expect, test} from 'vitest';
import {joinStates} from '../../src/record/join-states.ts';
import type {Store} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {scorm2004} from '../../src/tracking/scorm2004/scorm2004.ts';
import {course, openCourse, LearnerWorld} from '../doubles/course-visit.ts';
import {at, verbOf} from '../doubles/lrs/rules.ts';
import {Cmi5World} from '../doubles/lrs/world.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';
import {WindowBus, type BusWindow} from '../doubles/window-bus.ts';

/** One learner who opens the course in several windows of one device. */
class ManyWindows extends LearnerWorld {
  readonly bus = new WindowBus(this.clock);
  #made = 0;

  /**
   * Opens another window, and then waits for `wait` milliseconds. If `hasLine` is false, this window cannot send
   * messages to the other windows.
   */
  async open({
    hasLine = true,
    lms = this.lms,
    window = this.bus.window(),
    wait = 1_000,
    port = scorm12(lms.launch()),
  } = {}): Promise<{
    store: Store;
    window: BusWindow;
  }> {
    const {storage, clock} = this;
    const store = openCourse({
      port,
      storage,
      clock,
      line: hasLine ? window : undefined,
      probe: async () => this.isReached,
      nonce: () => `Nonce${String(++this.#made).padStart(3, '0')}`,
    });
    await clock.pass(wait);
    return {store, window};
  }

  /** Everything in the device storage. */
  get onDevice(): string {
    const keys = Array.from({length: this.storage.length}, (_, i) => this.storage.key(i) ?? '');
    return keys.map(key => `${key} ${this.storage.getItem(key) ?? ''}`).join();
  }

  get sessions(): number {
    return this.lms.log.filter(call => call.name === 'LMSInitialize').length;
  }

  get writes(): number {
    return this.lms.log.filter(call => call.name === 'LMSSetValue').length;
  }
}

describe('a second window', () => {
  test('a second window learns that another is active and opens no second session', async () => {
    const learner = new ManyWindows();
    await learner.open();
    const {store} = await learner.open();
    await learner.clock.pass(60_000);
    expect(store.saving.view).toEqual({kind: 'elsewhere'});
    expect(store.ready).toBe(false);
    expect(learner.sessions).toBe(1);
  });

  test('a second window continues with all work of the first if the learner chooses to', async () => {
    const learner = new ManyWindows();
    const {store: first} = await learner.open();
    await learner.answers(first, 3);
    const {store: second} = await learner.open();
    second.saving.takeOver();
    await learner.clock.pass(1_000);
    expect(first.saving.view).toEqual({kind: 'taken'});
    expect(second.saving.view.kind).toBe('saved');
    expect(await learner.count(second)).toBe(3);
  });

  test('a second window gets the work of the first, even if neither the LMS nor the device has stored it', async () => {
    const learner = new ManyWindows();
    learner.storage.isBlocked = true;
    const {store: first} = await learner.open();
    learner.lms.faults = {refuses: true};
    await learner.answers(first, 3);
    const {store: second} = await learner.open();
    learner.lms.faults = {};
    second.saving.takeOver();
    await learner.clock.pass(15_000);
    expect(await learner.count(second)).toBe(3);
    expect(second.saving.view.kind).toBe('saved');
    expect(await learner.comesBack()).toBe(3);
  });

  test('a second window starts when the first is closed', async () => {
    const learner = new ManyWindows();
    const {store: first} = await learner.open();
    const {store: second} = await learner.open();
    await learner.answers(first, 2);
    first.saving.close();
    await learner.clock.pass(1_000);
    expect(second.saving.view.kind).toBe('saved');
    expect(await learner.count(second)).toBe(2);
  });

  test('a second window starts although the first has crashed and hands nothing over', async () => {
    const learner = new ManyWindows();
    const {window} = await learner.open();
    const {store: second} = await learner.open();
    window.close();
    second.saving.takeOver();
    await learner.clock.pass(5_000);
    expect(second.saving.view.kind).toBe('saved');
  });

  test.each([0, 1])(
    'of two windows opened at almost the same time, exactly one becomes active (%i)',
    async order => {
      const learner = new ManyWindows();
      const windows = [learner.bus.window(), learner.bus.window()];
      const [one, two] = order === 0 ? windows : windows.reverse();
      const both = [await learner.open({window: one, wait: 50}), await learner.open({window: two, wait: 50})];
      await learner.clock.pass(1_000);
      expect(both.map(({store}) => store.saving.view.kind).sort()).toEqual(['elsewhere', 'saved']);
      expect(learner.sessions).toBe(1);
    },
  );
});

describe('a window that has handed over', () => {
  async function takeOver() {
    const learner = new ManyWindows();
    const {store: first} = await learner.open();
    const {store: second} = await learner.open();
    second.saving.takeOver();
    await learner.clock.pass(15_000);
    return {learner, first, second};
  }

  test('a window saves its work and ends its session before another window takes over and begins a session', async () => {
    const {learner} = await takeOver();
    const names = learner.lms.log.map(call => call.name);
    expect(names.filter(name => name === 'LMSInitialize' || name === 'LMSFinish')).toEqual([
      'LMSInitialize',
      'LMSFinish',
      'LMSInitialize',
    ]);
  });

  test('a window that has handed over writes nothing to LMS or device, whatever happens to it', async () => {
    const {learner, first} = await takeOver();
    const before = [learner.writes, learner.onDevice];
    await learner.answers(first, 2);
    first.saving.hide();
    first.saving.retry();
    await learner.clock.pass(20_000);
    first.saving.close();
    expect([learner.writes, learner.onDevice]).toEqual(before);
    expect(first.saving.view).toEqual({kind: 'taken'});
  });

  test('a window that has handed over stays inactive while the other works, and no work is lost', async () => {
    const {learner, first, second} = await takeOver();
    await learner.answers(second, 2);
    await learner.clock.pass(15_000);
    expect(first.saving.view).toEqual({kind: 'taken'});
    expect(await learner.comesBack()).toBe(2);
  });
});

describe('an LMS that allows one session for each launch', () => {
  /**
   * For each standard, a function that returns the launch of a learner. Each launch returns a function that creates
   * the port of a page.
   */
  const systems: Readonly<Record<string, (learner: ManyWindows) => () => () => TrackingPort>> = {
    'SCORM 1.2': learner => () => {
      const find = learner.lms.launch();
      return () => scorm12(find);
    },
    'SCORM 2004': () => {
      const lms = new StrictScorm2004();
      return () => {
        const find = lms.launch();
        return () => scorm2004(find);
      };
    },
    cmi5: learner => {
      const world = new Cmi5World({}, {}, learner.clock);
      return () => {
        const window = {search: world.lrs.launch(), storage: new MemoryStorage()};
        return () => world.page({...window, join: (a, b) => joinStates(a, b, course)});
      };
    },
  };

  test.each(Object.keys(systems))(
    'after a reload, a window that takes the course back says that its session has ended, and no work is lost: %s',
    async name => {
      const learner = new ManyWindows();
      const launch = systems[name]?.(learner);
      if (!launch) throw new Error(`there is no system ${name}`);
      const here = launch();
      const {store: first} = await learner.open({port: here()});
      await learner.answers(first, 2);
      const {store: second} = await learner.open({port: launch()()});
      second.saving.takeOver();
      await learner.clock.pass(15_000);
      await learner.answers(second, 1, 2);
      first.saving.close();

      const {store: again} = await learner.open({port: here()});
      expect(again.saving.view).toEqual({kind: 'elsewhere'});
      again.saving.takeOver();
      await learner.clock.pass(15_000);
      expect([again.saving.view.kind, second.saving.view.kind]).toEqual(['ended', 'taken']);
      again.saving.close();

      const {store: third} = await learner.open({port: launch()()});
      expect(third.saving.view.kind).toBe('saved');
      expect(await learner.count(third)).toBe(3);
    },
  );
});

describe('a suspended window', () => {
  test('a second window does not wait for a suspended one, which hands over its work on waking and overwrites nothing', async () => {
    const learner = new ManyWindows();
    learner.storage.isBlocked = true;
    const {store: first, window} = await learner.open();
    await learner.answers(first, 2);
    window.sleep();
    const {store: second} = await learner.open();
    expect(second.saving.view.kind).toBe('saved');
    await learner.answers(second, 2, 3);
    await learner.clock.pass(15_000);
    const before = learner.writes;
    window.wake();
    expect(learner.writes).toBe(before);
    await learner.clock.pass(15_000);
    expect(first.saving.view).toEqual({kind: 'taken'});
    expect(await learner.count(second)).toBe(4);
  });

  test('a window that was suspended when another window became active learns this on waking', async () => {
    const learner = new ManyWindows();
    const {store: first, window} = await learner.open();
    window.sleep();
    const {store: second} = await learner.open();
    window.wake(false);
    expect([first.saving.view.kind, second.saving.view.kind]).toEqual(['saved', 'saved']);
    first.saving.show();
    await learner.clock.pass(100);
    expect([first.saving.view.kind, second.saving.view.kind]).toEqual(['taken', 'saved']);
  });
});

describe('windows that cannot send messages to each other', () => {
  test('windows without a channel merge the work that they find on the device', async () => {
    const learner = new ManyWindows();
    const {store: first} = await learner.open({hasLine: false});
    await learner.answers(first, 1);
    await learner.clock.pass(15_000);
    const {store: second} = await learner.open({hasLine: false});
    await learner.answers(first, 2, 1);
    await learner.answers(second, 2, 3);
    await learner.clock.pass(15_000);
    expect(await learner.count(second)).toBe(5);
    await learner.answers(first, 1, 5);
    await learner.clock.pass(15_000);
    expect(await learner.count(first)).toBe(6);
    second.saving.close();
    first.saving.close();
    expect(await learner.comesBack()).toBe(6);
  });

  test('if two windows without a channel both send an answer, the LRS gets only one cmi5 statement', async () => {
    const learner = new ManyWindows();
    const world = new Cmi5World({}, {}, learner.clock);
    const port = () => world.page({join: (a, b) => joinStates(a, b, course)});
    const {store: first} = await learner.open({hasLine: false, port: port()});
    const {store: second} = await learner.open({hasLine: false, port: port()});
    world.lrs.faults = {silent: true};
    await learner.answers(first, 2);
    await learner.clock.pass(1_000);
    world.lrs.faults = {};
    // The second window finds the answers of the first window on the device, even the answers that the LRS has not
    // confirmed.
    await learner.answers(second, 2, 2);
    await learner.clock.pass(60_000);
    const ids = world.lrs.statements
      .filter(st => verbOf(st) === 'answered')
      .map(st => at(st, 'object', 'id'));
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
    expect([first, second].map(({saving}) => saving.view.kind)).toEqual(['saved', 'saved']);
  });
});

test('work is handed only to a window of the same learner', async () => {
  const learner = new ManyWindows();
  const {store: first} = await learner.open();
  await learner.answers(first, 3);
  const another = new LearnerWorld();
  another.lms.storedValues.set('cmi.core.student_id', 'another.learner');
  const {store: second} = await learner.open({lms: another.lms});
  second.saving.takeOver();
  await learner.clock.pass(15_000);
  expect(first.saving.view.kind).toBe('taken');
  expect(second.saving.view.kind).toBe('saved');
  expect(second.saving.question).toBeUndefined();
  expect(await learner.count(second)).toBe(0);
});

describe('an LMS that counts answers from the launch of its own window', () => {
  /** Launches a window. The LMS counts the answers at this launch, and later returns this count unchanged. */
  const launchedNow = ({lms}: ManyWindows) => {
    const ids = [...lms.storedValues.keys()].filter(name => /^cmi\.interactions\.\d+\.id$/.test(name));
    const api = lms.launch()();
    if (!api) throw new Error('the LMS has no API');
    const LMSGetValue = (element = '') =>
      element === 'cmi.interactions._count' ? String(ids.length) : api.LMSGetValue(element);
    return scorm12(() => ({...api, LMSGetValue}));
  };

  test.each([true, false])(
    'a second window overwrites no answer of the first one (the windows can send messages to each other: %s)',
    async hasLine => {
      const learner = new ManyWindows();
      const {store: first} = await learner.open({hasLine});
      const port = launchedNow(learner);
      await learner.answers(first, 2);
      await learner.clock.pass(15_000);
      if (!hasLine) first.saving.close();
      const {store: second} = await learner.open({hasLine, port});
      second.saving.takeOver();
      await learner.clock.pass(5_000);
      await learner.answers(second, 1, 2);
      await learner.clock.pass(15_000);
      const rows = [...learner.lms.storedValues].filter(([name]) =>
        /^cmi\.interactions\.\d+\.id$/.test(name),
      );
      expect(rows.length).toBe(3);
      expect(new Set(rows.map(([, id]) => id)).size).toBe(3);
    },
  );
});
