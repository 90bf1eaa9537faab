import {clamped, levelAt, reaches} from './bands.ts';
import type {Choice, Fact, Later, Option} from './scenario.ts';

/** What is true in a talk, apart from where it stands. */
export interface Situation {
  /** What is true behind the talk in this run; '' where it has no variants. */
  readonly variant: string;
  /** 0 to 100; an invented scale, shown in bands only. */
  readonly trust: number;
  readonly distress: number;
  /** Minutes used. */
  readonly minutes: number;
  /** Facts known, in the order in which they became so. */
  readonly known: readonly string[];
  /** What was decided, by decision or event. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Side questions put since this decision opened. */
  readonly asked: readonly string[];
  /** Changes still to come. */
  readonly later: readonly Later[];
  /** The trust that `r1` takes. */
  readonly first: number;
  /** Grave errors that were taken back. */
  readonly tried: readonly string[];
  /** What was done in forced pauses. */
  readonly breaks: readonly string[];
  /** What is so in the room: the state of each flag. */
  readonly room: Readonly<Record<string, string>>;
  /** The grave error that waits to be taken back or to stand, or ''. */
  readonly pending: string;
  /** A grave error was left to stand. */
  readonly uncorrected: boolean;
  /** The talk was ended for safety. */
  readonly stopped: boolean;
}

/** Where it stands: `place` is a decision or an event, the one that comes after a pause, or the ending. */
export interface State extends Situation {
  readonly mode: 'open' | 'pause' | 'repair' | 'ended' | 'read';
  readonly place: string;
}

type Effect = {readonly trust: number; readonly distress: number};

/** Trust and distress once this is added to them, on the scale. */
export const swayed = (at: Effect, by: Effect): Effect => ({
  trust: clamped(at.trust + by.trust),
  distress: clamped(at.distress + by.distress),
});

/** Adds to trust and distress. */
export const moved = <S extends Situation>(at: S, by: Effect): S => {
  const {trust, distress} = swayed(at, by);
  return {...at, trust, distress};
};

/** Whether something is true in the run that a situation belongs to. */
export const isTrueIn = (fact: Fact, variant: string): boolean =>
  fact.variant === undefined || fact.variant === variant;

/** Adds what is told of `facts` at the level reached now; what is known already stays known. */
function told<S extends Situation>(at: S, facts: readonly Fact[]): S {
  const reached = levelAt(at.trust, at.distress, at.first);
  const fresh = facts
    .filter(f => isTrueIn(f, at.variant) && reaches(reached, f.level) && !at.known.includes(f.id))
    .map(f => f.id);
  return fresh.length === 0 ? at : {...at, known: [...at.known, ...fresh]};
}

/** What a wording or act at a decision or event does: first it moves the person, then the person tells. */
export function decided<S extends Situation>(
  at: S,
  point: string,
  choice: Option & Partial<Choice>,
  takes: number,
  facts: readonly Fact[],
): S {
  const {trust, distress} = swayed(at, choice);
  return told(
    {
      ...at,
      trust,
      distress,
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

/** What a side question does: it costs a minute, and the person may tell something. */
export const asked = <S extends Situation>(at: S, question: string, facts: readonly Fact[]): S =>
  told({...at, minutes: at.minutes + 1, asked: [...at.asked, question]}, facts);

/** What a wording or act in a forced pause does. */
export const rested = <S extends Situation>(at: S, option: Option): S => ({
  ...moved(at, option),
  breaks: [...at.breaks, option.id],
  room: {...at.room, ...option.room},
});

/** The changes that are due at a place, made; undefined where none is due. */
export function tested<S extends Situation>(at: S, place: string): S | undefined {
  const due = at.later.filter(l => l.at === place);
  if (due.length === 0) return undefined;
  return due.reduce(moved, {...at, later: at.later.filter(l => l.at !== place)});
}
