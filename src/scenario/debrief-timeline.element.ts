import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../text/prose.ts';
import {distressBands, trustBands} from './bands.ts';
import {debriefTimelineStyles} from './debrief-timeline.styles.ts';
import type {Change, Moment} from './debrief.ts';
import {gradeStyles} from './grade.styles.ts';
import {interviewStyles} from './interview.styles.ts';
import type {LabelKey, Labels} from './labels.ts';
import type {DistressBand, Grade, TrustBand} from './scenario.ts';
import {wordingOf, type Book} from './view.ts';

/** The learner plays again from a step of an earlier talk; all choices before it. */
export class ReplayEvent extends Event {
  static readonly type = 'interview-replay';
  readonly choices: readonly string[];
  constructor(choices: readonly string[]) {
    super(ReplayEvent.type, {bubbles: true, composed: true});
    this.choices = choices;
  }
}

/** A grade in words, with a border of its own so that it is not told by colour alone. */
export const gradeMark = (grade: Grade, labels: Labels): unknown =>
  html`<span class="grade ${grade}">${labels(`interview.grade.${grade}`)}</span>`;

/**
 * The talk step by step: how trust and distress went, in bands, and each choice with its grade, what it did and why.
 * @event interview-replay - The learner wants another choice at a step.
 */
@customElement('debrief-timeline')
export class DebriefTimeline extends LitElement {
  static override styles = [interviewStyles, gradeStyles, debriefTimelineStyles];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: Labels;
  @property({attribute: false}) moments!: readonly Moment[];

  #onReplay = (event: Event) => {
    const {currentTarget} = event;
    if (!(currentTarget instanceof HTMLButtonElement)) return;
    const moment = this.moments[Number(currentTarget.value)];
    if (moment) this.dispatchEvent(new ReplayEvent(moment.upTo));
  };

  /** Where the texts of a moment's choice stand. */
  #prefix({kind, place, choice}: Moment): string {
    switch (kind) {
      case 'pause':
        return `pause.options.${choice}.`;
      case 'event':
        return `events.${place}.options.${choice}.`;
      case 'question':
        return `questions.${choice}.`;
      case 'decision':
      case 'later':
        return `decisions.${place}.options.${choice}.`;
    }
  }

  #line<Band extends string>(title: LabelKey, bands: readonly Band[], changes: readonly Change<Band>[]) {
    const heights = [changes[0]?.from, ...changes.map(c => c.to)].map(band =>
      bands.findIndex(b => b === band),
    );
    const points = heights.map((h, i) => `${i * 10},${(bands.length - h) * 10 - 5}`);
    const end = (heights.length - 1) * 10;
    return html`<h4>${this.labels(title)}</h4>
      <div class="bands">${bands.map(band => html`<span>${this.#band(band)}</span>`)}</div>
      <svg viewBox="0 0 ${end} ${bands.length * 10}" preserveAspectRatio="none">
        ${bands.slice(1).map((_, i) => svg`<path class="grid" vector-effect="non-scaling-stroke" d="M0 ${(i + 1) * 10}H${end}" />`)}
        <polyline class="way" vector-effect="non-scaling-stroke" points=${points.join(' ')} />
      </svg>`;
  }

  #band(band: string): string {
    const known = [...trustBands, ...distressBands].find(b => b === band);
    return known ? this.labels(`interview.band.${known}`) : '';
  }

  #did({trust, distress}: Moment): string {
    const changes = [this.#change('trust', trust), this.#change('distress', distress)].filter(
      text => text !== '',
    );
    return changes.length > 0 ? changes.join(' ') : this.labels('interview.unmoved');
  }

  #change(what: 'trust' | 'distress', {from, to, way}: Change<TrustBand | DistressBand>): string {
    if (way === 0) return '';
    const key = `interview.${what}${way > 0 ? 'Up' : 'Down'}` as const;
    return this.labels(from === to ? `${key}Within` : key, {from: this.#band(from), to: this.#band(to)});
  }

  #step(moment: Moment, i: number) {
    const {book, labels} = this;
    const {words} = book;
    const prefix = this.#prefix(moment);
    const isQuestion = moment.kind === 'question';
    return html`<li>
      <p>
        ${moment.grade && moment.kind !== 'later' ? gradeMark(moment.grade, labels) : nothing}
        <span class="quiet">${this.#title(moment)}</span>
      </p>
      <p class="said">
        ${prose(isQuestion ? words(`${prefix}ask`) : wordingOf(book, prefix, moment.choice))}
      </p>
      <p class="quiet">${isQuestion ? nothing : this.#did(moment)}</p>
      ${
        moment.told.length > 0
          ? html`<p class="quiet">
              ${labels('interview.learnt')} ${moment.told.map(f => html`${prose(words(`facts.${f}.note`))} `)}
            </p>`
          : nothing
      }
      ${isQuestion || moment.kind === 'later' ? nothing : html`<p>${prose(words(`${prefix}why`))}</p>`}
      ${moment.kind === 'later' ? nothing : html`<button class="link" value=${i} @click=${this.#onReplay}>${labels('interview.replay')}</button>`}
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

  protected override render(): unknown {
    const moved = this.moments.filter(m => m.kind !== 'question');
    return html`<div class="chart" aria-hidden="true">
        ${this.#line(
          'interview.trust',
          trustBands,
          moved.map(m => m.trust),
        )}
        ${this.#line(
          'interview.distress',
          distressBands,
          moved.map(m => m.distress),
        )}
      </div>
      <p class="quiet">${this.labels('interview.scales')}</p>
      <ol class="steps">
        ${this.moments.map((moment, i) => this.#step(moment, i))}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'debrief-timeline': DebriefTimeline;
  }
  interface HTMLElementEventMap {
    'interview-replay': ReplayEvent;
  }
}
