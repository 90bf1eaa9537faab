import type {QuestionBlock} from '../../src/content/course.ts';

/**
 * The properties of a question that matter to a saved state. Examples are the number of its options and the
 * maximum number of entries in a response (`cap`).
 */
export interface SyntheticKind {
  readonly type: string;
  readonly options: number;
  readonly cap: number;
  readonly possible: number;
}

export const single: SyntheticKind = {type: 'single-choice', options: 4, cap: 1, possible: 1};
export const multiple: SyntheticKind = {type: 'multiple-choice', options: 5, cap: 5, possible: 5};
export const numeric: SyntheticKind = {type: 'numeric', options: 0, cap: 1, possible: 1};
export const interview: SyntheticKind = {type: 'interview', options: 60, cap: 40, possible: 100};

/**
 * A response to a matching or sorting question has two entries per item. `options` counts the items and the targets
 * together.
 */
export const matching: SyntheticKind = {type: 'matching', options: 9, cap: 8, possible: 4};
export const sorting: SyntheticKind = {type: 'sorting', options: 9, cap: 12, possible: 6};
export const ordering: SyntheticKind = {type: 'ordering', options: 5, cap: 5, possible: 5};
export const shortAnswer: SyntheticKind = {type: 'short-answer', options: 0, cap: 1, possible: 1};
export const hotspot: SyntheticKind = {type: 'hotspot', options: 6, cap: 1, possible: 1};
export const rating: SyntheticKind = {type: 'rating', options: 5, cap: 1, possible: 0};
/**
 * A response has room for four marks, each with a place, a reason and a light, and for the decision with its
 * grounds.
 */
export const examination: SyntheticKind = {type: 'examination', options: 107, cap: 17, possible: 100};

/** All types of questions that a lesson can contain. */
export const everyKind: readonly SyntheticKind[] = [
  single,
  multiple,
  matching,
  ordering,
  sorting,
  numeric,
  shortAnswer,
  hotspot,
  rating,
  examination,
];

const optionIds = (count: number) => Array.from({length: count}, (_, n) => `option-${n + 1}`);

/**
 * Returns the shown data of a question. Matching and sorting get items and targets. All other types get options,
 * because the rest of their data does not change a saved state.
 */
const shownOf = (type: string, ids: readonly string[], items: number): unknown =>
  [matching.type, sorting.type].includes(type)
    ? {items: ids.slice(0, items), targets: ids.slice(items)}
    : {options: ids};

/** Creates a question of a kind. */
export const block = (id: string, {type, cap, possible, options}: SyntheticKind): QuestionBlock => ({
  kind: 'question',
  id,
  type,
  shown: shownOf(type, optionIds(options), cap / 2),
  possible,
  cap,
  words: '',
});

/** Returns a pair for each option of a question: the key `question/option`, and the number of the option, from 1. */
export const numbersOfOptions = ({id, type}: QuestionBlock): readonly (readonly [string, number])[] => {
  const kind = [...everyKind, interview].find(k => k.type === type);
  return optionIds(kind?.options ?? 0).map((option, at) => [`${id}/${option}`, at + 1] as const);
};
