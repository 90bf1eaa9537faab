import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Texts} from '../../text/texts.ts';
import {keyOf, type ExerciseView, type LoadedExercise} from './exercise.ts';
import {loadExercise} from './load-exercise.ts';
import './exercise-list.element.ts';
import {fitLetters, resetLetters} from './fit-letters.ts';
import {isTrainerView} from './guards.ts';
import {followRoom, sendAct} from './link.ts';
import type {LiveRunView, TrainerAct, TrainerView} from './model/protocol.ts';
import type {PageFacts} from './page-facts.ts';
import {roomQr} from './room-qr.ts';
import {forgetRoom, keepRoom, keptRoom} from './kept.ts';

/** Keys of a presenter's remote control. They act like a click on the main button. */
const nextKeys = ['PageDown', 'ArrowRight'];

/**
 * The trainer's view of a room. The projector shows the exercise in large type, with the controls below it. The page of
 * the trainer has the same controls and the list of exercises.
 */
@customElement('live-panel')
export class LivePanel extends LitElement {
  @property({attribute: false}) facts!: PageFacts;
  @property({attribute: false}) texts!: Texts;

  /** Undefined until the desk has answered; null if there is no room. */
  @state() private view: TrainerView | null | undefined;
  @state() private isLost = false;
  @state() private hasFailed = false;
  @state() private exercise: {readonly key: string; readonly loaded: LoadedExercise} | undefined;

  /**
   * Drawings and texts may load late and change the size of the exercise. Then this observer chooses the size of the
   * letters again.
   */
  readonly #watch = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));

  protected override createRenderRoot(): this {
    return this;
  }

