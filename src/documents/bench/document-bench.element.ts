import {html, type LitElement, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {answerOf, responseOf, type ExaminationAnswer} from '../model/answer.ts';
import type {ExaminationShown} from '../model/examination.ts';
import type {Specimen} from '../model/specimen.ts';
import {changed} from '../model/answer-change.ts';
import './bar.element.ts';
import './counter.element.ts';
import type {ShowEvent} from './feedback.element.ts';
import {after, openBench, type Bench, type BenchAct, type Mode} from '../view/bench-machine.ts';
import './marks.element.ts';
import type {ActEvent, DecideEvent, TiltEvent} from '../view/part.element.ts';
import type {ReferenceSheet} from './sheet.element.ts';
import './stage.element.ts';
import type {BenchStage} from './stage.element.ts';
import './told.element.ts';
import './tools.element.ts';
import './verdict.element.ts';
import {documentBenchStyles} from './document-bench.styles.ts';
import {everyPart, panels} from './every-part.element.ts';
import {lateNotice} from '../view/late-notice.element.ts';
import type {Lazy} from '../view/lazy.ts';
import {Waiting} from '../view/waiting.element.ts';
import {neededFor} from '../view/painters.ts';
import type {BenchState} from './panels.element.ts';
import {dataPageOf} from '../view/pointing.ts';
import {ringRound, ringsOfMarks, type Ring} from '../view/ring.ts';
import type {BenchTexts} from '../view/bench-texts.ts';

/** Maps a mode to the tag name of the element that the mode opens. This element then receives the focus. */
const panelOf: Readonly<Partial<Record<Mode, string>>> = {
  marking: 'bench-marks',
  reading: 'bench-reader',
  rules: 'bench-sheet',
  person: 'bench-traveller',
};

/** Whether the element of a mode is in the lazy-loaded chunk of the panels. */
const isPanel = (mode: Mode): boolean => mode === 'comparing' || (mode !== 'marking' && mode in panelOf);

/**
 * Runs an action one second after the first render. It uses a timer because not every browser supports
 * `requestIdleCallback`.
 */
const whenIdle = (act: () => void): void => {
  setTimeout(act, 1000);
};

/**
 * The document bench. It shows a travel document under every light, the traveller who handed it over, the
 * marks and the decision. Only the marks and the decision are part of the answer; tools and lights are not.
 * @event question-answer - The learner changes a mark or a part of the decision.
 */
@customElement('document-bench')
export class DocumentBench extends QuestionElement<ExaminationShown> {
  static override styles = documentBenchStyles;

  @property({attribute: false}) specimen!: Specimen;
  /** A genuine copy of the series; undefined if there is none. */
  @property({attribute: false}) reference: Lazy<Specimen> | undefined;
  /** The reference sheet of the issuer; undefined if there is none. */
  @property({attribute: false}) sheet: ReferenceSheet | undefined;
  @property({attribute: false}) say!: BenchTexts;
  /** Whether the verdict `clear` needs no ground and no confidence. */
  @property({type: Boolean}) brief = false;

  @state() private bench: Bench = openBench('data');
  @state() private tilt = 0;

  @query('bench-stage') private stage!: BenchStage | null;

  /** Whether the learner could still change the answer at the last render. */
  #wasOpen = false;
  /**
   * The page and light on the screen. When the learner chooses another page or light, these values change
   * only after its painters are loaded.
   */
  #seen: Pick<Bench['context'], 'light' | 'page'> | undefined;
  #waiting = new Waiting(this);

  override focus(): void {
    this.renderRoot.querySelector('bench-bar')?.focus();
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (properties.has('specimen')) {
      this.bench = openBench(dataPageOf(this.specimen));
      this.#seen = undefined;
    }
    const {page, light} = this.bench.context;
    if (!this.#seen || this.#waiting.stateOf(this.#painters) === 'here') this.#seen = {page, light};
  }

  protected override firstUpdated(): void {
    whenIdle(() => {
      this.#waiting.stateOf([...everyPart, ...(this.reference ? [this.reference] : [])]);
    });
  }

  protected override updated(): void {
    if (this.judged && this.#wasOpen) void this.#tell();
    this.#wasOpen = !this.judged;
  }

  /**
   * Moves the focus to the feedback and scrolls the page drawing into view. This happens only when scoring
   * takes place during this visit, not when the learner returns later.
   */
  async #tell(): Promise<void> {
    if (!(await panels.arrives())) return;
    await this.updateComplete;
    const feedback = this.renderRoot.querySelector('bench-feedback');
    await feedback?.updateComplete;
    feedback?.focus({preventScroll: true});
    this.renderRoot.querySelector('.picture')?.scrollIntoView({block: 'start'});
  }

  /** The painters that must be loaded before the chosen page can be drawn in the chosen light. */
  get #painters() {
    return neededFor({specimen: this.specimen, ...this.bench.context});
  }

  /**
   * Requests all code for the current choice. Returns whether this code is loaded, still loading or failed to
   * load.
   */
  #wait(): ReturnType<Waiting['stateOf']> {
    const {value, context} = this.bench;
    const isOpened = this.judged !== undefined || context.light === 'tilt' || isPanel(value);
    const copy = value === 'comparing' && this.reference ? [this.reference] : [];
    return this.#waiting.stateOf([...this.#painters, ...(isOpened ? [panels] : []), ...copy]);
  }

  /**
   * The page and light to draw on the table. Before the first render, they are those that the learner has
   * chosen.
   */
  get #table(): Pick<Bench['context'], 'light' | 'page'> {
    return this.#seen ?? this.bench.context;
  }

  get #answer(): ExaminationAnswer {
    return answerOf(this.response);
  }

  #act(act: BenchAct): void {
    const before = this.bench.value;
    const wasOnPage = this.stage !== null && this.shadowRoot?.activeElement === this.stage;
    // If the action names no place, a new mark refers to the place under the loupe.
    const place = act.type === 'mark' ? (act.place ?? this.stage?.magnified) : undefined;
    this.bench = after(this.bench, place ? {type: 'mark', place} : act);
    if (this.bench.value !== before) void this.#attend(before, wasOnPage);
  }

  /**
   * Moves the focus to the element that the new mode opens, and scrolls this element into view. If the mode
   * opens no element, returns the focus to the button of the previous tool. The loupe has no such button.
   * Therefore, when the loupe closes while the focus is on the page, moves the focus to the bar.
   */
  async #attend(before: Mode, wasOnPage: boolean): Promise<void> {
    const mode = this.bench.value;
    if (isPanel(mode) && !(await panels.arrives())) return;
    await this.updateComplete;
    if (this.bench.value !== mode) return;
    const opened = panelOf[mode];
    const panel = opened && this.renderRoot.querySelector<LitElement>(opened);
    if (panel) {
      await panel.updateComplete;
      panel.focus({preventScroll: true});
      panel.scrollIntoView({block: 'nearest'});
    } else if (panelOf[before]) this.renderRoot.querySelector('bench-tools')?.focusOn(before);
    else if (before === 'loupe' && wasOnPage) this.focus();
  }

  #onAct = (event: ActEvent) => {
    this.#act(event.act);
  };

  #onDecide = (event: DecideEvent) => {
    if (!this.locked) this.answer(responseOf(changed(this.#answer, event.change)));
  };

  #onShow = (event: ShowEvent) => {
    for (const act of event.acts) this.bench = after(this.bench, act);
    void this.updateComplete.then(() => {
      const shown = panelOf[this.bench.value] ?? '.picture';
      this.renderRoot.querySelector(shown)?.scrollIntoView({block: 'start'});
    });
  };

  #onTilt = (event: TiltEvent) => {
    this.tilt = event.tilt;
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || this.bench.value === 'looking') return;
    event.preventDefault();
    this.#act({type: 'leave'});
  };

  get #rings(): readonly Ring[] {
    const {place} = this.bench.context;
    const {light, page} = this.#table;
    const {findings} = this.#answer;
    const sheet = {specimen: this.specimen, page, light};
    const marks = this.judged?.marks;
    if (marks) return panels.here?.feedbackRings(findings, marks, sheet) ?? [];
    const mine = ringsOfMarks(findings, sheet);
    return this.bench.value === 'marking' && place ? [...mine, ringRound([place], 'aim', '', sheet)] : mine;
  }

  get #desk(): BenchState {
    const {specimen, reference, sheet, say, words, tilt, locked} = this;
    const mode = this.bench.value;
    return {...this.#table, mode, specimen, reference: reference?.here, sheet, say, words, tilt, locked};
  }

  #picture(): unknown {
    const {say, specimen, tilt, locked} = this;
    const {light, page} = this.#table;
    return html`<bench-stage
      class="picture"
      .specimen=${specimen}
      .say=${say}
      page=${page}
      light=${light}
      .tilt=${tilt}
      .rings=${this.#rings}
      ?locked=${locked}
    ></bench-stage>`;
  }

  #work(): unknown {
    const {say, specimen, words, shown, locked} = this;
    const {place} = this.bench.context;
    const {light, page} = this.#table;
    return html`<bench-marks
        class="panel"
        .specimen=${specimen}
        .say=${say}
        .findings=${this.#answer.findings}
        .marks=${this.judged?.marks}
        page=${page}
        light=${light}
        .at=${place}
        ?open=${this.bench.value === 'marking'}
        ?locked=${locked}
      ></bench-marks>
      <bench-verdict
        class="panel"
        .specimen=${specimen}
        .say=${say}
        .answer=${this.#answer}
        .checks=${shown.checks}
        .words=${words}
        ?brief=${this.brief}
        ?locked=${locked}
      ></bench-verdict>`;
  }

  protected override render(): unknown {
    const {say, specimen, words, labels, judged, bench} = this;
    const {light, page} = bench.context;
    const seen = this.#table;
    const desk = this.#desk;
    const opened = panels.here;
    return html`<div
      class="bench"
      @bench-act=${this.#onAct}
      @bench-decide=${this.#onDecide}
      @bench-tilt=${this.#onTilt}
      @keydown=${this.#onKey}
    >
      <bench-counter .specimen=${specimen} .say=${say} .words=${words}></bench-counter>
      <bench-bar class="bar" .specimen=${specimen} .say=${say} page=${page} light=${light}></bench-bar>
      ${lateNotice(this.#wait(), say, this.#waiting.retry)} ${opened?.pair(desk) ?? this.#picture()}
      ${opened?.slider(desk)}
      <bench-tools
        .specimen=${specimen}
        .say=${say}
        mode=${bench.value}
        .hasReference=${this.reference !== undefined}
        .hasSheet=${this.sheet !== undefined}
        ?locked=${this.locked}
      ></bench-tools>
      <bench-told .specimen=${specimen} .say=${say} page=${seen.page} light=${seen.light}></bench-told>
      ${opened?.panel(desk)}
      ${opened?.feedback(desk, {
        ...{answer: this.#answer, judged, labels, oddities: this.shown.oddities},
        onShow: this.#onShow,
      })}
      ${this.#work()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'document-bench': DocumentBench;
  }
}
