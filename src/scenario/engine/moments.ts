import type {Response} from '../../score/response.ts';
import {distressBand, trustBand} from '../model/bands.ts';
import type {Turn} from './play.ts';
import {findChoice} from './find-choice.ts';
import {promisesTested} from './lines.ts';
import {
  controlIds,
  type DistressBand,
  type Grade,
  type InterviewQuestionType,
  type Scenario,
  type TrustBand,
} from '../model/scenario.ts';
import {withEffect, type State} from '../model/state.ts';

/**
 * A choice and its effect. In a moment of the kind `later`, a promise has its delayed effect, at the step that tests
 * this promise.
 */
export interface Moment {
  readonly kind: 'decision' | 'event' | 'pause' | 'question' | 'later';
  /**
   * Id of the decision or event at which the choice is made. For a pause, the id of the decision or event
   * that follows. For a side question, the id of the open decision.
   */
  readonly place: string;
  readonly choice: string;
  readonly grade: Grade | undefined;
  readonly questionType: InterviewQuestionType;
  readonly trust: Change<TrustBand>;
  readonly distress: Change<DistressBand>;
  /** Sum of the absolute changes of trust and of distress, in points. */
  readonly force: number;
  /** Ids of the facts that the choice revealed. */
  readonly factsTold: readonly string[];
  /** All earlier choices, so that a replay can start at this moment. */
  readonly upTo: Response;
}

/**
 * The bands before and after a choice, and the direction of the change: the value rose (1), fell (-1) or
 * stayed the same (0).
 */
export interface Change<Band> {
  readonly from: Band;
  readonly to: Band;
  readonly way: -1 | 0 | 1;
}

/**
 * Returns every choice that changed the interview, with its effect. A grave error that the learner took back gets no
 * moment of its own. It appears only in `upTo` of the next moment.
 */
export function momentsOf(scenario: Scenario, turns: readonly Turn[]): readonly Moment[] {
  const choices = turns.map(t => t.choice);
  return turns.reduce<readonly Moment[]>((moments, turn, i) => {
    const {before, after, choice} = turn;
    if (choice === controlIds.retry || choice === controlIds.read || after.mode === 'repair') return moments;
    const choiceMade = before.mode === 'repair' ? before.pending : choice;
    const {option, ...found} = findChoice(scenario, before, choiceMade);
    const direct = found.kind === 'question' ? after : option ? withEffect(before, option) : before;
    const moment = {
      ...found,
      ...changes(before, direct),
      place: before.place,
      choice: choiceMade,
      factsTold: after.known.filter(f => !before.known.includes(f)),
      // A grave error that the learner lets stand takes two turns: the choice of the error, and the choice to let it
      // stand. Both turns form one moment, so `upTo` ends before the error.
      upTo: choices.slice(0, before.mode === 'repair' ? i - 1 : i),
    };
    const tested = promisesTested(scenario, turn)[0];
    const promise = [...moments, moment].find(m => m.choice === tested?.choice);
    return [
      ...moments,
      moment,
      ...(promise ? [{...promise, ...changes(direct, after), kind: 'later', factsTold: []} as const] : []),
    ];
  }, []);
}

type Feeling = Pick<State, 'trust' | 'distress'>;

const changes = (from: Feeling, to: Feeling): Pick<Moment, 'trust' | 'distress' | 'force'> => ({
  trust: {from: trustBand(from.trust), to: trustBand(to.trust), way: directionOf(from.trust, to.trust)},
  distress: {
    from: distressBand(from.distress),
    to: distressBand(to.distress),
    way: directionOf(from.distress, to.distress),
  },
  force: Math.abs(to.trust - from.trust) + Math.abs(to.distress - from.distress),
});

const directionOf = (from: number, to: number) => (to > from ? 1 : to < from ? -1 : 0);
