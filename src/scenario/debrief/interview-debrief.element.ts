import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import type {Score} from '../../score/score.ts';
import {prose} from '../../text/prose.ts';
import {debriefMix} from './mix.element.ts';
import {gradeMark} from '../talk/moment.element.ts';
import {debriefIndicators} from './indicators.element.ts';
import './timeline.element.ts';
import {Unfold} from '../talk/unfold.element.ts';
import {summaryOf, toTryFirst} from './summary.ts';
import type {DistressBand, TrustBand} from '../model/scenario.ts';
import {debriefOf, type Debrief, type Referral, type Repair} from './debrief.ts';
import {gradeStyles} from '../talk/grade.styles.ts';
import {interviewDebriefStyles} from './interview-debrief.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabelKey, InterviewLabels} from '../talk/labels.element.ts';
import {emptyNotebook, type Notebook} from '../model/notebook.ts';
import {wordingOf, type Book} from '../engine/view.ts';

const repairs = {
  back: 'interview.repairBack',
  stood: 'interview.repairStood',
  untold: 'interview.repairUntold',
} as const satisfies Record<Repair['was'], InterviewLabelKey>;

/**
 * The debrief of an interview: three sentences, the points, the curve with its turning points, the lessons and, folded, the
 * steps, grave errors, referrals, kinds of question, indicators, points and sources. The default slot is for further
 * folds. The learner can print the debrief.
 * @event interview-move - The learner tries another choice at a step, or continues the interview from that
 * step.
 */
@customElement('interview-debrief')
export class InterviewDebrief extends LitElement {
  static override styles = [interviewStyles, gradeStyles, interviewDebriefStyles];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: InterviewLabels;
  /** The response: the variant of this run, and all choices up to the end of the interview. */
  @property({attribute: false}) response!: Response;
  /** The what-ifs that the learner has opened, by index of the step. Each value lists the choices of one what-if. */
  @property({attribute: false}) tried: Readonly<Record<number, Response>> = {};
  @property({attribute: false}) score: Score | undefined;
  /** The learner's marks on indicators. */
  @property({attribute: false}) notebook: Notebook = emptyNotebook;

