import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {facePair, facePairStyles, faceTable} from '../view/face-pair.element.ts';

/**
 * Shows the traveller beside the portrait: a drawing of each, and a table of the features of both. The
 * element does not compare them, because the learner must do that.
 * @event bench-act - The learner starts a mark on the person.
 */
@customElement('bench-traveller')
export class BenchTraveller extends BenchPart {
  static override styles = [
    benchStyles,
    facePairStyles,
    css`
      h2:focus {
        outline: none;
      }
    `,
  ];

  @property({attribute: false}) words!: TextLookup;

  protected override render(): unknown {
    const {say, specimen, words} = this;
    return html`<h2 tabindex="-1">${say('bench.person')}</h2>
      ${facePair(specimen, say)}
      <p class="hint">${say('bench.compareFaces')}</p>
      <details>
        <summary>${say('bench.features')}</summary>
        ${faceTable(specimen, say)}
      </details>
      <div>${prose(words('person.story'))}</div>
      ${
        this.locked
          ? nothing
          : html`<button class="link" @click=${() => this.act({type: 'point', place: 'person'})}>
              ${say('bench.markThis', {place: say('place.person')})}
            </button>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-traveller': BenchTraveller;
  }
}
