import {html, nothing, render, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Mark} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import {stepsStyles} from '../../ui/question/steps.styles.ts';
import type {PaperAnswer, OpenPaper, PaperItem} from '../../session/store.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {failedLoad} from '../../ui/load-failed.ts';
import {StoreElement} from '../store-element.ts';
import {paperItemStyles} from './item.styles.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {isUnanswered} from './standing.ts';
import {checkLabel, isEnterInField, labelsIn, missingIn} from '../question/controls.ts';
import {counterNote, verdictOn, type VerdictLine} from '../question/outcome.ts';
import '../question/verdict-sheet.element.ts';
import type {VerdictSheet} from '../question/verdict-sheet.element.ts';

/**
 * How an item is used. `ask`: scored later with the whole paper. `check`: scored at once. `review`: scored
 * and read-only.
 */
export type ItemMode = 'ask' | 'check' | 'review';

const steps = [1, 2, 3] as const;

/** One item of a paper: the question, the learner's confidence and, after scoring, the right response. */
@customElement('paper-item')
export class PaperItemFrame extends StoreElement {
  static override styles = [common, proseStyles, questionFrameStyles, stepsStyles, paperItemStyles];

  @property({attribute: false}) paper!: Pick<OpenPaper, 'note' | 'check' | 'marks'>;
  /** The item to show. It was drawn for this learner, and its `number` identifies it. */
  @property({attribute: false}) item!: PaperItem;
  @property() mode: ItemMode = 'ask';
  /** True if the paper asks how sure the learner is. */
  @property({type: Boolean}) confidence = false;

  @state() private problem: InterfaceKey | undefined;
  @state() private marks: Readonly<Record<string, Mark>> = {};

  @query('verdict-sheet') private sheet!: VerdictSheet | null;

  #element: AnyQuestionElement | undefined;
  #shownAt = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Every change of the record creates a new `item` object. Only if the number is new, the element shows another
    // item and must be reset.
    const before = changed.get('item');
    const isAnother = changed.has('item') && before?.number !== this.item.number;
    if (!isAnother) return;
    this.#element = questionElement(this.item.block.type);
    this.#element.addEventListener('question-answer', this.#onAnswer);
    this.#shownAt = Date.now();
    this.problem = undefined;
    this.marks = {};
    if (this.#isJudged) void this.#recall();
  }

  get #isJudged(): boolean {
    return this.mode === 'review' || this.item.score.kind === 'scored';
  }

  /**
   * Judges the recorded response again, because the record does not say which options are `right`, `wrong` or
   * `missed`. The recorded score does not change. If the rubrics fail to load, the item shows none of these marks.
   */
  async #recall(): Promise<void> {
    this.marks = await this.paper.marks(this.item.number).catch(() => ({}));
  }

  #note(changes: Partial<PaperAnswer>): void {
    const {response, sure, number} = this.item;
    this.paper.note(number, {
      response,
      sure,
      startedAt: this.#shownAt,
      ...changes,
    });
  }

  #onAnswer = ({response}: AnswerEvent) => {
    this.problem = undefined;
    this.#note({response});
  };

  #onSure = (event: Event) => {
    const input = event.currentTarget;
    const sure = steps.find(step => input instanceof HTMLInputElement && input.value === String(step));
    if (sure) this.#note({sure});
  };

  #onCheck = async () => {
    try {
      const {score} = await this.paper.check(this.item.number);
      if (score.kind === 'scored') await this.#recall();
      else this.problem = missingIn(score);
    } catch {
      await failedLoad.explain();
      this.problem = 'question.failed';
    }
    await this.updateComplete;
    await this.#element?.updateComplete;
    // Scoring removes the check button, which may have the focus. So move the focus to the verdict.
    if (this.#isJudged) await this.sheet?.attend();
    else if (this.#problemText) this.#element?.focus();
  };

  /** The message that the question itself shows beside its controls; '' for none. */
  get #problemText(): string {
    const {problem, texts} = this;
    return problem && problem !== 'question.failed' ? texts.t(problem) : '';
  }

  /** Enter in a field triggers the check button, as in an ordinary HTML form. */
  #onKey = (event: KeyboardEvent) => {
    if (isEnterInField(event) && this.mode === 'check' && !this.#isJudged) void this.#onCheck();
  };

  #show(): void {
    const {item, texts} = this;
    const {response, score, block, bank} = item;
    const judged = this.#isJudged ? {judged: {score, marks: this.marks}} : {};
    this.#element?.show({
      shown: block.shown,
      words: texts.lookup(bank, block.words),
      labels: {...labelsIn(texts), missed: texts.t('paper.wasRight')},
      outcome: response.length > 0 || this.#isJudged ? {response, ...judged} : undefined,
      locked: this.#isJudged,
      problem: this.#problemText,
    });
  }

  #sure() {
    const {texts, item} = this;
    if (!this.confidence || this.#isJudged) return nothing;
    return html`<div class="apart">
      <fieldset>
        <legend>${texts.t('paper.sureTitle')}</legend>
        <div class="steps">
          ${steps.map(
            step =>
              html`<label class=${item.sure === step ? 'is-chosen' : ''}
                ><input
                  type="radio"
                  name="sure"
                  value=${step}
                  aria-describedby="sure-note"
                  .checked=${item.sure === step}
                  @change=${this.#onSure}
                /><span>${texts.t(`paper.sure${step}`)}</span></label
              >`,
          )}
        </div>
        <p class="quiet" id="sure-note">${texts.t('paper.sureNote')}</p>
      </fieldset>
    </div>`;
  }

  #problem() {
    const {problem, texts} = this;
    if (!problem || this.#problemText) return nothing;
    return failedLoad.cause(texts) ?? html`<p class="result wrong">${texts.t(problem)}</p>`;
  }

  get #verdict(): VerdictLine | undefined {
    const {texts, item} = this;
    if (!this.#isJudged) return undefined;
    if (isUnanswered(item)) return {tone: 'wrong', words: texts.t('paper.noAnswer')};
    return verdictOn(item.score, texts, 'paper');
  }

  /** Renders the verdict as one line, because a review lists many items below each other. */
  #outcome() {
    const {texts, item, mode} = this;
    const verdict = this.#verdict;
    if (!verdict || mode !== 'review') return nothing;
    return html`<p class="result ${verdict.tone}">${verdict.words}</p>
      ${item.sure === 0 || isUnanswered(item) ? nothing : html`<p class="quiet">${texts.t(`paper.wasSure${item.sure}`)}</p>`}`;
  }

  /** Renders the check button of a paper that is scored item by item, or the verdict on the response. */
  #below() {
    const {texts, item, mode} = this;
    if (mode !== 'check') return nothing;
    const verdict = this.#verdict;
    return verdict
      ? html`<verdict-sheet .texts=${texts} .verdict=${verdict} .feedback=${this.#element}></verdict-sheet>`
      : html`<button class="primary" @click=${this.#onCheck}>${texts.t(checkLabel(item.block))}</button>`;
  }

  protected override screen(): unknown {
    this.#show();
    const {texts, item} = this;
    const words = texts.lookup(item.bank, item.block.words);
    if (this.#element)
      render(this.#isJudged ? counterNote(words, texts, this.marks) : nothing, this.#element);
    return html`<div class="frame" @keydown=${this.#onKey}>
      ${this.#element} ${this.#sure()}
      <div class="answer" role="status">${this.#problem()} ${this.#outcome()}</div>
      ${this.#below()}
    </div>`;
  }
}
