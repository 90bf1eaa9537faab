import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Outcome, Words} from '../../content/question-type.ts';
import {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Response} from '../../score/response.ts';
import {prose} from '../../text/prose.ts';
import {turnsOf, type Engine, type Turn} from '../engine/engine.ts';
import './away.element.ts';
import type {BackEvent} from './away.element.ts';
import type {ChooseEvent} from '../talk/choices.element.ts';
import '../debrief/interview-debrief.element.ts';
import type {ReplayEvent} from '../debrief/interview-debrief.element.ts';
import './ending.element.ts';
import './intro.element.ts';
import type {IntroEvent} from './intro.element.ts';
import {NotebookEvent} from '../talk/notebook.element.ts';
import '../talk/room.element.ts';
import type {DrawPaper} from '../talk/room.element.ts';
import {interviewTalkStyles} from './interview-talk.styles.ts';
import './text.element.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {Labels} from '../talk/labels.ts';
import {machineEngine} from '../engine/machine-engine.ts';
import {emptyNotebook, type Notebook} from '../model/notebook.ts';
import {runWords} from '../model/run-words.ts';
import {words as fixed, type Scenario, type Shown} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import '../talk/support-lines.element.ts';
import type {SupportView} from '../talk/support-lines.element.ts';
import {drawVariant, responseOf, runOf, type Run} from '../engine/variant.ts';
import {exchanges, phaseHere, screenFor, type Book, type Screen} from '../engine/view.ts';

/** The learner wants to leave the interview. The choices have already been reported. */
class LeaveEvent extends Event {
  static readonly type = 'interview-leave';
  constructor() {
    super(LeaveEvent.type, {bubbles: true, composed: true});
  }
}

/**
 * An interview with one person: a note on its content, the briefing, the interview itself, its ending and the
 * debrief. The screen follows from the choices so far, so that a resumed interview shows the same.
 * @event question-answer - The learner makes one more choice; the event has all choices so far.
 * @event interview-notebook - The learner marks something in the notebook, or starts with an empty one.
 * @event interview-leave - The learner leaves.
 */
@customElement('interview-talk')
export class InterviewTalk extends LitElement {
  static override styles = [interviewStyles, interviewTalkStyles];

  @property({attribute: false}) shown!: Shown;
  /** Texts of the scenario. */
  @property({attribute: false}) words!: Words;
  /** The choices known so far, and the outcome that scoring returned for them. */
  @property({attribute: false}) outcome: Outcome | undefined;
  /** The scenario that the engine runs: the rubric of this question. */
  @property({attribute: false}) scenario!: Scenario;
  @property({attribute: false}) labels!: Labels;
  /** Support lines for the officer, shown after the interview and while the learner pauses. */
  @property({attribute: false}) support: readonly SupportView[] = [];
  /** Seeds the variant, the drawn names and the order of options; the same for the same learner. */
  @property() seed = '';
  /** The learner's marks on indicators. */
  @property({attribute: false}) notebook: Notebook = emptyNotebook;
  /** Draws a document on the table, issued to a given name. */
  @property({attribute: false}) drawPaper: DrawPaper | undefined;

  @state() private choices: Response = [];
  @state() private screen: Screen = 'intro';

  #engine!: Engine;
  /** The variant of this run. It is drawn before the run begins and is part of the reported response. */
  #variant = '';
  #turns: readonly Turn[] = [];
  #at!: State;
  readonly #told = new Set<string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const response = this.outcome?.response ?? [];
    // Scoring answers asynchronously. A response that this element reported may therefore come back after
    // later choices, and must not reset them.
    const isNews = changed.has('outcome') && !this.#told.has(response.join());
    this.#told.add(response.join());
    if (!isNews && !changed.has('scenario')) return;
    if (response.length === 0) this.#begin();
    else this.#open(runOf(this.scenario, response));
    this.screen = screenFor(this.#at, this.#turns.length);
  }

