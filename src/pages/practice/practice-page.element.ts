import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Generated, DocumentRequest} from '../../documents/generate/generate.ts';
import {answerOf} from '../../documents/model/answer.ts';
import type {Ruling} from '../../documents/generate/ruling.ts';
import type {ExaminationRubric} from '../../documents/model/examination.ts';
import {roundLength} from '../../documents/drill/round.ts';
import type {Reference} from '../../documents/schema/reference.ts';
import type {Judged} from '../../content/question-type.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Response} from '../../score/response.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import './choice.element.ts';
import {allShifts, countList, rates, tally, wrongDecisions} from './counts.ts';
import './document.element.ts';
import {isRoundOver, type Drill} from './drill.ts';
import type {PracticeActEvent} from './event.ts';
import type {PracticeStore} from './practice-store.ts';
import './round.element.ts';
import type {Drilling} from './round.element.ts';
import {
  countsOf,
  practised,
  travellersIn,
  requestInShift,
  requestOfOne,
  type OneDocument,
  type Practice,
  type PracticeAct,
  type DocumentShift,
} from './shift.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {benchPageStyles} from '../question/bench-frame.styles.ts';
import {missingIn} from '../question/controls.ts';
import {taskAt} from './round.ts';
import {focusHeading} from '../../ui/focus-heading.ts';

/**
 * The scored response to a practice document, with its ruling: `found`, `missed`, `held` or `passed` (see `Ruling`).
 */
export interface PracticeJudged extends Judged {
  readonly ruling: Ruling;
}

const addressOf = (kind: Practice['now']['kind']): string => `#/practice/${kind}`;

/** The act that begins each exercise when the learner opens its address directly. */
const beginning = {
  one: {type: 'open', level: 1},
  shift: {type: 'begin', length: 20},
  drill: {type: 'drill'},
} as const satisfies Readonly<Record<string, PracticeAct>>;

/**
 * The practice page. Each exercise has its own address, so that "Back" returns to the choices. The page generates any
 * number of documents, one at a time or in a shift. It also generates rounds of tasks on machine-readable lines. The
 * record of the course contains nothing of this practice.
 */
@customElement('practice-page')
export class PracticePage extends GuardedElement {
  static override styles = [common, practiceStyles, benchPageStyles];

  /**
   * The exercise that the address names: `one`, `shift` or `drill`. On any other address the page offers the choices.
   */
  @property() exercise = '';
  @property({attribute: false}) sheet!: Reference;
  @property({attribute: false}) make!: (wish: DocumentRequest) => Generated;
  /**
   * Scores the response to one document, or to a traveller of a shift. In a shift, the verdict `clear` needs no
   * further answers.
   */
  @property({attribute: false}) judge!: (
    response: Response,
    rubric: ExaminationRubric,
    where: 'one' | 'shift',
  ) => PracticeJudged;
  @property({attribute: false}) drilling!: Drilling;
  @property({attribute: false}) keep!: PracticeStore;
  /** True if several learners use this device. The practice data then last only until the window closes. */
  @property({type: Boolean}) forWindow = false;

  @state() private practice!: Practice;
  @state() private problem: InterfaceKey | undefined;
  /**
   * Index of the traveller whose document the learner has opened again after a shift; undefined if there is
   * none.
   */
  @state() private again: number | undefined;

  /**
   * The practice data as they were before the last decision of a shift. Undefined again as soon as the learner does
   * anything except answer.
   */
  @state() private undecided: Practice | undefined;

  /** The last generated document. It is cached, so that each render passes on the identical object. */
  #lastDocument: {readonly requestText: string; readonly document: Generated} | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.practice = this.keep.read();
    const {exercise} = this;
    const isKnown = exercise === 'one' || exercise === 'shift' || exercise === 'drill';
    if (changed.has('exercise') && isKnown && this.practice.now.kind !== exercise)
      this.#do(beginning[exercise]);
    const {now} = this.practice;
    const isTraveller = now.kind === 'shift' && (!now.isOver || this.again !== undefined);
    this.toggleAttribute('data-bench', this.#kind !== 'choice' && (now.kind === 'one' || isTraveller));
  }

