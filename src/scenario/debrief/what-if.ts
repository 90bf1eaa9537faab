import type {Response} from '../../score/response.ts';
import {choiceOf} from '../engine/best-path.ts';
import {momentsOf, type Moment} from '../engine/moments.ts';
import {play, type Turn} from '../engine/play.ts';
import {pointsOf} from '../engine/points.ts';
import {controlIds, type Scenario} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {offered, step} from '../engine/step.ts';
import {runOf} from '../engine/variant.ts';

/** Another choice that was possible at a step of an interview. */
export interface Alternative {
  /** `back` means that the learner takes back the error that was made at the step. */
  readonly kind: 'choice' | 'question' | 'back';
  readonly choice: string;
  /** All choices from the start of the interview up to and including this choice. */
  readonly choices: Response;
}

/** One way in which an interview can continue from a step. */
export interface Continuation {
  /** The turns of this step: what was said or done, and its consequences. */
  readonly turns: readonly Turn[];
  /** Undefined when the learner takes an error back, because an error that is taken back has no effect. */
  readonly moment: Moment | undefined;
  /** How the interview ends if the learner makes the same later choices as in the finished interview. */
  readonly asBefore: Outlook;
  /** How the interview ends if all later choices are the best ones. */
  readonly atBest: Outlook;
}

/** How an interview would end. */
export interface Outlook {
  readonly ending: string;
  readonly points: number;
  /**
   * True if the interview no longer offered one of the learner's own choices, so that the best choice
   * replaced it.
   */
  readonly isMended: boolean;
}

/**
 * Returns all other choices that were offered at a step, in the author's order. If the learner let an error
 * stand at the step, the result also contains the choice to take this error back.
 */
export function alternativesAt(
  scenario: Scenario,
  response: Response,
  moment: Moment,
): readonly Alternative[] {
  const {variant, turns, base, from, to} = forkAt(scenario, response, moment);
  const before = turns.slice(0, base).map(t => t.choice);
  const others = offered(scenario, play(scenario, {variant, choices: before}).state)
    .filter(choice => choice !== controlIds.read && choice !== moment.choice)
    .map((choice): Alternative => ({
      kind: isQuestion(scenario, choice) ? 'question' : 'choice',
      choice,
      choices: [...before, choice],
    }));
  const back = {
    kind: 'back',
    choice: moment.choice,
    choices: [...moment.upTo, moment.choice, controlIds.retry],
  } as const;
  return to - from > 1 ? [...others, back] : others;
}

/**
 * Returns the consequences of a step, for the learner's own choice or for another choice. If the other choice
 * is a grave error, the function assumes that the learner lets it stand.
 */
export function continuationFrom(
  scenario: Scenario,
  response: Response,
  moment: Moment,
  other?: Alternative,
): Continuation {
  const {variant, turns, base, from, to} = forkAt(scenario, response, moment);
  const choices = other ? [...other.choices, controlIds.goOn] : turns.slice(0, to).map(t => t.choice);
  const {turns: played, state} = play(scenario, {variant, choices});
  // If the original choice was no side question, a tried side question only comes before the original choice: the
  // interview then goes on with the original choice. In all other cases, the tried choice replaces the original
  // choice.
  const isMore = other?.kind === 'question' && moment.kind !== 'question';
  const outlook = (own: readonly Turn[]) => playedOn(scenario, state, own);
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

/**
 * Finds the turns of a step. `from` is the index of the first turn, and `to` is the index after the last turn. If the
 * learner made errors at this step and took them back, `base` is the index before these errors.
 */
function forkAt(scenario: Scenario, response: Response, {upTo}: Moment) {
  const {variant, turns} = play(scenario, runOf(scenario, response));
  const from = upTo.length;
  const to = from + (turns[from]?.after.mode === 'repair' ? 2 : 1);
  let base = from;
  while (turns[base - 1]?.choice === controlIds.retry) base -= 2;
  return {variant, turns, base, from, to};
}

/**
 * Plays an interview from this state to its end. At each step, takes the learner's own choice if it is
 * offered, and the best choice otherwise.
 */
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
