import {assign, initialTransition, not, setup, transition, type SnapshotFrom} from 'xstate';
import type {Page} from '../model/specimen.ts';
import type {Light, Place, Tool} from '../model/terms.ts';

/** The state of the bench without its mode: the light, the page and the place of the current mark. */
interface BenchView {
  readonly light: Light;
  readonly page: Page;
  /** The place of the mark that the learner is setting; undefined if not chosen yet. */
  readonly place: Place | undefined;
  /** True if the learner pointed at the place, and only needs to give a reason. */
  readonly isPointed: boolean;
  /** The tool that showed the place; undefined if the light alone showed it. */
  readonly tool: Tool | undefined;
}

/**
 * An action of the learner with the tools of the bench. These actions never change the answer. `unpoint` undoes the
 * last `point`: the bench returns to the state before it.
 */
export type BenchAct =
  | {readonly type: 'shine'; readonly light: Light}
  | {readonly type: 'turn'; readonly page: Page}
  | {readonly type: 'mark'; readonly place?: Place}
  | {readonly type: 'point'; readonly place: Place; readonly tool?: Tool}
  | {readonly type: 'compare' | 'read' | 'rules' | 'person' | 'leaf' | 'tell' | 'leave' | 'unpoint'};

const startView: BenchView = {
  light: 'white',
  page: 'data',
  place: undefined,
  isPointed: false,
  tool: undefined,
};
const types: {readonly context: BenchView; readonly events: BenchAct} = {
  context: startView,
  events: {type: 'leave'},
};

/**
 * The modes of the bench; exactly one is active. The loupe is both a light and a mode. So a learner who leaves
 * another mode under the loupe returns to the loupe mode. When the learner leaves the loupe mode, the light becomes
 * white.
 */
const machine = setup({
  types,
  guards: {underLoupe: ({context}) => context.light === 'loupe'},
  actions: {
    shine: assign(({event}) => (event.type === 'shine' ? {light: event.light} : {})),
    turn: assign(({event}) => (event.type === 'turn' ? {page: event.page} : {})),
    point: assign(({event}) =>
      event.type === 'mark' || event.type === 'point'
        ? {
            place: event.place,
            isPointed: event.type === 'point',
            tool: event.type === 'point' ? event.tool : undefined,
          }
        : {},
    ),
    whiten: assign({light: 'white'}),
  },
}).createMachine({
  id: 'bench',
  context: startView,
  initial: 'looking',
  on: {
    shine: {actions: 'shine'},
    turn: {actions: 'turn'},
    compare: '.comparing',
    read: '.reading',
    rules: '.rules',
    person: '.person',
    leaf: '.leafing',
    tell: '.telling',
    mark: {target: '.marking', actions: 'point'},
    point: {target: '.marking', actions: 'point'},
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
    leafing: {on: {leave: 'looking', turn: {target: 'looking', actions: 'turn'}}},
    telling: {on: {leave: 'looking'}},
    marking: {on: {leave: 'looking'}},
  },
});

/**
 * The state of the bench. `value` is the mode. `context` holds the light, the page and the place of the current mark.
 */
export type Bench = SnapshotFrom<typeof machine>;
export type Mode = Bench['value'];

/** Returns the bench in its initial state: white light, on the given page. */
export const openBench = (page: Page): Bench => after(initialTransition(machine)[0], {type: 'turn', page});

/** Returns the bench after one action. */
export const after = (bench: Bench, act: BenchAct): Bench => transition(machine, bench, act)[0];
