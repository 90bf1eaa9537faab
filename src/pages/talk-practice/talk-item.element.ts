import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {shuffled} from '../../content/draw.ts';
import type {TextLookup} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {DrillJudged, Placed} from '../../scenario/model/drill.ts';
import {namedTypes} from '../../scenario/model/question-types.ts';
import type {InterviewLabels} from '../../scenario/talk/labels.element.ts';
import '../../scenario/talk/own-words.element.ts';
import type {OwnWords} from '../../scenario/talk/own-words.element.ts';
import {gradeStyles} from '../../scenario/talk/grade.styles.ts';
import type {Grade} from '../../scenario/model/scenario.ts';
import type {Response} from '../../score/response.ts';
import {isFull} from '../../score/score.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {labelsIn} from '../question/controls.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {counterNote, type VerdictLine} from '../question/outcome.ts';
import '../question/verdict-sheet.element.ts';
import type {VerdictSheet} from '../question/verdict-sheet.element.ts';
import {talkStyles} from './talk.styles.ts';
import type {TalkTask} from './task.ts';

/**
 * The types of question that occur only in drills, each with the type of the question element that displays
 * it.
 */
const askedBy: Readonly<Record<string, string>> = {
  naming: 'single-choice',
  graded: 'single-choice',
  ranking: 'ordering',
};

/**
 * Shows one task of an interview exercise. The default slot contains the buttons.
 * @event question-answer - The learner changed the response.
 */
@customElement('talk-item')
export class TalkItem extends GuardedElement {
  static override styles = [common, proseStyles, questionFrameStyles, gradeStyles, talkStyles];

  @property({attribute: false}) task!: TalkTask;
  /** Seed for the random order of the wordings. */
  @property() seed = '';
  @property({attribute: false}) response: Response = [];
  /** The result of scoring; undefined until the learner may see it. */
  @property({attribute: false}) judged: DrillJudged | undefined;
  /** Names the type of own words. Undefined if the learner has switched own words off. */
  @property({attribute: false}) readOwnWords: OwnWords['read'];
  /** Key of the message that says what the response lacks. */
  @property({attribute: false}) problem: InterfaceKey | undefined;

  @query('verdict-sheet') private sheet!: VerdictSheet | null;
  @query('.feedback') private own!: HTMLElement | null;

  readonly #labels: InterviewLabels = (key, values) => this.texts.t(key, values);

