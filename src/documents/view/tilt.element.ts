import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {BenchPart, TiltEvent} from './part.element.ts';

/** Maximum tilt of a page, in degrees. */
const steepest = 40;

/**
 * Returns the position of the lamp in oblique light as an hour on a clock face. The whole range of the slider is one
 * turn of the lamp.
 */
const hourOf = (tilt: number): number => ((Math.round(10 + 6 * tilt) + 11) % 12) + 1;

/**
 * A slider that tilts the document under the lamp, for learners who cannot drag the page. In oblique light it moves the
 * lamp around the document.
 * @event bench-tilt - The learner tilts the document or moves the lamp.
 */
@customElement('bench-tilt')
export class BenchTilt extends BenchPart {
  static override styles = css`
    :host {
      display: block;
      overflow-wrap: anywhere;
      padding-block: var(--space-1);
    }

    :host([hidden]) {
      display: none;
    }

    label {
      align-items: center;
      display: flex;
      font-size: var(--step--1);
      gap: var(--space-2);
    }

    input {
      accent-color: var(--accent);
      block-size: var(--target);
      flex: 1;
      margin: 0;
      min-inline-size: 6rem;
    }

    input:focus-visible {
      border-radius: var(--radius);
      outline: 3px solid var(--focus);
      outline-offset: 2px;
    }
  `;

  @property({type: Number}) tilt = 0;

  #onSlide = (event: Event) => {
    if (event.currentTarget instanceof HTMLInputElement)
      this.dispatchEvent(new TiltEvent(event.currentTarget.valueAsNumber));
  };

  get #position(): string {
    if (this.light === 'oblique') return this.say('bench.lampAt', {hour: hourOf(this.tilt)});
    const degrees = Math.round(this.tilt * steepest);
    if (degrees === 0) return this.say('bench.flat');
    return this.say(degrees < 0 ? 'bench.turnedLeft' : 'bench.turnedRight', {degrees: Math.abs(degrees)});
  }

  protected override render(): unknown {
    const {say, light, tilt} = this;
    return html`<label
      ><span>${say(light === 'oblique' ? 'bench.lamp' : 'bench.tilt')}</span>
      <input
        type="range"
        min="-1"
        max="1"
        step="0.05"
        .value=${live(String(tilt))}
        aria-valuetext=${this.#position}
        @input=${this.#onSlide}
    /></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-tilt': BenchTilt;
  }
}
