import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Response} from '../score/response.ts';
import {prose} from '../text/prose.ts';
import {choiceStyles} from '../ui/question/choice.styles.ts';
import {QuestionElement} from '../ui/question/question.element.ts';
import {questionStyles} from '../ui/question/question.styles.ts';

/** The part of a question with options that the learner may see. */
interface ChoiceShown {
  readonly id: string;
  readonly options: readonly string[];
}

/**
 * Base class of elements with a list of options. Subclasses define the control and how a click changes the
 * response.
 */
export abstract class ChoiceElement<Shown extends ChoiceShown = ChoiceShown> extends QuestionElement<Shown> {
  static override styles = [questionStyles, choiceStyles];

  /** Native control in front of each option. */
  protected abstract readonly control: 'radio' | 'checkbox';
  /** Instruction under the stem. */
  protected abstract how(): string;
  /** Content between the stem and the options. */
  protected picture(): unknown {
    return nothing;
  }
  /** Returns the response after a click on an option. */
  protected abstract answerAfter(option: string, checked: boolean): Response;

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (input instanceof HTMLInputElement) this.answer(this.answerAfter(input.value, input.checked));
  };

  #option(option: string): TemplateResult {
    const {words, response} = this;
    const chosen = response.includes(option);
    const mark = this.judged?.marks[option];
    const note = `note-${option}`;
    return html`<div class="option ${chosen ? 'is-chosen' : ''} ${mark ? `is-${mark}` : ''}">
      <label>
        <input
          type=${this.control}
          name="option"
          value=${option}
          .checked=${live(chosen)}
          aria-disabled=${this.locked ? 'true' : 'false'}
          aria-describedby=${mark ? note : nothing}
          @click=${this.onLockedClick}
          @change=${this.#onChange}
        />
        <span>${prose(words(`options.${option}.text`))}</span>
      </label>
      ${this.note(note, mark, words(`options.${option}.feedback`))}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<fieldset aria-describedby="how">
      <legend>${prose(this.words('stem'))}</legend>
      <p class="how" id="how">${this.how()}</p>
      ${this.picture()} ${this.shown.options.map(option => this.#option(option))}
    </fieldset>`;
  }
}
