import {findChoice} from './engine/find-choice.ts';
import type {Turn} from './engine/play.ts';
import type {InterviewQuestionType, Scenario} from './model/scenario.ts';
import {utteranceTypes, type UtteranceType} from './own-words/rules.ts';

/** Counts of the learner's wordings and silences so far. The counts contain no word that the learner said. */
export interface Mirror {
  /** The number of wordings of each type. */
  readonly types: Readonly<Record<UtteranceType, number>>;
  /** Numbers of silences: those that the learner kept, and those that the learner broke. */
  readonly silences: {readonly kept: number; readonly broken: number};
}

export const emptyMirror: Mirror = {
  types: {
    ...{open: 0, probing: 0, closed: 0, 'forced-choice': 0, multiple: 0, leading: 0},
    ...{statement: 0, promise: 0, threat: 0},
  },
  silences: {kept: 0, broken: 0},
};

/**
 * Maps each question type of interviews to a type of own words. For an act there is no type, because nothing is said.
 */
const typeOf: Readonly<Record<InterviewQuestionType, UtteranceType | undefined>> = {
  ...{invitation: 'open', open: 'open', probing: 'probing', closed: 'closed'},
  ...{forced: 'forced-choice', multiple: 'multiple', leading: 'leading', statement: 'statement'},
  act: undefined,
};

/** Returns the mirror with one more wording of a type. */
export const withType = (mirror: Mirror, type: UtteranceType): Mirror => ({
  ...mirror,
  types: {...mirror.types, [type]: mirror.types[type] + 1},
});

/**
 * Returns the mirror after a turn of an interview. A choice with a delayed effect counts as a promise. Taking a grave
 * error back, or letting it stand, does not change the mirror, because the learner says nothing to the person.
 */
export function withTurn(mirror: Mirror, scenario: Scenario, {choice, before}: Turn): Mirror {
  if (before.mode === 'repair') return mirror;
  const {questionType, option} = findChoice(scenario, before, choice);
  const isPromise = option !== undefined && 'later' in option;
  const type = isPromise ? 'promise' : typeOf[questionType];
  const nextMirror = type === undefined ? mirror : withType(mirror, type);
  const isSilence = scenario.decisions.some(({id, silence}) => silence && id === before.place);
  if (!isSilence || before.mode !== 'open') return nextMirror;
  const {kept, broken} = nextMirror.silences;
  return {
    ...nextMirror,
    silences: type === undefined ? {kept: kept + 1, broken} : {kept, broken: broken + 1},
  };
}

/**
 * The suggestions of the mirror. `few` means that there are too few wordings for a suggestion. `good` means that
 * nothing needs to change.
 */
export type Suggestion =
  | 'few'
  | 'threat'
  | 'promise'
  | 'silence'
  | 'leading'
  | 'multiple'
  | 'forced-choice'
  | 'closed'
  | 'good';

/** The minimum number of wordings for a suggestion. */
const enough = 10;

/** Returns the number of all wordings. */
export const wordingsOf = ({types}: Mirror): number =>
  utteranceTypes.reduce((sum, type) => sum + types[type], 0);

/**
 * Returns the one suggestion that helps most: types that harm the person come first, then those that spoil the answer.
 * A type of question counts as a habit if at least one wording in ten has this type.
 */
export function suggestionOf(mirror: Mirror): Suggestion {
  const {types, silences} = mirror;
  const all = wordingsOf(mirror);
  if (all < enough) return 'few';
  const habit = (['leading', 'multiple', 'forced-choice'] as const).find(type => types[type] * 10 >= all);
  if (types.threat > 0) return 'threat';
  if (types.promise > 0) return 'promise';
  if (silences.broken > silences.kept) return 'silence';
  return habit ?? (types.closed > types.open ? 'closed' : 'good');
}
