import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Words} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {Labels} from '../talk/labels.ts';
import type {Feedback} from '../model/scenario.ts';

/**
 * The learner's decision before an interview: begin it, see the worked example first, read it as a text
 * instead, or leave.
 */
export class IntroEvent extends Event {
  static readonly type = 'interview-intro';
  readonly wish: 'begin' | 'worked' | 'read' | 'leave';
  constructor(wish: IntroEvent['wish']) {
    super(IntroEvent.type, {bubbles: true});
    this.wish = wish;
  }
}

/**
 * The two screens before an interview. The first says what it is about and that the learner may leave. The
 * second says what the officer sees and knows.
 * @event interview-intro - The learner begins, watches, reads or leaves.
 */
@customElement('interview-intro')
export class InterviewIntro extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      .setting {
        color: var(--ink-soft);
      }

      .opening {
        font-family: var(--serif);
        font-size: var(--step-1);
        line-height: 1.5;
        margin-block-end: var(--space-4);
      }

      .feedback {
        border-block-start: 1px solid var(--rule);
        margin-block-start: var(--space-4);
        padding-block-start: var(--space-3);
      }

      .note {
        border-inline-start: 4px solid var(--caution);
        margin-block: var(--space-4);
        padding-inline-start: var(--space-4);
      }
    `,
  ];

  @property({attribute: false}) words!: Words;
  /** The time at which the learner gets feedback. */
  @property({attribute: false}) feedback!: Feedback;
  @property({attribute: false}) labels!: Labels;

  @state() private step: 'note' | 'briefing' = 'note';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  #send(wish: IntroEvent['wish']) {
    this.dispatchEvent(new IntroEvent(wish));
  }

  #onGoOn = async () => {
    this.step = 'briefing';
    await this.updateComplete;
    scrollTo(0, 0);
    this.focus();
  };

  #onBegin = () => {
    this.#send('begin');
  };

  #onWorked = () => {
    this.#send('worked');
  };

  #onRead = () => {
    this.#send('read');
  };

  #onLeave = () => {
    this.#send('leave');
  };

  #note() {
    const {words, labels} = this;
    return html`<h1 tabindex="-1">${prose(words('title'))}</h1>
      <p class="setting">${prose(words('setting'))}</p>
      <section class="note" aria-labelledby="note">
        <h2 id="note">${labels('interview.noteTitle')}</h2>
        <div class="prose">${prose(words('note'))}</div>
      </section>
      <div class="buttons">
        <button class="primary" @click=${this.#onGoOn}>${labels('interview.begin')}</button>
        <button @click=${this.#onRead}>${labels('interview.readInstead')}</button>
        <button class="link" @click=${this.#onLeave}>${labels('interview.notNow')}</button>
      </div>`;
  }

  #briefing() {
    const {words, labels, feedback} = this;
    return html`<h1 tabindex="-1">${prose(words('title'))}</h1>
      <div class="prose opening">${prose(words('opening'))}</div>
      <h2>${labels('interview.briefingTitle')}</h2>
      <div class="prose">${prose(words('briefing'))}</div>
      ${feedback === 'after-talk' ? nothing : html`<p class="feedback">${labels(`interview.feedback.${feedback}`)}</p>`}
      <div class="buttons">
        <button class="primary" @click=${this.#onBegin}>${labels('interview.toTalk')}</button>
        ${
          feedback === 'each-choice'
            ? html`<button @click=${this.#onWorked}>${labels('interview.toWorked')}</button>`
            : nothing
        }
        <button class="link" @click=${this.#onLeave}>${labels('interview.leave')}</button>
      </div>`;
  }

  protected override render(): unknown {
    return this.step === 'note' ? this.#note() : this.#briefing();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-intro': InterviewIntro;
  }
  interface HTMLElementEventMap {
    'interview-intro': IntroEvent;
  }
}
