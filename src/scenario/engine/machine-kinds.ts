import {assign, raise, setup} from 'xstate';
import {distressBand, firstLevel, trustBand} from '../model/bands.ts';
import {holds} from './rules.ts';
import type {Choice, DistressBand, Fact, Option, Rule, TrustBand} from '../model/scenario.ts';
import {asked, decided, rested, tested, type Situation} from '../model/state.ts';
import {isOffered, untouched} from './step.ts';

/** The context that the machine keeps in addition to its state. */
interface Held extends Situation {
  /** True when something has moved the person since the last check for a pause. */
  readonly fresh: boolean;
}

/**
 * The events of the machine. Only `choose` comes from outside: the learner says, does or asks something. The
 * machine itself raises `room` to pass an effect to the region of the room.
 */
type Happened =
  | {readonly type: 'choose'; readonly choice: string}
  | {readonly type: 'room'; readonly flag: string; readonly to: string};

const held: Held = {
  variant: '',
  trust: 0,
  distress: 0,
  minutes: 0,
  known: [],
  chosen: {},
  asked: [],
  later: [],
  first: firstLevel,
  tried: [],
  breaks: [],
  room: {},
  pending: '',
  uncorrected: false,
  stopped: false,
  fresh: false,
};
const anything = (): Happened => ({type: 'choose', choice: ''});

/** Returns the id of the choice; '' for a `room` event. */
const choiceOf = (e: Happened) => (e.type === 'choose' ? e.choice : '');

type Takes = {
  readonly fresh: boolean;
  readonly point: string;
  readonly option: Option & Partial<Choice>;
  readonly takes: number;
  readonly facts: readonly Fact[];
};

/** The guards and actions of interview machines, by name. A machine itself holds only names and parameters. */
export const kinds = setup({
  types: {context: held, events: anything()},
  guards: {
    is: ({event: e}, p: {choice: string}) => choiceOf(e) === p.choice,
    offers: ({context, event: e}, p: {option: Choice}) =>
      choiceOf(e) === p.option.id && isOffered(p.option, context),
    asks: ({context, event: e}, p: {question: string; until: number}) =>
      choiceOf(e) === p.question &&
      !context.stopped &&
      !context.asked.includes(p.question) &&
      context.minutes + 1 <= p.until,
    reads: ({context, event: e}, p: {choice: string}) => choiceOf(e) === p.choice && untouched(context),
    stands: ({context, event: e}, p: {choice: string; option: string}) =>
      choiceOf(e) === p.choice && context.pending === p.option,
    afraid: ({context}, p: {distress: number}) => !context.stopped && context.distress >= p.distress,
    tired: ({context}, p: {distress: number}) =>
      !context.stopped && context.fresh && context.distress >= p.distress,
    passed: ({context}, p: {whenStopped: boolean; needs: readonly string[]; when: Rule}) =>
      (context.stopped && p.whenStopped) ||
      !p.needs.every(f => context.known.includes(f)) ||
      !holds(p.when, context),
    due: ({context}, p: {place: string}) => context.later.some(l => l.at === p.place),
    holds: ({context}, p: {rule: Rule}) => holds(p.rule, context),
    sets: ({event: e}, p: {flag: string; to: string}) =>
      e.type === 'room' && e.flag === p.flag && e.to === p.to,
    trusts: ({context}, p: {band: TrustBand}) => trustBand(context.trust) === p.band,
    fears: ({context}, p: {band: DistressBand}) => distressBand(context.distress) === p.band,
  },
  actions: {
    decide: assign(({context}, p: Takes) => ({
      ...decided(context, p.point, p.option, p.takes, p.facts),
      fresh: p.fresh,
    })),
    ask: assign(({context}, p: {question: string; facts: readonly Fact[]}) =>
      asked(context, p.question, p.facts),
    ),
    rest: assign(({context}, p: {option: Option}) => ({...rested(context, p.option), fresh: false})),
    test: assign(({context}, p: {place: string}) => ({
      ...(tested(context, p.place) ?? context),
      fresh: true,
    })),
    stop: assign({stopped: true}),
    clear: assign({asked: []}),
    hold: assign((_, p: {option: string}) => ({pending: p.option})),
    release: assign(({context}) => ({tried: [...context.tried, context.pending], pending: ''})),
    leave: assign({uncorrected: true}),
    tell: raise((_, p: {flag: string; to: string}) => ({type: 'room', ...p}) as const),
  },
});
