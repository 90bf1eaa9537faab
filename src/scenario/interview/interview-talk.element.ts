import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {createActor} from 'xstate';
import type {Outcome, TextLookup} from '../../content/question-type.ts';
import {AnswerEvent} from '../../ui/question/answer-event.ts';
import {prose} from '../../text/prose.ts';
import {tellHeading} from '../../ui/heading-event.ts';
import type {Play} from '../engine/play.ts';
import {offered} from '../engine/step.ts';
import './away.element.ts';
import type {OwnWordsView} from '../talk/choices.element.ts';
import '../debrief/interview-debrief.element.ts';
import './ending.element.ts';
import {
  interviewMachine,
  ownWordsOf,
  screenOf,
  type Interview,
  type InterviewContext,
} from './interview-machine.ts';
import './intro.element.ts';
import {NotebookEvent} from '../talk/notebook.element.ts';
import '../talk/room.element.ts';
import type {DrawDocument} from '../talk/room.element.ts';
import {interviewTalkStyles} from './interview-talk.styles.ts';
import './text.element.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';
import {MoveEvent, moves} from '../talk/move-event.element.ts';
import {emptyNotebook, type Notebook} from '../model/notebook.ts';
import {runTexts} from '../model/run-texts.ts';
import type {Scenario, InterviewShown} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import '../talk/support-lines.element.ts';
import type {SupportView} from '../talk/support-lines.element.ts';
import {responseOf} from '../engine/variant.ts';
import {exchanges, phaseHere, type Book} from '../engine/view.ts';
import type {ReadOwnWords} from '../own-words/heard.ts';

/** Sent when the learner wants to leave the interview. The choices have already been reported. */
class LeaveEvent extends Event {
  static readonly type = 'interview-leave';
  constructor() {
    super(LeaveEvent.type, {bubbles: true, composed: true});
  }
}

/** A screen of an interview, such as `talk` or `debrief`. */
export type InterviewScreen = ReturnType<typeof screenOf>;

/** Sent when the interview shows another screen. */
export class ScreenEvent extends Event {
  static readonly type = 'interview-screen';
  readonly screen: InterviewScreen;
  constructor(screen: InterviewScreen) {
    super(ScreenEvent.type);
    this.screen = screen;
  }
}

/**
 * An interview with one person: a note on its content, the briefing, the interview itself, its ending and the
 * debrief. A machine controls the interview: this element renders the machine's state and sends the machine
 * the learner's moves.
 * @event question-answer - The learner makes one more choice; the event has all choices so far.
 * @event interview-notebook - The learner marks something in the notebook, or starts with an empty notebook.
 * @event interview-leave - The learner leaves.
 * @event interview-screen - Another screen has rendered.
 */
@customElement('interview-talk')
export class InterviewTalk extends LitElement {
  static override styles = [interviewStyles, interviewTalkStyles];

  @property({attribute: false}) shown!: InterviewShown;
  /** Texts of the scenario. */
  @property({attribute: false}) words!: TextLookup;
  /**
   * The learner's choices so far (`response`). Once scoring has answered, also the score of these choices (`judged`).
   */
  @property({attribute: false}) outcome: Outcome | undefined;
  /**
   * The scenario that the engine runs. It is the rubric of the interview, so only the engine and scoring may know it.
   */
  @property({attribute: false}) scenario!: Scenario;
  @property({attribute: false}) labels!: InterviewLabels;
  /** Support lines for the officer, shown after the interview and while the learner pauses. */
  @property({attribute: false}) support: readonly SupportView[] = [];
  /**
   * Seed from which the variant, the names and the order of options are chosen at random. The seed of a
   * learner never changes.
   */
  @property() seed = '';
  /** The learner's marks on indicators. */
  @property({attribute: false}) notebook: Notebook = emptyNotebook;
  /** Renders a document on the table. The document shows a name chosen at random as the given name of its holder. */
  @property({attribute: false}) drawPaper: DrawDocument | undefined;
  /** Reads own words; undefined if the learner has switched own words off. */
  @property({attribute: false}) readOwnWords: ReadOwnWords | undefined;

  #interview!: Interview;
  /** The last screen that has rendered. */
  #rendered: InterviewScreen | undefined;

  constructor() {
    super();
    this.addEventListener(MoveEvent.type, this.#onMove);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('scenario')) this.#interview = this.#startInterview();
    else if (changed.has('outcome'))
      this.#interview.send({type: 'saved', response: this.outcome?.response ?? []});
  }

  /** Starts the machine in the state after the saved response. */
  #startInterview(): Interview {
    const {scenario, seed, outcome} = this;
    const interview = createActor(interviewMachine, {
      input: {scenario, seed, response: outcome?.response ?? []},
    });
    interview.subscribe(() => {
      this.requestUpdate();
    });
    interview.on('answered', ({response}) => this.dispatchEvent(new AnswerEvent(this.shown.id, response)));
    interview.on('notebookCleared', () => this.dispatchEvent(new NotebookEvent(emptyNotebook)));
    interview.on('left', () => this.dispatchEvent(new LeaveEvent()));
    return interview.start();
  }

  protected override updated(): void {
    tellHeading(this);
    const screen = screenOf(this.#interview.getSnapshot());
    if (screen === this.#rendered) return;
    this.#rendered = screen;
    this.dispatchEvent(new ScreenEvent(screen));
  }

  get #book(): Book {
    const {shown, scenario, seed} = this;
    const {variant} = this.#interview.getSnapshot().context.run;
    return {shown, scenario, words: runTexts(shown, this.words, variant, seed)};
  }

  #onMove = (event: MoveEvent) => {
    event.stopPropagation();
    const before = this.#interview.getSnapshot();
    this.#interview.send(event.move);
    const now = this.#interview.getSnapshot();
    if (screenOf(now) !== screenOf(before) || now.context.play !== before.context.play) void this.#present();
  };

