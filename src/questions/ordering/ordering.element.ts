import {html, nothing, svg, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {DragController} from '../../ui/question/drag.ts';
import {pieceStyles} from '../../ui/question/pieces.styles.ts';
import {note, problemLine, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {orderingStyles} from './ordering.styles.ts';
import type {OrderingShown} from './schema.ts';

/**
 * A question in which the learner puts steps in order. Each step has a button that moves it up and a button
 * that moves it down, and a grip to drag it. A status message announces each move.
 * @event question-answer - The learner moved a step.
 */
@customElement('question-ordering')
export class QuestionOrdering extends QuestionElement<OrderingShown> {
  static override styles = [questionStyles, pieceStyles, orderingStyles];

  #drag = new DragController(this, (step, place) => this.#move(step, this.#order.indexOf(place)));

  /** The order of the steps on the screen. Without a valid response, this is the order in `shown`. */
  get #order(): readonly string[] {
    const {response, shown} = this;
    const known = response.filter(step => shown.steps.includes(step));
    return known.length === shown.steps.length ? known : shown.steps;
  }

  #move(step: string, to: number): void {
    const order = this.#order.filter(other => other !== step);
    if (this.locked || to < 0 || to > order.length) return;
    this.answer([...order.slice(0, to), step, ...order.slice(to)]);
    this.status = this.labels.moved(this.#text(step), to + 1, order.length + 1);
  }

  async #onButton(step: string, by: -1 | 1): Promise<void> {
    this.#move(step, this.#order.indexOf(step) + by);
    await this.updateComplete;
    // The move changes the position of the step in the DOM, so the button loses the focus. Focus the button again.
    this.renderRoot.querySelector<HTMLElement>(`#${by < 0 ? 'up' : 'down'}-${step}`)?.focus();
  }

  #text(step: string): string {
    return plain(this.words(`steps.${step}.text`));
  }

  #button(step: string, by: -1 | 1, isEnd: boolean): TemplateResult {
    const move = by < 0 ? this.labels.moveUp : this.labels.moveDown;
    return html`<button
      type="button"
      id="${by < 0 ? 'up' : 'down'}-${step}"
      aria-label=${move(this.#text(step))}
      aria-disabled=${this.locked || isEnd ? 'true' : 'false'}
      aria-describedby=${this.judged?.marks[step] ? `mark-${step}` : nothing}
      @click=${() => void this.#onButton(step, by)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${by < 0 ? up : down}</svg>
    </button>`;
  }

  #step(step: string, at: number, count: number): TemplateResult {
    const mark = this.judged?.marks[step];
    const {now} = this.#drag;
    const isAfter = now !== undefined && this.#order.indexOf(now.piece) < at;
    const over = now?.spot === step ? (isAfter ? 'is-over-end' : 'is-over-start') : '';
    return html`<li
      class="${mark ? `is-${mark}` : ''} ${over}"
      data-step=${step}
      data-spot=${step}
      data-piece=${this.locked ? nothing : step}
    >
      <span class="grip" aria-hidden="true"></span>
      <span class="place" aria-hidden="true">${at + 1}</span>
      <span class="text">
        ${prose(this.words(`steps.${step}.text`))}
        ${
          mark
            ? html`<span class="mark" id="mark-${step}"
                >${mark === 'right' ? this.labels.inOrder : this.labels.outOfPlace}</span
              >`
            : nothing
        }
      </span>
      <span class="moves">${this.#button(step, -1, at === 0)}${this.#button(step, 1, at === count - 1)}</span>
    </li>`;
  }

  protected override render(): TemplateResult {
    const {words, problem, labels} = this;
    const order = this.#order;
    const mark = this.judged?.marks[''];
    const about = ['how', ...(problem ? ['problem'] : []), ...(mark ? ['note'] : [])];
    return html`<fieldset
      aria-describedby=${about.join(' ')}
      class=${mark ? `is-${mark}` : ''}
      @pointerdown=${this.#drag.onDown}
    >
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${labels.order}</p>
      ${problemLine(problem)}
      <ol>
        ${order.map((step, at) => this.#step(step, at, order.length))}
      </ol>
      ${this.foot()} ${note(labels, 'note', mark, words('feedback'))}
    </fieldset>`;
  }
}

const up = svg`<path d="M3.5 10 8 5.5l4.5 4.5"></path>`;
const down = svg`<path d="M3.5 6 8 10.5 12.5 6"></path>`;

declare global {
  interface HTMLElementTagNameMap {
    'question-ordering': QuestionOrdering;
  }
}
