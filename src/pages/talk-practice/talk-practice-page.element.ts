import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import {isFull} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {LocalStore} from '../../device/local-store.ts';
import {failedLoad, loading} from '../../ui/load-failed.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {missingIn} from '../question/controls.ts';
import {taskAt, type Round} from '../practice/round.ts';
import type {OwnWords} from '../../scenario/talk/own-words.element.ts';
import './talk-item.element.ts';
import {talkSummary} from './summary.ts';
import {
  drills,
  isOver,
  sizes,
  talked,
  tasksOf,
  type AnsweredTask,
  type DrillName,
  type TalkAct,
  type TalkPractice,
} from './round-of-talk.ts';
import type {LoadTasks, TalkTask} from './task.ts';
import {focusHeading} from '../../ui/focus-heading.ts';
import '../../ui/page-footer.element.ts';

const address = '#/talk-practice';

/**
 * The interview practice page. Its exercises are about talking with a person at the border. Each exercise has an
 * address of its own, so that "Back" returns to the list of exercises. The learner can repeat every exercise without
 * limit. The record of the course contains no data about them.
 */
@customElement('talk-page')
export class TalkPage extends GuardedElement {
  static override styles = [common, practiceStyles];

  /**
   * The nonce of the attempt. The nonce and the number of a round together form the seed of the tasks in this
   * round.
   */
  @property() attempt = '';
  /** The exercise that the address names. If the address names none, the page shows the list of exercises. */
  @property() exercise = '';
  @property({attribute: false}) load!: LoadTasks;
  @property({attribute: false}) keep!: LocalStore<TalkPractice>;
  /** Names the type of own words. Undefined if the learner has switched off this function. */
  @property({attribute: false}) readOwnWords: OwnWords['read'];
  /** True if several learners use this device. The practice data then last only until the window closes. */
  @property({type: Boolean}) forWindow = false;

  @state() private practice!: TalkPractice;
  @state() private problem: InterfaceKey | undefined;
  @state() private loaded: Partial<Readonly<Record<DrillName, readonly TalkTask[]>>> = {};
  @state() private failed = false;

