import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Judged, QuestionLabels, Mark, TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import type {ExaminationAnswer} from '../model/answer.ts';
import {points} from '../model/points.ts';
import {verdicts, type Verdict} from '../model/terms.ts';
import {benchFeedbackStyles} from './feedback.styles.ts';
import type {BenchAct} from '../view/bench-machine.ts';
import {BenchPart} from '../view/part.element.ts';
import {pageName} from '../view/bench-texts.ts';
import {
  falseAlarms,
  isLight,
  offeredSights,
  sightsOf,
  reportedAnomalies,
  type Sight,
  type ReportedAnomaly,
} from './reported-anomalies.ts';

/** An event that asks the bench to show the page and the light in which an anomaly is visible. */
export class ShowEvent extends Event {
  static readonly type = 'bench-show';
  readonly acts: readonly BenchAct[];
  constructor(acts: readonly BenchAct[]) {
    super(ShowEvent.type);
    this.acts = acts;
  }
}

/** One line of the feedback with its rating. */
interface Rated {
  readonly mark: Mark;
  readonly text: string;
}

/**
 * Feedback on an answer. It begins with the learner's decision and, if that was wrong, the right decision. Then
 * follow the key to the rings, what was not right, and each anomaly with every light that shows it. The false alarms
 * and the harmless oddities come last. The feedback also explains why the verdict is right. Scoring supplies all
 * results; this element only renders them.
 */
@customElement('bench-feedback')
export class BenchFeedback extends BenchPart {
  static override styles = benchFeedbackStyles;

  @property({attribute: false}) answer!: ExaminationAnswer;
  @property({attribute: false}) judged!: Judged;
  @property({attribute: false}) words!: TextLookup;
  @property({attribute: false}) labels!: QuestionLabels;
  /** Ids of oddities: details that look suspicious but are no anomalies. */
  @property({attribute: false}) oddities: readonly string[] = [];

  /** The first paragraph of the reasons for the right decision, as text. */
  get explanation(): string {
    return this.renderRoot.querySelector('h3 + div > *')?.textContent.trim() ?? '';
  }

  /** Moves the focus to the heading of the reasons for the right decision. Returns the heading. */
  explain(): HTMLElement | null {
    const heading = this.renderRoot.querySelector<HTMLElement>('#why');
    heading?.focus({preventScroll: true});
    return heading;
  }

