import {html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {note, problemLine} from '../../ui/question/question.element.ts';
import {pairsStyles, PairsQuestion} from '../pairs.element.ts';
import {sortingStyles} from './sorting.styles.ts';

/**
 * A question in which the learner sorts items into groups. Items that are in no group are above the groups.
 * @event question-answer - The learner put an item into a group.
 */
@customElement('question-sorting')
export class QuestionSorting extends PairsQuestion {
  static override styles = [...pairsStyles, sortingStyles];

  protected override readonly list = 'groups';

  #line(item: string): TemplateResult {
    const mark = this.judged?.marks[item];
    return html`<li class=${mark ? `is-${mark}` : ''}>
      ${this.item(item)} ${note(this.labels, `note-${item}`, mark, this.words(`items.${item}.feedback`))}
    </li>`;
  }

  #group(group: string, items: readonly string[]): TemplateResult {
    return html`<div
      class="group ${this.drag.now?.spot === group ? 'is-over' : ''}"
      role="group"
      aria-label=${this.textOf('groups', group)}
      data-spot=${group}
    >
      ${this.target(group)}
      <ul>
        ${items.map(item => this.#line(item))}
      </ul>
    </div>`;
  }

  protected override render(): TemplateResult {
    const {words, shown, places, problem, labels} = this;
    const left = shown.items.filter(item => !places.has(item));
    return html`<fieldset
      aria-describedby=${problem ? 'how problem' : 'how'}
      @pointerdown=${this.drag.onDown}
    >
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${labels.sortAll}</p>
      ${problemLine(problem)}
      ${
        left.length > 0
          ? html`<ul class="left">
              ${left.map(item => this.#line(item))}
            </ul>`
          : nothing
      }
      <div class="sorted">
        <p class="count">${left.length > 0 ? labels.left(left.length) : nothing}</p>
        <div class="groups ${shown.targets.length === 4 ? 'are-four' : ''}">
          ${shown.targets.map(group =>
            this.#group(
              group,
              shown.items.filter(item => places.get(item) === group),
            ),
          )}
        </div>
        ${this.foot()}
      </div>
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-sorting': QuestionSorting;
  }
}
