import {customElement} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {ChoiceElement} from '../choice.element.ts';

/**
 * A question with several right options, shown as checkboxes.
 * @event question-answer - The learner checked or unchecked an option.
 */
@customElement('question-multiple-choice')
export class QuestionMultipleChoice extends ChoiceElement {
  protected override readonly control = 'checkbox';

  protected override how(): string {
    return this.labels.chooseAll;
  }

  /** Sorts by the author's order, so that the same choice gives the same response in any order of clicks. */
  protected override answerAfter(option: string, checked: boolean): Response {
    return this.shown.options.filter(o => (o === option ? checked : this.response.includes(o)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-multiple-choice': QuestionMultipleChoice;
  }
}
