import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {tellHeading} from '../../ui/heading-event.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabelKey, InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import '../talk/person-figure.element.ts';
import {distressBand, trustBand} from '../model/bands.ts';
import type {Feedback, FigureLook} from '../model/scenario.ts';
import type {State} from '../model/state.ts';

/**
 * The two screens before an interview. The first screen states the subject and that the learner may leave.
 * The second screen states what the officer sees and knows.
 * @event interview-move - The learner goes on, begins, watches the worked example, reads or leaves.
 */
@customElement('interview-intro')
export class InterviewIntro extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      .setting {
        color: var(--ink-soft);
      }

      /* The text flows around the drawing. A column beside the drawing would need more lines. */
      .briefing {
        display: flow-root;
      }

      person-figure {
        aspect-ratio: 5 / 6;
        float: inline-start;
        inline-size: 7rem;
        margin-block-end: var(--space-1);
        margin-inline-end: var(--space-4);
      }

      .briefing .prose {
        max-inline-size: none;
      }

      .is-briefing {
        font-size: var(--step-2);
        margin-block-end: var(--space-2);
      }

      .opening {
        font-family: var(--serif);
        font-size: 1rem;
        line-height: 1.35;
        margin-block-end: var(--space-2);
      }

      .known {
        clear: both;
        font-size: 0.875rem;
        line-height: 1.35;
      }

      .known ul {
        margin-block-end: 0;
      }

      .known h2 {
        font-size: var(--step-0);
        margin-block-end: var(--space-1);
      }

      .feedback {
        border-block: 1px solid var(--rule);
        clear: both;
        font-size: 0.875rem;
        line-height: 1.35;
        margin-block: 0 var(--space-2);
        padding-block: var(--space-2);
      }

      /* The button is higher than a line of text. A negative margin keeps the distance between the lines unchanged. */
      .feedback button {
        margin-block: calc((1.35em - var(--target)) / 2);
        padding-inline: 0;
      }

      .confirm .primary {
        flex: 0 1 14rem;
        margin-inline-start: 0;
      }

      .note {
        border-inline-start: 4px solid var(--caution);
        margin-block: var(--space-3);
        padding-inline-start: var(--space-4);
      }

      @media (max-width: 34rem) {
        .briefing person-figure {
          inline-size: 4.5rem;
          margin-block-end: var(--space-1);
          margin-inline-end: var(--space-3);
        }

        .opening {
          font-size: 0.875rem;
          line-height: 1.25;
          margin-block-end: var(--space-1);
        }

        .known {
          font-size: 0.9375rem;
        }

        .known ul {
          padding-inline-start: 1rem;
        }

        .known li {
          margin-block: 0 var(--space-1);
        }

        /*
         * Hide the title, because the header of the page shows it too. The first window then has room for more facts.
         */
        h1.is-briefing {
          block-size: 1px;
          clip-path: inset(50%);
          inline-size: 1px;
          margin: 0;
          overflow: hidden;
          position: absolute;
        }

        h1,
        .note h2 {
          font-size: var(--step-1);
          margin-block-end: var(--space-1);
        }

        .setting,
        .note {
          font-size: 0.9375rem;
          line-height: 1.4;
          margin-block: 0 var(--space-2);
        }

        .note {
          padding-inline-start: var(--space-3);
        }

        .note p {
          margin-block-end: var(--space-2);
        }

        .confirm .primary {
          flex: 1;
        }

        .note ~ .confirm .primary {
          flex: 1 0 100%;
        }

        /* Remove the side padding of the two buttons that look like links, so that they fit into one row. */
        .confirm button.link {
          font-weight: 400;
          padding-inline: 0;
        }
      }
    `,
  ];

  /** True for the second of the two screens, the briefing. */
  @property({type: Boolean}) briefing = false;
  @property({attribute: false}) words!: TextLookup;
  /** The time at which the learner gets feedback. */
  @property({attribute: false}) feedback!: Feedback;
  @property({attribute: false}) figure!: FigureLook;
  /** The state before the first choice. */
  @property({attribute: false}) at!: State;
  @property({attribute: false}) labels!: InterviewLabels;

  protected override updated(): void {
    tellHeading(this);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  /**
   * Renders the main button, which leads to the next screen, and `others` beside it. All of these buttons stay above
   * the footer, so that the learner can leave without scrolling.
   */
  #onward(words: InterviewLabelKey, type: 'showBriefing' | 'begin', others: unknown) {
    return html`<div class="confirm">
      <button class="primary" @click=${moves({type})}>${this.labels(words)}</button>
      ${others}
    </div>`;
  }

  #note() {
    const {words, labels} = this;
    return html`<h1 tabindex="-1">${prose(words('title'))}</h1>
      <p class="setting">${prose(words('setting'))}</p>
      <section class="note" aria-labelledby="note">
        <h2 id="note">${labels('interview.noteTitle')}</h2>
        <div class="prose">${prose(words('note'))}</div>
      </section>
      ${this.#onward(
        'interview.begin',
        'showBriefing',
        html`<button class="link" @click=${moves({type: 'readInstead'})}>
            ${labels('interview.readInstead')}
          </button>
          <button class="link" @click=${moves({type: 'leave'})}>${labels('interview.notNow')}</button>`,
      )}`;
  }

  #briefing() {
    const {words, labels, feedback, figure, at} = this;
    return html`<h1 class="is-briefing" tabindex="-1">${prose(words('title'))}</h1>
      <div class="briefing">
        <person-figure
          .figure=${figure}
          trust=${trustBand(at.trust)}
          distress=${distressBand(at.distress)}
          where="standing"
        ></person-figure>
        <div class="prose opening">${prose(words('opening'))}</div>
        ${
          feedback === 'after-talk'
            ? nothing
            : html`<p class="feedback">
                ${labels(`interview.feedback.${feedback}`)}
                ${
                  feedback === 'each-choice'
                    ? html`<button class="link" @click=${moves({type: 'watchExample'})}>
                        ${labels('interview.toWorked')}
                      </button>`
                    : nothing
                }
              </p>`
        }
        <div class="known">
          <h2>${labels('interview.briefingTitle')}</h2>
          <div class="prose">${prose(words('briefing'))}</div>
        </div>
      </div>
      ${this.#onward(
        'interview.toTalk',
        'begin',
        html`<button class="link" @click=${moves({type: 'leave'})}>${labels('interview.leave')}</button>`,
      )}`;
  }

  protected override render(): unknown {
    return this.briefing ? this.#briefing() : this.#note();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-intro': InterviewIntro;
  }
}
