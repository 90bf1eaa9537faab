import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Words} from '../../questions/define.ts';
import {prose} from '../../text/prose.ts';
import {compare, type FaceComparison} from '../face/compare.ts';
import {placesOn} from '../places.ts';
import {BenchPart} from './bench-part.element.ts';
import {benchStyles} from './bench.styles.ts';
import './drawn.element.ts';
import {dataPageOf} from './pointing.ts';

/**
 * The traveller beside the portrait: both drawn, and feature by feature in words. It compares nothing: that is the
 * officer's work.
 * @event bench-act - The person is to be marked.
 */
@customElement('bench-traveller')
export class BenchTraveller extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      h2:focus {
        outline: none;
      }

      .faces {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: 1fr 1fr;
        margin-block-end: var(--space-3);
      }

      figure {
        margin: 0;
        text-align: center;
      }

      figure > * {
        aspect-ratio: 32 / 42;
        block-size: auto;
        border: 1px solid var(--rule-strong);
        inline-size: 100%;
        margin-inline: auto;
        max-inline-size: 16rem;
      }

      figcaption {
        aspect-ratio: auto;
        border: 0;
        color: var(--ink-soft);
        font-size: var(--step--1);
      }

      .group th {
        background: var(--paper-sunk);
        color: var(--ink-soft);
      }
    `,
  ];

  @property({attribute: false}) words!: Words;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h2')?.focus(options);
  }

  #faces(): unknown {
    const {say, specimen} = this;
    const page = dataPageOf(specimen);
    const [frame] = placesOn(specimen, page).get('portrait') ?? [];
    return html`<div class="faces">
      <figure>
        <document-drawing
          .specimen=${specimen}
          page=${page}
          light="white"
          .frame=${frame}
          label=${say('bench.portrait')}
        ></document-drawing>
        <figcaption>${say('bench.portrait')}</figcaption>
      </figure>
      <figure>
        <face-drawing .face=${specimen.traveller} label=${say('bench.traveller')}></face-drawing>
        <figcaption>${say('bench.traveller')}</figcaption>
      </figure>
    </div>`;
  }

  #rows(rows: readonly FaceComparison[], title: string): unknown {
    const {say} = this;
    const told = (feature: string, value: string) => say(`face.${feature}.${value}`);
    return html`<tbody>
      <tr class="group">
        <th colspan="3" scope="rowgroup">${say(title)}</th>
      </tr>
      ${rows.map(
        ({feature, portrait, traveller}) =>
          html`<tr>
            <th scope="row">${say(`face.${feature}`)}</th>
            <td>${told(feature, portrait)}</td>
            <td>${told(feature, traveller)}</td>
          </tr>`,
      )}
    </tbody>`;
  }

  protected override render(): unknown {
    const {say, specimen, words} = this;
    const rows = compare(specimen.portrait, specimen.traveller);
    return html`<h2 tabindex="-1">${say('bench.person')}</h2>
      <div>${prose(words('person.story'))}</div>
      ${this.#faces()}
      <p class="hint">${say('bench.compareFaces')}</p>
      <table>
        <caption>
          ${say('bench.features')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say('bench.feature')}</th>
            <th scope="col">${say('bench.portrait')}</th>
            <th scope="col">${say('bench.traveller')}</th>
          </tr>
        </thead>
        ${this.#rows(
          rows.filter(({weight}) => weight !== 'none'),
          'bench.lasting',
        )}
        ${this.#rows(
          rows.filter(({weight}) => weight === 'none'),
          'bench.passing',
        )}
      </table>
      ${
        this.locked
          ? nothing
          : html`<button class="link" @click=${() => this.act({type: 'mark', place: 'person'})}>
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
