import {wordingsHere, type Book} from '../engine/view.ts';
import type {InterviewQuestionType, Topic} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {classifierOf, type Classify, type Classification} from './classify.ts';
import {folded} from './pattern.ts';
import type {OwnWordsRules} from './rules.ts';

/** A wording or side question that the learner can say now. `text` is HTML. */
export interface SayableText {
  readonly id: string;
  /** `choose`: a wording of the decision. `ask`: a side question. */
  readonly move: 'choose' | 'ask';
  readonly text: string;
}

/** The learner's own words in an interview. */
export interface HeardWords {
  readonly found: Classification;
  /** The wording or side question that the own words mean; undefined if that is not clear. */
  readonly meant: SayableText | undefined;
  /** At most three wordings or side questions, the most similar first. Empty if `meant` has a value. */
  readonly near: readonly SayableText[];
}

/** For each type of own words, the question types of interviews that correspond to it. */
const means: Readonly<Record<Classification['type'], readonly InterviewQuestionType[]>> = {
  open: ['open', 'invitation'],
  probing: ['probing'],
  closed: ['closed'],
  'forced-choice': ['forced'],
  multiple: ['multiple'],
  leading: ['leading'],
  statement: ['statement'],
  promise: ['statement'],
  threat: ['statement'],
  unsure: [],
};

/**
 * A wording counts as meant if its likeness is at least `from`, and at least `ahead` more than the likeness of the
 * next wording.
 */
const clearly = {from: 5, ahead: 1};

const classifiers = new WeakMap<OwnWordsRules, Classify>();

/** Returns the classifier of these rules. Its patterns are prepared once. */
export function classifierFor(rules: OwnWordsRules): Classify {
  const known = classifiers.get(rules) ?? classifierOf(rules);
  classifiers.set(rules, known);
  return known;
}

/** A wording or side question, with its question type, topic and facts, which are compared with own words. */
interface Candidate extends SayableText {
  readonly questionType: InterviewQuestionType;
  readonly topic: Topic | undefined;
  readonly reveals: readonly string[];
}

function candidatesHere(
  book: Book,
  at: State,
  offered: readonly string[],
  seed: string,
): readonly Candidate[] {
  const {scenario, shown, words} = book;
  const decision = scenario.decisions.find(({id}) => id === at.place);
  const options = at.mode === 'open' ? (decision?.options ?? []) : [];
  return [
    ...wordingsHere(book, at, offered, seed).flatMap(({id, kind, text}) => {
      const option = options.find(one => one.id === id);
      if (kind !== 'say' || !option) return [];
      return [{...option, move: 'choose' as const, text, topic: undefined}];
    }),
    ...scenario.questions
      .filter(({id, questionType}) => questionType !== 'act' && offered.includes(id))
      .map(question => ({
        ...question,
        move: 'ask' as const,
        text: words(`questions.${question.id}.ask`),
        topic: shown.questions.find(({id}) => id === question.id)?.topic,
      })),
  ];
}

/** Returns the beginnings of the longer words of a text, so that endings make no difference. */
const stemsOf = (text: string, fold: OwnWordsRules['fold']): ReadonlySet<string> =>
  new Set(
    folded(text.replace(/<[^>]*>/g, ' '), fold)
      .split(/[^\p{L}]+/u)
      .filter(word => word.length > 3)
      .map(word => word.slice(0, 5)),
  );

/**
 * Reads own words and finds the wording or side question that they mean. The type counts most, then the topic and the
 * facts, then the words that are in both texts. Stores nothing.
 */
export function heardIn(
  rules: OwnWordsRules,
  book: Book,
  at: State,
  offered: readonly string[],
  seed: string,
  words: string,
): HeardWords {
  const found = classifierFor(rules)(words, book.shown.id);
  const typed = stemsOf(words, rules.fold);
  const isMeant = (one: Candidate) => means[found.type].includes(one.questionType);
  const ranked = candidatesHere(book, at, offered, seed)
    .map(one => {
      const shared = [...stemsOf(one.text, rules.fold)].filter(stem => typed.has(stem)).length;
      const topic = one.topic !== undefined && one.topic === found.topic ? 2 : 0;
      const facts = one.reveals.some(fact => found.facts.includes(fact)) ? 2 : 0;
      return {one, likeness: (isMeant(one) ? 3 : 0) + topic + facts + Math.min(shared, 4)};
    })
    .sort((a, b) => b.likeness - a.likeness);
  const sayable = ({id, move, text}: Candidate): SayableText => ({id, move, text});
  const [first, second] = ranked;
  const isClear =
    first !== undefined &&
    isMeant(first.one) &&
    first.likeness >= clearly.from &&
    first.likeness >= (second?.likeness ?? 0) + clearly.ahead;
  if (isClear) return {found, meant: sayable(first.one), near: []};
  const near = ranked.filter(({likeness}) => likeness > 0).slice(0, 3);
  return {found, meant: undefined, near: near.map(({one}) => sayable(one))};
}

/** Reads own words at a decision of an interview. Rejects when the rules fail to load. */
export type ReadOwnWords = (
  book: Book,
  at: State,
  offered: readonly string[],
  seed: string,
  words: string,
) => Promise<HeardWords>;
