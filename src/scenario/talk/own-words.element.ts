import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import type {HeardWords, SayableText} from '../own-words/heard.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';
import {MoveEvent, moves} from './move-event.element.ts';
import './own-words-verdict.element.ts';

/**
 * A step in which the learner can find own words before any wordings are offered. If the course may read the own words,
 * it names their type, and offers the wordings of the interview that they mean. The course does not store own words.
 * @event interview-move - The learner says one of the wordings that the words mean, or wants to see all wordings.
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

      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        align-items: center;
        background: var(--paper-raised);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        justify-content: space-between;
        margin-block-end: var(--space-2);
        padding: var(--space-2) var(--space-3);
      }

      li span {
        flex: 1 1 12rem;
        min-inline-size: 0;
      }

      li button {
        flex: none;
      }

      #held {
        color: var(--ink-soft);
        font-size: var(--step--1);
        margin-block: 0 var(--space-1);
      }
    `,
  ];

  /** The heading that asks the learner to decide, as HTML; '' if the decision has a heading of its own. */
  @property({attribute: false}) heading = '';
  /** True if the author offers no wordings, as in a short talk. There is then no button that shows all wordings. */
  @property({type: Boolean}) alone = false;
  @property({attribute: false}) labels!: InterviewLabels;
  /**
   * Reads own words. Undefined if own words are off for the learner, for the author's interview or in this language.
   */
  @property({attribute: false}) read: ((words: string) => Promise<HeardWords>) | undefined;

  /** What the course found in the words; `failed` if the rules did not load. */
  @state() private heard: HeardWords | 'failed' | undefined;

  @query('textarea') private field!: HTMLTextAreaElement;

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  #onShow = () => {
    this.dispatchEvent(new MoveEvent({type: 'compareOwnWords', words: this.field.value.trim()}));
  };

  #onRead = async () => {
    this.heard = await this.read?.(this.field.value).catch(() => 'failed' as const);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('own-words-verdict, .failed')?.focus();
  };

  /** Removes the result for the old words as soon as the learner changes them. */
  #onInput = () => {
    this.heard = undefined;
  };

  #wording({id, move, text}: SayableText) {
    return html`<li>
      <span>${prose(text)}</span>
      <button @click=${moves({type: move, choice: id})}>${this.labels('interview.ownSay')}</button>
    </li>`;
  }

  #result() {
    const {heard, labels} = this;
    if (heard === undefined) return nothing;
    if (heard === 'failed')
      return html`<p class="failed" tabindex="-1">${labels('interview.ownNotRead')}</p>`;
    const wordings = heard.meant ? [heard.meant] : heard.near;
    return html`<own-words-verdict .found=${heard.found} .labels=${labels}></own-words-verdict> ${
        wordings.length === 0
          ? nothing
          : html`<p id="held">${labels(heard.meant ? 'interview.ownMeant' : 'interview.ownNear')}</p>
              <ul aria-labelledby="held">
                ${wordings.map(one => this.#wording(one))}
              </ul>`
      }`;
  }

  protected override render(): unknown {
    const {labels, read} = this;
    return html`${this.heading === '' ? nothing : html`<h2>${prose(this.heading)}</h2>`}
      <label for="own">${labels(read ? 'interview.ownAskRead' : 'interview.ownAsk')}</label>
      <textarea id="own" @input=${this.#onInput}></textarea>
      ${this.#result()}
      <div class="buttons">
        ${read ? html`<button class="primary" @click=${this.#onRead}>${labels('interview.ownRead')}</button>` : nothing}
        ${
          this.alone
            ? nothing
            : html`<button class=${read ? '' : 'primary'} @click=${this.#onShow}>
                ${labels('interview.ownShow')}
              </button>`
        }
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-words': OwnWords;
  }
}
