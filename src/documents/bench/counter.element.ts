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
        display: grid;
        font-size: var(--step--1);
        gap: 0 var(--space-2);
        grid-template-columns: auto minmax(0, 1fr);
        line-height: 1.4;
        margin-block-end: var(--space-2);
      }

      /* The line with today's date has its own row. So there is a wide space for the story beside the face. */
      .hint {
        grid-column: 1 / -1;
        margin: 0;
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

        .hint {
          font-size: 0.75rem;
        }
      }
    `,
  ];

  @property({attribute: false}) words!: TextLookup;

  protected override render(): unknown {
    const {say, words, specimen} = this;
    return html`<p class="hint">${say('bench.today')}</p>
      <face-drawing .face=${specimen.traveller} label=${say('bench.traveller')}></face-drawing>
      <div>${prose(words('person.story'))}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-counter': BenchCounter;
  }
}
