import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {BoothTexts} from './intro.element.ts';

/**
 * Counts the seconds (up to 60) of one traveller at the counter, for learners who choose to see a clock. The
 * time has no effect on the result.
 */
@customElement('booth-clock')
export class BoothClock extends LitElement {
  @property({attribute: false}) say!: BoothTexts;

  @state() private seconds = 0;

  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => {
      this.seconds = Math.min(60, this.seconds + 1);
    }, 1000);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#ticking);
    super.disconnectedCallback();
  }

  protected override render(): unknown {
    return html`<span role="timer">${this.say('booth.seconds', {count: this.seconds})}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-clock': BoothClock;
  }
}
