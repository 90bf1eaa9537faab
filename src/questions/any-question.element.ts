import type {QuestionView} from '../content/question-type.ts';
import {QuestionElement} from '../ui/question/question.element.ts';

// Registers the elements of all question types.
import.meta.glob('./*/*.element.ts', {eager: true});

/**
 * Common interface of all question elements. A page calls `show` to set the view. The element dispatches an
 * `AnswerEvent` when the learner changes the response.
 */
export interface AnyQuestionElement extends HTMLElement {
  /** Sets all properties of the element at once. `view.shown` must come from the same build as this code. */
  show(view: QuestionView): void;
  readonly updateComplete: Promise<boolean>;
  /** The verdict, if the element has its own words for it; '' or undefined otherwise. */
  readonly headline?: string;
  /** The first paragraph of the author's feedback, as text. '' if there is none. */
  readonly explanation: string;
  /** Moves the focus to the author's feedback and scrolls to it. */
  explain(): void;
  /**
   * Moves the focus to the first control without an answer. Only an element that shows no message about missing
   * answers has this method.
   */
  ask?(): Promise<void>;
}

/**
 * Creates the element for a question type. Throws for an unknown type; this is a bug, because the type comes
 * from compiled data.
 */
export function questionElement(type: string): AnyQuestionElement {
  const element = document.createElement(`question-${type}`);
  if (element instanceof QuestionElement) return element;
  throw new Error(`no element is registered as <question-${type}>: add it to questions/${type}`);
}
