import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {BenchPart, TiltEvent} from './part.element.ts';
import {benchStyles} from './bench.styles.ts';

/** Greatest turn of a page under the lamp, in degrees. */
const steepest = 40;

/**
 * Turns the document under the lamp, for who does not drag the page itself.
 * @event bench-tilt - The document is turned.
 */
@customElement('bench-tilt')
export class BenchTilt extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      label {
        flex: 1;
      }

      input {
        accent-color: var(--accent);
        block-size: var(--target);
        flex: 1;
        margin: 0;
        min-inline-size: 6rem;
      }
    `,
  ];

  @property({type: Number}) tilt = 0;

  #onSlide = (event: Event) => {
    if (event.currentTarget instanceof HTMLInputElement)
      this.dispatchEvent(new TiltEvent(event.currentTarget.valueAsNumber));
  };

  protected override render(): unknown {
    const {say, tilt} = this;
    return html`<div class="strip">
      <label
        ><span>${say('bench.tilt')}</span>
        <input
          type="range"
          min="-1"
          max="1"
          step="0.05"
          .value=${live(String(tilt))}
          aria-valuetext=${say('bench.degrees', {degrees: Math.round(tilt * steepest)})}
          @input=${this.#onSlide}
      /></label>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-tilt': BenchTilt;
  }
}