  constructor() {
    super();
    new Unfold(this);
  }

  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus({preventScroll: true});
  }

  #onPrint = () => {
    print();
  };

  /**
   * Returns the points that the scorer has given. Until the scorer has answered, returns the points that the debrief
   * computed from the choices.
   */
  #earned({points}: Debrief): number {
    return this.score?.kind === 'scored' ? this.score.earned : points.total;
  }

  #score(debrief: Debrief) {
    const {labels} = this;
    const {points} = debrief;
    return html`<p class="points">
        ${labels('interview.points', {earned: this.#earned(debrief), possible: 100})}
      </p>
      ${points.limit ? html`<p>${labels(`interview.limit.${points.limit.why}`, {points: points.limit.points})}</p>` : nothing}`;
  }

  #points({points, tasks}: Debrief) {
    const {labels} = this;
    const {weights} = this.book.scenario;
    const of = (earned: number, possible: number) =>
      html`<td>${labels('interview.pointsOf', {earned, possible})}</td>`;
    return this.#fold(
      'interview.pointsTitle',
      html`<table>
        <tbody>
          ${(['talk', 'safety', 'information', 'referral', 'closing'] as const).map(
            share =>
              html`<tr class="share">
                  <th scope="row">${labels(`interview.share.${share}`)}</th>
                  ${of(points[share], weights[share])}
                </tr>
                ${tasks
                  .filter(t => t.share === share)
                  .map(
                    task =>
                      html`<tr class="task">
                        <th scope="row">${prose(this.book.words(`tasks.${task.id}.title`))}</th>
                        ${of(task.points, task.most)}
                      </tr>`,
                  )}`,
          )}
        </tbody>
      </table>`,
    );
  }

  #repairs({repairs: errors}: Debrief) {
    const {labels, book} = this;
    if (errors.length === 0) return nothing;
    return this.#fold(
      'interview.repairsTitle',
      html`<ul class="plain">
        ${errors.map(r => {
          const prefix = `decisions.${r.place}.options.${r.choice}.`;
          return html`<li>
            <p>${prose(wordingOf(book, prefix, r.choice))}</p>
            <p><strong>${labels(repairs[r.was])}</strong></p>
            <div class="prose">${prose(book.words(`${prefix}critical.repair`))}</div>
          </li>`;
        })}
      </ul>`,
    );
  }

  #referral({decision, person, choice, isPutOff, grade, best}: Referral) {
    const {labels, book} = this;
    const prefix = (option: string) => `decisions.${decision}.options.${option}.`;
    return html`<li>
      <h4>${prose(book.words(`people.${person ?? ''}.name`))}</h4>
      ${
        choice === undefined
          ? html`<p>${labels(isPutOff ? 'interview.putOff' : 'interview.notDecided')}</p>`
          : html`<p>
                ${grade ? gradeMark(grade, labels) : nothing}
                ${prose(wordingOf(book, prefix(choice), choice))}
              </p>
              <p>${prose(book.words(`${prefix(choice)}why`))}</p>`
      }
      ${
        choice === undefined || choice === best
          ? nothing
          : html`<p>
                <strong>${labels('interview.better')}</strong> ${prose(wordingOf(book, prefix(best), best))}
              </p>
              <p>${prose(book.words(`${prefix(best)}why`))}</p>`
      }
    </li>`;
  }

  /** Renders the lessons for the next shift. They are unfolded, because only the turning points matter more. */
  #lessons() {
    const {book} = this;
    const {words, shown} = book;
    const numbers = (sources: readonly string[]) => sources.map(s => shown.sources.indexOf(s) + 1).join(', ');
    return html`<details open>
      <summary>${this.labels('interview.lessonsTitle')}</summary>
      <ul>
        ${book.scenario.lessons.map(
          l =>
            html`<li>
              ${prose(words(`lessons.${l.id}.text`))} <span class="quiet">[${numbers(l.sources)}]</span>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #sources() {
    const {words, shown} = this.book;
    return this.#fold(
      'interview.sourcesTitle',
      html`<ol class="quiet">
        ${shown.sources.map(s => html`<li>${prose(words(`sources.${s}.text`))}</li>`)}
      </ol>`,
    );
  }

  /** Lists the marks of a good opening that the learner covered, and the marks that were missing. */
  #opening({opening}: Debrief) {
    const {labels} = this;
    if (opening.length === 0) return nothing;
    const list = (title: InterviewLabelKey, isWanted: boolean) => {
      const marks = opening.filter(({isCovered}) => isCovered === isWanted);
      return marks.length === 0
        ? nothing
        : html`<h4>${labels(title, {count: marks.length})}</h4>
            <ul>
              ${marks.map(({mark}) => html`<li>${labels(`interview.opening.${mark}`)}</li>`)}
            </ul>`;
    };
    return this.#fold(
      'interview.openingTitle',
      html`${list('interview.openingSaid', true)} ${list('interview.openingMissing', false)}`,
    );
  }

  #fold(title: InterviewLabelKey, content: unknown) {
    return html`<details>
      <summary>${this.labels(title)}</summary>
      ${content}
    </details>`;
  }

  /** Three sentences on the whole interview. */
  #summary(debrief: Debrief) {
    const {labels} = this;
    const summary = summaryOf(debrief);
    if (!summary) return nothing;
    const {trust, distress, acts} = summary;
    const band = (name: TrustBand | DistressBand) => labels(`interview.band.${name}`);
    return html`<ul class="summary">
      <li>
        ${labels(trust.way === 'Same' ? 'interview.sum.trustSame' : `interview.trust${trust.way}`, {
          from: band(trust.from),
          to: band(trust.to),
        })}
      </li>
      <li>
        ${labels(
          distress.way === 'Up' || distress.way === 'Down'
            ? `interview.distress${distress.way}`
            : `interview.sum.distress${distress.way}`,
          {
            from: band(distress.from),
            to: band(distress.to),
            peak: band(distress.peak),
            step: distress.step,
          },
        )}
      </li>
      <li>
        ${labels(`interview.sum.acts${acts.what}`, {count: acts.count, best: acts.best, all: acts.all})}
      </li>
    </ul>`;
  }

  protected override render(): unknown {
    const {labels} = this;
    const debrief = debriefOf(this.book.scenario, this.response);
    return html`<h2 tabindex="-1">${labels('interview.debriefTitle')}</h2>
      ${
        debrief
          ? html`${this.#summary(debrief)} ${this.#score(debrief)}
              <debrief-timeline
                .book=${this.book}
                .labels=${labels}
                .response=${this.response}
                .moments=${debrief.timeline}
                .tried=${this.tried}
                .first=${toTryFirst(debrief, this.#earned(debrief))}
              ></debrief-timeline>
              <div class="folds">
                ${this.#lessons()} ${this.#opening(debrief)} ${this.#repairs(debrief)}
                ${this.#fold(
                  'interview.referralsTitle',
                  html`<ul class="plain">
                    ${debrief.referrals.map(r => this.#referral(r))}
                  </ul>`,
                )}
                ${this.#fold('interview.mixTitle', debriefMix(labels, debrief))}
                ${this.#fold('interview.signsTitle', debriefIndicators(this.book, labels, debrief, this.notebook))}
                ${this.#points(debrief)} ${this.#sources()} <slot></slot>
              </div>`
          : html`<div class="folds">${this.#lessons()} ${this.#sources()} <slot></slot></div>`
      }
      <div class="buttons">
        <button class="link" @click=${this.#onPrint}>${labels('interview.print')}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-debrief': InterviewDebrief;
  }
}
