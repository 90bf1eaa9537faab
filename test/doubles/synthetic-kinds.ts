import type {QuestionBlock} from '../../src/content/course.ts';

/** A question as saved states see it: how many words it has, and how many of them a response may have. */
export interface Kind {
  readonly type: string;
  readonly options: number;
  readonly cap: number;
  readonly possible: number;
}

export const single: Kind = {type: 'single-choice', options: 4, cap: 1, possible: 1};
export const multiple: Kind = {type: 'multiple-choice', options: 5, cap: 5, possible: 5};
export const numeric: Kind = {type: 'numeric', options: 0, cap: 1, possible: 1};
export const interview: Kind = {type: 'interview', options: 60, cap: 40, possible: 100};

/** Pairs take two words for each item, and name items and partners. */
export const matching: Kind = {type: 'matching', options: 9, cap: 8, possible: 4};
export const sorting: Kind = {type: 'sorting', options: 9, cap: 12, possible: 6};
export const ordering: Kind = {type: 'ordering', options: 5, cap: 5, possible: 5};
export const shortAnswer: Kind = {type: 'short-answer', options: 0, cap: 1, possible: 1};
export const hotspot: Kind = {type: 'hotspot', options: 6, cap: 1, possible: 1};
export const rating: Kind = {type: 'rating', options: 5, cap: 1, possible: 0};
/** Four marks, each a place, a reason and a light, and what is decided with its grounds. */
export const examination: Kind = {type: 'examination', options: 107, cap: 17, possible: 100};

/** Each type of question that stands in a lesson. */
export const everyKind: readonly Kind[] = [
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

/** Pairs are of items and targets; what the others show does not matter to a saved state. */
const shownOf = (type: string, ids: readonly string[], items: number): unknown =>
  [matching.type, sorting.type].includes(type)
    ? {items: ids.slice(0, items), targets: ids.slice(items)}
    : {options: ids};

/** The question of this kind that has the id. */
export const block = (id: string, {type, cap, possible, options}: Kind): QuestionBlock => ({
  kind: 'question',
  id,
  type,
  shown: shownOf(type, optionIds(options), cap / 2),
  possible,
  cap,
  words: '',
});

/** Numbers of its options, as `question/option`, from 1. */
export const numbersOfOptions = ({id, type}: QuestionBlock): readonly (readonly [string, number])[] => {
  const kind = [...everyKind, interview].find(k => k.type === type);
  return optionIds(kind?.options ?? 0).map((option, at) => [`${id}/${option}`, at + 1] as const);
};
