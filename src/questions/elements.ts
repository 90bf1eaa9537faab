import './hotspot/hotspot.element.ts';
import './matching/matching.element.ts';
import './multiple-choice/multiple-choice.element.ts';
import './numeric/numeric.element.ts';
import './ordering/ordering.element.ts';
import './rating/rating.element.ts';
import './short-answer/short-answer.element.ts';
import './single-choice/single-choice.element.ts';
import './sorting/sorting.element.ts';
import type {QuestionView} from '../content/question-type.ts';
import type {LessonQuestionType, Shown} from './types.ts';

/** Tag names of elements that show questions of shape `S`. */
type TagFor<S> = {
  [K in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[K] extends {
    show(view: QuestionView<S>): void;
    shown: S;
  }
    ? K
    : never;
}[keyof HTMLElementTagNameMap];

/** Tag name of the element for each question type of lessons. Loading this file registers the elements. */
export const elements: {readonly [T in LessonQuestionType]: TagFor<Shown<T>>} = {
  'single-choice': 'question-single-choice',
  'multiple-choice': 'question-multiple-choice',
  matching: 'question-matching',
  ordering: 'question-ordering',
  sorting: 'question-sorting',
  numeric: 'question-numeric',
  'short-answer': 'question-short-answer',
  hotspot: 'question-hotspot',
  rating: 'question-rating',
};

/**
 * Common interface of all question elements. `show` sets the view, and the element dispatches `AnswerEvent`s.
 */
export interface QuestionElement extends HTMLElement {
  /** Sets all inputs at once. `shown` must come from the same build as this code. */
  show(view: QuestionView): void;
  readonly updateComplete: Promise<boolean>;
}

/** Creates the element for a type from compiled data. Throws for an unknown type. */
export function questionElement(type: string): QuestionElement {
  const tag = byWord[type];
  if (tag === undefined)
    throw new Error(`no element is listed for "${type}": add it to questions/elements.ts`);
  return document.createElement(tag);
}

const byWord: Readonly<Record<string, (typeof elements)[LessonQuestionType]>> = elements;
