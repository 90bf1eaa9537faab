import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import type {WindowPoint} from '../../ui/question/drag.ts';
import {note, problemLine} from '../../ui/question/question.element.ts';
import {pairsStyles, PairsQuestion} from '../pairs.element.ts';
import {matchingStyles} from './matching.styles.ts';

/**
 * A question in which the learner matches items with targets. Items and targets are two columns, and a line joins each
 * item to its target. After scoring, the text of the target and the note are below the text of its item.
 * @event question-answer - The learner matched an item with a target.
 */
@customElement('question-matching')
export class QuestionMatching extends PairsQuestion {
  static override styles = [...pairsStyles, matchingStyles];

  protected override readonly list = 'targets';

  @query('.board') private board!: HTMLElement | null;
  @query('.lines') private lines!: SVGElement | null;

  /** Draws the lines again when a change of the window moves their ends. */
  #resizes = new ResizeObserver(() => this.#draw());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.board) this.#resizes.observe(this.board);
    this.#draw();
  }

  #draw(): void {
    const {board, lines, places, drag} = this;
    if (!board || !lines) return;
    const origin = board.getBoundingClientRect();
    const paths = [...places].map(([item, target]) => [
      this.#end(`[data-item="${item}"]`, 'end', origin),
      this.#end(`[data-spot="${target}"]`, 'start', origin),
    ]);
    if (drag.now) {
      const {piece, pointer} = drag.now;
      const free = {x: pointer.x - origin.x, y: pointer.y - origin.y};
      paths.push([this.#end(`[data-item="${piece}"]`, 'end', origin), free]);
    }
    lines.replaceChildren(...paths.flatMap(([from, to]) => (from && to ? [lineBetween(from, to)] : [])));
  }

  /**
   * Returns the middle of the edge of an element that faces the other column. `selector` finds the element. The
   * result is relative to `origin`, the rectangle of the board.
   */
  #end(selector: string, side: 'start' | 'end', origin: DOMRect): WindowPoint | undefined {
    const box = this.renderRoot.querySelector(selector)?.getBoundingClientRect();
    if (!box) return undefined;
    const isLeft = (side === 'start') === (getComputedStyle(this).direction === 'ltr');
    return {x: (isLeft ? box.left : box.right) - origin.x, y: (box.top + box.bottom) / 2 - origin.y};
  }

  #item(item: string, place: string | undefined): TemplateResult {
    const {words} = this;
    const mark = this.judged?.marks[item];
    const match = place
      ? html`<span class="match" data-match=${place}>${prose(words(`targets.${place}.text`))}</span>`
      : nothing;
    return html`<li class=${mark ? `is-${mark}` : ''}>
      <div data-item=${item}>${this.item(item, match)}</div>
      ${note(this.labels, `note-${item}`, mark, words(`items.${item}.feedback`))}
    </li>`;
  }

  protected override render(): TemplateResult {
    const {words, shown, places, problem, labels, drag} = this;
    const matched = [...places.values()];
    return html`<fieldset aria-describedby=${problem ? 'how problem' : 'how'} @pointerdown=${drag.onDown}>
      <legend>${prose(words('stem'))}</legend>
      <p class="how" id="how">${labels.matchAll}</p>
      ${problemLine(problem)}
      <div class="board">
        <ul>
          ${shown.items.map(item => this.#item(item, places.get(item)))}
        </ul>
        <ul class="targets">
          ${shown.targets.map(
            target =>
              html`<li
                class="${matched.includes(target) ? 'is-matched' : ''} ${drag.now?.spot === target ? 'is-over' : ''}"
                data-spot=${target}
              >
                ${this.target(target)}
              </li>`,
          )}
        </ul>
        <svg class="lines" aria-hidden="true"></svg>
      </div>
      ${this.foot()}
    </fieldset>`;
  }
}

/** Creates a curve that leaves and reaches its ends horizontally. */
function lineBetween(from: WindowPoint, to: WindowPoint): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const middle = (from.x + to.x) / 2;
  path.setAttribute('d', `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`);
  return path;
}

declare global {
  interface HTMLElementTagNameMap {
    'question-matching': QuestionMatching;
  }
}
