import {html, nothing, type LitElement, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {answerOf, responseOf, type ExaminationAnswer} from '../model/answer.ts';
import type {ExaminationShown} from '../model/examination.ts';
import type {Specimen} from '../model/specimen.ts';
import {applyChange} from '../model/answer-change.ts';
import {isFull} from '../../score/score.ts';
import './bar.element.ts';
import './counter.element.ts';
import type {ShowEvent} from './feedback.element.ts';
import {after, openBench, type Bench, type BenchAct, type Mode} from '../view/bench-machine.ts';
import type {ActEvent, DecideEvent, TiltEvent} from '../view/part.element.ts';
import type {ReferenceSheet} from './sheet.element.ts';
import './stage.element.ts';
import type {BenchStage} from './stage.element.ts';
import './pages.element.ts';
import {toolModes} from './tools.element.ts';
import {documentBenchStyles} from './document-bench.styles.ts';
import {everyPart, panels} from './every-part.element.ts';
import {lateNotice} from '../view/late-notice.element.ts';
import type {Lazy} from '../view/lazy.ts';
import {Waiting} from '../view/waiting.element.ts';
import {neededFor} from '../view/painters.ts';
import type {BenchState} from './panels.element.ts';
import {dataPageOf} from '../view/pointing.ts';
import {samePage} from '../model/pages.ts';
import {placesOn} from '../model/places.ts';
import {isTurned} from '../model/terms.ts';
import {ringRound, type LitPage, type Ring} from '../view/ring.ts';
import {pageInOrder, type BenchTexts} from '../view/bench-texts.ts';

/** Maps a mode to the tag name of the element that the mode opens. This element then receives the focus. */
const panelOf: Readonly<Partial<Record<Mode, string>>> = {
  marking: 'bench-marks',
  reading: 'bench-reader',
  rules: 'bench-sheet',
  person: 'bench-traveller',
  comparing: 'bench-pair',
  leafing: 'bench-leaves',
  telling: 'bench-told',
};

/** Maps a mode to the class of its opened tool. On a phone, a tool with such a class leaves the document in view. */
const besideDocument: Readonly<Partial<Record<Mode, string>>> = {comparing: 'is-low', rules: 'is-below'};

/** Returns true if a tool opens this mode. */
const isPanel = (mode: Mode): boolean => toolModes.includes(mode);

/** The tabs of the bench. Exactly one is open, beside the document or, on a phone, below the document. */
const tabs = ['tools', 'marks', 'decision'] as const;
type Tab = (typeof tabs)[number];

/**
 * Runs an action one second after the first render. It uses a timer because not every browser supports
 * `requestIdleCallback`.
 */
const whenIdle = (act: () => void): void => {
  setTimeout(act, 1000);
};

/**
 * The document bench. It shows a travel document under every light, and beside it the tools, the marks or the decision.
 * The document does not move when a panel opens. Only the marks and the decision are part of the answer; tools and
 * lights are not. In a shift, the slot shows a message about the previous decision.
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
  /** True if the answer needs no ground and the confidence is optional, as at a real counter. */
  @property({type: Boolean}) brief = false;

  @state() private bench: Bench = openBench('data');
  @state() private tab: Tab = 'tools';
  @state() private tilt = 0;
  /** True if the genuine copy lies on the table. */
  @state() private isSwapped = false;

  @query('bench-stage') private stage!: BenchStage | null;

  /** True if the learner could still change the answer at the last render. */
  #wasOpen = false;
  /**
   * The page on the table, and its light. After the learner chooses another page or light, this value changes only
   * when the painters of that page are loaded.
   */
  #table: Pick<LitPage, 'light' | 'page'> = this.bench.context;
  #waiting = new Waiting(this);
  /** The bench before the learner last pointed at a place. */
  #unpointed: {readonly bench: Bench; readonly tab: Tab} | undefined;

  override focus(): void {
    this.renderRoot.querySelector('bench-bar')?.focus();
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (properties.has('specimen')) {
      this.bench = openBench(dataPageOf(this.specimen));
      this.#table = this.bench.context;
      this.tab = this.brief || this.judged ? 'decision' : 'tools';
    }
    if (this.bench.value !== 'comparing') this.isSwapped = false;
    if (this.#waiting.stateOf(this.#painters) === 'here') this.#table = this.bench.context;
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

  /** The first paragraph of the reasons for the right decision, as text. */
  override get explanation(): string {
    return this.renderRoot.querySelector('bench-feedback')?.explanation ?? '';
  }

  /**
   * A sentence about the learner's decision: that it was wrong, or how many points it earned. Empty before scoring,
   * and if the answer earned all points.
   */
  get headline(): string {
    const {outcome, say} = this;
    const {score, marks} = outcome?.judged ?? {};
    if (marks?.['verdict'] === 'wrong') return say('bench.wasWrong');
    if (marks?.['verdict'] !== 'right' || score?.kind !== 'scored' || isFull(score)) return '';
    return say('bench.wasRight', {earned: score.earned, possible: score.possible});
  }

  /**
   * Opens the decision. Shows its first unanswered question at the top of the panel, and moves the focus to this
   * question.
   */
  async ask(): Promise<void> {
    this.#open('decision');
    if (!(await panels.arrives())) return;
    await this.updateComplete;
    const verdict = this.renderRoot.querySelector('bench-verdict');
    await verdict?.updateComplete;
    this.#raise(await verdict?.ask());
  }

  /** Scrolls an element to the top of the panel of the decision. */
  #raise(element: Element | null | undefined): void {
    const panel = this.renderRoot.querySelector('#decision-panel');
    if (!element || !panel) return;
    panel.scrollTop += element.getBoundingClientRect().top - panel.getBoundingClientRect().top;
    element.scrollIntoView({block: 'nearest'});
  }

  /** Shows the reasons for the right decision at the top of the panel, and moves the focus there. */
  override explain(): void {
    this.#open('decision');
    void this.updateComplete.then(() =>
      this.#raise(this.renderRoot.querySelector('bench-feedback')?.explain()),
    );
  }

  /**
   * Shows the feedback and moves the focus there. The bench calls this after scoring, but not when the learner returns
   * to a scored document later.
   */
  async #tell(): Promise<void> {
    this.tab = 'decision';
    if (!(await panels.arrives())) return;
    await this.updateComplete;
    const feedback = this.renderRoot.querySelector('bench-feedback');
    await feedback?.updateComplete;
    feedback?.focus();
  }

  /** The painters that must be loaded before the chosen page can be drawn. */
  get #painters() {
    return neededFor(this.bench.context);
  }

  /**
   * Requests all code for the current choice. Returns whether this code is loaded, still loading or failed to
   * load.
   */
  #wait(): ReturnType<Waiting['stateOf']> {
    const {value, context} = this.bench;
    const hasMarks = this.#answer.findings.length > 0;
    const isOpened = this.tab !== 'tools' || hasMarks || isTurned(context.light) || isPanel(value);
    const copy = value === 'comparing' && this.reference ? [this.reference] : [];
    return this.#waiting.stateOf([...this.#painters, ...(isOpened ? [panels] : []), ...copy]);
  }

  get #answer(): ExaminationAnswer {
    return answerOf(this.response);
  }

  #act(act: BenchAct): void {
    const before = this.bench.value;
    const wasOnPage = this.stage !== null && this.shadowRoot?.activeElement === this.stage;
    if (act.type === 'unpoint') {
      if (this.#unpointed && before === 'marking') ({bench: this.bench, tab: this.tab} = this.#unpointed);
      return;
    }
    if (act.type === 'point') this.#unpointed = {bench: this.bench, tab: this.tab};
    // If the action names no place, a new mark refers to the place under the loupe.
    const magnified = act.type === 'mark' ? this.stage?.magnified : undefined;
    this.bench = after(this.bench, magnified && !('place' in act) ? {type: 'mark', place: magnified} : act);
    const mode = this.bench.value;
    if (mode === 'marking') this.tab = 'marks';
    else if (isPanel(mode) || (act.type === 'shine' && isTurned(act.light))) this.tab = 'tools';
    if (mode !== before || act.type === 'point') void this.#attend(before, wasOnPage);
  }

  /**
   * Moves the focus to the element that the new mode opens. If the mode opens no element, the focus returns to the
   * button of the previous tool. The loupe has no such button. So when the loupe closes while the focus is on the
   * page, the focus moves to the bar.
   */
  async #attend(before: Mode, wasOnPage: boolean): Promise<void> {
    const mode = this.bench.value;
    if (panelOf[mode] && !(await panels.arrives())) return;
    await this.updateComplete;
    if (this.bench.value !== mode) return;
    const panelTag = panelOf[mode];
    const panel = panelTag && this.renderRoot.querySelector<LitElement>(panelTag);
    if (panel) {
      await panel.updateComplete;
      panel.focus();
    } else if (before === 'marking') this.renderRoot.querySelector('bench-marks')?.focusOnStart();
    else if (panelOf[before]) this.renderRoot.querySelector('bench-tools')?.focusOn(before);
    else if (before === 'loupe' && wasOnPage) this.focus();
  }

  /** Opens a tab and closes the current tool, so that the document is in view. */
  #open(tab: Tab): void {
    if (panelOf[this.bench.value]) this.bench = after(this.bench, {type: 'leave'});
    this.tab = tab;
  }

  #onTabKey = (event: KeyboardEvent) => {
    const by = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (by === undefined) return;
    const turn = this.#isMirrored ? -by : by;
    const next = tabs[(tabs.indexOf(this.tab) + turn + tabs.length) % tabs.length];
    if (next) this.#open(next);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus(),
    );
  };

  #onAct = (event: ActEvent) => {
    this.#act(event.act);
  };

  #onDecide = (event: DecideEvent) => {
    if (!this.locked) this.answer(responseOf(applyChange(this.#answer, event.change)));
  };

  #onShow = (event: ShowEvent) => {
    for (const act of event.acts) this.#act(act);
  };

  #onSwap = () => {
    this.isSwapped = !this.isSwapped;
  };

  #onLook = (event: Event) => {
    const {currentTarget: list} = event;
    const place = [...placesOn(this.specimen, this.#table.page).keys()].find(
      one => list instanceof HTMLSelectElement && one === list.value,
    );
    if (place) this.stage?.lookAt(place);
  };

  #onTilt = (event: TiltEvent) => {
    this.tilt = event.tilt;
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || this.bench.value === 'looking') return;
    event.preventDefault();
    this.#act({type: 'leave'});
  };

  get #isMirrored(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  get #rings(): readonly Ring[] {
    const {place} = this.bench.context;
    const {light, page} = this.#table;
    const sheet = {specimen: this.specimen, page, light};
    const rings =
      panels.here?.ringsOfAnswer(this.#answer.findings, this.judged?.marks, sheet, this.#isMirrored) ?? [];
    const aimedPlace = !this.judged && this.bench.value === 'marking' && place;
    return aimedPlace ? [...rings, ringRound([place], 'aim', '', sheet)] : rings;
  }

  get #desk(): BenchState {
    const {specimen, reference, sheet, say, words, tilt, isSwapped, locked} = this;
    const mode = this.bench.value;
    const lit = this.#table;
    return {...lit, mode, specimen, reference: reference?.here, sheet, say, words, tilt, isSwapped, locked};
  }

  /** Renders the document on the table, or the genuine copy in its place. */
  #stage(): unknown {
    const {say, specimen, tilt, locked} = this;
    const {light, page} = this.#table;
    const copy = this.isSwapped ? this.reference?.here : undefined;
    return html`<bench-stage
      class="picture"
      .specimen=${copy ?? specimen}
      .say=${say}
      page=${(copy && samePage(page, copy)) ?? page}
      light=${light}
      .tilt=${tilt}
      .rings=${copy ? [] : this.#rings}
      copy=${copy ? say('bench.referenceCopy') : ''}
      ?locked=${locked || copy !== undefined}
    >
      <bench-pages .specimen=${specimen} .say=${say} page=${this.bench.context.page}></bench-pages>
    </bench-stage>`;
  }

  #tabs(): unknown {
    const {say, judged} = this;
    const {length: count} = this.#answer.findings;
    const names = {
      tools: say('bench.tools'),
      marks: count === 0 ? say('bench.tab.marks') : say('bench.tab.marksSet', {count}),
      decision: say(judged ? 'bench.tab.feedback' : 'bench.tab.decision'),
    };
    return html`<div class="tabs" role="tablist" aria-label=${say('bench.tabs')} @keydown=${this.#onTabKey}>
      ${tabs.map(
        tab =>
          html`<button
            role="tab"
            id=${tab}
            aria-selected=${tab === this.tab ? 'true' : 'false'}
            aria-controls="${tab}-panel"
            @click=${() => this.#open(tab)}
          >
            ${names[tab]}
          </button>`,
      )}
    </div>`;
  }

  #panel(tab: Tab, content: unknown): unknown {
    return html`<div
      class="panel is-${tab} ${tab === this.tab ? 'is-open' : ''}"
      role="tabpanel"
      id="${tab}-panel"
      aria-labelledby=${tab}
    >
      ${content}
    </div>`;
  }

  #counter(): unknown {
    const {specimen, say, words} = this;
    return html`<bench-counter .specimen=${specimen} .say=${say} .words=${words}></bench-counter>`;
  }

  #tools(): unknown {
    const {say, specimen} = this;
    const {here} = panels;
    const desk = this.#desk;
    const isOpened = here !== undefined && isPanel(desk.mode) && desk.mode !== 'leafing';
    return html`<bench-tools
        .specimen=${specimen}
        .say=${say}
        mode=${desk.mode}
        .hasReference=${this.reference !== undefined}
        .hasSheet=${this.sheet !== undefined}
      ></bench-tools>
      <div class="aside ${isOpened ? 'is-behind' : ''}">
        ${here?.slider(desk)} ${this.brief ? nothing : this.#counter()}
        <label class="look"
          ><span>${say('bench.loupeTo')}</span>
          <select @change=${this.#onLook}>
            <option value="">${say('bench.choose')}</option>
            ${[...placesOn(specimen, desk.page).keys()].map(
              place => html`<option value=${place}>${say(`place.${place}`)}</option>`,
            )}
          </select></label
        >
      </div>
      ${
        isOpened
          ? html`<div class="opened ${besideDocument[desk.mode] ?? ''}">
              <button class="link close" @click=${() => this.#act({type: 'leave'})}>
                ${say('bench.close')}
              </button>
              ${here.panel(desk)}
            </div>`
          : nothing
      }`;
  }

  #marks(): unknown {
    const {say, specimen, locked} = this;
    const {place, isPointed, tool} = this.bench.context;
    const {light, page} = this.#table;
    return html`<bench-marks
      .specimen=${specimen}
      .say=${say}
      .findings=${this.#answer.findings}
      .marks=${this.judged?.marks}
      page=${page}
      light=${light}
      .at=${place}
      .using=${tool}
      ?pointed=${isPointed}
      ?open=${this.bench.value === 'marking'}
      ?locked=${locked}
    ></bench-marks>`;
  }

  #decision(): unknown {
    const {say, specimen, words, shown, locked, labels, judged, brief} = this;
    const answer = this.#answer;
    const feedbackParts = {answer, judged, labels, oddities: shown.oddities, onShow: this.#onShow};
    return html`${panels.here?.feedback(this.#desk, feedbackParts)} ${brief ? this.#counter() : nothing}
      <bench-verdict
        .specimen=${specimen}
        .say=${say}
        .answer=${answer}
        .checks=${shown.checks}
        .words=${words}
        ?brief=${brief}
        ?locked=${locked}
        >${brief ? html`<slot></slot>` : nothing}</bench-verdict
      >`;
  }

  protected override render(): unknown {
    const {say, specimen, bench} = this;
    const {light, page} = bench.context;
    const litPage = this.#table;
    return html`<div
      class="bench at-${this.tab}"
      @bench-act=${this.#onAct}
      @bench-decide=${this.#onDecide}
      @bench-tilt=${this.#onTilt}
      @bench-swap=${this.#onSwap}
      @keydown=${this.#onKey}
    >
      <bench-bar .specimen=${specimen} .say=${say} page=${page} light=${light}></bench-bar>
      ${this.#stage()} ${panels.here?.leaves(this.#desk)}
      ${lateNotice(this.#wait(), say, this.#waiting.retry)}
      <p class="visually-hidden" role="status">
        ${say('bench.drawing', {page: pageInOrder(specimen, litPage.page, say), light: say(`tool.${litPage.light}`)})}
      </p>
      ${this.#tabs()} ${this.#panel('tools', this.#tools())} ${this.#panel('marks', this.#marks())}
      ${this.#panel('decision', this.#decision())}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'document-bench': DocumentBench;
  }
}
