import type {QuestionView} from '../content/question-type.ts';
import * as elements from './elements.ts';
import type {LessonQuestionType, ShownOf} from './types.ts';

/**
 * Common interface of all question elements. `show` sets the view, and the element dispatches `AnswerEvent`s.
 */
export interface AnyQuestionElement extends HTMLElement {
  /** Sets all inputs at once. `shown` must come from the same build as this code. */
  show(view: QuestionView): void;
  readonly updateComplete: Promise<boolean>;
}

/** The code does not compile when a type has no element or has the element of another type. */
const byType: {readonly [T in LessonQuestionType]: new () => AnyQuestionElement & {shown: ShownOf<T>}} =
  elements;

/** Creates the element for a type from compiled data. Throws for an unknown type. */
export function questionElement(type: string): AnyQuestionElement {
  const Element = byName[type];
  if (!Element) throw new Error(`no element is listed for "${type}": add it to questions/elements.ts`);
  return new Element();
}

const byName: Readonly<Record<string, new () => AnyQuestionElement>> = byType;
