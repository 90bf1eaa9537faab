import {customElement} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {ChoiceElement} from '../choice.element.ts';

/**
 * A question with one right option, shown as radio buttons.
 * @event question-answer - The learner chose an option.
 */
@customElement('question-single-choice')
export class QuestionSingleChoice extends ChoiceElement {
  protected override readonly control = 'radio';

  protected override how(): string {
    return this.labels.chooseOne;
  }

  protected override answerAfter(option: string): Response {
    return [option];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-single-choice': QuestionSingleChoice;
  }
}