  #do(act: PracticeAct): void {
    this.#keep(practised(this.practice, act));
    if (act.type !== 'draft') this.undecided = undefined;
  }

  #keep(practice: Practice): void {
    this.practice = practice;
    this.problem = undefined;
    this.keep.write(practice);
  }

  /** Takes the last decision of a shift back. The page then shows the traveller and the learner's answer again. */
  #undo = () => {
    if (this.undecided) this.#keep(this.undecided);
    this.undecided = undefined;
    void this.#go();
  };

  /** Carries out the act, if any. Then moves the focus to the heading of the screen that the page shows. */
  async #go(act?: PracticeAct): Promise<void> {
    if (act) this.#do(act);
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #document(request: DocumentRequest): Generated {
    const requestText = JSON.stringify(request);
    if (this.#lastDocument?.requestText !== requestText)
      this.#lastDocument = {requestText, document: this.make(request)};
    return this.#lastDocument.document;
  }

  #onAct = ({act}: PracticeActEvent) => {
    if (act.type === 'draft' || act.type === 'solve') this.#do(act);
    else if (act.type === 'leave') this.#leave();
    else if (this.#kind === 'choice') {
      this.#do(act);
      location.hash = addressOf(this.practice.now.kind);
    } else void this.#go(act);
  };

  #leave(): void {
    this.#do({type: 'leave'});
    location.hash = '#/practice';
  }

  /**
   * The kind of the exercise on the screen. `choice` if the page offers all exercises, even if one exercise is in
   * progress.
   */
  get #kind(): Practice['now']['kind'] {
    return this.exercise === this.practice.now.kind ? this.practice.now.kind : 'choice';
  }

  #onAnswer = (event: AnswerEvent) => this.#do({type: 'draft', response: event.response});

  /** Scores the decision about the current traveller. Returns false if the response is incomplete. */
  #decide(generated: Generated, {response, kind}: OneDocument | DocumentShift): boolean {
    const {score, ruling} = this.judge(response, generated.rubric, kind);
    if (score.kind === 'incomplete') {
      this.problem = missingIn(score);
      return false;
    }
    this.#do({type: 'decide', ruling, fraud: generated.fraud});
    return true;
  }

  /** Returns true if the learner's decision can be scored. Until then, the button that ends the decision is quiet. */
  #isDecided(generated: Generated, {response, kind}: OneDocument | DocumentShift): boolean {
    return this.judge(response, generated.rubric, kind).score.kind !== 'incomplete';
  }

  /** Renders a document with the learner's response to it. */
  #examined(now: OneDocument | DocumentShift, generated: Generated, response: Response, isJudged: boolean) {
    const {kind} = now;
    return html`<practice-document
      data-bench
      .texts=${this.texts}
      .sheet=${this.sheet}
      .generated=${generated}
      .response=${response}
      .judged=${isJudged ? this.judge(response, generated.rubric, kind) : undefined}
      .problem=${this.problem}
      .last=${this.#lastOf(now)}
      .undo=${this.undecided && this.#undo}
      ?brief=${kind === 'shift'}
      @question-answer=${this.#onAnswer}
    ></practice-document>`;
  }

  #one(now: OneDocument) {
    const {texts} = this;
    const {response, level, isChecked} = now;
    const generated = this.#document(requestOfOne(this.practice.nonce, now));
    const check = {
      words: texts.t('question.check'),
      go: () => void this.#decide(generated, now),
      isHere: true,
      isQuiet: !this.#isDecided(generated, now),
    };
    const next = {words: texts.t('practice.next'), go: () => void this.#go({type: 'open', level})};
    return html`${this.#examined(now, generated, response, isChecked)}
    ${this.#footer(isChecked ? next : check)}`;
  }

  #requestAt(now: DocumentShift, at: number): DocumentRequest {
    return requestInShift(this.practice.nonce, now, at, this.sheet.frauds);
  }

  #shift(now: DocumentShift) {
    const {texts} = this;
    const at = now.decided.length;
    const generated = this.#document(this.#requestAt(now, at));
    const call = {
      words: texts.t('practice.decide'),
      title: texts.t(at + 1 < now.length ? 'practice.call' : 'practice.callLast'),
      go: () => {
        const before = this.practice;
        if (!this.#decide(generated, now)) return;
        this.undecided = before;
        void this.#go();
      },
      isHere: true,
      isQuiet: !this.#isDecided(generated, now),
    };
    const stop = {words: texts.t('practice.stop'), go: () => void this.#go({type: 'stop'})};
    return html`${this.#examined(now, generated, now.response, now.isOver)}
    ${this.#footer(call, at + 1, now.length, stop)}`;
  }

  /**
   * Returns the last decision of a shift in words. Returns '' if there is none, if the shift is over, or if the
   * learner has begun the next decision.
   */
  #lastOf(now: OneDocument | DocumentShift): string {
    if (now.kind !== 'shift' || now.isOver || now.response.length > 0) return '';
    const {verdict} = answerOf(now.decided.at(-1)?.response ?? []);
    const {texts} = this;
    return verdict
      ? texts.t('practice.againLine', {number: now.decided.length, ruling: texts.say(`verdict.${verdict}`)})
      : '';
  }

  #over(now: DocumentShift) {
    const {texts, practice} = this;
    const isFirst = now.decided.length === travellersIn(practice.counts);
    // The result comes first, in one line. The wrong decisions come next, because the learner can learn from them.
    return html`<p>${texts.t('practice.overText', {count: now.decided.length})}</p>
      ${now.decided.length > 0 ? tally(countsOf(now), texts) : nothing}
      ${wrongDecisions(now, at => this.make(this.#requestAt(now, at)), texts, this.#reopen)}
      ${now.decided.length > 0 ? countList(countsOf(now), texts) : nothing}
      ${isFirst ? rates(practice, texts) : allShifts(practice, texts, this.#onForget)}
      ${this.#footer({words: texts.t('practice.done'), go: () => this.#leave()})}`;
  }

  /** After a shift, opens the document with this index again. Without an index, returns to the end of the shift. */
  #reopen = (at?: number) => {
    this.again = at;
    void this.#go();
  };

  #again(now: DocumentShift, at: number) {
    const generated = this.#document(this.#requestAt(now, at));
    const back = {words: this.texts.t('practice.backToShift'), go: () => this.#reopen()};
    return html`${this.#examined(now, generated, now.decided[at]?.response ?? [], now.isOver)}
    ${this.#footer(undefined, at + 1, now.length, back)}`;
  }

  #onForget = () => void this.#go({type: 'forget'});

  #choice() {
    const {texts, practice} = this;
    return html`${this.#underWay()}
      <practice-choice
        .texts=${texts}
        .isQuiet=${this.#isUnderWay}
        @practice-act=${this.#onAct}
      ></practice-choice>
      <p class="quiet made">${texts.t('practice.made')}</p>
      ${allShifts(practice, texts, this.#onForget)}`;
  }

  #drill(now: Drill) {
    const {texts} = this;
    const next = {
      words: texts.t(taskAt(now) + 1 === roundLength ? 'practice.endRound' : 'practice.nextTask'),
      go: () => void this.#go({type: 'go-on'}),
    };
    return html`<practice-round
        .texts=${texts}
        .drilling=${this.drilling}
        .attempt=${this.practice.nonce}
        .drill=${now}
        @practice-act=${this.#onAct}
      ></practice-round>
      ${isRoundOver(now) ? this.#footer(undefined) : this.#footer(now.isChecked ? next : undefined, taskAt(now) + 1, roundLength)}`;
  }

  #footer(next: FooterAct | undefined, at = 0, of = 0, back?: FooterAct) {
    const {texts} = this;
    return html`<page-footer
      .texts=${texts}
      .back=${back ?? {words: texts.t('nav.back'), go: '#/practice'}}
      .next=${next}
      .at=${at}
      .of=${of}
    ></page-footer>`;
  }

  get #isUnderWay(): boolean {
    const {now} = this.practice;
    if (now.kind === 'one') return !now.isChecked;
    if (now.kind === 'shift') return !now.isOver;
    return now.kind === 'drill' && !isRoundOver(now);
  }

  /** Offers to go on with an exercise that is not finished. */
  #underWay() {
    const {now} = this.practice;
    if (!this.#isUnderWay) return nothing;
    return html`<p class="way">
      <strong>${this.#heading(now)}</strong>
      <a class="button primary" href=${addressOf(now.kind)}>${this.texts.t('practice.goOn')}</a>
    </p>`;
  }

  #heading(now: Practice['now']): string {
    const {texts} = this;
    switch (now.kind) {
      case 'choice':
        return texts.t('practice.title');
      case 'one':
        return texts.t('practice.oneAbove', {level: texts.t(`practice.level${now.level}`)});
      case 'shift':
        return now.isOver && this.again === undefined
          ? texts.t('practice.over')
          : texts.t('practice.traveller', {number: (this.again ?? now.decided.length) + 1, all: now.length});
      case 'drill':
        return isRoundOver(now)
          ? texts.t('practice.roundOver')
          : texts.t('practice.taskAbove', {number: taskAt(now) + 1, all: roundLength});
    }
  }

  #now() {
    const {again} = this;
    const {now} = this.practice;
    if (this.#kind === 'choice' || now.kind === 'choice') return this.#choice();
    if (now.kind === 'drill') return this.#drill(now);
    if (now.kind === 'one') return this.#one(now);
    if (!now.isOver) return this.#shift(now);
    return again === undefined ? this.#over(now) : this.#again(now, again);
  }

  protected override screen(): unknown {
    const {texts} = this;
    const isChoice = this.#kind === 'choice';
    return html`<h1 tabindex="-1">
        ${isChoice ? texts.t('practice.title') : this.#heading(this.practice.now)}
      </h1>
      ${
        isChoice
          ? html`<p class="unscored">
              ${texts.t(this.forWindow ? 'practice.unscoredWindow' : 'practice.unscored')}
            </p>`
          : nothing
      }
      ${this.#now()}`;
  }
}
