import {customElement} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {ChoiceElement} from '../choice.element.ts';

/**
 * A question of which several options may be right, as checkboxes.
 * @event question-answer - The learner chose an option or left one.
 */
@customElement('question-multiple-choice')
export class QuestionMultipleChoice extends ChoiceElement {
  protected override readonly control = 'checkbox';

  protected override how(): string {
    return this.labels.chooseAll;
  }

  /** In the author's order, so that the same choice is the same answer whichever box was ticked first. */
  protected override answerAfter(option: string, checked: boolean): Response {
    return this.shown.options.filter(o => (o === option ? checked : this.response.includes(o)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-multiple-choice': QuestionMultipleChoice;
  }
}
