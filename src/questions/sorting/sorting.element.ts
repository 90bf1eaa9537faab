import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {prose} from '../../text/prose.ts';
import {placesIn, responseOf, type PairsShown} from '../pairs-response.ts';
import {note, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {radioStyles} from '../../ui/question/radio.styles.ts';
import {sortingStyles} from './sorting.styles.ts';

/**
 * A question in which the learner sorts items into groups. Below each item there is one radio button for each
 * group.
 * @event question-answer - The learner put an item into a group.
 */
@customElement('question-sorting')
export class QuestionSorting extends QuestionElement<PairsShown> {
  static override styles = [questionStyles, radioStyles, sortingStyles];

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    const places = new Map(placesIn(this.response, this.shown)).set(input.name, input.value);
    // Sort the items in the order of `shown`, so that equal choices give equal responses.
    this.answer(responseOf(placesIn(responseOf(places), this.shown)));
  };

  #group(item: string, group: string, chosen: boolean, noteId: string | undefined): TemplateResult {
    return html`<label class=${chosen ? 'is-chosen' : ''}>
      <input
        type="radio"
        name=${item}
        value=${group}
        .checked=${live(chosen)}
        aria-disabled=${this.locked ? 'true' : 'false'}
        aria-describedby=${noteId ?? nothing}
        @click=${this.onLockedClick}
        @change=${this.#onChange}
      />
      <span>${prose(this.words(`groups.${group}.text`))}</span>
    </label>`;
  }

  #item(item: string, place: string | undefined): TemplateResult {
    const {words} = this;
    const mark = this.judged?.marks[item];
    const noteId = mark && `note-${item}`;
    return html`<fieldset class="item ${mark ? `is-${mark}` : ''}">
      <legend>${prose(words(`items.${item}.text`))}</legend>
      <div class="groups">
        ${this.shown.targets.map(group => this.#group(item, group, group === place, noteId))}
      </div>
      ${note(this.labels, `note-${item}`, mark, words(`items.${item}.feedback`))}
    </fieldset>`;
  }

  protected override render(): TemplateResult {
    const {words, shown} = this;
    const places = placesIn(this.response, shown);
    return html`<fieldset aria-describedby="how">
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${this.labels.sortAll}</p>
      ${shown.items.map(item => this.#item(item, places.get(item)))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-sorting': QuestionSorting;
  }
}
