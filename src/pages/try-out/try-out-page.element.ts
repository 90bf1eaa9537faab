import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {shuffled} from '../../content/draw.ts';
import type {Judged} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Response} from '../../score/response.ts';
import {isFull} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {isEnterInField, labelsIn, missingIn} from '../question/controls.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {resultLine} from '../question/outcome.ts';
import type {TalkTask} from '../talk-practice/task.ts';
import {focusHeading} from '../../ui/focus-heading.ts';
import {tryOutStyles} from './try-out.styles.ts';

/**
 * The try-out page. It has one exercise of each question type. The exercises are about everyday things, and
 * they show how the course asks questions. The page stores nothing.
 */
@customElement('try-out-page')
export class TryOutPage extends GuardedElement {
  static override styles = [common, proseStyles, questionFrameStyles, tryOutStyles];

  @property({attribute: false}) tasks: readonly TalkTask[] = [];
  /**
   * True if the package has documents for practice. `hasTalks` is true if the package has interviews for
   * practice.
   */
  @property({type: Boolean}) hasDocuments = false;
  @property({type: Boolean}) hasTalks = false;

  /** The index of the current exercise, from 0. At the end, the index equals the number of exercises. */
  @state() private at = 0;
  @state() private response: Response = [];
  @state() private judged: Judged | undefined;
  @state() private problem: InterfaceKey | undefined;

  #element: AnyQuestionElement | undefined;
  #shown: TalkTask | undefined;

  #onAnswer = ({response}: AnswerEvent) => {
    this.response = response;
    this.problem = undefined;
  };

  #check(task: TalkTask): void {
    const judged = task.judge(this.response);
    if (judged.score.kind === 'incomplete') this.problem = missingIn(judged.score);
    else this.judged = judged;
  }

  /** Moves to the exercise with this index, or to the end. Then focuses the heading. */
  async #go(at: number): Promise<void> {
    this.#clear();
    this.at = at;
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #clear(): void {
    this.response = [];
    this.judged = undefined;
    this.problem = undefined;
  }

  #onNext = () => this.#go(this.at + 1);
  #onOnceMore = () => this.#go(0);
  #onAgain = async () => {
    this.#clear();
    await this.updateComplete;
    this.#element?.focus();
  };

  #ask(task: TalkTask): unknown {
    const {texts, response, judged} = this;
    if (this.#shown !== task) this.#element = questionElement(task.block.type);
    this.#shown = task;
    this.#element?.show({
      shown: shuffled(task.block.shown, task.free, 'try-out'),
      words: texts.lookup(task.bank, task.block.words),
      labels: labelsIn(texts),
      outcome: {response, ...(judged ? {judged} : {})},
      locked: judged !== undefined,
    });
    return this.#element;
  }

  #buttons(task: TalkTask) {
    const {texts, judged} = this;
    const next = texts.t(this.at + 1 === this.tasks.length ? 'tryOut.finish' : 'tryOut.next');
    const onCheck = () => this.#check(task);
    if (!judged)
      return html`<button class="primary" @click=${onCheck}>${texts.t('question.check')}</button>
        <button @click=${this.#onNext}>${texts.t('tryOut.skip')}</button>`;
    return html`<button class="primary" @click=${this.#onNext}>${next}</button> ${
        isFull(judged.score)
          ? nothing
          : html`<button @click=${this.#onAgain}>${texts.t('question.again')}</button>`
      }`;
  }

  /**
   * Renders an explanation of the kind of exercise to which the task belongs. The explanation is the text
   * `atTheCounter` of the task. In the questions of lessons, the text with this name contains the advice for
   * the counter. A task with a scale has no such text.
   */
  #how({bank, block}: TalkTask) {
    const how = this.texts.lookup(bank, block.words)('atTheCounter');
    return how === ''
      ? nothing
      : html`<aside>
          <h3>${this.texts.t('tryOut.how')}</h3>
          <div class="prose">${prose(how)}</div>
        </aside>`;
  }

  #exercise(task: TalkTask) {
    const {texts, judged, problem} = this;
    const onKey = (event: KeyboardEvent) => {
      if (isEnterInField(event) && !judged) this.#check(task);
    };
    const values = {number: this.at + 1, all: this.tasks.length};
    return html`<h2 tabindex="-1">
        <span class="number">${texts.t('tryOut.above', values)}</span>
        ${texts.say(`tryOut.kind.${task.block.type}`)}
      </h2>
      <div class="frame" @keydown=${onKey} @question-answer=${this.#onAnswer}>
        ${this.#ask(task)}
        <div class="answer" role="status">
          ${problem ? html`<p class="result wrong">${texts.t(problem)}</p>` : nothing}
          ${judged ? resultLine(judged.score, texts) : nothing}
        </div>
        ${judged ? this.#how(task) : nothing}
        <p class="actions">${this.#buttons(task)}</p>
      </div>`;
  }

  #large(isThere: boolean, what: 'bench' | 'interview', address: string) {
    const {texts} = this;
    return isThere
      ? html`<li>
          <h3>${texts.t(`tryOut.${what}`)}</h3>
          <p>${texts.t(`tryOut.${what}Text`)}</p>
          <p><a href=${address}>${texts.t(`tryOut.${what}Link`)}</a></p>
        </li>`
      : nothing;
  }

  #end() {
    const {texts, hasDocuments, hasTalks} = this;
    return html`<h2 tabindex="-1">${texts.t('tryOut.end')}</h2>
      ${hasDocuments || hasTalks ? html`<p>${texts.t('tryOut.larger')}</p>` : nothing}
      <ul class="larger">
        ${this.#large(hasDocuments, 'bench', '#/practice')}
        ${this.#large(hasTalks, 'interview', '#/talk-practice')}
      </ul>
      <p class="actions">
        <a class="button primary" href="#/contents">${texts.t('nav.toContents')}</a>
        <button @click=${this.#onOnceMore}>${texts.t('tryOut.again')}</button>
      </p>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const task = this.tasks[this.at];
    return html`<h1 tabindex="-1">${texts.t('tryOut.title')}</h1>
      ${this.at === 0 ? html`<p class="lead">${texts.t('tryOut.lead')}</p>` : nothing}
      ${task ? this.#exercise(task) : this.#end()}`;
  }
}