  /** Starts a new run and draws its variant. The next run may have another variant. */
  #begin(): void {
    const variant = drawVariant(this.scenario, `${this.seed}/${this.choices.join()}`);
    this.#open({variant, choices: []});
  }

  #open({variant, choices}: Run): void {
    this.#variant = variant;
    this.choices = choices;
    this.#engine = machineEngine(this.scenario, variant);
    this.#turns = turnsOf(this.#engine, choices);
    this.#at = this.#turns.at(-1)?.after ?? this.#engine.start();
  }

  get #book(): Book {
    const {shown, scenario, seed} = this;
    return {shown, scenario, words: runWords(shown, this.words, this.#variant, seed)};
  }

  async #show(screen: Screen): Promise<void> {
    this.screen = screen;
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<HTMLElement>('.screen');
    if (shown instanceof LitElement) await shown.updateComplete;
    shown?.focus({preventScroll: true});
    scrollTo(0, 0);
  }

  #tell(choices: Response): void {
    const run = {variant: this.#variant, choices};
    const response = responseOf(run);
    this.#told.add(response.join());
    this.#open(run);
    this.dispatchEvent(new AnswerEvent(this.shown.id, response));
  }

  #onChoose = (event: ChooseEvent) => {
    event.stopPropagation();
    this.#tell([...this.#turns.map(t => t.choice), event.choice]);
    void this.#show('talk');
  };

  #onIntro = ({wish}: IntroEvent) => {
    if (wish === 'leave') this.#onLeave();
    else void this.#show(({begin: 'talk', read: 'text', worked: 'worked'} as const)[wish]);
  };

  #onWorkedDone = () => {
    void this.#show('talk');
  };

  #onTextDone = () => {
    this.#tell([fixed.read]);
    void this.#show('debrief');
  };

  #onReplay = ({choices}: ReplayEvent) => {
    this.#tell(choices);
    void this.#show('talk');
  };

  #onAgain = () => {
    this.#begin();
    this.dispatchEvent(new NotebookEvent(emptyNotebook));
    this.#tell([]);
    void this.#show('intro');
  };

  #onLookBack = () => {
    void this.#show('debrief');
  };

  #onPause = () => {
    void this.#show('away');
  };

  #onBack = ({wish}: BackEvent) => {
    if (wish === 'leave') this.#onLeave();
    else void this.#show('talk');
  };

  #onLeave = () => {
    this.dispatchEvent(new LeaveEvent());
  };

  #top() {
    const {labels, shown} = this;
    const {words} = this.#book;
    const phase = phaseHere(this.#book, this.#at);
    const left = labels('interview.minutesLeft', {count: shown.budget - this.#at.minutes});
    return html`<header class="top">
      <h1>${prose(words('title'))}</h1>
      <div class="away">
        <button class="link" @click=${this.#onPause}>${labels('interview.pause')}</button>
        <button class="link" @click=${this.#onLeave}>${labels('interview.leave')}</button>
      </div>
      ${phase === undefined ? nothing : html`<p class="quiet">${prose(words(`phases.${phase}.title`))} · ${left}</p>`}
    </header>`;
  }

  #talk() {
    const ended = this.#at.mode === 'ended';
    return html`${this.#top()}
      <interview-room
        class="screen"
        .book=${this.#book}
        .labels=${this.labels}
        .at=${this.#at}
        .offered=${this.#engine.offered(this.#at)}
        .exchanges=${exchanges(this.#book, this.#engine.start(), this.#turns)}
        .known=${(this.#turns.at(-1)?.before ?? this.#at).known}
        .notebook=${this.notebook}
        .drawPaper=${this.drawPaper}
        .seed=${this.seed}
        @interview-choose=${this.#onChoose}
      ></interview-room>
      ${
        ended
          ? html`${this.#ending()}
              <div class="buttons">
                <button class="primary" @click=${this.#onLookBack}>
                  ${this.labels('interview.lookBack')}
                </button>
              </div>`
          : nothing
      }`;
  }

  #ending() {
    return html`<interview-ending .book=${this.#book} .at=${this.#at}></interview-ending>`;
  }

  #debrief() {
    const {labels} = this;
    return html`<h1>${prose(this.words('title'))}</h1>
      ${this.#at.mode === 'read' ? html`<p>${labels('interview.textCounted')}</p>` : this.#ending()}
      <interview-debrief
        class="screen"
        .book=${this.#book}
        .labels=${labels}
        .response=${responseOf({variant: this.#variant, choices: this.choices})}
        .score=${this.outcome?.judged?.score}
        .notebook=${this.notebook}
        @interview-replay=${this.#onReplay}
      ></interview-debrief>
      <support-lines .lines=${this.support} .labels=${labels}></support-lines>
      <div class="buttons">
        <button @click=${this.#onAgain}>${labels('interview.again')}</button>
        <button class="link" @click=${this.#onLeave}>${labels('interview.leave')}</button>
      </div>`;
  }

  protected override render(): unknown {
    const {labels} = this;
    switch (this.screen) {
      case 'intro':
        return html`<interview-intro
          class="screen"
          .words=${this.#book.words}
          .feedback=${this.shown.feedback}
          .labels=${labels}
          @interview-intro=${this.#onIntro}
        ></interview-intro>`;
      case 'text':
      case 'worked':
        return html`<interview-text
          class="screen"
          .book=${this.#book}
          .variant=${this.#variant}
          .labels=${labels}
          ?worked=${this.screen === 'worked'}
          @interview-text-done=${this.screen === 'worked' ? this.#onWorkedDone : this.#onTextDone}
        ></interview-text>`;
      case 'talk':
        return this.#talk();
      case 'away':
        return html`<interview-away
          class="screen"
          .labels=${labels}
          .support=${this.support}
          @interview-back=${this.#onBack}
        ></interview-away>`;
      case 'debrief':
        return this.#debrief();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-talk': InterviewTalk;
  }
  interface HTMLElementEventMap {
    'interview-leave': LeaveEvent;
  }
}
