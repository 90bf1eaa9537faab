import {clamped, levelAt, reaches} from './bands.ts';
import {easeAfter, feelingOf} from './ease.ts';
import type {Choice, Fact, LaterEffect, InterviewOption, SideQuestion} from './scenario.ts';

/** All values that describe an interview at one moment, apart from its position. */
export interface Situation {
  /** Id of the variant in this run; '' when the scenario has none. */
  readonly variant: string;
  /** Trust, from 0 to 100. Distress has the same range. The numbers are invented, and learners see only bands. */
  readonly trust: number;
  readonly distress: number;
  readonly minutes: number;
  /** Ids of the known facts, in the order in which they became known. */
  readonly known: readonly string[];
  /** The options that were taken, by the id of their decision or event. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Side questions that were asked since the current decision opened. */
  readonly questionsAsked: readonly string[];
  /** Side questions with a grade that were taken in this interview, in their order. */
  readonly sideActs: readonly string[];
  /** The sum of the effects of side acts on the person so far, in steps. */
  readonly ease: number;
  /** Delayed effects that have not occurred yet. */
  readonly later: readonly LaterEffect[];
  /** The trust from which the person tells facts of the level `r1`. */
  readonly first: number;
  /** Ids of the grave errors that the officer has repaired. */
  readonly repairs: readonly string[];
  /** Options taken in forced pauses. */
  readonly breaks: readonly string[];
  /** The room: the state of each flag. */
  readonly room: Readonly<Record<string, string>>;
  /** The grave error that the learner must now take back or let stand; '' if there is none. */
  readonly pending: string;
  /** True once the learner has let a grave error stand. */
  readonly uncorrected: boolean;
  /** True once the interview was ended for safety. */
  readonly stopped: boolean;
}

/**
 * A situation with its position. `place` is the id of the current decision, event or ending. During a pause,
 * `place` is the decision or event that follows.
 */
export interface State extends Situation {
  readonly mode: 'open' | 'pause' | 'repair' | 'ended' | 'read';
  readonly place: string;
}

type Effect = {readonly trust: number; readonly distress: number};

/** Adds an effect to the trust and distress of a situation, within the limits of the scale. */
export const withEffect = <S extends Situation>(at: S, by: Effect): S => ({
  ...at,
  trust: clamped(at.trust + by.trust),
  distress: clamped(at.distress + by.distress),
});

/** Returns whether a fact is true in this variant. */
export const isTrueIn = (fact: Fact, variant: string): boolean =>
  fact.variant === undefined || fact.variant === variant;

/** Adds those of `facts` that the person tells at the current level. Known facts stay known. */
function withFactsTold<S extends Situation>(at: S, facts: readonly Fact[]): S {
  const reached = levelAt(at.trust, at.distress, at.first);
  const fresh = facts
    .filter(f => isTrueIn(f, at.variant) && reaches(reached, f.level) && !at.known.includes(f.id))
    .map(f => f.id);
  return fresh.length === 0 ? at : {...at, known: [...at.known, ...fresh]};
}

/**
 * Returns the situation after the learner has taken an option at a decision or event. First the option
 * changes trust and distress, then the person tells facts.
 */
export function withOptionTaken<S extends Situation>(
  at: S,
  point: string,
  choice: InterviewOption & Partial<Choice>,
  takes: number,
  facts: readonly Fact[],
): S {
  return withFactsTold(
    {
      ...withEffect(at, choice),
      minutes: at.minutes + takes,
      chosen: {...at.chosen, [point]: choice.id},
      room: {...at.room, ...choice.room},
      later: choice.later ? [...at.later, choice.later] : at.later,
      first: choice.rehearsed ?? at.first,
      pending: '',
    },
    facts,
  );
}

/**
 * Returns the situation after a side question. The question costs a minute, and the person may tell facts. A question
 * with a grade also changes ease, and with ease trust and distress.
 */
export function withQuestionAsked<S extends Situation>(
  at: S,
  {id, grade}: SideQuestion,
  facts: readonly Fact[],
): S {
  const answered = withFactsTold(
    {...at, minutes: at.minutes + 1, questionsAsked: [...at.questionsAsked, id]},
    facts,
  );
  if (grade === undefined) return answered;
  return {...withEase(answered, easeAfter(at.ease, grade)), sideActs: [...at.sideActs, id]};
}

/** Changes ease, and with it trust and distress. */
export const withEase = <S extends Situation>(at: S, ease: number): S =>
  ease === at.ease ? at : {...withEffect(at, feelingOf(ease - at.ease)), ease};

/** Returns the situation after the learner has taken an option in a forced pause. */
export const withPauseOption = <S extends Situation>(at: S, option: InterviewOption): S => ({
  ...withEffect(at, option),
  breaks: [...at.breaks, option.id],
  room: {...at.room, ...option.room},
});

/**
 * Applies the delayed effects that are due at a decision or event. Returns undefined when no effect is due.
 */
export function withDueEffects<S extends Situation>(at: S, place: string): S | undefined {
  const due = at.later.filter(l => l.at === place);
  if (due.length === 0) return undefined;
  return due.reduce(withEffect, {...at, later: at.later.filter(l => l.at !== place)});
}
