import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
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
import {checkLabel, isEnterInField, labelsIn, missingIn} from '../question/controls.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {verdictOn} from '../question/outcome.ts';
import '../question/verdict-sheet.element.ts';
import type {VerdictSheet} from '../question/verdict-sheet.element.ts';
import type {TalkTask} from '../talk-practice/task.ts';
import {focusHeading} from '../../ui/focus-heading.ts';
import '../../ui/page-footer.element.ts';
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
   * `hasDocuments` is true if the package has documents for practice. `hasTalks` is true if the package has
   * interviews for practice.
   */
  @property({type: Boolean}) hasDocuments = false;
  @property({type: Boolean}) hasTalks = false;

  /** The index of the current exercise, from 0. At the end, the index equals the number of exercises. */
  @state() private at = 0;
  @state() private response: Response = [];
  @state() private judged: Judged | undefined;
  @state() private problem: InterfaceKey | undefined;

  @query('verdict-sheet') private sheet!: VerdictSheet | null;

  #element: AnyQuestionElement | undefined;
  #shownTask: TalkTask | undefined;

  #onAnswer = ({response}: AnswerEvent) => {
    this.response = response;
    this.problem = undefined;
  };

  async #check(task: TalkTask): Promise<void> {
    const judged = task.judge(this.response);
    if (judged.score.kind === 'incomplete') this.problem = missingIn(judged.score);
    else this.judged = judged;
    await this.updateComplete;
    await this.#element?.updateComplete;
    if (this.judged) await this.sheet?.attend();
    else this.#element?.focus();
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
    const {texts, response, judged, problem} = this;
    if (this.#shownTask !== task) this.#element = questionElement(task.block.type);
    this.#shownTask = task;
    this.#element?.show({
      shown: shuffled(task.block.shown, task.free, 'try-out'),
      words: texts.lookup(task.bank, task.block.words),
      labels: labelsIn(texts),
      outcome: {response, ...(judged ? {judged} : {})},
      locked: judged !== undefined,
      problem: problem ? texts.t(problem) : '',
    });
    return this.#element;
  }

  /** Renders the check button, or the verdict on a scored response. */
  #below(task: TalkTask) {
    const {texts, judged} = this;
    const verdict = judged && verdictOn(judged.score, texts);
    if (!verdict)
      return html`<p class="actions">
        <button class="primary" @click=${() => this.#check(task)}>${texts.t(checkLabel(task.block))}</button>
      </p>`;
    return html`<verdict-sheet .texts=${texts} .verdict=${verdict} .feedback=${this.#element}>
      ${
        verdict.tone === 'wrong'
          ? html`<button class="primary" @click=${this.#onAgain}>${texts.t('question.again')}</button>`
          : nothing
      }
    </verdict-sheet>`;
  }

  #footer() {
    const {texts, at, tasks, judged} = this;
    const isLast = at + 1 === tasks.length;
    const words = texts.t(judged ? (isLast ? 'tryOut.finish' : 'tryOut.next') : 'tryOut.skip');
    return html`<page-footer
      .texts=${texts}
      .next=${{words, go: this.#onNext, isQuiet: !judged || !isFull(judged.score)}}
      .at=${at + 1}
      .of=${tasks.length}
    ></page-footer>`;
  }

  /**
   * Renders an explanation of the kind of exercise: the text `atTheCounter` of the task. In a question of a lesson,
   * the text with this key is advice for the counter instead. A task with a scale has no such text.
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
    const {texts, judged} = this;
    const onKey = (event: KeyboardEvent) => {
      if (isEnterInField(event) && !judged) void this.#check(task);
    };
    const values = {number: this.at + 1, all: this.tasks.length};
    return html`<h2 tabindex="-1">
        <span class="number">${texts.t('tryOut.above', values)}</span>
        ${texts.say(`tryOut.kind.${task.block.type}`)}
      </h2>
      <div class="frame" @keydown=${onKey} @question-answer=${this.#onAnswer}>
        ${this.#ask(task)} ${judged ? this.#how(task) : nothing} ${this.#below(task)}
      </div>
      ${this.#footer()}`;
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
