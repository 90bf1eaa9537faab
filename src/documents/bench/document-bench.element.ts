import {html, nothing, type LitElement, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {QuestionElement} from '../../questions/question.element.ts';
import {answerOf, responseOf, type Answer} from '../answer.ts';
import type {Shown} from '../examination.ts';
import type {Specimen} from '../specimen.ts';
import {changed} from './answer-change.ts';
import './bench-bar.element.ts';
import './bench-counter.element.ts';
import './bench-feedback.element.ts';
import type {ShowEvent} from './bench-feedback.element.ts';
import {after, openBench, type Bench, type BenchAct, type Mode} from './bench-machine.ts';
import './bench-marks.element.ts';
import './bench-pair.element.ts';
import type {ActEvent, DecideEvent} from './bench-part.element.ts';
import './bench-reader.element.ts';
import './bench-sheet.element.ts';
import type {Sheet} from './bench-sheet.element.ts';
import './bench-stage.element.ts';
import type {BenchStage} from './bench-stage.element.ts';
import './bench-tilt.element.ts';
import type {TiltEvent} from './bench-tilt.element.ts';
import './bench-told.element.ts';
import './bench-tools.element.ts';
import './bench-traveller.element.ts';
import './bench-verdict.element.ts';
import {documentBenchStyles} from './document-bench.styles.ts';
import './drawn.element.ts';
import {dataPageOf} from './pointing.ts';
import {ringRound, ringsOfMarks, ringsOfSigns, type Ring} from './rings.ts';
import type {Say} from './say.ts';

/** What a mode opens, and where the keyboard goes with it. */
const panelOf: Readonly<Partial<Record<Mode, string>>> = {
  marking: 'bench-marks',
  reading: 'bench-reader',
  rules: 'bench-sheet',
  person: 'bench-traveller',
};

/**
 * The bench: a travel document under every light, the traveller who handed it over, marks and a decision. Tools and
 * lights are nobody's answer; marks and decision are.
 * @event question-answer - A mark or a part of the decision was changed.
 */
@customElement('document-bench')
export class DocumentBench extends QuestionElement<Shown> {
  static override styles = documentBenchStyles;

  @property({attribute: false}) specimen!: Specimen;
  /** A genuine copy of the series, where there is one. */
  @property({attribute: false}) reference: Specimen | undefined;
  /** The reference sheet of the issuer, where there is one. */
  @property({attribute: false}) sheet: Sheet | undefined;
  @property({attribute: false}) say!: Say;

  @state() private bench: Bench = openBench('data');
  @state() private tilt = 0;

  @query('bench-stage') private stage!: BenchStage | null;

  /** Whether the bench was open for work when it was last drawn. */
  #wasOpen = false;

  override focus(): void {
    this.renderRoot.querySelector('bench-bar')?.focus();
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (properties.has('specimen')) this.bench = openBench(dataPageOf(this.specimen));
  }

  protected override updated(): void {
    if (this.judged && this.#wasOpen) void this.#tell();
    this.#wasOpen = !this.judged;
  }

  /** Leads to what there was to see, at the page on which it is drawn; who comes back later is not led. */
  async #tell(): Promise<void> {
    const feedback = this.renderRoot.querySelector('bench-feedback');
    await feedback?.updateComplete;
    feedback?.focus({preventScroll: true});
    this.renderRoot.querySelector('.picture')?.scrollIntoView({block: 'start'});
  }

  get #answer(): Answer {
    return answerOf(this.response);
  }

  #act(act: BenchAct): void {
    const before = this.bench.value;
    const wasOnPage = this.stage !== null && this.shadowRoot?.activeElement === this.stage;
    // What lies under the loupe is what the officer speaks of.
    const place = act.type === 'mark' ? (act.place ?? this.stage?.magnified) : undefined;
    this.bench = after(this.bench, place ? {type: 'mark', place} : act);
    if (this.bench.value !== before) void this.#attend(before, wasOnPage);
  }

  /** Puts the keyboard where the work goes on, and what is new where it can be seen. */
  async #attend(before: Mode, wasOnPage: boolean): Promise<void> {
    await this.updateComplete;
    const opened = panelOf[this.bench.value];
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
    const {light, page, place} = this.bench.context;
    const {findings} = this.#answer;
    const sheet = {specimen: this.specimen, page, light};
    const marks = this.judged?.marks;
    if (marks) return ringsOfSigns(findings, marks, sheet);
    const mine = ringsOfMarks(findings, sheet);
    return this.bench.value === 'marking' && place ? [...mine, ringRound([place], 'aim', '', sheet)] : mine;
  }

  #picture(): unknown {
    const {say, specimen, reference, tilt} = this;
    const {light, page} = this.bench.context;
    return this.bench.value === 'comparing' && reference
      ? html`<bench-pair
          class="picture"
          .specimen=${specimen}
          .reference=${reference}
          .say=${say}
          page=${page}
          light=${light}
          .tilt=${tilt}
        ></bench-pair>`
      : html`<bench-stage
          class="picture"
          .specimen=${specimen}
          .say=${say}
          page=${page}
          light=${light}
          .tilt=${tilt}
          .rings=${this.#rings}
          ?locked=${this.locked}
        ></bench-stage>`;
  }

  #panel(): unknown {
    const {say, specimen, words, sheet, locked} = this;
    const {page} = this.bench.context;
    switch (this.bench.value) {
      case 'reading':
        return html`<bench-reader
          class="panel"
          .specimen=${specimen}
          .say=${say}
          page=${page}
          ?locked=${locked}
        ></bench-reader>`;
      case 'rules':
        return html`<bench-sheet
          class="panel"
          .specimen=${specimen}
          .say=${say}
          .sheet=${sheet}
        ></bench-sheet>`;
      case 'person':
        return html`<bench-traveller
          class="panel"
          .specimen=${specimen}
          .say=${say}
          .words=${words}
          ?locked=${locked}
        ></bench-traveller>`;
      default:
        return nothing;
    }
  }

  #work(): unknown {
    const {say, specimen, words, shown, locked} = this;
    const {light, page, place} = this.bench.context;
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
        ?locked=${locked}
      ></bench-verdict>`;
  }

  protected override render(): unknown {
    const {say, specimen, words, labels, judged, bench} = this;
    const {light, page} = bench.context;
    return html`<div
      class="bench"
      @bench-act=${this.#onAct}
      @bench-decide=${this.#onDecide}
      @bench-tilt=${this.#onTilt}
      @keydown=${this.#onKey}
    >
      <bench-counter .specimen=${specimen} .say=${say} .words=${words}></bench-counter>
      <bench-bar class="bar" .specimen=${specimen} .say=${say} page=${page} light=${light}></bench-bar>
      ${this.#picture()}
      ${light === 'tilt' ? html`<bench-tilt .say=${say} .tilt=${this.tilt}></bench-tilt>` : nothing}
      <bench-tools
        .specimen=${specimen}
        .say=${say}
        mode=${bench.value}
        .hasReference=${this.reference !== undefined}
        .hasSheet=${this.sheet !== undefined}
        ?locked=${this.locked}
      ></bench-tools>
      <bench-told .specimen=${specimen} .say=${say} page=${page} light=${light}></bench-told>
      ${this.#panel()}
      ${
        judged
          ? html`<bench-feedback
              class="panel"
              .specimen=${specimen}
              .say=${say}
              .answer=${this.#answer}
              .judged=${judged}
              .words=${words}
              .labels=${labels}
              .oddities=${this.shown.oddities}
              @bench-show=${this.#onShow}
            ></bench-feedback>`
          : nothing
      }
      ${this.#work()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'document-bench': DocumentBench;
  }
}