  #question!: AnyQuestionElement;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {type} = this.task.block;
    if (changed.has('task')) this.#question = questionElement(askedBy[type] ?? type);
  }

  /**
   * Waits for the question too, because the sheet reads the feedback of the question, and the question renders after
   * this element.
   */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (this.#question.isConnected) await this.#question.updateComplete;
    return isDone;
  }

  /** Moves the focus to the chosen control of the question, or to its first control. */
  override focus(): void {
    this.#question.focus();
  }

  /** The first line of the feedback, for the sheet with the verdict. */
  get explanation(): string {
    return this.own?.querySelector('.prose > *')?.textContent.trim() ?? this.#question.explanation;
  }

  explain(): void {
    if (!this.own?.querySelector('.prose')) return this.#question.explain();
    this.own.focus({preventScroll: true});
    this.own.scrollIntoView({block: 'center'});
  }

  /** Moves the focus to the verdict right after scoring, but not when a scored task is shown again. */
  protected override updated(changed: PropertyValues<this>): void {
    const isNew = changed.has('judged') && changed.get('judged') === undefined;
    if (!this.judged || !isNew || changed.has('task')) return;
    void this.sheet?.attend();
  }

  get #isNaming(): boolean {
    return this.task.block.type === 'naming';
  }

  get #words(): TextLookup {
    const {texts, task} = this;
    const own = texts.lookup(task.bank, task.block.words);
    if (!this.#isNaming) return own;
    return key => {
      const [, kind] = /^options\.(.+)\.text$/.exec(key) ?? [];
      return kind === undefined ? own(key) : escapeHtml(texts.say(`talk.kind.${kind}`));
    };
  }

  #ask(): unknown {
    const {task, seed, response, judged, problem, texts} = this;
    const {id, shown} = task.block;
    const labels = {...labelsIn(texts), missed: texts.t('talk.thisOne')};
    this.#question.show({
      shown: this.#isNaming ? {id, options: namedTypes} : shuffled(shown, task.free, seed),
      words: this.#words,
      labels: this.#isNaming ? {...labels, chooseOne: texts.t('talk.whichKind')} : labels,
      outcome: {response, ...(judged ? {judged} : {})},
      locked: judged !== undefined,
      problem: problem ? texts.t(problem) : '',
    });
    return this.#question;
  }

  /**
   * Returns the grade of the wording that the learner chose. Undefined if the task asks for an order, or if
   * its wordings have no grades.
   */
  #grade({wordings = []}: DrillJudged): Grade | undefined {
    const chosenWording = wordings.find(({id}) => id === this.response[0]);
    return chosenWording?.place === undefined ? chosenWording?.grade : undefined;
  }

  #verdictWords(judged: DrillJudged): string {
    const {texts} = this;
    const {score, wordings} = judged;
    const grade = this.#grade(judged);
    if (grade) return texts.t('talk.chosen', {grade: texts.t(`interview.grade.${grade}`)});
    if (isFull(score)) return texts.t('question.right');
    if (score.kind === 'incomplete' || score.possible === 1) return texts.t('talk.notRight');
    return texts.t(wordings ? 'talk.ranked' : 'talk.partly', {right: score.earned, all: score.possible});
  }

  /**
   * Renders a wording with its grade and the reason for the grade. Marks the wording if the learner chose it
   * or put it into a wrong position.
   */
  #wording({id, grade, place, off = 0}: Placed): unknown {
    const {texts, response} = this;
    const list = place === undefined ? 'options' : 'steps';
    const yours =
      place === undefined
        ? id === response[0] && texts.t('talk.yours')
        : texts.t(off === 0 ? 'talk.placed' : 'talk.misplaced', {place, count: off});
    return html`<li class=${yours && (place === undefined || off > 0) ? 'is-marked' : ''}>
      <p>
        <span class="grade ${grade}">${texts.t(`interview.grade.${grade}`)}</span>
        ${yours ? html`<span class="yours">${yours}</span>` : nothing}
      </p>
      <p class="wording">${prose(this.#words(`${list}.${id}.text`))}</p>
      <div class="prose">${prose(this.#words(`${list}.${id}.feedback`))}</div>
    </li>`;
  }

  #feedback(judged: DrillJudged): unknown {
    const {texts} = this;
    const {wordings} = judged;
    const words = this.#words;
    const better = words('better');
    // Tasks that name a kind of question, and tasks with graded or ordered wordings, show their feedback
    // here. In all other tasks, the question element shows the feedback beside the response.
    const why = this.#isNaming || wordings ? words('feedback') : '';
    return html`<div class="feedback" tabindex="-1">
      ${why ? html`<div class="prose">${prose(why)}</div>` : nothing}
      ${better ? html`<p><b>${texts.t('talk.better')}</b> ${prose(better)}</p>` : nothing}
      ${
        wordings
          ? html`<ul class="wordings">
              ${wordings.map(one => this.#wording(one))}
            </ul>`
          : nothing
      }
      ${counterNote(words, texts)}
    </div>`;
  }

  /**
   * Renders a field in which the learner can type own words before choosing a wording. The course then names the type
   * of question of these words.
   */
  #ownWords(): unknown {
    const {texts, task, judged, readOwnWords} = this;
    if (!readOwnWords || judged || task.block.type !== 'graded') return nothing;
    return html`<details>
      <summary>${texts.t('talk.typeOwn')}</summary>
      ${keyed(task.block.id, html`<own-words alone .labels=${this.#labels} .read=${readOwnWords}></own-words>`)}
    </details>`;
  }

  /** Renders the buttons. Once the response is scored, they are in the sheet with the verdict. */
  #below(judged: DrillJudged | undefined): unknown {
    if (!judged) return html`<div class="actions"><slot></slot></div>`;
    const tone = isFull(judged.score) ? 'right' : this.#grade(judged) === 'a' ? '' : 'wrong';
    const verdict: VerdictLine = {tone, words: this.#verdictWords(judged)};
    return html`<verdict-sheet .texts=${this.texts} .verdict=${verdict} .feedback=${this}
      ><slot></slot
    ></verdict-sheet>`;
  }

  protected override screen(): unknown {
    const {judged} = this;
    return html`<div class="frame">
      ${judged?.wordings ? html`<p class="stem">${prose(this.#words('stem'))}</p>` : this.#ask()}
      ${this.#ownWords()} ${judged ? this.#feedback(judged) : nothing} ${this.#below(judged)}
    </div>`;
  }
}
