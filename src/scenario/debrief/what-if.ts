import type {Response} from '../../score/response.ts';
import {choiceOf} from '../engine/best-path.ts';
import {momentsOf, type Moment} from '../engine/moments.ts';
import {stateAfter, stepEngine, turnsOf, type Turn} from '../engine/engine.ts';
import {pointsOf} from '../engine/points.ts';
import {words, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {offered, step} from '../engine/step.ts';
import {runOf} from '../engine/variant.ts';

/** Something else that could have been done at a step of a talk. */
export interface Other {
  /** `back` takes the error of that step back. */
  readonly kind: 'choice' | 'question' | 'back';
  readonly choice: string;
  /** All choices from the start of the talk up to this one. */
  readonly choices: Response;
}

/** One way on from a step. */
export interface Way {
  /** What was said or done at this step, and what came of it. */
  readonly turns: readonly Turn[];
  /** Missing where an error was taken back, which does nothing. */
  readonly moment: Moment | undefined;
  /** How the talk ends if the learner then goes on as in the talk that is looked back on. */
  readonly asBefore: Outlook;
  /** How it ends if the best is chosen from there. */
  readonly atBest: Outlook;
}

/** How a talk would end. */
export interface Outlook {
  readonly ending: string;
  readonly points: number;
  /** Something of the learner's own was not offered any more, so that the best was taken instead. */
  readonly isMended: boolean;
}

/** All else that was offered at a step of a talk, in the author's order. */
export function othersAt(scenario: Scenario, response: Response, moment: Moment): readonly Other[] {
  const {engine, turns, base, from, to} = forkAt(scenario, response, moment);
  const before = turns.slice(0, base);
  const others = engine
    .offered(stateAfter(engine, before))
    .filter(choice => choice !== words.read && choice !== moment.choice)
    .map((choice): Other => ({
      kind: isQuestion(scenario, choice) ? 'question' : 'choice',
      choice,
      choices: [...before.map(t => t.choice), choice],
    }));
  const back = {
    kind: 'back',
    choice: moment.choice,
    choices: [...moment.upTo, moment.choice, words.retry],
  } as const;
  return to - from > 1 ? [...others, back] : others;
}

/** What came of a step, as it was; or what would have come of another choice there. A grave error is let stand. */
export function wayFrom(scenario: Scenario, response: Response, moment: Moment, other?: Other): Way {
  const {engine, turns, base, from, to} = forkAt(scenario, response, moment);
  const played = other ? turnsOf(engine, [...other.choices, words.goOn]) : turns.slice(0, to);
  const end = stateAfter(engine, played);
  // A question comes before what was chosen; anything else stands in its place.
  const isMore = other?.kind === 'question' && moment.kind !== 'question';
  const outlook = (own: readonly Turn[]) => playedOn(scenario, end, own);
  return {
    turns: played.slice(other && other.kind !== 'back' ? base : from),
    moment:
      other?.kind === 'back'
        ? undefined
        : momentsOf(scenario, played)
            .filter(m => m.kind !== 'later')
            .at(-1),
    asBefore: outlook(turns.slice(isMore ? from : to)),
    atBest: outlook([]),
  };
}

const isQuestion = ({questions}: Scenario, choice: string) => questions.some(q => q.id === choice);

/** Where a step of a talk begins and ends among its turns; `base` is before errors that were taken back there. */
function forkAt(scenario: Scenario, response: Response, {upTo}: Moment) {
  const {variant, choices} = runOf(scenario, response);
  const engine = stepEngine(scenario, variant);
  const turns = turnsOf(engine, choices);
  const from = upTo.length;
  const to = from + (turns[from]?.after.mode === 'repair' ? 2 : 1);
  let base = from;
  while (turns[base - 1]?.choice === words.retry) base -= 2;
  return {engine, turns, base, from, to};
}

/** How a talk ends from here: at each place with the learner's own choices as far as they are offered, else the best. */
function playedOn(scenario: Scenario, from: State, own: readonly Turn[]): Outlook {
  let left = own;
  let isMended = false;
  let at = from;
  while (at.mode !== 'ended') {
    const here = at;
    const next = left.find(
      ({before, choice}) =>
        before.place === here.place && before.mode === here.mode && offered(scenario, here).includes(choice),
    );
    left = left.filter(turn => turn !== next);
    isMended ||= next === undefined;
    at = step(scenario, here, next?.choice ?? choiceOf('b', scenario, here));
  }
  return {ending: at.place, points: pointsOf(scenario, at).total, isMended};
}
