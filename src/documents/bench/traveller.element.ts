import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {wantsWords} from '../view/description-list.element.ts';
import {facePair, facePairStyles, faceTable} from '../view/face-pair.element.ts';

/**
 * Shows a drawing of the traveller beside the portrait. After the decision, a table lists the features of both faces.
 * A learner who asks for words gets this table before the decision. The element does not compare the faces, because
 * the learner must do that.
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

  @state() private isAsked = false;

  #onAsk = async () => {
    this.isAsked = true;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  };

  protected override render(): unknown {
    const {say, specimen, words} = this;
    return html`<h2 tabindex="-1">${say('bench.person')}</h2>
      ${facePair(specimen, say)}
      <p class="hint">${say('bench.compareFaces')}</p>
      ${
        this.locked || this.isAsked || wantsWords()
          ? faceTable(specimen, say)
          : html`<button class="link" @click=${this.#onAsk}>${say('bench.describeAll')}</button>`
      }
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
