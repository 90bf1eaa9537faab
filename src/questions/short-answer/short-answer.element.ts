import {customElement} from 'lit/decorators.js';
import {TypedElement} from '../typed.element.ts';
import {mostBytes} from './most-bytes.ts';
import type {Shown} from './schema.ts';

/**
 * A question with a typed text that appears in a document.
 * @event question-answer - The learner changed the typed text.
 */
@customElement('question-short-answer')
export class QuestionShortAnswer extends TypedElement<Shown> {
  protected override readonly mostBytes = mostBytes;
  protected override readonly inputmode = 'text';

  protected override unit(): string {
    return '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-short-answer': QuestionShortAnswer;
  }
}
