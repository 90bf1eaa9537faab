import {assign, setup} from 'xstate';
import {firstLevel} from './bands.ts';
import {holds} from './rules.ts';
import type {Choice, Fact, Option, Rule} from './scenario.ts';
import {asked, decided, rested, tested, type Situation} from './state.ts';
import {isOffered, untouched} from './step.ts';

/** What the machine keeps beside its state. */
interface Held extends Situation {
  /** Something has moved the person since it was last seen whether a pause is due. */
  readonly fresh: boolean;
}

/** The one event: something is said, done or asked. */
interface Chosen {
  readonly type: 'choose';
  readonly choice: string;
}

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
  pending: '',
  uncorrected: false,
  stopped: false,
  fresh: false,
};
const event: Chosen = {type: 'choose', choice: ''};

type Takes = {
  readonly fresh: boolean;
  readonly point: string;
  readonly option: Option & Partial<Choice>;
  readonly takes: number;
  readonly facts: readonly Fact[];
};

/** What a machine of an interview may ask and do, by name; a machine itself holds names and parameters only. */
export const kinds = setup({
  types: {context: held, events: event},
  guards: {
    is: ({event: e}, p: {choice: string}) => e.choice === p.choice,
    offers: ({context, event: e}, p: {option: Choice}) =>
      e.choice === p.option.id && isOffered(p.option, context),
    asks: ({context, event: e}, p: {question: string; until: number}) =>
      e.choice === p.question &&
      !context.stopped &&
      !context.asked.includes(p.question) &&
      context.minutes + 1 <= p.until,
    reads: ({context, event: e}, p: {choice: string}) => e.choice === p.choice && untouched(context),
    stands: ({context, event: e}, p: {choice: string; option: string}) =>
      e.choice === p.choice && context.pending === p.option,
    afraid: ({context}, p: {distress: number}) => !context.stopped && context.distress >= p.distress,
    tired: ({context}, p: {distress: number}) =>
      !context.stopped && context.fresh && context.distress >= p.distress,
    passed: ({context}, p: {whenStopped: boolean; needs: readonly string[]; when: Rule}) =>
      (context.stopped && p.whenStopped) ||
      !p.needs.every(f => context.known.includes(f)) ||
      !holds(p.when, context),
    due: ({context}, p: {place: string}) => context.later.some(l => l.at === p.place),
    holds: ({context}, p: {rule: Rule}) => holds(p.rule, context),
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
  },
});
