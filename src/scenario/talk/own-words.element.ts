import {css, html, LitElement} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';
import {MoveEvent} from './move-event.element.ts';

/**
 * A step in which the learner can find own words before any wordings are offered. The course neither reads
 * nor stores these words.
 * @event interview-move - The learner has own words ready and wants to see the wordings.
 */
@customElement('own-words')
export class OwnWords extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      h2 {
        font-size: var(--step-0);
        margin-block-end: var(--space-2);
      }

      label {
        color: var(--ink-soft);
        display: block;
        font-size: var(--step--1);
        margin-block-end: var(--space-2);
      }

      textarea {
        background: var(--paper);
        block-size: 6em;
        border: 1px solid var(--rule-strong);
        border-radius: var(--radius);
        color: var(--ink);
        font: inherit;
        inline-size: 100%;
        max-inline-size: var(--measure);
        padding: var(--space-2) var(--space-3);
      }
    `,
  ];

  /** The heading that asks the learner to decide, as HTML. */
  @property({attribute: false}) heading!: string;
  @property({attribute: false}) labels!: InterviewLabels;

  @query('textarea') private field!: HTMLTextAreaElement;

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  #onShow = () => {
    this.dispatchEvent(new MoveEvent({type: 'compareOwnWords', words: this.field.value.trim()}));
  };

  protected override render(): unknown {
    const {labels} = this;
    return html`<h2>${prose(this.heading)}</h2>
      <label for="own">${labels('interview.ownAsk')}</label>
      <textarea id="own"></textarea>
      <div class="buttons">
        <button class="primary" @click=${this.#onShow}>${labels('interview.ownShow')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-words': OwnWords;
  }
}
