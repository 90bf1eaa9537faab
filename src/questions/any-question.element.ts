import type {QuestionView} from '../content/question-type.ts';
import * as elements from './elements.ts';
import type {LessonQuestionType, ShownOf} from './types.ts';

/**
 * Common interface of all question elements. A page calls `show` to set the view. The element dispatches an
 * `AnswerEvent` when the learner changes the response.
 */
export interface AnyQuestionElement extends HTMLElement {
  /** Sets all properties of the element at once. `view.shown` must come from the same build as this code. */
  show(view: QuestionView): void;
  readonly updateComplete: Promise<boolean>;
}

/**
 * The type of this constant makes the code fail to compile if a type has no element, or has the element of
 * another type.
 */
const byType: {readonly [T in LessonQuestionType]: new () => AnyQuestionElement & {shown: ShownOf<T>}} =
  elements;

/** Creates the element for a question type. The type comes from compiled data. Throws for an unknown type. */
export function questionElement(type: string): AnyQuestionElement {
  const Element = byName[type];
  if (!Element) throw new Error(`no element is listed for "${type}": add it to questions/elements.ts`);
  return new Element();
}

const byName: Readonly<Record<string, new () => AnyQuestionElement>> = byType;
