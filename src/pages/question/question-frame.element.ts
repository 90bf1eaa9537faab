import {html, nothing, render, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {QuestionBlock} from '../../content/course.ts';
import type {Mark, TextLookup} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Answer} from '../../record/record.ts';
import type {Score} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {focused} from '../../ui/focused.ts';
import {failedLoad, takingLong} from '../../ui/load-failed.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {reloadPage} from '../../ui/reload-page.ts';
import {benchFrameStyles} from './bench-frame.styles.ts';
import {questionFrameStyles} from './question-frame.styles.ts';
import {CheckableEvent} from './checkable-event.ts';
import {checkLabel, isEnterInField, labelsIn, leastIn, missingIn} from './controls.ts';
import {counterNote, verdictOn} from './outcome.ts';
import './verdict-sheet.element.ts';
import type {VerdictSheet} from './verdict-sheet.element.ts';

const isEqual = (one: Score, other: Score): boolean =>
  one.kind === 'scored' && other.kind === 'scored'
    ? one.earned === other.earned && one.possible === other.possible
    : one.kind === other.kind;

/**
 * The frame around every question. It adds the check button, the advice for the counter, and the sheet with the verdict
 * and the button for a retry.
 * @event question-checkable - In a frame with `bare`, checking the response has become possible or impossible.
 */
@customElement('question-frame')
export class QuestionFrame extends StoreElement {
  static override styles = [common, proseStyles, questionFrameStyles, benchFrameStyles];

  @property() module = '';
  @property({attribute: false}) block!: QuestionBlock;
  /** The namespace of the question's texts; '' means the namespace of the module. */
  @property() catalogue = '';
  /** Key of the heading above the question. */
  @property() heading: InterfaceKey = 'question.title';
  /** Creates the question element for a type. The default is the element that is registered for the type. */
  @property({attribute: false}) make: (type: string) => AnyQuestionElement = questionElement;

  /** True if the page has the check button in its footer. The frame then shows no check button. */
  @property({type: Boolean}) bare = false;

  @state() private problem: InterfaceKey | undefined;
  @state() private marks: Readonly<Record<string, Mark>> = {};
  @state() private retrying = false;
  @state() private checking = false;
  /** True if the recorded response earns other points today than when it was given. */
  @state() private hasChanged = false;

  @query('verdict-sheet') private sheet!: VerdictSheet | null;

  #element: AnyQuestionElement | undefined;
  #shownAt = 0;
  #wasCheckable: boolean | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('block')) return;
    this.#element = this.make(this.block.type);
    this.#element.addEventListener('question-answer', this.#onAnswer);
    this.#shownAt = Date.now();
    if (this.#judged) void this.#recall();
  }

  protected override updated(): void {
    const isCheckable = !this.#judged;
    if (!this.bare || this.#wasCheckable === isCheckable) return;
    this.#wasCheckable = isCheckable;
    this.dispatchEvent(new CheckableEvent(isCheckable));
  }

  get #answer(): Answer | undefined {
    return this.store.answers.of(this.module, this.block.id);
  }

