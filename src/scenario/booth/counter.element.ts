import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import type {Texts} from '../../text/texts.ts';
import {plain} from '../../text/plain.ts';
import {tellHeading} from '../../ui/heading-event.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import type {PageFooter} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import './clock.element.ts';
import {BoothActEvent, type BoothTexts} from './intro.element.ts';
import './person.element.ts';
import {companyOf, type DrawTraveller} from './window.element.ts';
import {boothStyles} from './booth.styles.ts';
import type {Encounter, Encounters} from './encounter.ts';
import {
  countsOf,
  isWell,
  namesAt,
  rulingOf,
  rulings,
  travellers,
  type Act,
  type Booth,
  type BoothRuling,
  type BoothQueue,
  type BoothTurn,
} from './queue.ts';

/** Renders in one line which rulings occurred in a queue, and how often. */
function tally(row: readonly Encounter[], turns: readonly BoothTurn[], say: BoothTexts): TemplateResult {
  const counts = countsOf(row, turns).rulings;
  return html`<p class="tally">
    ${rulings
      .filter(ruling => counts[ruling] > 0)
      .map(ruling => html`<span>${say(`booth.${ruling}`)}: <b>${counts[ruling]}</b></span> `)}
  </p>`;
}

/**
 * Renders the result of a queue: for each ruling, the number of travellers and a plain explanation. The
 * learner may ask each traveller one question, so the result also shows how this question was used.
 */
function renderCounts(
  row: readonly Encounter[],
  turns: readonly BoothTurn[],
  say: BoothTexts,
): TemplateResult {
  const {rulings: counts, questionUse} = countsOf(row, turns);
  const text = (ruling: BoothRuling): string => {
    const count = counts[ruling];
    if (ruling === 'held') return count === 0 ? say('booth.heldNone') : say('booth.heldText', {count});
    return say(`booth.${ruling}Text`);
  };
  const line = (name: string, explained: string, count: number) =>
    html`<div>
      <dt><b>${name}</b> ${explained}</dt>
      <dd>${count}</dd>
    </div>`;
  return html`<dl>${rulings.map(ruling => line(say(`booth.${ruling}`), text(ruling), counts[ruling]))}</dl>
    <h3>${say('booth.questions')}</h3>
    <dl>
      ${(['helped', 'needless', 'leftOut'] as const).map(use =>
        line(say(`booth.${use}`), say(`booth.${use}Text`), questionUse[use]),
      )}
    </dl>`;
}

/**
 * The exercise at a first-line counter: a queue of travellers. At the end of the queue the exercise shows the
 * ruling on each decision.
 * @event booth-act - The learner acts; the host element stores the act.
 */
@customElement('booth-counter')
export class BoothCounter extends LitElement {
  static override styles = boothStyles;

  @property({attribute: false}) encounters!: Encounters;
  @property({attribute: false}) booth!: Booth;
  /** Texts of the catalogue of encounters. */
  @property({attribute: false}) words!: TextLookup;
  @property({attribute: false}) say!: BoothTexts;
  /** Texts of the footer that appears at the end of a queue and in the review. */
  @property({attribute: false}) texts!: Texts;
  /**
   * Seed from which the order and the names of the travellers are chosen at random. The seed of a learner
   * never changes, so a reload shows the same travellers again.
   */
  @property() seed = '';
  @property({attribute: false}) drawTraveller!: DrawTraveller;

  /** Index, within the queue, of the traveller under review. Undefined while no traveller is under review. */
  @state() private again: number | undefined;

  protected override updated(changed: PropertyValues): void {
    tellHeading(this);
    const isFirst = changed.has('booth') && changed.get('booth') === undefined;
    if (!isFirst && (changed.has('booth') || changed.has('again'))) void this.#toWhatIsNew();
  }

