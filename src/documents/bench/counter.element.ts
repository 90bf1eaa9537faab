import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import '../view/drawn.element.ts';

/** Shows the traveller at the counter, and the traveller's story, beside the document. */
@customElement('bench-counter')
export class BenchCounter extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      :host {
        align-items: start;
        display: flex;
        font-size: var(--step--1);
        gap: var(--space-2);
        line-height: 1.45;
        margin-block-end: var(--space-2);
      }

      div {
        flex: 1;
        min-inline-size: 0;
      }

      face-drawing {
        aspect-ratio: 64 / 84;
        block-size: auto;
        border: 1px solid var(--rule);
        flex: none;
        inline-size: 3.25rem;
        overflow: hidden;
      }

      p {
        margin-block-end: 0;
      }

      @media (max-width: 34rem) {
        face-drawing {
          inline-size: 2rem;
        }
      }
    `,
  ];

  @property({attribute: false}) words!: TextLookup;

  protected override render(): unknown {
    const {say, words, specimen} = this;
    return html`<face-drawing .face=${specimen.traveller} label=${say('bench.traveller')}></face-drawing>
      <div>
        <p class="hint">${say('bench.today')}</p>
        ${prose(words('person.story'))}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-counter': BenchCounter;
  }
}
