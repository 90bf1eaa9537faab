import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {QuestionBlock} from '../../content/course.ts';
import type {Mark, TextLookup} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Answer} from '../../record/record.ts';
import {isFull} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {takingLong} from '../../ui/load-failed.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {reloadPage} from '../../ui/reload-page.ts';
import {questionFrameStyles} from './question-frame.styles.ts';
import {isEnterInField, labelsIn, missingIn} from './controls.ts';
import {counterNote, resultLine} from './outcome.ts';

/**
 * The frame around every question. It adds the check button, the outcome, the advice for the counter, and the
 * button for a retry.
 */
@customElement('question-frame')
export class QuestionFrame extends StoreElement {
  static override styles = [common, proseStyles, questionFrameStyles];

  @property() module = '';
  @property({attribute: false}) block!: QuestionBlock;
  /** The namespace of the question's texts; '' means the namespace of the module. */
  @property() catalogue = '';
  /** Key of the heading above the question. */
  @property() heading: InterfaceKey = 'question.title';
  /** Creates the question element for a type. The default is the element that is registered for the type. */
  @property({attribute: false}) make: (type: string) => AnyQuestionElement = questionElement;

  @state() private problem: InterfaceKey | undefined;
  @state() private marks: Readonly<Record<string, Mark>> = {};
  @state() private retrying = false;
  @state() private checking = false;

  #element: AnyQuestionElement | undefined;
  #shownAt = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('block')) return;
    this.#element = this.make(this.block.type);
    this.#element.addEventListener('question-answer', this.#onAnswer);
    this.#shownAt = Date.now();
    if (this.#judged) void this.#recall();
  }

  get #answer(): Answer | undefined {
    return this.store.answers.of(this.module, this.block.id);
  }

  /** The answer; undefined if it is not scored or if the learner has begun a retry. */
  get #judged(): Answer | undefined {
    const answer = this.#answer;
    return this.retrying || answer?.score.kind !== 'scored' ? undefined : answer;
  }

  /**
   * Judges the recorded response again to find out which options are `right`, `wrong` or `missed`, because
   * the record does not contain this. The recorded score does not change. If the rubrics fail to load, the
   * question shows no such marks.
   */
  async #recall(): Promise<void> {
    this.marks = await this.store.answers.marks(this.module, this.block.id).catch(() => ({}));
  }

  #onAnswer = (event: AnswerEvent) => {
    this.problem = undefined;
    this.retrying = false;
    this.store.answers.draft(this.module, this.block.id, event.response);
  };

  #onCheck = async () => {
    const response = this.retrying ? [] : (this.#answer?.response ?? []);
    this.checking = true;
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
      this.problem = 'question.failed';
    }
    this.checking = false;
  };

  /** Enter in a field triggers the check button, as in an ordinary HTML form. */
  #onKey = (event: KeyboardEvent) => {
    if (isEnterInField(event) && !this.#judged) void this.#onCheck();
  };

  #onAgain = async () => {
    this.retrying = true;
    this.#shownAt = Date.now();
    await this.updateComplete;
    this.#element?.focus();
  };

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
    });
  }

  #problem() {
    const {problem, texts} = this;
    if (!problem) return nothing;
    // A failed `import()` fails again on every retry until the page is reloaded, so offer a reload.
    const reload = html`<p><button @click=${reloadPage}>${texts.t('part.reload')}</button></p>`;
    return html`<p class="result wrong">${texts.t(problem)}</p>
      ${problem === 'question.failed' ? reload : nothing}`;
  }

  #button(judged: Answer | undefined) {
    const {texts} = this;
    if (!judged)
      return html`<button class="primary" @click=${this.#onCheck}>${texts.t('question.check')}</button>`;
    return isFull(judged.score)
      ? nothing
      : html`<button @click=${this.#onAgain}>${texts.t('question.again')}</button>`;
  }

  protected override screen(): unknown {
    this.#show();
    const judged = this.#judged;
    return html`<div class="frame" @keydown=${this.#onKey}>
      <p class="eyebrow">${this.texts.t(this.heading)}</p>
      ${this.#element}
      <div class="answer" role="status">
        ${this.#problem()} ${judged ? resultLine(judged.score, this.texts) : nothing}
        ${this.checking ? takingLong(this.texts) : nothing}
      </div>
      ${judged ? counterNote(this.#words, this.texts) : nothing} ${this.#button(judged)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-frame': QuestionFrame;
  }
}
