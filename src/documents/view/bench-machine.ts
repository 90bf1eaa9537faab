import {assign, initialTransition, not, setup, transition, type SnapshotFrom} from 'xstate';
import type {Page} from '../model/specimen.ts';
import type {Light, Place} from '../model/terms.ts';

/** What lies on the bench beside its mode. */
interface Held {
  readonly light: Light;
  readonly page: Page;
  /** Where a mark is about to be set, as far as it is known. */
  readonly place: Place | undefined;
}

/** What an officer does with the tools. None of it is part of the answer. */
export type BenchAct =
  | {readonly type: 'shine'; readonly light: Light}
  | {readonly type: 'turn'; readonly page: Page}
  | {readonly type: 'mark'; readonly place?: Place}
  | {readonly type: 'compare' | 'read' | 'rules' | 'person' | 'leave'};

const held: Held = {light: 'white', page: 'data', place: undefined};
const types: {readonly context: Held; readonly events: BenchAct} = {
  context: held,
  events: {type: 'leave'},
};

/**
 * The modes of the bench: one at a time. The loupe is the one light that is a tool as well, so that who leaves another
 * tool under it comes back to it, and who leaves the loupe itself is back in white light.
 */
const machine = setup({
  types,
  guards: {underLoupe: ({context}) => context.light === 'loupe'},
  actions: {
    shine: assign(({event}) => (event.type === 'shine' ? {light: event.light} : {})),
    turn: assign(({event}) => (event.type === 'turn' ? {page: event.page} : {})),
    point: assign(({event}) => (event.type === 'mark' ? {place: event.place} : {})),
    whiten: assign({light: 'white'}),
  },
}).createMachine({
  id: 'bench',
  context: held,
  initial: 'looking',
  on: {
    shine: {actions: 'shine'},
    turn: {actions: 'turn'},
    compare: '.comparing',
    read: '.reading',
    rules: '.rules',
    person: '.person',
    mark: {target: '.marking', actions: 'point'},
  },
  states: {
    looking: {always: {target: 'loupe', guard: 'underLoupe'}},
    loupe: {
      always: {target: 'looking', guard: not('underLoupe')},
      on: {leave: {actions: 'whiten'}},
    },
    comparing: {on: {leave: 'looking', compare: 'looking'}},
    reading: {on: {leave: 'looking', read: 'looking'}},
    rules: {on: {leave: 'looking', rules: 'looking'}},
    person: {on: {leave: 'looking', person: 'looking'}},
    marking: {on: {leave: 'looking'}},
  },
});

/** Where the tools stand: `value` is the mode, `context` the light and the page. */
export type Bench = SnapshotFrom<typeof machine>;
export type Mode = Bench['value'];

/** The bench as it is found: white light, on the page with the holder's data. */
export const openBench = (page: Page): Bench => after(initialTransition(machine)[0], {type: 'turn', page});

/** The bench after one act. */
export const after = (bench: Bench, act: BenchAct): Bench => transition(machine, bench, act)[0];
