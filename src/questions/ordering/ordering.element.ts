import {html, nothing, svg, type TemplateResult} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {note, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {orderingStyles} from './ordering.styles.ts';
import type {OrderingShown} from './schema.ts';

/**
 * A question in which the learner puts steps in order. Each step has a button that moves it up and a button
 * that moves it down. A status message announces each move.
 * @event question-answer - The learner moved a step.
 */
@customElement('question-ordering')
export class QuestionOrdering extends QuestionElement<OrderingShown> {
  static override styles = [questionStyles, orderingStyles];

  @state() private said = '';

  /** The order of the steps on the screen. Without a valid response, this is the order in `shown`. */
  get #order(): readonly string[] {
    const {response, shown} = this;
    const known = response.filter(step => shown.steps.includes(step));
    return known.length === shown.steps.length ? known : shown.steps;
  }

  async #move(step: string, by: -1 | 1): Promise<void> {
    const order = [...this.#order];
    const from = order.indexOf(step);
    const to = from + by;
    if (this.locked || to < 0 || to >= order.length) return;
    order.splice(from, 1);
    order.splice(to, 0, step);
    this.answer(order);
    this.said = this.labels.moved(this.#text(step), to + 1, order.length);
    await this.updateComplete;
    // The move changes the position of the step in the DOM, so the button loses the focus. Return the focus
    // to the button.
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
      aria-describedby=${this.judged?.marks[''] ? 'note' : nothing}
      @click=${() => void this.#move(step, by)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">${by < 0 ? up : down}</svg>
    </button>`;
  }

  #step(step: string, at: number, count: number): TemplateResult {
    const mark = this.judged?.marks[step];
    return html`<li class=${mark ? `is-${mark}` : ''} data-step=${step}>
      <span class="moves">${this.#button(step, -1, at === 0)}${this.#button(step, 1, at === count - 1)}</span>
      <span class="place" aria-hidden="true">${at + 1}</span>
      <span class="text">${prose(this.words(`steps.${step}.text`))}</span>
      ${mark ? html`<span class="mark">${mark === 'right' ? this.labels.inOrder : this.labels.outOfPlace}</span>` : nothing}
    </li>`;
  }

  protected override render(): TemplateResult {
    const {words} = this;
    const order = this.#order;
    const mark = this.judged?.marks[''];
    return html`<fieldset aria-describedby="how" class=${mark ? `is-${mark}` : ''}>
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${this.labels.order}</p>
      <ol>
        ${order.map((step, at) => this.#step(step, at, order.length))}
      </ol>
      <p class="said" role="status">${this.said}</p>
      ${note(this.labels, 'note', mark, words('feedback'))}
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
