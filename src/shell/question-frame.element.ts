import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {QuestionBlock} from '../content/course.ts';
import type {Mark} from '../questions/define.ts';
import {questionElement, type QuestionElement} from '../questions/elements.ts';
import type {AnswerEvent} from '../questions/events.ts';
import type {Response} from '../score/response.ts';
import {isFull, type Score} from '../score/score.ts';
import type {Store} from '../session/store.ts';
import {prose} from '../text/prose.ts';
import type {InterfaceKey} from '../text/interface-key.ts';
import {common} from './common.styles.ts';
import type {Drafts} from './drafts.ts';
import type {Changing} from './follow.ts';
import {GuardedElement} from './guarded-element.ts';
import {proseStyles} from './prose.styles.ts';
import {questionFrameStyles} from './question-frame.styles.ts';

/** What stands round every question: the button, what was right, the advice for the counter, another try. */
@customElement('question-frame')
export class QuestionFrame extends GuardedElement {
  static override styles = [common, proseStyles, questionFrameStyles];

  @property({attribute: false}) store!: Store;
  @property({attribute: false}) drafts!: Drafts;
  @property() module = '';
  @property({attribute: false}) block!: QuestionBlock;

  @state() private draft: Response | undefined;
  @state() private trying = false;
  @state() private problem: InterfaceKey | undefined;
  @state() private marks: Readonly<Record<string, Mark>> = {};

  #element: QuestionElement | undefined;
  #shownAt = Date.now();

  protected override follows(): readonly Changing[] {
    return [this.store];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('block')) this.#open();
  }

  get #answer() {
    return this.store.answerOf(this.module, this.block.id);
  }

  #open() {
    this.#element = questionElement(this.block.type);
    this.#element.addEventListener('question-answer', this.#onAnswer);
    this.draft = this.drafts.get(this.module, this.block.id);
    this.trying = this.draft !== undefined || !this.#answer;
    this.problem = undefined;
    this.#shownAt = Date.now();
    if (!this.trying) void this.#recall();
  }

  /** Marks are drawn from the answer key, which is fetched only now; the score stays as it was recorded. */
  async #recall() {
    this.marks = await this.store.marks(this.module, this.block.id).catch(() => ({}));
  }

  #onAnswer = (event: AnswerEvent) => {
    this.draft = event.response;
    this.drafts.set(this.module, this.block.id, event.response);
    this.problem = undefined;
  };

  #onCheck = async () => {
    try {
      const {score, marks} = await this.store.answer(this.module, this.block.id, this.draft ?? [], this.#shownAt);
      if (score.kind === 'incomplete') {
        this.problem = score.missing.includes('number') ? 'question.number' : 'question.incomplete';
        return;
      }
      this.marks = marks;
      this.trying = false;
      this.drafts.drop(this.module, this.block.id);
    } catch {
      this.problem = 'question.failed';
    }
  };

  #onAgain = async () => {
    this.trying = true;
    this.draft = undefined;
    this.marks = {};
    this.#shownAt = Date.now();
    await this.updateComplete;
    this.#element?.focus();
  };

  #result(score: Score) {
    const {texts} = this;
    if (score.kind === 'incomplete') return nothing;
    const {earned, possible} = score;
    if (isFull(score)) return html`<p class="result right">${texts.t('question.right')}</p>`;
    return html`<p class="result wrong">${earned === 0
      ? texts.t('question.wrong')
      : texts.t('question.partly', {earned, possible})}</p>`;
  }

  protected override screen(): unknown {
    const {texts, block} = this;
    const answer = this.trying ? undefined : this.#answer;
    const words = texts.words(this.module, block.words);
    const counter = words('atTheCounter');
    this.#element?.show({
      shown: block.shown,
      words,
      labels: this.#labels(),
      outcome: answer ? {response: answer.response, judged: {score: answer.score, marks: this.marks}} : this.draft && {response: this.draft},
      locked: answer !== undefined,
    });
    return html`<div class="frame">
      <p class="eyebrow">${texts.t('question.title')}</p>
      ${this.#element}
      <div class="answer" aria-live="polite">
        ${this.problem ? html`<p class="result wrong">${texts.t(this.problem)}</p>` : nothing}
        ${answer ? this.#result(answer.score) : nothing}
      </div>
      ${answer && counter ? html`<aside><h3>${texts.t('question.counter')}</h3><div class="prose">${prose(counter)}</div></aside>` : nothing}
      ${answer
        ? isFull(answer.score) ? nothing : html`<button type="button" @click=${this.#onAgain}>${texts.t('question.again')}</button>`
        : html`<button type="button" class="primary" @click=${this.#onCheck}>${texts.t('question.check')}</button>`}
    </div>`;
  }

  #labels() {
    const {texts} = this;
    return {
      right: texts.t('question.markRight'),
      wrong: texts.t('question.markWrong'),
      missed: texts.t('question.markMissed'),
      chooseOne: texts.t('question.chooseOne'),
      chooseAll: texts.t('question.chooseAll'),
      yourAnswer: texts.t('question.yourAnswer'),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-frame': QuestionFrame;
  }
}
