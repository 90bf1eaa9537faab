import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {prose} from '../../text/prose.ts';
import {distressBands, trustBands} from '../model/bands.ts';
import {did, gradeMark, learnt, prefixOf} from '../talk/moment.element.ts';
import type {Moment} from '../engine/moments.ts';
import type {DistressBand, TrustBand} from '../model/scenario.ts';
import {turningPoints} from './summary.ts';
import {Unfold} from '../talk/unfold.element.ts';
import {debriefTimelineStyles} from './timeline.styles.ts';
import './what-if.element.ts';
import {gradeStyles} from '../talk/grade.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import {sideWordingOf, wordingOf, type Book} from '../engine/view.ts';

/**
 * The timeline of an interview. One curve shows trust and distress in bands, with each choice as a mark. Below it are the
 * turning points, each with a way to try it again, and the list of all steps, folded. A step has its grade, its effect, the
 * reason, and the effects of other choices.
 * @event interview-move - The learner tries another choice at a step, or continues the interview from that
 * step.
 */
@customElement('debrief-timeline')
export class DebriefTimeline extends LitElement {
  static override styles = [interviewStyles, gradeStyles, debriefTimelineStyles];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: InterviewLabels;
  /** The response: the variant of this run, and all choices up to the end of the interview. */
  @property({attribute: false}) response!: Response;
  @property({attribute: false}) moments!: readonly Moment[];
  /** The what-ifs that the learner has opened, by index of the step. Each value lists the choices of one what-if. */
  @property({attribute: false}) tried: Readonly<Record<number, Response>> = {};

  /** Index of the turning point that the learner should try again first. The button there is the primary button. */
  @property({attribute: false}) first: number | undefined;

  constructor() {
    super();
    new Unfold(this);
  }

