import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import '../talk/person-figure.element.ts';
import {Unfold} from '../talk/unfold.element.ts';
import {distressBand, trustBand} from '../model/bands.ts';
import type {State} from '../model/state.ts';
import {endingHere, type Book} from '../engine/view.ts';

/**
 * Shows how an interview ended, and what happened later to each person, beside the drawing of the person. In the
 * debrief, everything except the title is folded, because the learner has just read it.
 */
@customElement('interview-ending')
export class InterviewEnding extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      section {
        border-block-start: 3px solid var(--accent);
        margin-block-end: var(--space-3);
        padding-block-start: var(--space-2);
      }

      .with-person {
        display: grid;
        gap: 0 var(--space-4);
        grid-template-columns: 9rem minmax(0, 1fr);
      }

      person-figure {
        aspect-ratio: 5 / 6;
      }

      .prose {
        font-family: var(--serif);
        line-height: 1.5;
        margin-block-end: var(--space-3);
      }

      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        border-block-start: 1px solid var(--rule);
        font-size: 0.9375rem;
        line-height: 1.45;
        padding-block: var(--space-2);
      }

      @media (max-width: 34rem) {
        .with-person {
          display: flow-root;
        }

        person-figure {
          float: inline-start;
          inline-size: 6rem;
          margin-block-end: var(--space-1);
          margin-inline-end: var(--space-3);
        }

        h2 {
          font-size: var(--step-1);
          margin-block-end: var(--space-1);
        }

        .prose {
          font-size: 0.9375rem;
          line-height: 1.35;
          margin-block-end: var(--space-2);
        }

        li {
          font-size: 0.875rem;
          line-height: 1.35;
          padding-block: var(--space-1);
        }

        .with-person ul {
          clear: both;
        }
      }
    `,
  ];

  @property({attribute: false}) book!: Book;
  /** The state at the end of the interview. */
  @property({attribute: false}) at!: State;
  /** Label of the fold that contains the text and the persons. Undefined if nothing is folded. */
  @property({attribute: false}) fold: string | undefined;

  constructor() {
    super();
    new Unfold(this);
  }

  override focus(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('h2')?.focus({preventScroll: true});
    });
  }

  /** Renders the person with the trust and distress at the end of the talk, without the room. */
  #person() {
    const {book, at} = this;
    return html`<person-figure
      .figure=${book.shown.figure}
      trust=${trustBand(at.trust)}
      distress=${distressBand(at.distress)}
      where="standing"
    ></person-figure>`;
  }

  protected override render(): unknown {
    const {book, at, fold} = this;
    const title = html`<h2 tabindex="-1">${prose(book.words(`endings.${at.place}.title`))}</h2>`;
    const [text = '', ...persons] = endingHere(book, at);
    const story = html`<div class="prose">${prose(text)}</div>
      <ul>
        ${persons.map(person => html`<li>${prose(person)}</li>`)}
      </ul>`;
    if (fold === undefined)
      return html`<section class="with-person">
        ${this.#person()}
        <div class="told">${title} ${story}</div>
      </section>`;
    return html`<section>
      ${title}
      <details>
        <summary>${fold}</summary>
        ${story}
      </details>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-ending': InterviewEnding;
  }
}
