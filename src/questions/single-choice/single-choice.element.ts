import type {TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {choice, choiceQuestionStyles} from '../choice.element.ts';
import type {ChoiceShown} from '../one-right.ts';

/**
 * A question with one right option, shown as radio buttons.
 * @event question-answer - The learner chose an option.
 */
@customElement('question-single-choice')
export class QuestionSingleChoice extends QuestionElement<ChoiceShown> {
  static override styles = choiceQuestionStyles;

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (input instanceof HTMLInputElement) this.answer([input.value]);
  };

  protected override render(): TemplateResult {
    const {onScreen, labels, onLockedClick: onClick} = this;
    return choice(onScreen, {control: 'radio', how: labels.chooseOne, onClick, onChange: this.#onChange});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-single-choice': QuestionSingleChoice;
  }
}