  /** The scored answer. Undefined if there is none, or if the learner has begun a retry. */
  get #judged(): Answer | undefined {
    const answer = this.#answer;
    return this.retrying || answer?.score.kind !== 'scored' ? undefined : answer;
  }

  /**
   * Judges the recorded response again, because the record does not say which options are `right`, `wrong` or
   * `missed`. The recorded score does not change. If today's score differs, the learner reads that the question has
   * changed. If the rubrics fail to load, the options get no such marks.
   */
  async #recall(): Promise<void> {
    const today = await this.store.answers.judgeAgain(this.module, this.block.id).catch(() => undefined);
    const before = this.#judged?.score;
    this.marks = today?.marks ?? {};
    this.hasChanged = today !== undefined && before !== undefined && !isEqual(today.score, before);
  }

  #onAnswer = (event: AnswerEvent) => {
    this.problem = undefined;
    this.retrying = false;
    this.store.answers.draft(this.module, this.block.id, event.response);
    void this.updateComplete.then(this.#uncover);
  };

  /** Scrolls the page if the check button covers the option that the learner has just chosen. */
  readonly #uncover = () => {
    const checkRect = this.renderRoot.querySelector('.is-ready')?.getBoundingClientRect();
    const optionRect = focused()?.closest('.option')?.getBoundingClientRect();
    if (checkRect && optionRect && optionRect.top < checkRect.top)
      scrollBy(0, Math.max(0, optionRect.bottom - checkRect.top));
  };

  /** Scores the response, and moves the focus to the verdict or to what is missing. */
  readonly check = async (): Promise<void> => {
    const response = this.retrying ? [] : (this.#answer?.response ?? []);
    this.checking = true;
    this.hasChanged = false;
    this.problem = undefined;
    try {
      const {score, marks} = await this.store.answers.give(
        this.module,
        this.block.id,
        response,
        this.#shownAt,
      );
      if (score.kind === 'scored') this.marks = marks;
      else this.problem = missingIn(score);
    } catch {
      await failedLoad.explain();
      this.problem = 'question.failed';
    }
    this.checking = false;
    await this.updateComplete;
    await this.#element?.updateComplete;
    // Scoring removes the check button. The focus may be on this button, so move the focus to the verdict.
    if (this.#judged) await this.sheet?.attend();
    else if (this.#problemText) this.#element?.focus();
    else if (this.problem !== 'question.failed') await this.#element?.ask?.();
  };

  /** The message that the question itself shows beside its controls; '' for none. */
  get #problemText(): string {
    const {problem, texts} = this;
    return problem && problem !== 'question.failed' && !this.#isWhole ? texts.t(problem) : '';
  }

  /** Checks the response when the learner presses Enter in a field, as an ordinary HTML form does. */
  #onKey = (event: KeyboardEvent) => {
    if (isEnterInField(event) && !this.#judged) void this.check();
  };

  #onAgain = async () => {
    this.retrying = true;
    this.#shownAt = Date.now();
    await this.updateComplete;
    this.#element?.focus();
  };

  /** True if the element of the question itself shows all feedback on the same screen, as the document bench does. */
  get #isWhole(): boolean {
    return this.make !== questionElement;
  }

  get #words(): TextLookup {
    return this.texts.lookup(this.catalogue || this.module, this.block.words);
  }

  #show(): void {
    const judged = this.#judged;
    const response = this.retrying ? undefined : this.#answer?.response;
    this.#element?.show({
      shown: this.block.shown,
      words: this.#words,
      labels: labelsIn(this.texts),
      outcome: response && {response, ...(judged ? {judged: {score: judged.score, marks: this.marks}} : {})},
      locked: judged !== undefined,
      problem: this.#problemText,
    });
  }

  #problem() {
    const {problem, texts} = this;
    if (!problem || this.#problemText) return nothing;
    const message = html`<p class="result wrong">${texts.t(problem)}</p>`;
    if (problem !== 'question.failed') return message;
    // Offer to reload the page, because a failed `import()` fails again until the page is reloaded.
    return (
      failedLoad.cause(texts) ??
      html`${message}
        <p><button @click=${reloadPage}>${texts.t('part.reload')}</button></p>`
    );
  }

  /**
   * True if the response has at least as many entries as the question needs. The check button then stays in the
   * window.
   */
  get #isReady(): boolean {
    const {length} = (!this.retrying && this.#answer?.response) || [];
    return length > 0 && length >= leastIn(this.block);
  }

  /** Renders the check button, or the verdict on a scored response. */
  #end(judged: Answer | undefined) {
    const {texts, block} = this;
    const usual = judged && verdictOn(judged.score, texts);
    const verdict = usual && {...usual, words: this.#element?.headline || usual.words};
    if (!verdict && this.bare) return nothing;
    if (!verdict)
      return html`<div class="check ${this.#isReady ? 'is-ready' : ''}">
        <button class="primary" @click=${this.check}>${texts.t(checkLabel(block))}</button>
      </div>`;
    return html`<verdict-sheet
      .texts=${texts}
      .verdict=${verdict}
      .feedback=${this.#element}
      ?short=${this.#isWhole}
    >
      ${
        verdict.tone === 'wrong'
          ? html`<button class="primary" @click=${this.#onAgain}>${texts.t('question.again')}</button>`
          : nothing
      }
    </verdict-sheet>`;
  }

  protected override screen(): unknown {
    this.#show();
    const judged = this.#judged;
    if (this.#element)
      render(
        judged && !this.#isWhole ? counterNote(this.#words, this.texts, this.marks) : nothing,
        this.#element,
      );
    return html`<div class="frame" @keydown=${this.#onKey}>
      <h2 class="visually-hidden">${this.texts.t(this.heading)}</h2>
      ${this.#element}
      <div class="foot">
        <div class="answer" role="status">
          ${this.#problem()} ${this.checking ? takingLong(this.texts) : nothing}
          ${judged && this.hasChanged ? html`<p class="changed">${this.texts.t('question.changed')}</p>` : nothing}
        </div>
        ${this.#end(judged)}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-frame': QuestionFrame;
  }
  interface HTMLElementEventMap {
    'question-checkable': CheckableEvent;
  }
}
