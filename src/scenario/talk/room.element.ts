import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {prose} from '../../text/prose.ts';
import {distressBand, trustBand} from '../model/bands.ts';
import {gradeMark} from './moment.element.ts';
import {gradeStyles} from './grade.styles.ts';
import './choices.element.ts';
import type {OwnWordsView} from './choices.element.ts';
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
  headingHere,
  hintHere,
  isThere,
  questionsHere,
  repairHere,
  roomHere,
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
 * The room of an interview: the person, the last exchange, and the choices, questions and documents available
 * now.
 * @event interview-move - The learner says, does or asks something.
 * @event interview-notebook - The learner marks something in the notebook.
 */
@customElement('interview-room')
export class InterviewRoom extends LitElement {
  static override styles = [interviewStyles, gradeStyles, interviewRoomStyles];

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
  @property({attribute: false}) notebook: Notebook = emptyNotebook;
  @property({attribute: false}) drawPaper: DrawDocument | undefined;
  /** Seed from which the order of options and the names on documents are chosen at random. */
  @property() seed = '';

  @state() private opened: ReadonlySet<string> = new Set();

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.now')?.focus({preventScroll: true});
  }

  #person() {
    const {words} = this.book;
    const [trust, distress] = [trustBand(this.at.trust), distressBand(this.at.distress)];
    return html`<figure class="person">
      <person-figure .figure=${this.book.shown.figure} trust=${trust} distress=${distress}></person-figure>
      <figcaption>
        ${prose(words(`person.looks.${trust}`))} ${prose(words(`person.feels.${distress}`))}
      </figcaption>
      ${this.#inTheRoom()}
    </figure>`;
  }

  #inTheRoom() {
    const lines = roomHere(this.book, this.at);
    if (lines.length === 0) return nothing;
    return html`<ul aria-label=${this.labels('interview.room')}>
      ${lines.map(line => html`<li>${prose(line)}</li>`)}
    </ul>`;
  }

  #spoken({who, html: text}: Spoken) {
    return who === 'you'
      ? html`<div class="you"><b>${this.labels('interview.you')}</b> ${prose(text)}</div>`
      : html`<div class="scene">${prose(text)}</div>`;
  }

  #exchange({lines, opens, takenBack, comment}: Exchange) {
    return html`${takenBack ? html`<p class="quiet">${this.labels('interview.takenBack')}</p>` : nothing}
    ${lines.map(line => this.#spoken(line))}
    ${comment ? html`<p class="comment">${gradeMark(comment.grade, this.labels)} ${prose(comment.why)}</p>` : nothing}
    ${opens.map(line => this.#spoken(line))}`;
  }

  #now() {
    const last = this.exchanges.at(-1);
    const repair = repairHere(this.book, this.at);
    return html`<div class="exchange" role="log" aria-label=${this.labels('interview.log')}>
      ${keyed(
        this.exchanges.length,
        html`<div class="now" tabindex="-1">
          ${last ? this.#exchange(last) : nothing}
          ${
            repair === ''
              ? nothing
              : html`<div class="repair">
                  <h2>${this.labels('interview.repairTitle')}</h2>
                  <div class="prose">${prose(repair)}</div>
                </div>`
          }
        </div>`,
      )}
    </div>`;
  }

  #choices() {
    const {book, at, labels} = this;
    if (at.mode === 'ended') return nothing;
    if (at.mode === 'repair') {
      return html`<p>${labels('interview.repairFree')}</p>
        <div class="buttons">
          <button class="primary" @click=${moves({type: 'takeBack'})}>${labels('interview.retry')}</button>
          <button @click=${moves({type: 'letStand'})}>${labels('interview.goOn')}</button>
        </div>`;
    }
    const hint = hintHere(book, at);
    return html`${hint === undefined ? nothing : html`<p class="hint"><b>${labels('interview.hint')}</b> ${prose(hint)}</p>`}
      <interview-choices
        .labels=${labels}
        .heading=${headingHere(book, at)}
        .options=${wordingsHere(book, at, this.offered, this.seed)}
        .own=${this.own}
      ></interview-choices>`;
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
                    ${list.map(q => html`<li><button @click=${moves({type: 'ask', choice: q})}>${prose(book.words(`questions.${q}.ask`))}</button></li>`)}
                  </ul>`,
            )
      }
    </details>`;
  }

  #onPaper = (event: Event) => {
    const {currentTarget} = event;
    if (currentTarget instanceof HTMLDetailsElement && currentTarget.open)
      this.opened = new Set([...this.opened, currentTarget.id]);
  };

  /**
   * Renders a document only after the learner has opened it, because its data are lazy-loaded at that time.
   */
  #paper(paper: TableDocument) {
    const {book, seed} = this;
    const name = paper.holder === undefined ? '' : drawnName(book.shown, paper.holder, seed);
    return html`<details id=${paper.id} @toggle=${this.#onPaper}>
      <summary>${this.labels('interview.paper')} ${prose(book.words(`papers.${paper.id}.title`))}</summary>
      ${this.opened.has(paper.id) ? this.drawPaper?.(paper, name) : nothing}
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
    const earlier = this.exchanges.slice(0, -1);
    if (earlier.length === 0) return nothing;
    return html`<details class="earlier">
      <summary>${this.labels('interview.earlier')}</summary>
      <div class="exchange">${earlier.map(e => this.#exchange(e))}</div>
    </details>`;
  }

  protected override render(): unknown {
    const there = isThere(this.book, this.at);
    return html`<div class="room ${there ? '' : 'empty'}">
        ${there ? this.#person() : nothing} ${this.#now()}
      </div>
      ${this.#choices()}
      <div class="more">
        ${this.#questions()} ${this.book.shown.papers.map(paper => this.#paper(paper))} ${this.#notes()}
        ${this.#earlier()}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-room': InterviewRoom;
  }
}