  @query('talk-item') private item!: HTMLElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.practice = this.keep.read();
    if (!changed.has('exercise')) return;
    const open = this.#open;
    if (open && !this.practice.drills[open]?.round) this.#do(open, {type: 'open'});
    void this.#fetch();
  }

  /**
   * The exercise on the screen. Undefined while the page shows the list of exercises, even if an exercise is in
   * progress.
   */
  get #open(): DrillName | undefined {
    return drills.find(name => name === this.exercise);
  }

  #fetch = async (): Promise<void> => {
    const open = this.#open;
    this.failed = false;
    if (!open || this.loaded[open]) return;
    try {
      const tasks = await this.load(open);
      this.loaded = {...this.loaded, [open]: tasks};
    } catch {
      await failedLoad.explain();
      this.failed = true;
    }
  };

  #do(drill: DrillName, act: TalkAct): void {
    this.practice = talked(this.practice, drill, act);
    this.problem = undefined;
    this.keep.write(this.practice);
  }

  /** Shows another screen of the exercise and focuses the heading of that screen. */
  async #go(drill: DrillName, act: TalkAct): Promise<void> {
    this.#do(drill, act);
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #check(drill: DrillName, {block, judge}: TalkTask): void {
    const response = this.practice.drills[drill]?.round?.response ?? [];
    const {score} = judge(response);
    if (score.kind === 'incomplete') {
      this.problem = missingIn(score);
      void this.updateComplete.then(() => this.item?.focus());
    } else {
      const {earned, possible} = score;
      this.#do(drill, {
        type: 'solve',
        done: {topic: block.id, isRight: isFull(score), response, earned, possible},
      });
    }
  }

  #onOpen(drill: DrillName): void {
    this.#do(drill, {type: 'open'});
    location.hash = `${address}/${drill}`;
  }

  #isBegun(drill: DrillName): boolean {
    const {round} = this.practice.drills[drill] ?? {};
    return round !== undefined && !isOver(drill, round);
  }

  /** The drill with the primary button: the first drill that the learner has begun, otherwise the first new drill. */
  get #nextDrill(): DrillName | undefined {
    return (
      drills.find(drill => this.#isBegun(drill)) ?? drills.find(drill => !this.practice.drills[drill]?.last)
    );
  }

  #way(drill: DrillName) {
    const {texts} = this;
    const {round, last} = this.practice.drills[drill] ?? {};
    const {tasks, minutes} = sizes[drill];
    const words =
      round && this.#isBegun(drill)
        ? texts.t('talk.resume', {number: taskAt(round) + 1, all: tasks})
        : texts.t(last ? 'talk.again' : 'talk.begin');
    return html`<section class="way" aria-labelledby=${drill}>
      <h2 id=${drill}>${texts.t(`talk.drill.${drill}`)}</h2>
      <p>${texts.t(`talk.drillText.${drill}`)} ${texts.t('talk.minutes', {count: minutes})}</p>
      ${last ? html`<p class="quiet">${texts.t('talk.last', {...last})}</p>` : nothing}
      <p class="actions">
        <button class=${drill === this.#nextDrill ? 'primary' : ''} @click=${() => this.#onOpen(drill)}>
          ${words}
        </button>
      </p>
    </section>`;
  }

  #task(drill: DrillName, task: TalkTask, round: Round<AnsweredTask>) {
    const {texts} = this;
    const {response, isChecked} = round;
    return html`<talk-item
      .texts=${texts}
      .task=${task}
      .seed=${`${this.attempt}/${round.number}/${task.block.id}`}
      .response=${response}
      .judged=${isChecked ? task.judge(round.solved.at(-1)?.response ?? []) : undefined}
      .problem=${this.problem}
      .readOwnWords=${this.readOwnWords}
      @question-answer=${({response}: AnswerEvent) => {
        this.#do(drill, {type: 'draft', response});
      }}
    >
      ${
        isChecked
          ? nothing
          : html`<button class="primary" @click=${() => this.#check(drill, task)}>
              ${texts.t('question.check')}
            </button>`
      }
    </talk-item>`;
  }

  #footer(drill: DrillName, round: Round<AnsweredTask>) {
    const {texts} = this;
    const {tasks} = sizes[drill];
    const [at, isLast] = [taskAt(round) + 1, taskAt(round) + 1 === tasks];
    const next = {
      words: texts.t(isLast ? 'talk.end' : 'talk.next'),
      go: () => void this.#go(drill, {type: 'go-on'}),
    };
    return html`<page-footer
      .texts=${texts}
      .back=${{words: texts.t('talk.leave'), go: address}}
      .next=${round.isChecked ? next : undefined}
      .at=${isOver(drill, round) ? 0 : at}
      .of=${isOver(drill, round) ? 0 : tasks}
    ></page-footer>`;
  }

  #round(drill: DrillName, round: Round<AnsweredTask>) {
    const {texts} = this;
    const all = this.loaded[drill];
    if (!all) return this.failed ? failedLoad.notice(this, this.#fetch) : loading(texts);
    const ids = tasksOf(
      drill,
      round,
      all.map(({block}) => block.id),
      this.attempt,
    );
    const task = all.find(({block}) => block.id === ids[taskAt(round)]);
    if (task) return this.#task(drill, task, round);
    return html`${talkSummary(round.solved, all, texts)}
      <p class="actions">
        <button class="primary" @click=${() => this.#go(drill, {type: 'open'})}>
          ${texts.t('talk.again')}
        </button>
        <a class="button" href=${address}>${texts.t('talk.done')}</a>
      </p>`;
  }

  #exercise(drill: DrillName, round: Round<AnsweredTask>) {
    const {texts} = this;
    const name = texts.t(`talk.drill.${drill}`);
    const heading = isOver(drill, round)
      ? texts.t('talk.over', {name})
      : texts.t('talk.above', {name, number: taskAt(round) + 1, all: sizes[drill].tasks});
    return html`<h2 tabindex="-1">${heading}</h2>
      ${this.#round(drill, round)} ${this.#footer(drill, round)}`;
  }

  protected override screen(): unknown {
    const {texts, practice} = this;
    const open = this.#open;
    const round = open && practice.drills[open]?.round;
    return html`<h1 tabindex="-1">${texts.t('talk.title')}</h1>
      <p class=${round ? 'quiet' : 'unscored'}>
        ${texts.t(this.forWindow ? 'talk.unscoredWindow' : 'talk.unscored')}
      </p>
      ${
        open && round
          ? this.#exercise(open, round)
          : html`<p class="lead">${texts.t('talk.lead')}</p>
              ${drills.map(drill => this.#way(drill))}
              <section class="way" aria-labelledby="booth">
                <h2 id="booth">${texts.t('booth.title')}</h2>
                <p>${texts.t('booth.about')}</p>
                <p class="actions">
                  <a class="button ${this.#nextDrill ? '' : 'primary'}" href="#/booth"
                    >${texts.t('booth.open')}</a
                  >
                </p>
              </section>
              <section class="way" aria-labelledby="two-minutes">
                <h2 id="two-minutes">${texts.t('nav.twoMinutes')}</h2>
                <p>${texts.t('talk.twoMinutes')}</p>
                <p class="actions">
                  <a class="button" href="#/two-minutes">${texts.t('talk.twoMinutesOpen')}</a>
                </p>
              </section>
              <section class="way" aria-labelledby="mirror">
                <h2 id="mirror">${texts.t('nav.mirror')}</h2>
                <p>${texts.t('talk.mirror')}</p>
                <p class="actions"><a class="button" href="#/mirror">${texts.t('talk.mirrorOpen')}</a></p>
              </section>`
      }`;
  }
}