  get #isProjector(): boolean {
    return this.facts.view === 'projector';
  }

  /** The address that phones type. */
  get #address(): string {
    return `${this.facts.address}/room`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followRoom('/records/live/events', isTrainerView, {
      state: view => {
        this.isLost = false;
        this.#take(view);
      },
      mine: () => {
        this.isLost = false;
      },
      full: () => undefined,
      lost: () => {
        this.isLost = true;
      },
    });
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    resetLetters();
  }

  protected override updated(): void {
    if (!this.#isProjector) return;
    this.#watch.disconnect();
    const exercise = this.querySelector('.exercise');
    if (exercise) this.#watch.observe(exercise);
    else resetLetters();
  }

  /**
   * Chooses the largest letters with which the exercise fits the screen. Beside a document, the letters keep the smaller
   * size of the style sheet, which leaves the document more room.
   */
  #fit(): void {
    const screen = this.querySelector('.screen');
    if (!screen || !this.isConnected) return;
    if (screen.querySelector('projected-document')) resetLetters();
    else fitLetters(screen);
  }

  #take(view: TrainerView | null): void {
    this.view = view;
    if (view) keepRoom(view);
    else if (keptRoom()) void this.#act({type: 'begin', saved: keptRoom()});
    if (view?.run) void this.#load(view.run);
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

  /** Returns the exercise of a run once it is loaded. */
  #loaded({exercise}: LiveRunView): LoadedExercise | undefined {
    return this.exercise?.key === keyOf(exercise) ? this.exercise.loaded : undefined;
  }

  /** Sends an act of the trainer. The new state comes by the stream, to all pages of the trainer. */
  async #act(act: TrainerAct): Promise<void> {
    if (act.type === 'end') forgetRoom();
    const status = await sendAct(act);
    // Status 409: a click on the trainer's other page, or the first of two clicks, came earlier. The stream brings
    // the current state.
    this.hasFailed = status !== 200 && status !== 409;
  }

  /** The step that the main button takes now; undefined if there is none. */
  get #next(): 'start' | 'reveal' | undefined {
    const run = this.view?.run;
    if (!run || this.#loaded(run)?.isOver(run)) return undefined;
    const {phase} = run;
    return phase === 'opened' ? 'start' : phase === 'answering' ? 'reveal' : undefined;
  }

  #onKey = (event: KeyboardEvent) => {
    const next = this.#next;
    if (!this.#isProjector || !next || !nextKeys.includes(event.key)) return;
    // While a control of the exercise has the focus, the right arrow key belongs to this control.
    if (event.key === 'ArrowRight' && event.target !== document.body) return;
    event.preventDefault();
    void this.#act({type: next});
  };

  #button(name: string, act: TrainerAct, kind = 'quiet'): TemplateResult {
    return html`<button class=${kind} type="button" @click=${() => void this.#act(act)}>
      ${this.facts.say(name)}
    </button>`;
  }

  #controls({run}: TrainerView): TemplateResult {
    const next = this.#next;
    return html`<div class="controls">
      ${next ? this.#button(next, {type: next}, 'main') : nothing}
      ${run?.phase === 'revealed' ? html`${this.#decisions(run)} ${this.#button('again', {type: 'again'})}` : nothing}
      ${run && run.phase !== 'closed' && this.#isProjector ? this.#button('next', {type: 'close'}) : nothing}
    </div>`;
  }

  /**
   * Renders a button for each decision, with the same numbers as the results. The button of the most frequent answer
   * is the main button.
   */
  #decisions(run: LiveRunView): unknown {
    const [first] = run.results;
    const choices = this.#loaded(run)?.decisions(run) ?? [];
    if (choices.length === 0) return nothing;
    const name = this.facts.say('decide');
    return html`<span aria-hidden="true">${name}</span> ${choices.map(
        (choice, n) =>
          html`<button
            class=${choice === first?.answer[0] ? 'main' : 'quiet'}
            type="button"
            @click=${() => void this.#act({type: 'decide', choice})}
          >
            <span class="visually-hidden">${name}</span> ${n + 1}
          </button>`,
      )}`;
  }

  #counts({phones, answered, run}: TrainerView): TemplateResult {
    const {say} = this.facts;
    const asks = run?.phase === 'answering' || run?.phase === 'revealed';
    return html`<p class="counts" role="status">
      ${asks ? say('answered', {n: answered, of: Math.max(answered, phones)}) : say('phones', {n: phones})}
    </p>`;
  }

  #join({code}: TrainerView): TemplateResult {
    return html`<p class="join">${this.facts.say('join', {address: this.#address, code})}</p>`;
  }

  /** Renders only the address and the digits, for people who come late. */
  #short({code}: TrainerView): TemplateResult {
    return html`<p class="join"><span>${this.#address}</span> <b class="code">${code}</b></p>`;
  }

  /** Renders the exercise as the projector shows it. */
  #exercise(run: LiveRunView): unknown {
    const loaded = this.#loaded(run);
    const {say} = this.facts;
    if (!loaded) return html`<p>${say('loading')}</p>`;
    const view: ExerciseView = {
      ...{run, say, answer: [], problem: '', isProjector: true},
      onAnswer: () => undefined,
    };
    return html`<div class="exercise">${loaded.render(view)}</div>`;
  }

  #trouble(): unknown {
    const {say} = this.facts;
    if (this.isLost)
      return html`<p class="problem" role="alert">
        ${say('silent')} <a href="/records/live">${say('signIn')}</a>
      </p>`;
    return this.hasFailed ? html`<p class="problem" role="alert">${say('failed')}</p>` : nothing;
  }

  #noRoom(): TemplateResult {
    const {say} = this.facts;
    return html`<p>${say(this.#isProjector ? 'overTrainer' : 'openLead')}</p>
      ${this.#button('open', {type: 'begin', saved: null}, 'main')}`;
  }

  #projector(view: TrainerView): TemplateResult {
    const {run} = view;
    const isShown = run && run.phase !== 'closed';
    return html`<section class="screen" tabindex="0" aria-label=${this.facts.say('shown')}>
        ${
          isShown
            ? this.#exercise(run)
            : html`<div class="lobby">
                ${this.#join(view)} ${roomQr(`http://${this.#address}/${view.code}`)}
                <p>${this.facts.say('noExercise')}</p>
              </div>`
        }
      </section>
      <div class="strip">
        ${isShown ? this.#short(view) : nothing} ${this.#counts(view)} ${this.#controls(view)}
      </div>`;
  }

  #desk(view: TrainerView): TemplateResult {
    const {say} = this.facts;
    return html`<section class="now">
        ${this.#join(view)} ${this.#counts(view)}
        <p><a class="button" href="/records/live/projector" target="_blank">${say('projector')}</a></p>
        ${this.#controls(view)}
      </section>
      <live-exercises
        .say=${say}
        .texts=${this.texts}
        .roomExercise=${view.run && view.run.phase !== 'closed' ? view.run.exercise : undefined}
        .open=${(exercise: LiveRunView['exercise']) => void this.#act({type: 'open', exercise})}
      ></live-exercises>
      <p>${this.#button('end', {type: 'end'})}</p>`;
  }

  protected override render(): TemplateResult {
    const {view} = this;
    const {say} = this.facts;
    return html`${this.#trouble()}
    ${
      view === undefined
        ? html`<p>${say('loading')}</p>`
        : view === null
          ? this.#noRoom()
          : this.#isProjector
            ? this.#projector(view)
            : this.#desk(view)
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-panel': LivePanel;
  }
}
