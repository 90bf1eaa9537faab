import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {boothStyles} from './booth.styles.ts';
import {lengths, type Act, type BoothQueueLength} from './queue.ts';

/**
 * A function that returns an interface text as plain text in the current language, such as the method `t` of the
 * shell's texts.
 */
export type BoothTexts = (key: InterfaceKey, values?: Readonly<Record<string, string | number>>) => string;

/** An act of the learner at the booth. The host element stores this act. */
export class BoothActEvent extends Event {
  static readonly type = 'booth-act';
  readonly act: Act;
  constructor(act: Act) {
    super(BoothActEvent.type, {bubbles: true, composed: true});
    this.act = act;
  }
}

/**
 * The screen before a queue. It explains the possible acts. The learner chooses the length of the queue, and
 * whether to show a clock.
 * @event booth-act - The learner opens the counter.
 */
@customElement('booth-intro')
export class BoothIntro extends LitElement {
  static override styles = boothStyles;

  @property({attribute: false}) say!: BoothTexts;
  @property({type: Boolean}) hasClock = false;

  @state() private length: BoothQueueLength = 20;

  #onClock = (event: Event) => {
    if (event.currentTarget instanceof HTMLInputElement) this.hasClock = event.currentTarget.checked;
  };

  #onBegin = () => {
    const {length, hasClock} = this;
    this.dispatchEvent(new BoothActEvent({type: 'begin', length, hasClock}));
  };

  #length(length: BoothQueueLength) {
    const isChosen = length === this.length;
    return html`<label class=${isChosen ? 'is-chosen' : ''}
      ><input
        type="radio"
        name="length"
        value=${String(length)}
        .checked=${isChosen}
        @change=${() => (this.length = length)}
      /><span>${length}</span></label
    >`;
  }

  protected override render(): unknown {
    const {say, hasClock} = this;
    return html`<p class="lead">${say('booth.lead')}</p>
      <div class="options">
        <fieldset>
          <legend>${say('booth.length')}</legend>
          <div class="steps">${lengths.map(length => this.#length(length))}</div>
        </fieldset>
        <fieldset class="steps">
          <label
            ><input
              type="checkbox"
              .checked=${hasClock}
              aria-describedby="clock"
              @change=${this.#onClock}
            /><span>${say('booth.clock')}</span></label
          >
        </fieldset>
        <p class="quiet" id="clock">${say('booth.clockText')}</p>
      </div>
      <h3 class="visually-hidden">${say('booth.waysTitle')}</h3>
      <dl class="ways">
        ${(['go', 'ask', 'second', 'urgent'] as const).map(
          way =>
            html`<div>
              <dt>${say(`booth.${way}`)}</dt>
              <dd>${say(`booth.${way}Text`)}</dd>
            </div>`,
        )}
      </dl>
      <details>
        <summary>${say('booth.bothHarm')}</summary>
        <p class="lead">${say('booth.harm')}</p>
      </details>
      <p class="quiet">${say('booth.note')}</p>
      <div class="confirm">
        <button class="primary" @click=${this.#onBegin}>${say('booth.begin')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-intro': BoothIntro;
  }
  interface HTMLElementEventMap {
    'booth-act': BoothActEvent;
  }
}