  #onMark = (event: Event) => {
    const {currentTarget} = event;
    const steps = this.renderRoot.querySelector('details');
    if (!(currentTarget instanceof HTMLButtonElement) || !steps) return;
    steps.open = true;
    const step = this.renderRoot.querySelector<HTMLElement>(`#step-${currentTarget.value}`);
    step?.scrollIntoView({block: 'start'});
    step?.focus({preventScroll: true});
  };

  /**
   * Draws the curve of trust or distress in a chart that is 60 units high. The height of a point is the middle of its
   * band.
   */
  #way(what: 'trust' | 'distress', bands: readonly string[]) {
    const {moments} = this;
    const y = (band: string) => 60 - ((bands.indexOf(band) + 0.5) * 60) / bands.length;
    const points = moments.map((m, i) => `${i * 10 + 5},${y(m[what].to)}`);
    return svg`<polyline
      class="way ${what}"
      vector-effect="non-scaling-stroke"
      points="0,${y(moments[0]?.[what].from ?? '')} ${points.join(' ')}"
    />`;
  }

  /**
   * Renders one mark of the chart. A screen reader reads only the marks. So the label of a mark names both trust and
   * distress.
   */
  #mark({trust, distress}: Moment, i: number, isTurn: boolean) {
    const {labels} = this;
    const name = labels('interview.mark', {
      step: i + 1,
      trust: labels(`interview.band.${trust.to}`),
      distress: labels(`interview.band.${distress.to}`),
    });
    return html`<li>
      <button
        class="mark row-${trustBands.length - trustBands.indexOf(trust.to)} ${isTurn ? 'is-turn' : ''}"
        value=${i}
        aria-label=${name}
        @click=${this.#onMark}
      >
        ${i + 1}
      </button>
    </li>`;
  }

  #curve(turns: readonly number[]) {
    const {labels, moments} = this;
    const end = moments.length * 10;
    const bands = (what: 'trust' | 'distress', list: readonly (TrustBand | DistressBand)[]) =>
      html`<div class="bands ${what}" aria-hidden="true">
        ${list.map(band => html`<span>${labels(`interview.band.${band}`)}</span>`)}
      </div>`;
    return html`<div class="chart">
      <p class="keys" aria-hidden="true">
        <b class="trust">${labels('interview.trust')}</b>
        ${turns.length === 0 ? nothing : html`<b class="turn">${labels('interview.turn')}</b>`}
        <b class="distress">${labels('interview.distress')}</b>
      </p>
      ${bands('trust', trustBands)}
      <div class="plot">
        <div class="track">
          <svg aria-hidden="true" viewBox="0 0 ${end} 60" preserveAspectRatio="none">
            ${[15, 30, 45].map(y => svg`<path class="grid" vector-effect="non-scaling-stroke" d="M0 ${y}H${end}" />`)}
            ${this.#way('distress', distressBands)} ${this.#way('trust', trustBands)}
          </svg>
          <ol>
            ${moments.map((moment, i) => this.#mark(moment, i, turns.includes(i)))}
          </ol>
        </div>
      </div>
      ${bands('distress', distressBands)}
    </div>`;
  }

  #head(moment: Moment, i: number) {
    const {grade, kind} = moment;
    return html`<p>
      <b class="number">${i + 1}</b>
      ${grade && kind !== 'later' ? gradeMark(grade, this.labels) : nothing}
      <span class="quiet title">${this.#title(moment)}</span>
    </p>`;
  }

  #wording({kind, choice, ...moment}: Moment) {
    const prefix = prefixOf({...moment, kind, choice});
    return html`<p class="said">
      ${prose(kind === 'question' ? sideWordingOf(this.book, choice) : wordingOf(this.book, prefix, choice))}
    </p>`;
  }

  /**
   * The button that replays from a moment. The name of the button includes the step, because the page has such a button
   * at each step.
   */
  #replay(moment: Moment, i: number, kind = 'link') {
    return html`<button class=${kind} @click=${moves({type: 'replayFrom', choices: moment.upTo})}>
      ${this.labels('interview.replay')}<span class="visually-hidden"
        >: ${i + 1}. ${this.#title(moment)}</span
      >
    </button>`;
  }

  #turn(moment: Moment, i: number) {
    return html`<li>
      ${this.#head(moment, i)} ${this.#wording(moment)}
      <p class="quiet did">${did(moment, this.labels)}</p>
      ${this.#replay(moment, i, i === this.first ? 'primary' : 'link')}
    </li>`;
  }

  #title({kind, place}: Moment): unknown {
    const {words} = this.book;
    switch (kind) {
      case 'later':
        return this.labels('interview.tested');
      case 'question':
        return this.labels('interview.side');
      case 'pause':
        return prose(words('pause.title'));
      case 'event':
        return prose(words(`events.${place}.title`));
      case 'decision':
        return prose(words(`decisions.${place}.title`));
    }
  }

  #step(moment: Moment, i: number) {
    const {book, labels, response} = this;
    const isUngraded = moment.grade === undefined;
    const isLater = moment.kind === 'later';
    return html`<li id="step-${i}" tabindex="-1">
      ${this.#head(moment, i)} ${this.#wording(moment)}
      ${isUngraded ? nothing : html`<p class="quiet">${did(moment, labels)}</p>`}
      ${learnt(moment, book, labels)}
      ${isUngraded || isLater ? nothing : html`<p>${prose(book.words(`${prefixOf(moment)}why`))}</p>`}
      ${
        isLater
          ? nothing
          : html`<debrief-what-if
                .book=${book}
                .labels=${labels}
                .response=${response}
                .moment=${moment}
                .step=${i}
                .triedChoices=${this.tried[i]}
              ></debrief-what-if>
              ${this.#replay(moment, i)}`
      }
    </li>`;
  }

  protected override render(): unknown {
    const {labels, moments} = this;
    const turns = turningPoints(moments);
    return html`${this.#curve(turns)}
      ${
        turns.length === 0
          ? nothing
          : html`<h3>${labels('interview.turnsTitle')}</h3>
              <ol class="turns">
                ${moments.map((moment, i) => (turns.includes(i) ? this.#turn(moment, i) : nothing))}
              </ol>`
      }
      <p class="quiet">${labels('interview.scales')}</p>
      <details>
        <summary>${labels('interview.timelineTitle')}</summary>
        <ol class="steps">
          ${moments.map((moment, i) => this.#step(moment, i))}
        </ol>
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'debrief-timeline': DebriefTimeline;
  }
}
