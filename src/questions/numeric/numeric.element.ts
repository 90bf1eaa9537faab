import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {prose} from '../../text/prose.ts';
import type {Judged} from '../define.ts';
import {QuestionElement} from '../question.element.ts';
import {questionStyles} from '../question.styles.ts';
import {fit, mostBytes} from './number.ts';
import {numericStyles} from './numeric.styles.ts';
import type {Shown} from './schema.ts';

/**
 * A question whose answer is typed as a number.
 * @event question-answer - The learner changed what is typed.
 */
@customElement('question-numeric')
export class QuestionNumeric extends QuestionElement<Shown> {
  static override styles = [questionStyles, numericStyles];

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  #onInput = (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const typed = fit(input.value);
    this.answer(typed.trim() === '' ? [] : [typed]);
  };

  /** A known slip has words of its own. */
  #feedback(judged: Judged | undefined): string {
    const {'': whole, ...slips} = judged?.marks ?? {};
    if (whole === 'right') return this.words('right');
    const [slip] = Object.keys(slips);
    return this.words(slip === undefined ? 'wrong' : `mistakes.${slip}.feedback`);
  }

  protected override render(): TemplateResult {
    const {words, judged} = this;
    const {unit} = this.shown;
    const mark = judged?.marks[''];
    const about = [...(unit ? ['unit'] : []), ...(mark ? ['note'] : [])];
    return html`<fieldset class=${mark ? `is-${mark}` : ''}>
      <legend>${prose(words('stem'))}</legend>
      <label for="typed">${this.labels.yourAnswer}</label>
      <p class="field">
        <input
          id="typed"
          type="text"
          inputmode="decimal"
          dir="ltr"
          autocomplete="off"
          spellcheck="false"
          maxlength=${mostBytes}
          .value=${live(this.response[0] ?? '')}
          ?readonly=${this.locked}
          aria-invalid=${judged?.score.kind === 'incomplete' ? 'true' : 'false'}
          aria-describedby=${about.join(' ') || nothing}
          @input=${this.#onInput}
        />
        ${unit ? html`<span id="unit">${prose(words('unit'))}</span>` : nothing}
      </p>
      ${this.note('note', mark, this.#feedback(judged))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-numeric': QuestionNumeric;
  }
}
