import type {TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {choice, choiceQuestionStyles} from '../choice.element.ts';
import type {ChoiceShown} from '../one-right.ts';

/**
 * A question with several right options, shown as checkboxes.
 * @event question-answer - The learner checked or unchecked an option.
 */
@customElement('question-multiple-choice')
export class QuestionMultipleChoice extends QuestionElement<ChoiceShown> {
  static override styles = choiceQuestionStyles;

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const {value, checked} = input;
    // Keep the order of `shown`, so that the order of the clicks does not change the response.
    this.answer(this.shown.options.filter(o => (o === value ? checked : this.response.includes(o))));
  };

  protected override render(): TemplateResult {
    const {onScreen, labels, onLockedClick: onClick} = this;
    return choice(onScreen, {control: 'checkbox', how: labels.chooseAll, onClick, onChange: this.#onChange});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-multiple-choice': QuestionMultipleChoice;
  }
}
