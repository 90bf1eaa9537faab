import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {prose} from '../../text/prose.ts';
import {distressBand, trustBand} from '../model/bands.ts';
import {gradeMark} from './moment.element.ts';
import {bubbleStyles} from './bubble.styles.ts';
import {gradeStyles} from './grade.styles.ts';
import './choices.element.ts';
import type {OwnWordsView} from './choices.element.ts';
import type {ReadOwnWords} from '../own-words/heard.ts';
import './notebook.element.ts';
import {interviewRoomStyles} from './room.styles.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';
import {moves} from './move-event.element.ts';
import {emptyNotebook, type Notebook} from '../model/notebook.ts';
import './person-figure.element.ts';
import {drawnName} from '../model/run-texts.ts';
import type {TableDocument} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {
  drawnHere,
  headingHere,
  hintHere,
  questionsHere,
  repairHere,
  roomHere,
  sideWordingOf,
  whereHere,
  wordingsHere,
  type Book,
  type Exchange,
  type Spoken,
} from '../engine/view.ts';

/**
 * Renders a document that is on the table. `givenName` replaces the given name of the holder. If `givenName`
 * is '', the document shows the given name from its specimen.
 */
export type DrawDocument = (paper: TableDocument, givenName: string) => unknown;

/**
 * Matches the quotation marks around the words of a person. A scene without quotation marks contains no words of a
 * person.
 */
const speech = /[“«]/;

/** Matches a text that begins with words of a person. */
const words = /^(<p>)?[“«]/;

/**
 * The room of an interview: the person, the last exchange, and the choices, questions and documents available
 * now. After the end, the room shows only the ending, with the last exchange below it.
 * @event interview-move - The learner says, does or asks something.
 * @event interview-notebook - The learner marks something in the notebook.
 */
@customElement('interview-room')
export class InterviewRoom extends LitElement {
  static override styles = [interviewStyles, gradeStyles, bubbleStyles, interviewRoomStyles];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: InterviewLabels;
  /** The current state of the interview. */
  @property({attribute: false}) at!: State;
  /** Ids of the choices offered now. */
  @property({attribute: false}) offered!: readonly string[];
  /** All exchanges so far. The last exchange is in full view; the earlier exchanges are folded. */
  @property({attribute: false}) exchanges!: readonly Exchange[];
  /** Ids of the facts known before the last choice. */
  @property({attribute: false}) known!: readonly string[];
  @property({attribute: false}) own!: OwnWordsView;
  /** Reads own words; undefined if the learner or the author has switched own words off. */
  @property({attribute: false}) readOwnWords: ReadOwnWords | undefined;
  @property({attribute: false}) notebook: Notebook = emptyNotebook;
  @property({attribute: false}) drawPaper: DrawDocument | undefined;
  /** Rendered content of the ending; `nothing` before the interview ends. */
  @property({attribute: false}) ending: unknown = nothing;
  /** Seed for the random order of options, and for the random names on documents. */
  @property() seed = '';

  @state() private openedPapers: ReadonlySet<string> = new Set();
  /**
   * `whole`: the last exchange and the next decision are on one screen. If both do not fit into the window, the learner
   * first sees the `reply`, and then the `decision`.
   */
  @state() private step: 'whole' | 'reply' | 'decision' = 'whole';
  /** True if the decision, or the explanation of a grave error, still ends below the window. The drawing is then small. */
  @property({type: Boolean, reflect: true}) tight = false;
  /** True if the learner wants to read the text about the drawing. */
  @state() private inWords = false;

