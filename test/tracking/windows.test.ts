import {describe, expect, test} from 'vitest';
import type {Store} from '../../src/session/store.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {openCourse, World} from '../doubles/course-visit.ts';
import {WindowBus, type BusWindow} from '../doubles/window-bus.ts';

/** One learner who opens the course in several windows of one device. */
class Desk extends World {
  readonly bus = new WindowBus(this.clock);
  #made = 0;

  /** Opens one more window, and gives it a second. Without `hasLine`, it cannot speak to the others. */
  async open({hasLine = true, lms = this.lms, window = this.bus.window(), wait = 1_000} = {}): Promise<{
    store: Store;
    window: BusWindow;
  }> {
    const {storage, clock} = this;
    const store = openCourse({
      port: scorm12(lms.launch()),
      storage,
      clock,
      line: hasLine ? window : undefined,
      probe: async () => this.isReached,
      nonce: () => `Nonce${String(++this.#made).padStart(3, '0')}`,
    });
    await clock.pass(wait);
    return {store, window};
  }

  /** All that the device keeps. */
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
  test('is told that another has the course, and opens no session beside it', async () => {
    const desk = new Desk();
    await desk.open();
    const {store} = await desk.open();
    await desk.clock.pass(60_000);
    expect(store.view).toEqual({kind: 'elsewhere'});
    expect(store.ready).toBe(false);
    expect(desk.sessions).toBe(1);
  });

  test('goes on with all of the work of the first when the learner chooses so', async () => {
    const desk = new Desk();
    const {store: first} = await desk.open();
    await desk.answers(first, 3);
    const {store: second} = await desk.open();
    second.takeOver();
    await desk.clock.pass(1_000);
    expect(first.view).toEqual({kind: 'taken'});
    expect(second.view.kind).toBe('saved');
    expect(await desk.count(second)).toBe(3);
  });

  test('goes on with work that neither LMS nor device has taken', async () => {
    const desk = new Desk();
    desk.storage.isBlocked = true;
    const {store: first} = await desk.open();
    desk.lms.faults = {refuses: true};
    await desk.answers(first, 3);
    const {store: second} = await desk.open();
    desk.lms.faults = {};
    second.takeOver();
    await desk.clock.pass(15_000);
    expect(await desk.count(second)).toBe(3);
    expect(second.view.kind).toBe('saved');
    expect(await desk.comesBack()).toBe(3);
  });

  test('begins when the first is closed', async () => {
    const desk = new Desk();
    const {store: first} = await desk.open();
    const {store: second} = await desk.open();
    await desk.answers(first, 2);
    first.close();
    await desk.clock.pass(1_000);
    expect(second.view.kind).toBe('saved');
    expect(await desk.count(second)).toBe(2);
  });

  test('begins when the first has crashed and hands nothing over', async () => {
    const desk = new Desk();
    const {window} = await desk.open();
    const {store: second} = await desk.open();
    window.close();
    second.takeOver();
    await desk.clock.pass(5_000);
    expect(second.view.kind).toBe('saved');
  });

  test.each([0, 1])('opened a moment after the first leaves one that has the course (%i)', async order => {
    const desk = new Desk();
    const windows = [desk.bus.window(), desk.bus.window()];
    const [one, two] = order === 0 ? windows : windows.reverse();
    const both = [await desk.open({window: one, wait: 50}), await desk.open({window: two, wait: 50})];
    await desk.clock.pass(1_000);
    expect(both.map(({store}) => store.view.kind).sort()).toEqual(['elsewhere', 'saved']);
    expect(desk.sessions).toBe(1);
  });
});

describe('the window from which the course was taken', () => {
  async function taken() {
    const desk = new Desk();
    const {store: first} = await desk.open();
    const {store: second} = await desk.open();
    second.takeOver();
    await desk.clock.pass(15_000);
    return {desk, first, second};
  }

  test('has saved and ended its session before the other begins one', async () => {
    const {desk} = await taken();
    const names = desk.lms.log.map(call => call.name);
    expect(names.filter(name => name === 'LMSInitialize' || name === 'LMSFinish')).toEqual([
      'LMSInitialize',
      'LMSFinish',
      'LMSInitialize',
    ]);
  });

  test('writes nothing any more, to LMS or device, whatever happens to it', async () => {
    const {desk, first} = await taken();
    const before = [desk.writes, desk.onDevice];
    await desk.answers(first, 2);
    first.hide();
    first.retry();
    await desk.clock.pass(20_000);
    first.close();
    expect([desk.writes, desk.onDevice]).toEqual(before);
    expect(first.view).toEqual({kind: 'taken'});
  });

  test('hears nothing of the other, which does not take its work away', async () => {
    const {desk, first, second} = await taken();
    await desk.answers(second, 2);
    await desk.clock.pass(15_000);
    expect(first.view).toEqual({kind: 'taken'});
    expect(await desk.comesBack()).toBe(2);
  });
});

describe('a window that slept', () => {
  test('is not waited for, gives its work to the one that has begun, and writes nothing over it', async () => {
    const desk = new Desk();
    desk.storage.isBlocked = true;
    const {store: first, window} = await desk.open();
    await desk.answers(first, 2);
    window.sleep();
    const {store: second} = await desk.open();
    expect(second.view.kind).toBe('saved');
    await desk.answers(second, 2, 3);
    await desk.clock.pass(15_000);
    const before = desk.writes;
    window.wake();
    expect(desk.writes).toBe(before);
    await desk.clock.pass(15_000);
    expect(first.view).toEqual({kind: 'taken'});
    expect(await desk.count(second)).toBe(4);
  });

  test('learns when it is shown again that another has the course, though it missed being told', async () => {
    const desk = new Desk();
    const {store: first, window} = await desk.open();
    window.sleep();
    const {store: second} = await desk.open();
    window.wake(false);
    expect([first.view.kind, second.view.kind]).toEqual(['saved', 'saved']);
    first.show();
    await desk.clock.pass(100);
    expect([first.view.kind, second.view.kind]).toEqual(['taken', 'saved']);
  });
});

describe('where windows cannot speak to each other', () => {
  test('each takes in what the other has put on the device', async () => {
    const desk = new Desk();
    const {store: first} = await desk.open({hasLine: false});
    await desk.answers(first, 1);
    await desk.clock.pass(15_000);
    const {store: second} = await desk.open({hasLine: false});
    await desk.answers(first, 2, 1);
    await desk.answers(second, 2, 3);
    await desk.clock.pass(15_000);
    expect(await desk.count(second)).toBe(5);
    await desk.answers(first, 1, 5);
    await desk.clock.pass(15_000);
    expect(await desk.count(first)).toBe(6);
    second.close();
    first.close();
    expect(await desk.comesBack()).toBe(6);
  });
});

test('work is handed to a window of the same learner only', async () => {
  const desk = new Desk();
  const {store: first} = await desk.open();
  await desk.answers(first, 3);
  const another = new World();
  another.lms.kept.set('cmi.core.student_id', 'another.learner');
  const {store: second} = await desk.open({lms: another.lms});
  second.takeOver();
  await desk.clock.pass(15_000);
  expect(first.view.kind).toBe('taken');
  expect(second.view.kind).toBe('saved');
  expect(second.question).toBeUndefined();
  expect(await desk.count(second)).toBe(0);
});
