import type {TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {renderTextField, typedIn, typedQuestionStyles} from '../typed.element.ts';
import {mostBytes} from './most-bytes.ts';
import type {ShortAnswerShown} from './schema.ts';

/**
 * A question in which the learner types a text that appears in a document.
 * @event question-answer - The learner changed the typed text.
 */
@customElement('question-short-answer')
export class QuestionShortAnswer extends QuestionElement<ShortAnswerShown> {
  static override styles = typedQuestionStyles;

  #onInput = (event: Event) => {
    this.answer(typedIn(event, mostBytes));
  };

  protected override render(): TemplateResult {
    return renderTextField(this.onScreen, {mostBytes, inputmode: 'text', onInput: this.#onInput});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-short-answer': QuestionShortAnswer;
  }
}