  /** True once this element has measured whether the last exchange fits into the window. */
  #isFitted = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('exchanges') || changed.get('exchanges')?.length === this.exchanges.length) return;
    this.step = 'whole';
    this.tight = false;
    this.#isFitted = false;
  }

  protected override updated(): void {
    if (this.#isFitted) return;
    this.#isFitted = true;
    void this.#fit();
  }

  /**
   * Fits the room into the window. If the cards or buttons of the decision end below the window, shows the reply alone
   * first, and the decision after it. If there is no reply to show first, makes the drawing smaller instead.
   */
  async #fit(): Promise<void> {
    const root = this.renderRoot;
    const choices = root.querySelector('interview-choices');
    await choices?.updateComplete;
    const bar = root.querySelector<HTMLElement>('.two');
    const last = choices ?? (bar && root.querySelector('.now'));
    if (!last) return;
    const limit = innerHeight - Number.parseFloat(getComputedStyle(last).scrollMarginBlockEnd);
    if (last.getBoundingClientRect().bottom + scrollY <= limit - (bar?.offsetHeight ?? 0)) return;
    const hasReply = choices && this.step === 'whole' && this.exchanges.at(-1)?.lines.length !== 0;
    if (hasReply) this.step = 'reply';
    else this.tight = true;
  }

  /** Moves the focus to what is new: the ending once there is one, or else the last exchange. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('interview-ending, .now')?.focus({preventScroll: true});
  }

  #person() {
    const {book, at, inWords} = this;
    const {words, shown} = book;
    const [trust, distress] = [trustBand(at.trust), distressBand(at.distress)];
    const where = whereHere(book, at);
    const lines = roomHere(book, at);
    return html`<figure class="person">
      <person-figure
        .figure=${shown.figure}
        .room=${drawnHere(book, at)}
        trust=${trust}
        distress=${distress}
        where=${where}
        ?papers=${shown.papers.length > 0}
      ></person-figure>
      <figcaption class=${inWords ? '' : 'visually-hidden'}>
        ${
          where === 'away'
            ? nothing
            : html`<p>
                ${prose(words(`person.looks.${trust}`))} ${prose(words(`person.feels.${distress}`))}
              </p>`
        }
        ${
          lines.length === 0
            ? nothing
            : html`<ul aria-label=${this.labels('interview.room')}>
                ${lines.map(line => html`<li>${prose(line)}</li>`)}
              </ul>`
        }
      </figcaption>
    </figure>`;
  }

  #spoken({who, html: text}: Spoken) {
    if (who === 'you')
      return html`<div class="said you"><b>${this.labels('interview.you')}</b> ${prose(text)}</div>`;
    if (!speech.test(text)) return html`<div class="scene">${prose(text)}</div>`;
    return html`<div class="scene said">
      ${words.test(text) ? this.#interpreter() : nothing} ${prose(text)}
    </div>`;
  }

  /**
   * Renders the label that says that an interpreter repeats the words of the person. Renders nothing if nobody
   * interprets.
   */
  #interpreter() {
    const {book, at} = this;
    const isInterpreted = drawnHere(book, at).includes('interpreter') && whereHere(book, at) === 'seated';
    return isInterpreted ? html`<b>${this.labels('interview.interpreter')}</b>` : nothing;
  }

  #reply({lines, takenBack, comment}: Exchange) {
    return html`${takenBack ? html`<p class="quiet">${this.labels('interview.takenBack')}</p>` : nothing}
    ${(this.#isReplyFolded ? lines.filter(({who}) => who === 'you') : lines).map(line => this.#spoken(line))}
    ${comment ? html`<p class="comment is-${comment.grade}">${gradeMark(comment.grade, this.labels)} ${prose(comment.why)}</p>` : nothing}`;
  }

  #exchange(exchange: Exchange) {
    return html`${this.#reply(exchange)} ${exchange.opens.map(line => this.#spoken(line))}`;
  }

  /**
   * Renders the last exchange, or only its reply, or only the latest scene, as `step` says. A side question opens no
   * scene, so the latest scene may belong to an earlier exchange.
   */
  #last() {
    const {exchanges, step} = this;
    const last = exchanges.at(-1);
    if (!last) return nothing;
    if (step === 'whole') return this.#exchange(last);
    if (step === 'reply') return this.#reply(last);
    return exchanges.findLast(({opens}) => opens.length > 0)?.opens.map(line => this.#spoken(line));
  }

  /** True in a low window after a grave error. The answer of the person is then folded below the explanation. */
  get #isReplyFolded(): boolean {
    return this.tight && this.at.mode === 'repair';
  }

  #foldedReply() {
    const answers = this.exchanges.at(-1)?.lines.filter(({who}) => who !== 'you') ?? [];
    return html`<details>
      <summary>${this.labels('interview.answered')}</summary>
      ${answers.map(line => this.#spoken(line))}
    </details>`;
  }

  #now() {
    const repair = repairHere(this.book, this.at);
    // The log is not live: the focus moves to the new exchange. A live log would make a screen reader read the
    // exchange twice.
    return html`<div class="exchange" role="log" aria-live="off" aria-label=${this.labels('interview.log')}>
      ${keyed(
        `${this.exchanges.length} ${this.step === 'decision'}`,
        html`<div class="now" id="now" tabindex="-1" role="group" aria-labelledby="now">
          ${this.#last()}
          ${
            repair === ''
              ? nothing
              : html`<div class="repair">
                  <h2>${this.labels('interview.repairTitle')}</h2>
                  <p class="free">${this.labels('interview.repairFree')}</p>
                  <div class="prose">${prose(repair)}</div>
                </div>`
          }
          ${this.#isReplyFolded ? this.#foldedReply() : nothing}
        </div>`,
      )}
    </div>`;
  }

  /**
   * Returns the offered choices. A choice that was taken back still counts for the order, so that the others keep their
   * places.
   */
  #options() {
    const {book, at, offered, seed} = this;
    const all = wordingsHere(book, at, [...offered, ...at.repairs], seed);
    return all.filter(({id}) => offered.includes(id));
  }

  #choices() {
    const {book, at, labels} = this;
    if (this.step === 'reply')
      return html`<div class="confirm">
        <button class="primary go-on" @click=${this.#onGoOn}>${labels('interview.toDecision')}</button>
      </div>`;
    if (at.mode === 'repair') {
      return html`<div class="confirm two">
        <button class="primary" @click=${moves({type: 'takeBack'})}>${labels('interview.retry')}</button>
        <button @click=${moves({type: 'letStand'})}>${labels('interview.goOn')}</button>
      </div>`;
    }
    return html`<interview-choices
      .labels=${labels}
      .heading=${headingHere(book, at)}
      .options=${this.#options()}
      .own=${this.own}
      .read=${this.readOwnWords && this.#read}
    ></interview-choices>`;
  }

  readonly #read = async (words: string) => {
    const {book, at, offered, seed, readOwnWords} = this;
    if (!readOwnWords) throw new Error('nothing reads own words here');
    return readOwnWords(book, at, offered, seed, words);
  };

  /**
   * The button that starts or ends the steps in which the learner finds own words first. Beside a reply the button is
   * invisible but keeps its room, so that the main button does not move.
   */
  #ownWords() {
    const {labels, own, at} = this;
    if (own.state === 'finding' || (at.mode !== 'open' && at.mode !== 'pause')) return nothing;
    const kind = this.step === 'reply' ? 'link is-later' : 'link';
    return own.state === 'off'
      ? html`<button class=${kind} @click=${moves({type: 'findOwnWords'})}>
          ${labels('interview.ownFirst')}
        </button>`
      : html`<button class=${kind} @click=${moves({type: 'stopOwnWords'})}>
          ${labels('interview.ownNoMore')}
        </button>`;
  }

  #hint() {
    const hint = hintHere(this.book, this.at);
    if (hint === undefined) return nothing;
    return html`<details>
      <summary>${this.labels('interview.hint')}</summary>
      <p>${prose(hint)}</p>
    </details>`;
  }

  #questions() {
    const {book, at, labels} = this;
    const asks = at.mode === 'open' && book.scenario.decisions.some(d => d.id === at.place && d.asks);
    if (!asks) return nothing;
    const questions = questionsHere(book, this.offered);
    return html`<details>
      <summary>${labels('interview.ask')}</summary>
      ${
        questions.length === 0
          ? html`<p>${labels('interview.askNone')}</p>`
          : questions.map(
              ({topic, questions: list}) =>
                html`<p class="topic" id=${topic}>${labels(`interview.topic.${topic}`)}</p>
                  <ul class="questions" aria-labelledby=${topic}>
                    ${list.map(q => html`<li><button @click=${moves({type: 'ask', choice: q})}>${prose(sideWordingOf(book, q))}</button></li>`)}
                  </ul>`,
            )
      }
    </details>`;
  }

  #onPaper = (event: Event) => {
    const {currentTarget} = event;
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open)
      this.openedPapers = new Set([...this.openedPapers, currentTarget.id]);
  };

  /**
   * Renders a document only after the learner has opened it, because its data are lazy-loaded at that time.
   */
  #paper(paper: TableDocument) {
    const {book, seed} = this;
    const name = paper.holder === undefined ? '' : drawnName(book.shown, paper.holder, seed);
    return html`<details id=${paper.id} @toggle=${this.#onPaper}>
      <summary>${this.labels('interview.paper')} ${prose(book.words(`papers.${paper.id}.title`))}</summary>
      ${this.openedPapers.has(paper.id) ? this.drawPaper?.(paper, name) : nothing}
    </details>`;
  }

  #notes() {
    const {book, at, labels, known, notebook} = this;
    return html`<interview-notebook
      .book=${book}
      .labels=${labels}
      .known=${at.known}
      .knownBefore=${known}
      .notebook=${notebook}
    ></interview-notebook>`;
  }

  #earlier() {
    const {exchanges, step} = this;
    const last = step === 'decision' ? exchanges.at(-1) : undefined;
    const earlier = exchanges.slice(0, -1);
    if (earlier.length === 0) return nothing;
    return html`<details class="earlier">
      <summary>${this.labels('interview.earlier')}</summary>
      <div class="exchange">${earlier.map(e => this.#exchange(e))} ${last ? this.#reply(last) : nothing}</div>
    </details>`;
  }

  #onGoOn = async () => {
    this.step = 'decision';
    this.#isFitted = false;
    await this.updateComplete;
    this.focus();
    scrollTo(0, 0);
  };

  #onInWords = () => {
    this.inWords = !this.inWords;
  };

  protected override render(): unknown {
    // After the end, the ending comes first, and the last exchange is folded. The debrief shows everything else again.
    if (this.at.mode === 'ended')
      return html`${this.ending}
        <details>
          <summary>${this.labels('interview.earlier')}</summary>
          <div class="room empty">${this.#now()}</div>
        </details>`;
    return html`<div class="stage">
        <div class="room">${this.#person()} ${this.#now()}</div>
        ${this.#choices()}
      </div>
      <div class="more">
        ${this.#hint()} ${this.#questions()} ${this.book.shown.papers.map(paper => this.#paper(paper))}
        ${this.#notes()} ${this.#earlier()} ${this.#ownWords()}
        <button class="link" aria-pressed=${this.inWords} @click=${this.#onInWords}>
          ${this.labels('interview.inWords')}
        </button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-room': InterviewRoom;
  }
}
