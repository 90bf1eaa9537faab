import {customElement} from 'lit/decorators.js';
import {TypedElement} from '../typed.element.ts';
import {mostBytes} from './number.ts';
import type {Shown} from './schema.ts';

/**
 * A question with a typed number as its response.
 * @event question-answer - The learner changed the typed text.
 */
@customElement('question-numeric')
export class QuestionNumeric extends TypedElement<Shown> {
  protected override readonly mostBytes = mostBytes;
  protected override readonly inputmode = 'decimal';

  protected override unit(): string {
    return this.shown.unit ? this.words('unit') : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-numeric': QuestionNumeric;
  }
}