  /** Focuses the new screen or the new exchange, and scrolls to the top. */
  async #present(): Promise<void> {
    await this.updateComplete;
    const screen = this.renderRoot.querySelector<HTMLElement>('.screen');
    if (screen instanceof LitElement) await screen.updateComplete;
    screen?.focus({preventScroll: true});
    scrollTo(0, 0);
  }

  #top({state}: Play) {
    const {labels, shown} = this;
    const {words} = this.#book;
    const phase = phaseHere(this.#book, state);
    const count = shown.budget - state.minutes;
    // Hide the title from view, because the header of the page already shows it. Screen readers need the title as the
    // main heading.
    return html`<header class="top">
      <h1 class="visually-hidden" tabindex="-1">${prose(words('title'))}</h1>
      ${
        phase === undefined
          ? nothing
          : html`<p class="quiet">
              ${prose(words(`phases.${phase}.title`))} ·
              <span class="wide">${labels('interview.minutesLeft', {count})}</span
              ><span class="narrow">${labels('interview.minutesShort', {count})}</span>
            </p>`
      }
      ${
        state.mode === 'ended'
          ? nothing
          : html`<div class="away">
              <button class="link" @click=${moves({type: 'pause'})}>${labels('interview.pause')}</button>
              <button class="link" @click=${moves({type: 'leave'})}>${labels('interview.leave')}</button>
            </div>`
      }
    </header>`;
  }

  /**
   * Renders a note if the last choices of the saved run no longer exist. The learner's next choice replaces these
   * choices.
   */
  #changed({run, play: {turns}}: InterviewContext) {
    return run.choices.length > turns.length
      ? html`<p class="changed">${this.labels('interview.changed')}</p>`
      : nothing;
  }

  #talk(own: OwnWordsView, context: InterviewContext) {
    const {play: played} = context;
    const {start, turns, state} = played;
    const hasEnded = state.mode === 'ended';
    return html`${this.#top(played)} ${this.#changed(context)}
      <interview-room
        class="screen"
        .book=${this.#book}
        .labels=${this.labels}
        .at=${state}
        .offered=${offered(this.scenario, state)}
        .exchanges=${exchanges(this.#book, start, turns)}
        .known=${(turns.at(-1)?.before ?? state).known}
        .own=${own}
        .readOwnWords=${this.shown.ownWords === false ? undefined : this.readOwnWords}
        .notebook=${this.notebook}
        .drawPaper=${this.drawPaper}
        .seed=${this.seed}
        .ending=${hasEnded ? this.#ending(state) : nothing}
      ></interview-room>
      ${
        hasEnded
          ? html`<div class="confirm">
              <button class="primary" @click=${moves({type: 'lookBack'})}>
                ${this.labels('interview.lookBack')}
              </button>
            </div>`
          : nothing
      }`;
  }

  #ending(end: State, fold?: string) {
    return html`<interview-ending .book=${this.#book} .at=${end} .fold=${fold}></interview-ending>`;
  }

  #debrief({run, tried, play: {state}}: InterviewContext) {
    const {labels} = this;
    return html`<h1 class="visually-hidden" tabindex="-1">${prose(this.words('title'))}</h1>
      ${state.mode === 'read' ? html`<p>${labels('interview.textCounted')}</p>` : this.#ending(state, labels('interview.howEnded'))}
      <interview-debrief
        class="screen"
        .book=${this.#book}
        .labels=${labels}
        .response=${responseOf(run)}
        .tried=${tried}
        .score=${this.outcome?.judged?.score}
        .notebook=${this.notebook}
        ><support-lines folded .lines=${this.support} .labels=${labels}></support-lines
      ></interview-debrief>
      <div class="buttons">
        <button @click=${moves({type: 'playAgain'})}>${labels('interview.again')}</button>
        <button class="link" @click=${moves({type: 'leave'})}>${labels('interview.leave')}</button>
      </div>`;
  }

  protected override render(): unknown {
    const {labels} = this;
    const snapshot = this.#interview.getSnapshot();
    const {context} = snapshot;
    const screen = screenOf(snapshot);
    switch (screen) {
      case 'resuming':
        return nothing;
      case 'contentNote':
      case 'briefing':
        return html`<interview-intro
          class="screen"
          ?briefing=${screen === 'briefing'}
          .words=${this.#book.words}
          .feedback=${this.shown.feedback}
          .figure=${this.shown.figure}
          .at=${context.play.state}
          .labels=${labels}
        ></interview-intro>`;
      case 'example':
      case 'reading':
        return html`<interview-text
          class="screen"
          .book=${this.#book}
          .variant=${context.run.variant}
          .labels=${labels}
          ?worked=${screen === 'example'}
        ></interview-text>`;
      case 'talk':
      case 'ended':
        return this.#talk({state: ownWordsOf(snapshot), words: context.own.words}, context);
      case 'away':
        return html`<interview-away
          class="screen"
          .labels=${labels}
          .support=${this.support}
        ></interview-away>`;
      case 'debrief':
        return this.#debrief(context);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-talk': InterviewTalk;
  }
  interface HTMLElementEventMap {
    'interview-leave': LeaveEvent;
    'interview-screen': ScreenEvent;
  }
}
