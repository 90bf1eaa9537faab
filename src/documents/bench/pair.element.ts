import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {samePage} from '../model/pages.ts';
import type {Specimen} from '../model/specimen.ts';
import {isTurned} from '../model/terms.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {descriptionList} from '../view/description-list.element.ts';
import '../view/drawn.element.ts';
import {pageInOrder} from '../view/bench-texts.ts';

/** An event that asks the bench to lay the genuine copy on the table, or to take it away. */
class SwapEvent extends Event {
  static readonly type = 'bench-swap';
  constructor() {
    super(SwapEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * Shows the same page of a genuine copy, as a picture and in words. Only the learner exchanges the two documents on the
 * table; they never change by themselves.
 * @event bench-swap - The learner exchanges the two documents on the table.
 */
@customElement('bench-pair')
export class BenchPair extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      document-drawing {
        block-size: auto;
        margin-block: var(--space-2);
      }

      button {
        inline-size: 100%;
      }

      @media (max-width: 34rem) {
        h2 {
          clip-path: inset(50%);
          position: absolute;
        }
      }

      ul {
        line-height: 1.5;
        padding-inline-start: 1.2em;
      }
    `,
  ];

  @property({attribute: false}) reference!: Specimen;
  @property({type: Number}) tilt = 0;
  /** True if the genuine copy lies on the table. */
  @property({type: Boolean}) swapped = false;

  #onSwap = () => this.dispatchEvent(new SwapEvent());

  protected override render(): unknown {
    const {say, reference, page, light, tilt, swapped} = this;
    const other = samePage(page, reference);
    const title = html`<h2 tabindex="-1">${say('bench.referenceCopy')}</h2>`;
    if (!other)
      return html`${title}
        <p class="hint">${say('bench.noSuchPage')}</p>`;
    const shines = light === 'loupe' ? 'white' : light;
    const name = {page: pageInOrder(reference, other, say), light: say(`tool.${shines}`)};
    return html`${title}
      <button aria-pressed=${swapped ? 'true' : 'false'} @click=${this.#onSwap}>${say('bench.swap')}</button>
      <document-drawing
        .specimen=${reference}
        page=${other}
        light=${shines}
        .tilt=${isTurned(light) ? tilt : 0}
        label=${say('bench.drawing', {...name, page: `${say('bench.referenceCopy')}, ${name.page}`})}
      ></document-drawing>
      <details>
        <summary>${say('bench.seen', name)}</summary>
        ${descriptionList({specimen: reference, page: other, light: shines}, say)}
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-pair': BenchPair;
  }
  interface HTMLElementEventMap {
    'bench-swap': SwapEvent;
  }
}
