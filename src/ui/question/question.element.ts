import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {prose} from '../../text/prose.ts';
import type {
  Judged,
  QuestionLabels,
  Mark,
  Outcome,
  QuestionView,
  TextLookup,
} from '../../content/question-type.ts';
import {markIcon} from '../mark-icon.ts';
import {AnswerEvent} from './answer-event.ts';

/**
 * The current data of a displayed question. Functions that render a part of the question take these data as a
 * parameter.
 */
export interface QuestionOnScreen<Shown> {
  readonly shown: Shown;
  readonly words: TextLookup;
  readonly labels: QuestionLabels;
  readonly response: Response;
  readonly judged: Judged | undefined;
  readonly locked: boolean;
  readonly problem: string;
}

/**
 * Base class of every question element, with their common properties and their one event. The element takes data as
 * properties and dispatches an `AnswerEvent` for each change by the learner. Setting a property dispatches no event.
 * The element knows nothing about points, saving or the right answer until `outcome` is set. This class calls no method
 * of its subclasses. Functions such as `choice` render what several types of question share.
 */
export abstract class QuestionElement<Shown extends {readonly id: string}> extends LitElement {
  /** The question's structure, without the answer. */
  @property({attribute: false}) shown!: Shown;
  /** Returns the texts of the question. */
  @property({attribute: false}) words!: TextLookup;
  /** The current response, and its result after scoring. */
  @property({attribute: false}) outcome: Outcome | undefined;
  /** Interface texts. */
  @property({attribute: false}) labels!: QuestionLabels;
  /** True when the response is read-only. */
  @property({type: Boolean, reflect: true}) locked = false;
  /**
   * Message that says what the response lacks; '' if it lacks nothing. Controls without an answer use the message as
   * their description.
   */
  @property() problem = '';

  /** The response on the screen. */
  @state() protected response: Response = [];
  /** Status message about the last move, for screen readers. Only questions with pieces have one. */
  @state() protected status = '';
  /** Earlier responses, which Undo restores. */
  @state() private past: readonly Response[] = [];

  /** Sets all properties of the element at once. */
  show(view: QuestionView<Shown>): void {
    Object.assign(this, {problem: '', ...view});
  }

  /** Moves the focus to the chosen control, or to the first control. */
  override focus(options?: FocusOptions): void {
    const {renderRoot: root} = this;
    const control =
      root.querySelector<HTMLElement>('input:checked') ??
      root.querySelector<HTMLElement>('input, select, button');
    control?.focus(options);
  }

  /** The first paragraph of the author's feedback, as text. '' before scoring, and for a type without notes. */
  get explanation(): string {
    return this.#note?.querySelector('.prose > *')?.textContent.trim() ?? '';
  }

  /**
   * Moves the focus to the author's feedback, and scrolls until the answer with this feedback is right below the
   * header. Scrolls further if the sheet with the verdict would cover the advice in the slot. The start of the
   * feedback stays in the window.
   */
  explain(): void {
    const note = this.#note;
    note?.focus({preventScroll: true});
    note?.closest('.is-wrong, .is-missed, .is-right')?.scrollIntoView();
    for (const element of [this.firstElementChild, note]) element?.scrollIntoView({block: 'nearest'});
  }

  /** The most important note: one about a mistake, otherwise one about a missed option, otherwise the first one. */
  get #note(): HTMLElement | null {
    const {renderRoot: root} = this;
    const first = (selector: string) => root.querySelector<HTMLElement>(selector);
    return first('.is-wrong .note') ?? first('.is-missed .note') ?? first('.note');
  }

  /**
   * Prevents a change while locked. The control is not disabled, because Tab skips disabled controls and
   * screen readers would not read out their feedback.
   */
  protected onLockedClick = (event: Event): void => {
    if (this.locked) event.preventDefault();
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('outcome') || changed.has('shown')) this.response = this.outcome?.response ?? [];
    if (changed.has('shown')) this.past = [];
  }

  /**
   * The result of scoring, if it belongs to the response on the screen. Undefined after the learner changes
   * the response.
   */
  protected get judged(): Judged | undefined {
    const {outcome, response} = this;
    const same =
      outcome?.response.length === response.length &&
      outcome.response.every((word, i) => word === response[i]);
    return same ? outcome.judged : undefined;
  }

  /** Shows a response that the learner gave, and dispatches the response in an `AnswerEvent`. */
  protected answer(response: Response): void {
    this.past = [...this.past, this.response];
    this.response = response;
    this.dispatchEvent(new AnswerEvent(this.shown.id, response));
  }

  #onUndo = () => {
    const {past} = this;
    const before = past.at(-1);
    if (!before || this.locked) return;
    this.answer(before);
    this.past = past.slice(0, -1);
    this.status = this.labels.undone;
  };

  /**
   * Renders the end of a question with pieces: the button that takes back the last move, the status message and the slot
   * for advice.
   */
  protected foot(): TemplateResult {
    return html`<button
        type="button"
        class="undo"
        aria-disabled=${this.past.length === 0 ? 'true' : 'false'}
        @click=${this.#onUndo}
      >
        ${this.labels.undo}
      </button>
      <p class="said" role="status">${this.status}</p>
      <slot></slot>`;
  }

  protected get onScreen(): QuestionOnScreen<Shown> {
    const {shown, words, labels, response, judged, locked, problem} = this;
    return {shown, words, labels, response, judged, locked, problem};
  }
}

/**
 * Renders the mark and the author's feedback for one option or field after scoring. The mark is an icon and a text.
 * The note is the description of a control, so the slot is outside the note.
 */
export function note(labels: QuestionLabels, id: string, mark: Mark | undefined, feedback: string): unknown {
  if (!mark) return nothing;
  return html`<div class="note" id=${id} tabindex="-1">
      <p class="mark">${markIcon(mark)} ${labels[mark]}</p>
      <div class="prose">${prose(feedback)}</div>
    </div>
    <slot name=${mark}></slot>`;
}

/** Renders the message about what the response lacks. Controls refer to the message by the id `problem`. */
export const problemLine = (problem: string): unknown =>
  problem ? html`<p class="problem" id="problem">${problem}</p>` : nothing;
