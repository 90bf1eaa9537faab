import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {prose} from '../text/prose.ts';
import type {Judged} from '../content/question-type.ts';
import {QuestionElement} from '../ui/question/question.element.ts';
import {questionStyles} from '../ui/question/question.styles.ts';
import {fit} from './typed.ts';
import {typedStyles} from '../ui/question/typed.styles.ts';

/**
 * Base class of elements with one text field. Subclasses set the maximum length, the keyboard on phones and
 * the unit.
 */
export abstract class TypedElement<Shown extends {readonly id: string}> extends QuestionElement<Shown> {
  static override styles = [questionStyles, typedStyles];

  /** Maximum length in bytes of UTF-8. */
  protected abstract readonly mostBytes: number;
  protected abstract readonly inputmode: 'decimal' | 'text';
  /** Text after the field as HTML, or ''. */
  protected abstract unit(): string;

  #onInput = (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const typed = fit(input.value, this.mostBytes);
    this.answer(typed.trim() === '' ? [] : [typed]);
  };

  /** A known mistake has feedback of its own. */
  #feedback(judged: Judged | undefined): string {
    const {'': whole, ...slips} = judged?.marks ?? {};
    if (whole === 'right') return this.words('right');
    const [slip] = Object.keys(slips);
    return this.words(slip === undefined ? 'wrong' : `mistakes.${slip}.feedback`);
  }

  protected override render(): TemplateResult {
    const {words, judged} = this;
    const unit = this.unit();
    const mark = judged?.marks[''];
    const about = [...(unit ? ['unit'] : []), ...(mark ? ['note'] : [])];
    return html`<fieldset class=${mark ? `is-${mark}` : ''}>
      <legend>${prose(words('stem'))}</legend>
      <label for="typed">${this.labels.yourAnswer}</label>
      <p class="field">
        <input
          id="typed"
          type="text"
          inputmode=${this.inputmode}
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength=${this.mostBytes}
          .value=${live(this.response[0] ?? '')}
          ?readonly=${this.locked}
          aria-invalid=${judged?.score.kind === 'incomplete' ? 'true' : 'false'}
          aria-describedby=${about.join(' ') || nothing}
          @input=${this.#onInput}
        />
        ${unit ? html`<span id="unit">${prose(unit)}</span>` : nothing}
      </p>
      ${this.note('note', mark, this.#feedback(judged))}
    </fieldset>`;
  }
}
