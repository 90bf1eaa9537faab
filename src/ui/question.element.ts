import {html, LitElement, nothing, svg, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Response} from '../score/response.ts';
import {prose} from '../text/prose.ts';
import type {Judged, Labels, Mark, Outcome, QuestionView, Words} from '../content/question-type.ts';
import {AnswerEvent} from './answer-event.ts';

/**
 * What every question's element is: it takes data in and sends one event out, for each change by the learner. Setting
 * a property is silent. It knows nothing of points, of storing or of what is right until `outcome` says so.
 */
export abstract class QuestionElement<Shown extends {readonly id: string}> extends LitElement {
  /** Structure of the question, without the answer. */
  @property({attribute: false}) shown!: Shown;
  /** The question's own texts. */
  @property({attribute: false}) words!: Words;
  /** The response known so far, and what scoring said of it. */
  @property({attribute: false}) outcome: Outcome | undefined;
  /** Words of the interface. */
  @property({attribute: false}) labels!: Labels;
  /** Whether the answer can be read and no longer changed. */
  @property({type: Boolean, reflect: true}) locked = false;

  /** The answer as it stands on the screen. */
  @state() protected response: Response = [];

  /** Sets everything at once. */
  show(view: QuestionView<Shown>): void {
    Object.assign(this, view);
  }

  /** Puts the keyboard where the answer is, or where it begins. */
  override focus(options?: FocusOptions): void {
    const {renderRoot: root} = this;
    const control =
      root.querySelector<HTMLElement>('input:checked') ??
      root.querySelector<HTMLElement>('input, select, button');
    control?.focus(options);
  }

  /** A disabled control cannot be reached by Tab, and the note that belongs to it would not be read out. */
  protected onLockedClick = (event: Event): void => {
    if (this.locked) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('outcome') || changed.has('shown')) this.response = this.outcome?.response ?? [];
  }

  /** What scoring said of the answer on the screen; gone as soon as the learner changes that. */
  protected get judged(): Judged | undefined {
    const {outcome, response} = this;
    const same =
      outcome?.response.length === response.length &&
      outcome.response.every((word, i) => word === response[i]);
    return same ? outcome.judged : undefined;
  }

  /** Takes a change by the learner and tells of it. */
  protected answer(response: Response): void {
    this.response = response;
    this.dispatchEvent(new AnswerEvent(this.shown.id, response));
  }

  /** What is said of one place after judging: the mark in shape and word, then the author's feedback. */
  protected note(id: string, mark: Mark | undefined, feedback: string): unknown {
    if (!mark) return nothing;
    return html`<div class="note" id=${id}>
      <p class="mark">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="7"></circle>
          ${shapes[mark]}
        </svg>
        ${this.labels[mark]}
      </p>
      <div class="prose">${prose(feedback)}</div>
    </div>`;
  }
}

/** A tick, a cross and a plus, so that no mark is told by its colour alone. */
const shapes: Readonly<Record<Mark, unknown>> = {
  right: svg`<path d="M4.5 8.3 7 10.8l4.6-5.3"></path>`,
  wrong: svg`<path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"></path>`,
  missed: svg`<path d="M8 4.6v6.8M4.6 8h6.8"></path>`,
};