  #mark(mark: Mark, text: string): unknown {
    return html`<p class="mark is-${mark}">${markIcon(mark)} ${text}</p>`;
  }

  #show({tool, page}: Sight): void {
    const light: readonly BenchAct[] = isLight(tool)
      ? [{type: 'leave'}, {type: 'shine', light: tool}]
      : [{type: 'shine', light: 'white'}, {type: 'leave'}, {type: tool === 'face' ? 'person' : 'read'}];
    this.dispatchEvent(new ShowEvent([...light, ...(page ? [{type: 'turn', page} as const] : [])]));
  }

  #sign(sign: ReportedAnomaly): unknown {
    const {say, specimen, words} = this;
    return html`<li class=${sign.isFound ? 'is-found' : 'is-missed'}>
      ${this.#mark(sign.isFound ? 'right' : 'missed', say(sign.isFound ? 'bench.found' : 'bench.missed'))}
      <div>${prose(words(`anomalies.${sign.id}.text`))}</div>
      <div class="sights" role="group" aria-label=${say('bench.seeIt')}>
        ${offeredSights(sightsOf(sign, specimen)).map(
          sight =>
            html`<button @click=${() => this.#show(sight)}>
              ${say(`tool.${sight.tool}`)}${
                sight.page ? html`<span class="on">${pageName(sight.page, say)}</span>` : nothing
              }
            </button>`,
        )}
      </div>
    </li>`;
  }

  /** Returns the ratings of the verdict, the ground and the evidence. */
  get #answerRatings(): readonly Rated[] {
    const {say, answer, judged, labels} = this;
    const {verdict, ground, evidence} = judged.marks;
    const chosenVerdict = answer.verdict && say(`verdict.${answer.verdict}`);
    // Leave out a wrong verdict, because the first line already names the chosen verdict and the right one.
    const verdictText = chosenVerdict && !this.#right && say('bench.yourVerdict', {verdict: chosenVerdict});
    return [
      ...(verdict && verdictText ? [{mark: verdict, text: `${verdictText} ${labels[verdict]}`}] : []),
      ...(answer.ground && ground
        ? [{mark: ground, text: say('bench.yourGround', {ground: say(`ground.${answer.ground}`)})}]
        : []),
      ...(verdict === 'right' && evidence
        ? [{mark: evidence, text: say(evidence === 'right' ? 'bench.reasonShown' : 'bench.reasonNotShown')}]
        : []),
    ];
  }

  /** The right verdict; undefined if the learner chose this verdict. */
  get #right(): Verdict | undefined {
    return verdicts.find(one => this.judged.marks[one] === 'missed');
  }

  /** Returns a line for each false alarm. */
  get #faults(): readonly Rated[] {
    const {say, answer, judged} = this;
    const cost = points.falseAlarm;
    return falseAlarms(answer.findings, judged.marks).map(({place}) => ({
      mark: 'wrong' as const,
      text: say('bench.costs', {place: say(`place.${place}`), points: cost}),
    }));
  }

  /**
   * Renders the key to the rings: the numbers of the found anomalies, and of the missed ones. Names the first two places
   * of a missed anomaly, because its ring can lie on the ring of a found one.
   */
  #key(): unknown {
    const {say, judged} = this;
    const signs = reportedAnomalies(judged.marks);
    const named = ({isFound, at}: ReportedAnomaly) =>
      isFound
        ? ''
        : ` (${at
            .slice(0, 2)
            .map(place => say(`place.${place}`))
            .join(', ')})`;
    const numbers = (isFound: boolean) =>
      signs.flatMap((sign, n) => (sign.isFound === isFound ? [`${n + 1}${named(sign)}`] : [])).join(', ');
    const [found, missed] = [numbers(true), numbers(false)];
    return signs.length === 0
      ? nothing
      : html`<p class="key">
          ${found ? html`<span class="found">${say('bench.ringsFound', {numbers: found})}</span>` : nothing}
          ${missed ? html`<span class="missed">${say('bench.ringsMissed', {numbers: missed})}</span>` : nothing}
        </p>`;
  }

  /** If the learner's verdict was wrong, renders this verdict and the right one. */
  #verdict(): unknown {
    const {say, answer} = this;
    const right = this.#right;
    if (!right || !answer.verdict) return nothing;
    return html`${this.#mark('wrong', say('bench.yourVerdict', {verdict: say(`verdict.${answer.verdict}`)}))}
    ${this.#mark('right', say('bench.rightVerdict', {verdict: say(`verdict.${right}`)}))}`;
  }

  /** Renders all ratings. Wrong and missed ones come first, because they explain the points. */
  #ratings(): unknown {
    const all = [...this.#answerRatings, ...this.#faults];
    const isRight = ({mark}: Rated) => mark === 'right';
    return [...all.filter(one => !isRight(one)), ...all.filter(isRight)].map(({mark, text}) =>
      this.#mark(mark, text),
    );
  }

  /** Compares the learner's confidence with the result. */
  #confidence(): unknown {
    const {say, answer, judged} = this;
    const {verdict} = judged.marks;
    return answer.confidence && (verdict === 'right' || verdict === 'wrong')
      ? html`<p>${say(`bench.was.${answer.confidence}.${verdict}`)}</p>`
      : nothing;
  }

  #headedText(key: string, title: string): unknown {
    const text = this.words(key);
    return text === ''
      ? nothing
      : html`<h3 id=${key} tabindex="-1">${this.say(title)}</h3>
          <div>${prose(text)}</div>`;
  }

  protected override render(): unknown {
    const {say, words, answer, judged, oddities} = this;
    const signs = reportedAnomalies(judged.marks);
    const alarms = falseAlarms(answer.findings, judged.marks);
    return html`<h2 tabindex="-1">${say('bench.feedback')}</h2>
      ${this.#verdict()} ${this.#key()} ${this.#ratings()} ${this.#confidence()}
      ${this.#headedText('why', 'bench.why')} ${this.#headedText('knownAs', 'bench.knownAs')}
      <h3>${say('bench.signs')}</h3>
      ${
        signs.length === 0
          ? html`<p>${say('bench.noSigns')}</p>`
          : html`<ol class="signs">
              ${signs.map(sign => this.#sign(sign))}
            </ol>`
      }
      ${
        alarms.length === 0
          ? nothing
          : html`<h3>${say('bench.alarms')}</h3>
              <ul class="plain">
                ${alarms.map(
                  ({place, reason}) =>
                    html`<li>
                      ${this.#mark('wrong', say(`place.${place}`))}
                      <p>${say(`reason.${reason}`)}${say('bench.colon')} ${say('bench.noSuchThing')}</p>
                    </li>`,
                )}
              </ul>`
      }
      ${
        oddities.length === 0
          ? nothing
          : html`<h3>${say('bench.oddities')}</h3>
              <ul>
                ${oddities.map(id => html`<li>${prose(words(`oddities.${id}.text`))}</li>`)}
              </ul>`
      }
      ${this.#headedText('atTheCounter', 'question.counter')}
      ${signs.length === 0 ? nothing : html`<p>${say('bench.custody')}</p>`}
      ${this.#headedText('teaching', 'bench.teaching')}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-feedback': BenchFeedback;
  }
  interface HTMLElementEventMap {
    'bench-show': ShowEvent;
  }
}
