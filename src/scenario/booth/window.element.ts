import {css, html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {shadow} from '../talk/person-parts.element.ts';
import {personFigureStyles} from '../talk/person-figure.styles.ts';
import type {Encounter} from './encounter.ts';

/**
 * Renders the face of a traveller, from a seed and an age in years. The page passes in this function, because the
 * code that draws faces belongs to the documents.
 */
export type DrawTraveller = (seed: string, age: number | undefined) => unknown;

/** Maximum number of waiting people that the drawing shows. */
const mostShadows = 4;

const companions = {
  adult: svg`<g class="near">${shadow(205, 74, 0.9)}</g>`,
  child: svg`<g class="near">${shadow(206, 132, 0.56)}</g>`,
  group: svg`${shadow(226, 78, 0.6)}${shadow(192, 78, 0.6)}<g class="near">${shadow(209, 88, 0.66)}</g>`,
} as const;

/**
 * Draws, as shadows, the people who come with a traveller. The view box leaves room at the left for the traveller's
 * face, which is as high as this drawing. A text names these people, so screen readers skip the drawing.
 */
export const companyOf = (encounter: Encounter): unknown =>
  encounter.with
    ? html`<svg class="company" viewBox="65 11 176 142" aria-hidden="true">
        ${companions[encounter.with]}
      </svg>`
    : nothing;

/**
 * Shows the counter: the face of the traveller behind the pane, the people who come along, and the passport on the
 * desk. The people who wait are shadows. The texts beside the drawing say the same, so screen readers skip the
 * drawing.
 */
@customElement('booth-window')
export class BoothWindow extends LitElement {
  static override styles = [
    personFigureStyles,
    css`
      :host {
        aspect-ratio: 6 / 5;
        overflow: hidden;
      }

      /* If the window is wider than the drawing, the wall and the desk continue at both sides. */
      .scene {
        aspect-ratio: 6 / 5;
        inline-size: min(100%, var(--scene, 100rem) * 1.2);
        margin-inline: auto;
        position: relative;
      }

      svg {
        overflow: visible;
      }

      .face {
        block-size: 71%;
        border: 2px solid var(--pen);
        inline-size: 45.4%;
        inset-block-start: 5.5%;
        inset-inline-start: 27.3%;
        overflow: hidden;
        position: absolute;
      }

      .counter {
        inset: 0;
        position: absolute;
      }
    `,
  ];

  @property({attribute: false}) encounter!: Encounter;
  /** Seed of the face. */
  @property() seed = '';
  /** Number of people who wait in the queue. */
  @property({type: Number}) waiting = 0;
  @property({attribute: false}) drawTraveller!: DrawTraveller;

  protected override render(): unknown {
    const {encounter, seed, waiting, drawTraveller} = this;
    const line = Array.from({length: Math.min(waiting, mostShadows)}, (_, n) =>
      shadow(52 - n * 15, 96 - n * 4, 0.52 - n * 0.05),
    );
    return html`<div class="scene" aria-hidden="true">
      <svg viewBox="0 0 240 200" aria-hidden="true">
        <rect class="wall" x="-300" width="840" height="200" />
        ${line.reverse()} ${encounter.with ? companions[encounter.with] : nothing}
      </svg>
      <div class="face" aria-hidden="true">${drawTraveller(seed, encounter.age)}</div>
      <svg class="counter" viewBox="0 0 240 200" aria-hidden="true">
        <path class="table" d="M-304 152H544V204H-304z" />
        <path class="line" d="M-300 158H540" />
        <path class="coat" d="m150 166 32 2-2 22-32-2z" />
        <circle class="ink" cx="165" cy="178" r="5" />
        <path class="bag" d="M60 172h26v14H60z" />
        <path class="ink" d="M66 172v-8h14v8" />
      </svg>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-window': BoothWindow;
  }
}