  /**
   * Moves the focus to the traveller's answer if the learner has just asked the question. Otherwise moves the focus
   * to the new heading.
   */
  async #toWhatIsNew(): Promise<void> {
    const {renderRoot: root, booth} = this;
    const person = root.querySelector('booth-person');
    await person?.updateComplete;
    if (person && booth.queue?.asked) person.focus();
    else {
      const heading = root.querySelector<HTMLElement>('.here');
      heading?.focus({preventScroll: true});
      scrollTo(0, 0);
    }
  }

  #act(act: Act): void {
    this.dispatchEvent(new BoothActEvent(act));
  }

  #acts(key: InterfaceKey, act: Act, kind = '') {
    return html`<button class=${kind} @click=${() => this.#act(act)}>${this.say(key)}</button>`;
  }

  #footer(back: PageFooter['back'], next: PageFooter['next'], at = 0, of = 0) {
    return html`<page-footer
      .texts=${this.texts}
      .back=${back}
      .next=${next}
      .at=${at}
      .of=${of}
    ></page-footer>`;
  }

  #names(queue: BoothQueue, at: number): readonly string[] {
    return namesAt(this.encounters.names, queue, at, this.seed).map(id => this.words(`names.${id}.name`));
  }

  /** Returns the seed of the face of a traveller. The seed reveals nothing about the encounter. */
  #faceOf(queue: BoothQueue, at: number): string {
    return `${this.seed}/${queue.number}/${at}`;
  }

  #heading(row: readonly Encounter[], at: number) {
    return html`<h2 class="here" tabindex="-1">
      ${this.say('booth.person', {number: at + 1, all: row.length})}
    </h2>`;
  }

  #person(row: readonly Encounter[], queue: BoothQueue, at: number) {
    const {words} = this;
    const encounter = row[at];
    if (!encounter) return nothing;
    const [name = '', other = ''] = this.#names(queue, at);
    const {id, appearance} = encounter;
    const under = (path: string) => (key: string) =>
      words(`${path}.${key}`).replaceAll('{{name}}', name).replaceAll('{{other}}', other);
    return keyed(
      at,
      html`<booth-person
        class=${queue.isOver ? '' : 'is-open'}
        .encounter=${encounter}
        .appearance=${under(`appearances.${appearance}`)}
        .words=${under(`appearances.${appearance}.truths.${id}`)}
        .sources=${(key: string) => words(`sources.${key}`)}
        .say=${this.say}
        .turn=${queue.turns[at]}
        .seed=${this.#faceOf(queue, at)}
        .waiting=${queue.isOver ? 0 : row.length - at - 1}
        .drawTraveller=${this.drawTraveller}
        ?asked=${queue.asked}
      ></booth-person>`,
    );
  }

  /**
   * Renders the last decision with the button to undo it. Before the first decision, renders how many people wait in
   * the queue.
   */
  #line({turns}: BoothQueue, waiting: number) {
    const {say, booth} = this;
    const last = turns.at(-1);
    return html`<div class="line">
      ${
        last
          ? html`<span>${say('booth.done', {number: turns.length, end: say(`booth.${last.end}`)})}</span>
              ${this.#acts('booth.undo', {type: 'undo'}, 'link undo')}`
          : html`<span>${say('booth.waiting', {count: waiting})}</span>`
      }
      ${booth.hasClock ? keyed(turns.length, html`<booth-clock .say=${say}></booth-clock>`) : nothing}
    </div>`;
  }

  #open(queue: BoothQueue, row: readonly Encounter[]) {
    const {say} = this;
    const {turns, asked} = queue;
    const at = turns.length;
    return html`<div class="head">
        ${this.#heading(row, at)} ${this.#line(queue, row.length - at - 1)}
        ${this.#acts('booth.stop', {type: 'stop'}, 'link stop')}
      </div>
      ${this.#person(row, queue, at)}
      <h3 class="visually-hidden">${say(asked ? 'booth.whatNow' : 'booth.what')}</h3>
      <div class="acts">
        ${this.#acts('booth.go', {type: 'decide', end: 'go'})}
        <button ?disabled=${asked} @click=${() => this.#act({type: 'ask'})}>${say('booth.ask')}</button>
        ${this.#acts('booth.second', {type: 'decide', end: 'second'})}
        ${this.#acts('booth.urgent', {type: 'decide', end: 'urgent'})}
      </div>`;
  }

  #over(queue: BoothQueue, row: readonly Encounter[]) {
    const {say} = this;
    const {turns} = queue;
    return html`<h2 class="here" tabindex="-1">${say('booth.over')}</h2>
      <p>${say('booth.overText', {count: turns.length})}</p>
      ${
        turns.length === 0
          ? nothing
          : html`${tally(row, turns, say)}
              <h3>${say('booth.again')}</h3>
              <ul class="again">
                ${turns.map((turn, at) => html`<li>${this.#lineAgain(row, queue, turn, at)}</li>`)}
              </ul>
              <p class="lead">${say('booth.harm')}</p>
              <details class="all-counts">
                <summary>${say('booth.allCounts')}</summary>
                ${renderCounts(row, turns, say)}
              </details>`
      }
      ${this.#footer(
        {words: say('nav.back'), go: '#/talk-practice'},
        {words: say('booth.finish'), go: () => this.#act({type: 'leave'}), isHere: true},
      )}`;
  }

  /** Returns, as HTML, the name of a traveller, or a few words about the traveller if the texts give no name. */
  #who({isNamed, appearance}: Encounter, queue: BoothQueue, at: number): string {
    const [name = ''] = this.#names(queue, at);
    return isNamed ? name : this.words(`appearances.${appearance}.who`);
  }

  #lineAgain(row: readonly Encounter[], queue: BoothQueue, turn: BoothTurn, at: number) {
    const {say} = this;
    const encounter = row[at];
    if (!encounter) return nothing;
    const ruling = rulingOf(encounter, turn);
    return html`<button class=${isWell(ruling) ? 'is-well' : ''} @click=${() => (this.again = at)}>
      <span class="portrait" aria-hidden="true"
        >${companyOf(encounter)} ${this.drawTraveller(this.#faceOf(queue, at), encounter.age)}</span
      >
      <span class="who">${at + 1}. ${prose(this.#who(encounter, queue, at))}</span>
      <b class="ruling">${markIcon(isWell(ruling) ? 'right' : 'missed')} ${say(`booth.${ruling}`)}</b>
    </button>`;
  }

  #again(queue: BoothQueue, row: readonly Encounter[], at: number) {
    const {say} = this;
    const encounter = row[at];
    if (!encounter) return nothing;
    const {length} = queue.turns;
    const who = plain(this.#who(encounter, queue, at));
    const look = (words: string, to: number | undefined) => ({words, go: () => void (this.again = to)});
    return html`<h1 class="here" tabindex="-1">
        ${say('booth.personAgain', {who, number: at + 1, all: row.length})}
      </h1>
      <h2 class="visually-hidden">${say('booth.decided')}</h2>
      ${this.#person(row, queue, at)}
      ${this.#footer(
        look(say('booth.backToCounts'), undefined),
        at + 1 < length ? look(say('booth.next'), at + 1) : undefined,
        at + 1,
        length,
      )}`;
  }

  /**
   * Renders the name of the exercise. It is visible only before a queue, because a queue and its end have their own
   * headings.
   */
  #title() {
    const {queue} = this.booth;
    return html`<h1 class=${queue ? 'visually-hidden' : ''} tabindex="-1">${this.say('booth.title')}</h1>`;
  }

  protected override render(): unknown {
    const {say, booth, encounters, seed, again} = this;
    const {queue} = booth;
    if (!queue)
      return html`${this.#title()}
        <h2 class="visually-hidden here" tabindex="-1">${say('booth.start')}</h2>
        <booth-intro .say=${say} ?hasClock=${booth.hasClock}></booth-intro>`;
    const row = travellers(encounters.encounters, queue, seed);
    if (queue.isOver && again !== undefined) return this.#again(queue, row, again);
    return html`${this.#title()} ${queue.isOver ? this.#over(queue, row) : this.#open(queue, row)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-counter': BoothCounter;
  }
}
