import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {prose} from '../../text/prose.ts';
import {problemLine, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {radioStyles} from '../../ui/question/radio.styles.ts';
import {ratingStyles} from './rating.styles.ts';
import type {RatingShown} from './schema.ts';

/**
 * A question in which the learner chooses a step on a scale. No step is right or wrong.
 * @event question-answer - The learner chose a step.
 */
@customElement('question-rating')
export class QuestionRating extends QuestionElement<RatingShown> {
  static override styles = [questionStyles, radioStyles, ratingStyles];

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (input instanceof HTMLInputElement) this.answer([input.value]);
  };

  #step(step: string): TemplateResult {
    const chosen = this.response.includes(step);
    return html`<label class=${chosen ? 'is-chosen' : ''}>
      <input
        type="radio"
        name="step"
        value=${step}
        .checked=${live(chosen)}
        aria-disabled=${this.locked ? 'true' : 'false'}
        aria-describedby=${chosen && this.judged ? 'note' : nothing}
        @click=${this.onLockedClick}
        @change=${this.#onChange}
      />
      <span>${prose(this.words(`steps.${step}.text`))}</span>
    </label>`;
  }

  protected override render(): TemplateResult {
    const {words, judged, problem} = this;
    return html`<fieldset
      role="radiogroup"
      aria-describedby=${problem ? 'how problem' : 'how'}
      aria-invalid=${problem ? 'true' : 'false'}
    >
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${this.labels.rate}</p>
      ${problemLine(problem)}
      <div class="scale">${this.shown.steps.map(step => this.#step(step))}</div>
      ${
        judged?.score.kind === 'scored'
          ? html`<div class="note" id="note" tabindex="-1">
              <div class="prose">${prose(words('feedback'))}</div>
            </div>`
          : nothing
      }
      <slot></slot>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-rating': QuestionRating;
  }
}
