import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import type {Reference} from '../schema/reference.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';

/** The reference sheet of the issuer, with its texts. */
export interface ReferenceSheet {
  readonly reference: Reference;
  readonly words: TextLookup;
}

/**
 * Renders the reference sheet of the issuer: its rules, and the look of a genuine copy of each series in each
 * light.
 */
@customElement('bench-sheet')
export class BenchSheet extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      dl {
        display: grid;
        gap: var(--space-1) var(--space-3);
        grid-template-columns: minmax(5rem, max-content) 1fr;
        line-height: 1.5;
        margin: 0 0 var(--space-3);
      }

      dd {
        margin: 0;
      }

      li {
        line-height: 1.5;
      }
    `,
  ];

  @property({attribute: false}) sheet: ReferenceSheet | undefined;

  #series({id, shows}: Reference['series'][number], words: TextLookup): unknown {
    const {say, specimen} = this;
    return html`<details ?open=${id === specimen.series || id === specimen.visa?.series}>
      <summary>${prose(words(`series.${id}.title`))}</summary>
      <dl>
        ${shows.map(
          ({id: light}) =>
            html`<dt>${say(light === 'chip' ? 'place.chip' : `light.${light}`)}</dt>
              <dd>${prose(words(`series.${id}.shows.${light}.text`))}</dd>`,
        )}
      </dl>
    </details>`;
  }

  protected override render(): unknown {
    if (!this.sheet) return nothing;
    const {words, reference} = this.sheet;
    return html`<h2 tabindex="-1">${prose(words('title'))}</h2>
      <ul>
        ${reference.rules.map(({id}) => html`<li>${prose(words(`rules.${id}.text`))}</li>`)}
      </ul>
      ${reference.series.map(one => this.#series(one, words))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-sheet': BenchSheet;
  }
}
