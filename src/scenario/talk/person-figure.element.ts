import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {personFigureStyles} from './person-figure.styles.ts';
import {personParts} from './person-parts.element.ts';
import type {DistressBand, FigureLook, TrustBand} from '../model/scenario.ts';

/**
 * The drawing of the person across the table. The gaze changes with trust and the posture changes with
 * distress; the drawing shows no number and no scale. The text beside the drawing describes trust and
 * distress, so screen readers can skip the drawing.
 */
@customElement('person-figure')
export class PersonFigure extends LitElement {
  static override styles = personFigureStyles;

  @property() trust: TrustBand = 'careful';
  @property() distress: DistressBand = 'tense';
  @property({attribute: false}) figure!: FigureLook;

  /** Draws the eyes: lowered to the hands, or open. The styles turn open eyes to the door or to the learner. */
  #eyes() {
    if (this.trust === 'careful' || this.distress === 'high')
      return svg`<path class="ink" d="M117 97q4 3 8 0M135 97q4 3 8 0" />`;
    return svg`<path class="ink" d="M119 95v3M141 95v3M115 88q4-3 8-1M137 87q4-2 8 1" />`;
  }

  protected override render(): unknown {
    const {trust, distress} = this;
    const {hair, holds, behind, isChild} = this.figure;
    const [back, front] = personParts.hair[hair];
    return html`<svg
      viewBox="0 0 300 216"
      aria-hidden="true"
      class="trust-${trust} distress-${distress} ${isChild ? 'is-child' : ''}"
    >
      <rect class="wall" width="300" height="216" />
      <path class="line" d="M0 176H300" />
      ${personParts.behind[behind]}
      <g class="person">
        <g class="body">
          <g class="shoulders">
            <path class="coat" d="M72 200q-2-54 26-66q20-7 32-8q12 1 32 8q28 12 26 66z" />
            <path
              class="ink"
              d="M130 132v66M114 128q6 16 16 18q10-2 16-18M96 166q3 16 2 32M164 166q-3 16-2 32"
            />
          </g>
          <g class="head">
            ${back}
            <path class="skin" d="M120 112v16q10 9 20 0v-16z" />
            <path class="skin" d="M107 88q0-24 23-25q23 1 23 25q0 32-23 34q-23-2-23-34z" />
            <g class="face">
              ${this.#eyes()}
              <path class="ink" d="M130 96q-3 8 1 9M125 112q5 1 10 0" />
            </g>
            ${front}
          </g>
        </g>
      </g>
      <path class="table" d="M-4 186H304V220H-4z" />
      <g class="hands">
        ${distress === 'calm' ? nothing : personParts.held[holds]}${personParts.hands[distress]}
      </g>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'person-figure': PersonFigure;
  }
}
