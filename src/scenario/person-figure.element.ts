import {html, LitElement, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {personFigureStyles} from './person-figure.styles.ts';
import type {DistressBand, TrustBand} from './scenario.ts';

/**
 * The person across the table, drawn. Where she looks changes with trust, how she sits with distress; there is no
 * number and no scale. The words for both stand beside the drawing, so that it may be passed over by a screen reader.
 */
@customElement('person-figure')
export class PersonFigure extends LitElement {
  static override styles = personFigureStyles;

  @property() trust: TrustBand = 'careful';
  @property() distress: DistressBand = 'tense';

  /** Eyes on the door, on the hands, or on the learner. */
  #eyes() {
    if (this.trust === 'careful' || this.distress === 'high')
      return svg`<path class="ink" d="M117 97q4 3 8 0M135 97q4 3 8 0" />`;
    return svg`<path class="ink" d="M119 95v3M141 95v3M115 88q4-3 8-1M137 87q4-2 8 1" />`;
  }

  /** Hands lie open, hold the bag, or are drawn in round it. */
  #hands() {
    switch (this.distress) {
      case 'calm':
        return svg`<path class="skin" d="M98 181q10-7 22-2q5 3-1 6q-11 3-20 1zM162 181q-10-7-22-2q-5 3 1 6q11 3 20 1z" />`;
      case 'tense':
        return svg`<path class="bag" d="M106 158h48l6 30h-60z" /><path class="ink" d="M118 158q12-20 24 0" />
          <path class="skin" d="M103 172q8-6 16-1q3 5-3 8q-8 3-14 0zM157 172q-8-6-16-1q-3 5 3 8q8 3 14 0z" />`;
      case 'high':
        return svg`<path class="bag" d="M106 152h48l6 36h-60z" />
          <path class="skin" d="M108 168q22-12 44 0q3 6-4 9q-18 6-36 0q-7-3-4-9z" /><path class="ink" d="M121 170q8 6 17 2" />`;
    }
  }

  protected override render(): unknown {
    return html`<svg
      viewBox="0 0 300 216"
      aria-hidden="true"
      class="trust-${this.trust} distress-${this.distress}"
    >
      <rect class="wall" width="300" height="216" />
      <path class="line" d="M0 176H300" />
      <rect class="glass" x="220" y="34" width="58" height="142" />
      <g class="behind">
        <circle cx="250" cy="84" r="11" />
        <path d="M229 176v-44q2-30 21-32q19 2 20 32v44z" />
        <path class="arm" d="M236 138q-8-10-5-28" />
        <circle cx="231" cy="103" r="5.5" />
      </g>
      <path class="line" d="M226 44l14 0M226 50l8 0M272 120v22" />
      <g class="body">
        <g class="shoulders">
          <path class="coat" d="M72 200q-2-54 26-66q20-7 32-8q12 1 32 8q28 12 26 66z" />
          <path
            class="ink"
            d="M130 132v66M114 128q6 16 16 18q10-2 16-18M96 166q3 16 2 32M164 166q-3 16-2 32"
          />
        </g>
        <g class="head">
          <path class="hair" d="M99 92q-3-40 31-41q34 1 31 41q1 22-8 32h-46q-9-10-8-32z" />
          <path class="skin" d="M120 112v16q10 9 20 0v-16z" />
          <path class="skin" d="M107 88q0-24 23-25q23 1 23 25q0 32-23 34q-23-2-23-34z" />
          <g class="face">
            ${this.#eyes()}
            <path class="ink" d="M130 96q-3 8 1 9M125 112q5 1 10 0" />
          </g>
          <path class="hair" d="M105 90q1-26 24-30q-6 22-24 30zM155 90q-1-26-24-30q6 22 24 30z" />
        </g>
      </g>
      <path class="table" d="M-4 186H304V220H-4z" />
      <g class="hands">${this.#hands()}</g>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'person-figure': PersonFigure;
  }
}
