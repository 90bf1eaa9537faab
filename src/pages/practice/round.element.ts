import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {RoundRequest} from '../../documents/drill/round.ts';
import {taskKinds, type DrillTask} from '../../documents/drill/drill.ts';
import type {Judged} from '../../content/question-type.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Response} from '../../score/response.ts';
import {isFull} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import './drill.element.ts';
import {isRoundOver, requestOfRound, type Drill} from './drill.ts';
import {PracticeActEvent} from './event.ts';
import type {PracticeAct} from './shift.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {isEnterInField, missingIn} from '../question/controls.ts';
import {taskAt} from './round.ts';

/** Generates the tasks of a round and scores them. */
export interface Drilling {
  round(wish: RoundRequest): readonly DrillTask[];
  judge(task: DrillTask, response: Response): Judged;
}

/**
 * Shows a round of tasks about machine-readable lines. At the end, shows how many responses are right, for
 * each kind of task.
 * @event practice-act - The learner changed or checked a response, moved to the next task, or left the round.
 */
@customElement('practice-round')
export class PracticeRound extends GuardedElement {
  static override styles = [common, practiceStyles];

  @property({attribute: false}) drilling!: Drilling;
  /** The nonce of the attempt. The nonce and the number of the round together seed the tasks. */
  @property({attribute: false}) attempt = '';
  @property({attribute: false}) drill!: Drill;

  @state() private problem: InterfaceKey | undefined;

  @query('practice-drill') private item!: HTMLElement | null;

  /** The last generated round. It is cached, so that each render passes the identical task objects on. */
  #lastRound: {readonly requestText: string; readonly tasks: readonly DrillTask[]} | undefined;

  get #tasks(): readonly DrillTask[] {
    const request = requestOfRound(this.attempt, this.drill);
    const requestText = JSON.stringify(request);
    if (this.#lastRound?.requestText !== requestText)
      this.#lastRound = {requestText, tasks: this.drilling.round(request)};
    return this.#lastRound.tasks;
  }

  #act(act: PracticeAct): void {
    this.problem = undefined;
    this.dispatchEvent(new PracticeActEvent(act));
  }

  #onAnswer = (event: AnswerEvent) => this.#act({type: 'draft', response: event.response});

  #check(task: DrillTask): void {
    const {score} = this.drilling.judge(task, this.drill.response);
    if (score.kind === 'incomplete') {
      this.problem = task.kind === 'field' ? 'practice.pick.missing' : missingIn(score);
      void this.updateComplete.then(() => this.item?.focus());
      return;
    }
    this.#act({type: 'solve', solved: {topic: task.topic, isRight: isFull(score)}});
  }

  #task(task: DrillTask) {
    const {texts, drill, problem} = this;
    const {response, isChecked} = drill;
    return html`<practice-drill
      .texts=${texts}
      .task=${task}
      .response=${response}
      .judged=${isChecked ? this.drilling.judge(task, response) : undefined}
      .problem=${problem}
      @question-answer=${this.#onAnswer}
      @keydown=${(event: KeyboardEvent) => {
        if (isEnterInField(event) && !isChecked) this.#check(task);
      }}
    >
      ${
        isChecked
          ? nothing
          : html`<button class="primary" @click=${() => this.#check(task)}>
                ${texts.t('question.check')}
              </button>
              <button @click=${() => this.#act({type: 'leave'})}>${texts.t('practice.leave')}</button>`
      }
    </practice-drill>`;
  }

  #over() {
    const {texts} = this;
    const {solved} = this.drill;
    const all = solved.map(({isRight}, at) => ({isRight, kind: this.#tasks[at]?.kind}));
    const right = (some: typeof all) => some.filter(({isRight}) => isRight).length;
    const kinds = taskKinds.map(kind => ({kind, own: all.filter(one => one.kind === kind)}));
    return html`<p>${texts.t('practice.roundText', {right: right(all), all: all.length})}</p>
      <dl>
        ${kinds.map(({kind, own}) =>
          own.length === 0
            ? nothing
            : html`<div>
                <dt><b>${texts.say(`practice.task.${kind}`)}</b></dt>
                <dd>${texts.t('practice.roundCount', {right: right(own), all: own.length})}</dd>
              </div>`,
        )}
      </dl>
      ${right(all) < all.length ? html`<p>${texts.t('practice.roundMissed')}</p>` : nothing}
      <p class="actions">
        <button class="primary" @click=${() => this.#act({type: 'drill'})}>
          ${texts.t('practice.anotherRound')}
        </button>
        <button @click=${() => this.#act({type: 'leave'})}>${texts.t('practice.done')}</button>
      </p>`;
  }

  protected override screen(): unknown {
    const task = this.#tasks[taskAt(this.drill)];
    return isRoundOver(this.drill) || !task ? this.#over() : this.#task(task);
  }
}
