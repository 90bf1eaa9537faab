import {count, type Stage} from './stage.ts';
import type {Habits} from './system.ts';

/** An event that disturbs the learner's work. */
export interface Event {
  readonly title: string;
  /** Extra habits of the naive course. Without these habits, the event would not harm this course. */
  readonly habits?: Habits;
  /** Plays the event. Resolves when no page has the course open any more. */
  readonly play: (stage: Stage) => Promise<void>;
}

/**
 * Seconds from one answer to the next. `quick` is too short for a save between two answers, and `slow` is long
 * enough.
 */
const quick = 1;
const slow = 35;

/** All events of the matrix, by name. */
export const events = {
  leaves: {
    title: 'leaves by "Save and leave"',
    play: async stage => {
      const visit = await stage.begins();
      await stage.some(visit, quick);
      await stage.passes(20_000);
      await stage.leaves(visit);
    },
  },
  closed: {
    title: 'closes the window right after an answer',
    play: async stage => {
      const visit = await stage.begins();
      await stage.some(visit, quick);
      await stage.closes(visit);
    },
  },
  killed: {
    title: 'the browser is killed',
    play: async stage => {
      const visit = await stage.begins();
      await stage.some(visit, quick);
      stage.dies(visit);
    },
  },
  'back-online': {
    title: 'the network goes and comes back, then the browser is killed',
    play: async stage => {
      const visit = await stage.begins();
      const {condition} = stage.learner.system;
      condition.isCut = true;
      await stage.some(visit, quick);
      await stage.passes(30_000);
      condition.isCut = false;
      await stage.passes(300_000);
      stage.dies(visit);
    },
  },
  offline: {
    title: 'the network goes, and the window is closed without it',
    play: async stage => {
      const visit = await stage.begins();
      stage.learner.system.condition.isCut = true;
      await stage.some(visit, quick);
      await stage.passes(20_000);
      await stage.closes(visit);
    },
  },
  'leaves-offline': {
    title: 'the network goes, and the learner leaves by "Save and leave" without it',
    play: async stage => {
      const visit = await stage.begins();
      stage.learner.system.condition.isCut = true;
      await stage.some(visit, quick);
      await stage.leaves(visit);
    },
  },
  expired: {
    title: 'the session with the LMS expires',
    play: async stage => {
      const visit = await stage.begins();
      stage.learner.system.condition.isExpired = true;
      await stage.some(visit, quick);
      await stage.passes(20_000);
      await stage.closes(visit);
    },
  },
  'two-windows': {
    title: 'opens the course in a second window, and goes back to the first',
    play: async stage => {
      const first = await stage.begins();
      const second = await stage.opens();
      await stage.some(second, slow);
      await stage.answers(first, 2, slow);
      await stage.closes(second);
      await stage.closes(first);
    },
  },
  'back-forward': {
    title: 'goes to another page and comes back through the back-forward cache, then opens the course anew',
    play: async stage => {
      const awake = await stage.sleepsAndWakes(await stage.begins());
      await stage.answers(awake, 2, slow);
      await stage.closes(awake);
      const visit = await stage.opens();
      await stage.some(visit, slow);
      await stage.closes(visit);
    },
  },
  clock: {
    title: 'the clock of the device is set back by a day, then the browser is killed',
    play: async stage => {
      const visit = await stage.begins();
      stage.clock.shift(-86_400_000);
      await stage.some(visit, slow);
      stage.dies(visit);
    },
  },
  'no-storage': {
    title: 'the browser gives the course no storage, then it is killed',
    habits: {keepsOnDevice: true},
    play: async stage => {
      stage.device.storage.isBlocked = true;
      stage.device.database.isBlocked = true;
      const visit = await stage.begins();
      await stage.some(visit, slow);
      stage.dies(visit);
    },
  },
  'other-learner': {
    title: 'another learner uses the same browser while work on it is unsent',
    habits: {keepsOnDevice: true},
    play: async stage => {
      const visit = await stage.begins();
      stage.learner.system.condition.isCut = true;
      await stage.some(visit, slow);
      stage.dies(visit);
      const other = stage.newLearner('oyun.bold');
      const next = await stage.opens(stage.device, other);
      stage.leaked += count(await next.work());
      await stage.some(next, slow);
      await stage.leaves(next);
    },
  },
} as const satisfies Readonly<Record<string, Event>>;

export type EventName = keyof typeof events;
