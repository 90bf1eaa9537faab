import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {prose} from '../../text/prose.ts';
import {did, gradeMark, learnt, prefixOf} from '../talk/moment.element.ts';
import type {Moment} from '../engine/moments.ts';
import {Unfold} from '../talk/unfold.element.ts';
import {debriefWhatIfStyles} from './what-if.styles.ts';
import {gradeStyles} from '../talk/grade.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabelKey, InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import {exchanges, sideWordingOf, wordingOf, type Book} from '../engine/view.ts';
import {
  alternativesAt,
  continuationFrom,
  type Alternative,
  type Outlook,
  type Continuation,
} from './what-if.ts';

/**
 * The other choices at a step of a finished interview. The element shows the choice that the learner tries
 * beside the original choice, each with its consequences. The tried choices are never saved.
 * @event interview-move - The learner tries another choice, or continues the interview from it.
 */
@customElement('debrief-what-if')
export class DebriefWhatIf extends LitElement {
  static override styles = [interviewStyles, gradeStyles, debriefWhatIfStyles];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: InterviewLabels;
  /** The response: the variant of this run, and all choices up to the end of the interview. */
  @property({attribute: false}) response!: Response;
  @property({attribute: false}) moment!: Moment;
  /** Index of the step in the timeline of the debrief. */
  @property({type: Number}) step = 0;

  /**
   * All choices up to and including the choice that the learner tries. Undefined until the learner tries a
   * choice.
   */
  @property({attribute: false}) triedChoices: Response | undefined;

  constructor() {
    super();
    new Unfold(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('triedChoices') && this.triedChoices)
      this.renderRoot.querySelector<HTMLElement>('[tabindex]')?.focus();
  }

  #wording({kind, choice}: Alternative): unknown {
    const {book, moment} = this;
    if (kind === 'back') return this.labels('interview.whatIfBack');
    if (kind === 'question') return prose(sideWordingOf(book, choice));
    const place = moment.kind === 'question' ? 'decision' : moment.kind;
    return prose(wordingOf(book, prefixOf({...moment, kind: place, choice}), choice));
  }

  #list(others: readonly Alternative[]) {
    return html`<ul class="others">
      ${others.map(
        other =>
          html`<li>
            <button
              aria-pressed=${other.choices.join() === this.triedChoices?.join()}
              @click=${moves({type: 'tryOther', step: this.step, choices: other.choices})}
            >
              ${this.#wording(other)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #ask(others: readonly Alternative[]) {
    const questions = others.filter(o => o.kind === 'question');
    return html`<div class="ask">
      <p class="quiet">${this.labels('interview.whatIfNote')}</p>
      ${this.#list(others.filter(o => o.kind !== 'question'))}
      ${
        questions.length > 0
          ? html`<p>${this.labels('interview.whatIfQuestion')}</p>
              ${this.#list(questions)}`
          : nothing
      }
    </div>`;
  }

  #outlook(label: InterviewLabelKey, {ending, points}: Outlook) {
    return html`<p>
      ${this.labels(label)} <strong>${prose(this.book.words(`endings.${ending}.title`))}</strong>
      (${this.labels('interview.points', {earned: points, possible: 100})})
    </p>`;
  }

  #way({turns, moment, asBefore, atBest}: Continuation) {
    const {book, labels} = this;
    const [first] = turns;
    const lines = first && moment ? exchanges(book, first.before, turns).flatMap(e => e.lines) : [];
    return html`${moment ? nothing : html`<p>${labels('interview.takenBack')}</p>`}
    ${lines.map(({who, html: text}) => html`<div class=${who}>${prose(text)}</div>`)}
    ${
      moment
        ? html`${learnt(moment, book, labels)}
            <p class="quiet">${did(moment, labels)}</p>
            ${
              moment.grade
                ? html`<p>
                    ${gradeMark(moment.grade, labels)} ${prose(book.words(`${prefixOf(moment)}why`))}
                  </p>`
                : nothing
            }`
        : nothing
    }
    ${this.#outlook('interview.asBefore', asBefore)}
    ${asBefore.isMended ? html`<p class="quiet">${labels('interview.mended')}</p>` : nothing}
    ${this.#outlook('interview.atBest', atBest)}`;
  }

  #ways(other: Alternative) {
    const {response, moment, labels} = this;
    const {scenario} = this.book;
    return html`<div class="ways">
        <section>
          <h4>${labels('interview.happened')}</h4>
          ${this.#way(continuationFrom(scenario, response, moment))}
        </section>
        <section>
          <h4 tabindex="-1">${labels('interview.wouldHappen')}</h4>
          ${this.#way(continuationFrom(scenario, response, moment, other))}
        </section>
      </div>
      <div class="buttons">
        <button @click=${moves({type: 'replayFrom', choices: other.choices})}>
          ${labels('interview.goOnWith')}
        </button>
      </div>`;
  }

  protected override render(): unknown {
    const others = alternativesAt(this.book.scenario, this.response, this.moment);
    const triedAlternative = others.find(o => o.choices.join() === this.triedChoices?.join());
    return html`<details class=${triedAlternative ? '' : 'untried'}>
      <summary>${this.labels('interview.whatIf')}</summary>
      ${this.#ask(others)} ${triedAlternative ? this.#ways(triedAlternative) : nothing}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'debrief-what-if': DebriefWhatIf;
  }
}
