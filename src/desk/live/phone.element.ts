import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Texts} from '../../text/texts.ts';
import {keyOf, type LoadedExercise} from './exercise.ts';
import {loadExercise} from './load-exercise.ts';
import {isRoomView} from './guards.ts';
import {keepAnswer, keptAnswer} from './kept.ts';
import {followRoom, sendAnswer} from './link.ts';
import type {RoomAnswer, AnswerRequest, MineEvent, RoomView, LiveRunView} from './model/protocol.ts';
import type {PageFacts} from './page-facts.ts';

/**
 * A phone in a room. The learner answers without a name, and can change the answer until the trainer shows the
 * results. The phone keeps each sent answer. If the desk loses an answer in a restart, the phone sends it again.
 */
@customElement('live-phone')
export class LivePhone extends LitElement {
  @property({attribute: false}) facts!: PageFacts;
  @property({attribute: false}) texts!: Texts;

  /** Undefined until the desk has answered; null if there is no such room. */
  @state() private view: RoomView | null | undefined;
  @state() private isLost = false;
  @state() private isFull = false;
  @state() private exercise: {readonly key: string; readonly loaded: LoadedExercise} | undefined;
  @state() private hasFailed = false;
  /** The answer on the screen. Perhaps the phone has not sent it yet. */
  @state() private answer: RoomAnswer = [];
  @state() private state: 'draft' | 'sending' | 'taken' | 'unsent' | 'late' = 'draft';
  @state() private problem = '';

  #round = '';
  /**
   * The answer that the phone is sending. Undefined once the answer has arrived. Also undefined if the learner or the
   * room has gone on meanwhile.
   */
  #sending: AnswerRequest | undefined;
  /** The answer that the desk had from this phone when the phone connected. */
  #known: MineEvent | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followRoom(`/room/${this.facts.code}/events`, isRoomView, {
      state: view => {
        this.isLost = false;
        this.view = view;
        if (view?.run) this.#enter(view.run);
      },
      full: () => {
        this.isLost = false;
        this.isFull = true;
      },
      mine: mine => {
        this.isLost = this.isFull = false;
        this.#known = mine;
        this.#compare();
      },
      lost: () => {
        this.isLost = true;
      },
    });
  }

  /** Shows the exercise of the room. A new vote begins with an empty answer. */
  #enter(run: LiveRunView): void {
    if (run.round !== this.#round) {
      this.#round = run.round;
      this.#sending = undefined;
      const lastAnswer = keptAnswer(this.facts.code);
      this.answer = lastAnswer?.round === run.round ? lastAnswer.answer : [];
      this.state = 'draft';
      this.problem = '';
      this.#compare();
    }
    if (run.phase === 'revealed' && (this.state === 'unsent' || this.state === 'sending'))
      this.state = 'late';
    void this.#load(run);
  }

  async #load({exercise}: LiveRunView): Promise<void> {
    const key = keyOf(exercise);
    if (this.exercise?.key === key) return;
    try {
      const loaded = await loadExercise(this.texts, exercise);
      if (this.view?.run && keyOf(this.view.run.exercise) === key) this.exercise = {key, loaded};
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }

  /**
   * Compares the answer at the desk with the last answer that this phone has sent in this vote. Sends the answer again
   * if the desk has lost it.
   */
  #compare(): void {
    const lastAnswer = keptAnswer(this.facts.code);
    if (this.#known?.round !== this.#round || lastAnswer?.round !== this.#round) return;
    const lastJson = JSON.stringify(lastAnswer.answer);
    if (JSON.stringify(this.#known.answer) !== lastJson) void this.#send(lastAnswer);
    else if (JSON.stringify(this.answer) === lastJson) this.state = 'taken';
  }

  #onSend = () => {
    const missing = this.exercise?.loaded.missing(this.answer);
    this.problem = missing ? this.texts.t(missing) : '';
    if (!missing) void this.#send({round: this.#round, answer: this.answer});
  };

  async #send(answer: AnswerRequest): Promise<void> {
    keepAnswer(this.facts.code, answer);
    this.state = 'sending';
    this.#sending = answer;
    const status = await sendAnswer(this.facts.code, answer);
    // Ignore the reply if, in the meantime, the learner has changed the answer or the room has gone on.
    if (this.#sending !== answer) return;
    this.#sending = undefined;
    this.state = status === 200 ? 'taken' : status === 409 ? 'late' : 'unsent';
    if (this.state === 'unsent') setTimeout(this.#onRetry, 2000);
  }

  #onRetry = () => {
    const lastAnswer = keptAnswer(this.facts.code);
    if (this.state === 'unsent' && lastAnswer?.round === this.#round) void this.#send(lastAnswer);
  };

  #onAnswer = (answer: RoomAnswer) => {
    this.answer = answer;
    this.#sending = undefined;
    this.state = 'draft';
    this.problem = '';
  };

  /** The sentence that tells the state of the connection, the vote or the answer. */
  get #standing(): string {
    const {view, isLost, state} = this;
    const {say} = this.facts;
    if (this.isFull) return say('full');
    if (view === null) return say('over');
    if (isLost) return say(state === 'unsent' || state === 'taken' ? 'unsent' : 'away');
    if (view === undefined) return say('loading');
    const phase = view.run?.phase;
    if (phase === undefined || phase === 'closed') return say(phase === undefined ? 'waiting' : 'closed');
    if (phase === 'opened') return say('look');
    if (phase === 'revealed') return say(state === 'late' ? 'late' : 'results');
    return state === 'draft' ? '' : say(state);
  }

  #exercise(run: LiveRunView): unknown {
    const {exercise, answer, problem, state} = this;
    const {say} = this.facts;
    if (this.hasFailed) return html`<p class="problem">${say('failed')}</p>`;
    if (exercise?.key !== keyOf(run.exercise)) return html`<p>${say('loading')}</p>`;
    const content = exercise.loaded.render({
      ...{run, answer, problem, say, isProjector: false},
      onAnswer: this.#onAnswer,
    });
    return html`<div class="exercise">${content}</div>
      ${
        run.phase === 'answering'
          ? html`<button type="button" class="send" ?disabled=${state === 'sending'} @click=${this.#onSend}>
              ${say(state === 'taken' ? 'change' : 'send')}
            </button>`
          : nothing
      }`;
  }

  protected override render(): TemplateResult {
    const {view} = this;
    const run = view?.run;
    const isShown = run && (run.phase === 'answering' || run.phase === 'revealed');
    return html`<p class="standing ${this.isLost ? 'is-lost' : ''}" role="status">${this.#standing}</p>
      ${isShown ? this.#exercise(run) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-phone': LivePhone;
  }
}
