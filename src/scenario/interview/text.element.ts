import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {tellHeading} from '../../ui/heading-event.ts';
import {bestPath} from '../engine/best-path.ts';
import {play} from '../engine/play.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import {optionPrefix} from '../engine/lines.ts';
import {endingHere, exchanges, headingHere, type Book} from '../engine/view.ts';

/**
 * The interview as a text: the best wordings, each with its reason. The text is for learners who would rather
 * not play, and also serves as the worked example before the first interview.
 * @event interview-move - The learner has read the text.
 */
@customElement('interview-text')
export class InterviewText extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      .scene {
        font-family: var(--serif);
        margin-block-end: var(--space-3);
      }

      .you {
        border-inline-start: 3px solid var(--accent);
        margin-block-end: var(--space-3);
        padding-inline-start: var(--space-3);
      }

      .you b {
        display: block;
        font-size: var(--step--1);
      }

      section {
        border-block-start: 1px solid var(--rule);
        padding-block: var(--space-4) var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) book!: Book;
  @property() variant = '';
  /**
   * True for the worked example. The learner reads this example before the interview, and then still plays the
   * interview.
   */
  @property({type: Boolean}) worked = false;
  @property({attribute: false}) labels!: InterviewLabels;

  protected override updated(): void {
    tellHeading(this);
  }

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({preventScroll: true});
  }

  protected override render(): unknown {
    const {book, labels, variant, worked} = this;
    const {words, scenario} = book;
    const {start, turns, state} = play(scenario, {variant, choices: bestPath(scenario, variant)});
    const read = exchanges(book, start, turns);
    const scenes = (lines: readonly {readonly html: string}[]) =>
      lines.map(l => html`<div class="scene">${prose(l.html)}</div>`);
    return html`<h1 tabindex="-1">
        ${labels(worked ? 'interview.workedTitle' : 'interview.textTitle')}: ${prose(words('title'))}
      </h1>
      ${worked ? html`<p>${labels('interview.workedText')}</p>` : nothing}
      <div class="prose">${prose(words('opening'))}</div>
      <h2>${labels('interview.briefingTitle')}</h2>
      <div class="prose">${prose(words('briefing'))}</div>
      ${turns.map(
        ({before, choice}, i) =>
          html`<section>
            <h2>${prose(headingHere(book, before))}</h2>
            ${scenes(read[i]?.opens ?? [])}
            ${read[i + 1]?.lines.map(line =>
              line.who === 'you'
                ? html`<div class="you"><b>${labels('interview.you')}</b> ${prose(line.html)}</div>`
                : scenes([line]),
            )}
            <p class="quiet">
              <strong>${labels('interview.why')}:</strong>
              ${prose(words(`${optionPrefix(scenario, before, choice)}why`))}
            </p>
          </section>`,
      )}
      <section>${scenes(endingHere(book, state).map(text => ({html: text})))}</section>
      <div class="buttons">
        <button class="primary" @click=${moves({type: 'finishReading'})}>
          ${labels(worked ? 'interview.workedDone' : 'interview.textDone')}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-text': InterviewText;
  }
}
