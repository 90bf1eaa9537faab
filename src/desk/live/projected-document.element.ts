import {css, html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../documents/bench/bar.element.ts';
import '../../documents/bench/pages.element.ts';
import '../../documents/bench/stage.element.ts';
import {answerOf} from '../../documents/model/answer.ts';
import type {ExaminationRubric} from '../../documents/model/examination.ts';
import type {Specimen} from '../../documents/model/specimen.ts';
import type {Place} from '../../documents/model/terms.ts';
import {after, openBench, type Bench} from '../../documents/view/bench-machine.ts';
import type {BenchTexts} from '../../documents/view/bench-texts.ts';
import {neededFor} from '../../documents/view/painters.ts';
import type {ActEvent, TiltEvent} from '../../documents/view/part.element.ts';
import {dataPageOf} from '../../documents/view/pointing.ts';
import {ringRound, type LitPage} from '../../documents/view/ring.ts';
import {withSigns} from '../../documents/view/ring-signs.ts';
import {Waiting} from '../../documents/view/waiting.element.ts';
import {common} from '../../ui/common.styles.ts';
import type {Bar} from './bars.element.ts';
import './bars.element.ts';
import type {ExerciseView} from './exercise.ts';

/** Maximum number of places in the results. More places would not be legible from the back row. */
const mostPlaces = 6;

/** A document on the projector: as large as the window allows, with the lights below it. */
@customElement('projected-document')
export class ProjectedDocument extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        block-size: 100%;
        display: flex;
        gap: var(--space-4);
      }

      .bench {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: var(--space-2);
        min-inline-size: 0;
      }

      bench-stage {
        flex: 1;
      }

      aside {
        flex: 0 0 32%;
        overflow: auto;
      }

      h2 {
        border-block-start: 1px solid var(--rule-strong);
        font-size: var(--step-0);
        margin-block: var(--space-3) var(--space-2);
        padding-block-start: var(--space-2);
      }
    `,
  ];

  @property({attribute: false}) specimen!: Specimen;
  @property({attribute: false}) say!: BenchTexts;
  @property({attribute: false}) view!: ExerciseView;
  /** The votes for each verdict. */
  @property({attribute: false}) verdicts: readonly Bar[] = [];
  /** The rubric; undefined until the trainer reveals the results. */
  @property({attribute: false}) rubric: ExaminationRubric | undefined;

  @state() private bench: Bench = openBench('data');
  @state() private tilt = 0;

  /**
   * The page and the light that the projector shows. A new choice of the trainer appears only when its painters are
   * loaded.
   */
  #table: Pick<LitPage, 'light' | 'page'> = this.bench.context;
  readonly #waiting = new Waiting(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('specimen')) {
      this.bench = openBench(dataPageOf(this.specimen));
      this.#table = this.bench.context;
    }
    if (this.#waiting.stateOf(neededFor(this.bench.context)) === 'here') this.#table = this.bench.context;
  }

  #onAct = ({act}: ActEvent) => {
    if (act.type === 'shine' || act.type === 'turn') this.bench = after(this.bench, act);
  };

  #onTilt = ({tilt}: TiltEvent) => {
    this.tilt = tilt;
  };

  /**
   * For each place, the number of phones that marked it. The most frequent place is first. Each phone counts once for
   * a place.
   */
  get #marked(): readonly (readonly [Place, number])[] {
    const counts = new Map<Place, number>();
    for (const {answer, count} of this.view.run.results)
      for (const place of new Set(answerOf(answer).findings.map(finding => finding.place)))
        counts.set(place, (counts.get(place) ?? 0) + count);
    return [...counts].sort(([, a], [, b]) => b - a);
  }

  #isAnomaly = (place: Place): boolean => this.rubric?.anomalies.some(({at}) => at.includes(place)) ?? false;

  #places(): unknown {
    const rows = this.#marked.slice(0, mostPlaces).map(([place, count]) => ({
      label: this.say(`place.${place}`),
      count,
      isRight: this.#isAnomaly(place),
    }));
    if (rows.length === 0) return nothing;
    return html`<h2>${this.view.say('marked')}</h2>
      <live-bars .rows=${rows} .view=${this.view}></live-bars>`;
  }

  protected override render(): unknown {
    const {specimen, say, tilt, view, verdicts, rubric} = this;
    const {page, light} = this.#table;
    const sheet = {specimen, page};
    const marked = this.#marked.map(([place, count]) =>
      ringRound([place], this.#isAnomaly(place) ? 'found' : 'wrong', String(count), sheet),
    );
    const rings = rubric ? withSigns(marked, sheet, getComputedStyle(this).direction === 'rtl') : [];
    return html`<div class="bench" @bench-act=${this.#onAct} @bench-tilt=${this.#onTilt}>
        <bench-stage
          .specimen=${specimen}
          .say=${say}
          page=${page}
          light=${light}
          .tilt=${tilt}
          .rings=${rings}
          locked
        >
          <bench-pages .specimen=${specimen} .say=${say} page=${this.bench.context.page}></bench-pages>
        </bench-stage>
        <bench-bar
          .specimen=${specimen}
          .say=${say}
          page=${page}
          light=${this.bench.context.light}
        ></bench-bar>
      </div>
      ${rubric ? html`<aside><live-bars .rows=${verdicts} .view=${view}></live-bars> ${this.#places()}</aside>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'projected-document': ProjectedDocument;
  }
}
