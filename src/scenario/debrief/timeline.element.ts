import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {prose} from '../../text/prose.ts';
import {distressBands, trustBands} from '../model/bands.ts';
import {did, gradeMark, learnt, prefixOf} from '../talk/moment.element.ts';
import type {Moment} from '../engine/moments.ts';
import {debriefTimelineStyles} from './timeline.styles.ts';
import './what-if.element.ts';
import {gradeStyles} from '../talk/grade.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import {wordingOf, type Book} from '../engine/view.ts';

/**
 * The timeline of an interview. A chart shows trust and distress in bands, with each choice as a mark on the
 * lines. The list below gives each choice with its grade, its effect, the reason, and the effects of other
 * choices.
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
  /**
   * The what-ifs that the learner has opened. Each value lists the choices of one what-if; its key is the
   * number of the step.
   */
  @property({attribute: false}) tried: Readonly<Record<number, Response>> = {};

  #onMark = (event: Event) => {
    const {currentTarget} = event;
    if (!(currentTarget instanceof HTMLButtonElement)) return;
    const step = this.renderRoot.querySelector<HTMLElement>(`#step-${currentTarget.value}`);
    step?.scrollIntoView({block: 'start'});
    step?.focus({preventScroll: true});
  };

  #bands(bands: readonly (typeof trustBands)[number][] | readonly (typeof distressBands)[number][]) {
    return html`<div class="bands">
      ${bands.map(band => html`<span>${this.labels(`interview.band.${band}`)}</span>`)}
    </div>`;
  }

  /**
   * Draws a line through the middle of the bands, with a mark for each step. Only the marks of the trust line
   * are exposed to screen readers. The labels of these marks name both trust and distress.
   */
  #track(what: 'trust' | 'distress', bands: readonly string[]) {
    const {labels, moments} = this;
    const isRead = what === 'trust';
    const row = (band: string) => bands.length - bands.indexOf(band);
    const rows = moments.map(m => row(m[what].to));
    const points = rows.map((r, i) => `${i * 10 + 5},${r * 10 - 5}`);
    const end = moments.length * 10;
    const name = ({trust, distress}: Moment, i: number) =>
      labels('interview.mark', {
        step: i + 1,
        trust: labels(`interview.band.${trust.to}`),
        distress: labels(`interview.band.${distress.to}`),
      });
    return html`<div class="track">
      <svg aria-hidden="true" viewBox="0 0 ${end} ${bands.length * 10}" preserveAspectRatio="none">
        ${bands.slice(1).map((_, i) => svg`<path class="grid" vector-effect="non-scaling-stroke" d="M0 ${(i + 1) * 10}H${end}" />`)}
        <polyline
          class="way"
          vector-effect="non-scaling-stroke"
          points="0,${row(moments[0]?.[what].from ?? '') * 10 - 5} ${points.join(' ')}"
        />
      </svg>
      <ol class="of-${bands.length}" aria-hidden=${isRead ? 'false' : 'true'}>
        ${moments.map(
          (moment, i) =>
            html`<li>
              <button
                class="mark row-${rows[i]}"
                value=${i}
                tabindex=${isRead ? 0 : -1}
                aria-label=${name(moment, i)}
                @click=${this.#onMark}
              >
                ${i + 1}
              </button>
            </li>`,
        )}
      </ol>
    </div>`;
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
    const {words} = book;
    const prefix = prefixOf(moment);
    const isQuestion = moment.kind === 'question';
    const isLater = moment.kind === 'later';
    return html`<li id="step-${i}" tabindex="-1">
      <p>
        <b class="number">${i + 1}</b>
        ${moment.grade && !isLater ? gradeMark(moment.grade, labels) : nothing}
        <span class="quiet">${this.#title(moment)}</span>
      </p>
      <p class="said">
        ${prose(isQuestion ? words(`${prefix}ask`) : wordingOf(book, prefix, moment.choice))}
      </p>
      ${isQuestion ? nothing : html`<p class="quiet">${did(moment, labels)}</p>`}
      ${learnt(moment, book, labels)}
      ${isQuestion || isLater ? nothing : html`<p>${prose(words(`${prefix}why`))}</p>`}
      ${
        isLater
          ? nothing
          : html`<debrief-what-if
                .book=${book}
                .labels=${labels}
                .response=${response}
                .moment=${moment}
                .step=${i}
                .taken=${this.tried[i]}
              ></debrief-what-if>
              <button class="link" @click=${moves({type: 'replayFrom', choices: moment.upTo})}>
                ${labels('interview.replay')}
              </button>`
      }
    </li>`;
  }

  protected override render(): unknown {
    const {labels} = this;
    return html`<div class="chart">
        <h4>${labels('interview.trust')}</h4>
        ${this.#bands(trustBands)}
        <h4>${labels('interview.distress')}</h4>
        ${this.#bands(distressBands)}
        <div class="plot">${this.#track('trust', trustBands)} ${this.#track('distress', distressBands)}</div>
      </div>
      <p class="quiet">${labels('interview.scales')}</p>
      <ol class="steps">
        ${this.moments.map((moment, i) => this.#step(moment, i))}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'debrief-timeline': DebriefTimeline;
  }
}
