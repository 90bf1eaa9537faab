import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {placesIn, responseOf, type PairsShown} from '../pairs-response.ts';
import {note, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {matchingStyles} from './matching.styles.ts';

/**
 * A question in which the learner matches items with targets. A numbered list shows the full texts of the
 * targets. Each item has a select element, so the learner does not have to drag.
 * @event question-answer - The learner chose a target.
 */
@customElement('question-matching')
export class QuestionMatching extends QuestionElement<PairsShown> {
  static override styles = [questionStyles, matchingStyles];

  #onChange = (event: Event) => {
    const select = event.currentTarget;
    if (!(select instanceof HTMLSelectElement)) return;
    const places = new Map(placesIn(this.response, this.shown));
    if (select.value === '') places.delete(select.name);
    else places.set(select.name, select.value);
    // Sort the items in the order of `shown`, so that equal choices give equal responses.
    this.answer(responseOf(placesIn(responseOf(places), this.shown)));
  };

  #choices(place: string | undefined): readonly TemplateResult[] {
    // A locked select element contains only the chosen option. The learner can still focus and read it, but
    // cannot change it.
    const {targets} = this.shown;
    const offered = this.locked ? targets.filter(t => t === place) : targets;
    return offered.map(
      target =>
        html`<option value=${target} ?selected=${target === place}>
          ${targets.indexOf(target) + 1}. ${plain(this.words(`targets.${target}.text`))}
        </option>`,
    );
  }

  #item(item: string, place: string | undefined): TemplateResult {
    const {words} = this;
    const mark = this.judged?.marks[item];
    const noteId = `note-${item}`;
    return html`<div class="item ${mark ? `is-${mark}` : ''}">
      <label for=${item}>${prose(words(`items.${item}.text`))}</label>
      <select
        id=${item}
        name=${item}
        .value=${live(place ?? '')}
        aria-describedby=${mark ? noteId : nothing}
        @change=${this.#onChange}
      >
        ${this.locked && place ? nothing : html`<option value="">${this.labels.choose}</option>`}
        ${this.#choices(place)}
      </select>
      ${note(this.labels, noteId, mark, words(`items.${item}.feedback`))}
    </div>`;
  }

  protected override render(): TemplateResult {
    const {words, shown} = this;
    const places = placesIn(this.response, shown);
    return html`<fieldset aria-describedby="how">
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${this.labels.matchAll}</p>
      <ol>
        ${shown.targets.map(target => html`<li>${prose(words(`targets.${target}.text`))}</li>`)}
      </ol>
      ${shown.items.map(item => this.#item(item, places.get(item)))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-matching': QuestionMatching;
  }
}
