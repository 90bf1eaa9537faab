import type {TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {renderTextField, typedIn, typedQuestionStyles} from '../typed.element.ts';
import {mostBytes} from './number.ts';
import type {NumericShown} from './schema.ts';

/**
 * A question whose response is a number that the learner types.
 * @event question-answer - The learner changed the typed text.
 */
@customElement('question-numeric')
export class QuestionNumeric extends QuestionElement<NumericShown> {
  static override styles = typedQuestionStyles;

  #onInput = (event: Event) => {
    this.answer(typedIn(event, mostBytes));
  };

  protected override render(): TemplateResult {
    const unit = this.shown.unit ? this.words('unit') : '';
    return renderTextField(this.onScreen, {mostBytes, inputmode: 'decimal', unit, onInput: this.#onInput});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-numeric': QuestionNumeric;
  }
}
