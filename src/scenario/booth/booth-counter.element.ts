import {html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Words} from '../../questions/define.ts';
import './booth-clock.element.ts';
import {BoothActEvent, type Say} from './booth-event.ts';
import './booth-intro.element.ts';
import './booth-person.element.ts';
import {counted} from './booth-counts.ts';
import {boothStyles} from './booth.styles.ts';
import {ends, type Encounter, type Encounters} from './encounter.ts';
import {namesFor, rulingOf, travellers, type Act, type Booth, type Shift} from './shift.ts';

/**
 * The exercise at a first-line counter: a shift of travellers, and at its end what became of them.
 * @event booth-act - The learner does something; whoever shows the booth keeps it.
 */
@customElement('booth-counter')
export class BoothCounter extends LitElement {
  static override styles = boothStyles;

  @property({attribute: false}) met!: Encounters;
  @property({attribute: false}) booth!: Booth;
  /** Of the catalogue of encounters. */
  @property({attribute: false}) words!: Words;
  @property({attribute: false}) say!: Say;
  /** Order and names come out alike for the same learner. */
  @property() seed = '';

  /** The place in the row of the one who is looked at again. */
  @state() private again: number | undefined;

  #act(act: Act): void {
    this.dispatchEvent(new BoothActEvent(act));
    void this.#toHeading(act.type === 'ask');
  }

  #lookAt(at: number | undefined): void {
    this.again = at;
    void this.#toHeading();
  }

  /** Puts the keyboard where what is new begins. */
  async #toHeading(isAnswer = false): Promise<void> {
    await this.updateComplete;
    const {renderRoot: root} = this;
    const person = root.querySelector('booth-person');
    await person?.updateComplete;
    if (isAnswer) {
      person?.focus();
      return;
    }
    const heading = root.querySelector<HTMLElement>('h2[tabindex]');
    heading?.focus({preventScroll: true});
    heading?.scrollIntoView({block: 'start'});
  }

  #wordsOf(encounter: Encounter): Words {
    const {met, seed} = this;
    const [name, other] = namesFor(met.names, encounter, seed).map(id => this.words(`names.${id}.name`));
    return key =>
      this.words(`encounters.${encounter.id}.${key}`)
        .replaceAll('{{name}}', name ?? '')
        .replaceAll('{{other}}', other ?? '');
  }

  #person(encounter: Encounter, shift: Shift, at: number) {
    return keyed(
      at,
      html`<booth-person
        .encounter=${encounter}
        .words=${this.#wordsOf(encounter)}
        .sources=${(key: string) => this.words(`sources.${key}`)}
        .say=${this.say}
        .turn=${shift.turns[at]}
        ?asked=${shift.asked}
      ></booth-person>`,
    );
  }

  #line(shift: Shift, waiting: number) {
    const {say, booth} = this;
    const count = [...shift.turns, shift].filter(({asked}) => asked).length;
    return html`<p class="line">
      <span
        >${waiting === 0 ? say('booth.waitingNone') : say('booth.waiting', {count: waiting})}
        ${count > 0 ? say('booth.asked', {count}) : nothing}</span
      >
      ${booth.hasClock ? keyed(shift.turns.length, html`<booth-clock .say=${say}></booth-clock>`) : nothing}
    </p>`;
  }

  #open(shift: Shift, row: readonly Encounter[]) {
    const {say} = this;
    const at = shift.turns.length;
    const encounter = row[at];
    return html`<h2 tabindex="-1">${say('booth.person', {number: at + 1, all: row.length})}</h2>
      ${this.#line(shift, row.length - at - 1)} ${encounter ? this.#person(encounter, shift, at) : nothing}
      <h3>${say(shift.asked ? 'booth.whatNow' : 'booth.what')}</h3>
      <div class="acts">
        ${this.#button('go')}
        ${
          shift.asked
            ? nothing
            : html`<button
                @click=${() => {
                  this.#act({type: 'ask'});
                }}
              >
                ${say('booth.ask')}
              </button>`
        }
        ${this.#button('second')}${this.#button('urgent')}
      </div>
      <button
        class="link"
        @click=${() => {
          this.#act({type: 'stop'});
        }}
      >
        ${say('booth.stop')}
      </button>`;
  }

  #button(end: (typeof ends)[number]) {
    return html`<button
      @click=${() => {
        this.#act({type: 'decide', end});
      }}
    >
      ${this.say(`booth.${end}`)}
    </button>`;
  }

  #over(shift: Shift, row: readonly Encounter[]) {
    const {say} = this;
    const {turns} = shift;
    const lines = turns.flatMap((turn, at) => {
      const encounter = row[at];
      if (!encounter) return [];
      const [name = ''] = namesFor(this.met.names, encounter, this.seed);
      return [{ruling: rulingOf(encounter, turn), name: this.words(`names.${name}.name`), number: at + 1}];
    });
    return html`<h2 tabindex="-1">${say('booth.over')}</h2>
      <p>${say('booth.overText', {count: turns.length})}</p>
      ${turns.length === 0 ? nothing : counted(row, turns, say)}
      ${turns.length === 0 ? nothing : html`<h3>${say('booth.again')}</h3>`}
      <ul class="again">
        ${lines.map(
          ({ruling, name, number}) =>
            html`<li>
              <button
                class=${ruling === 'found' || ruling === 'passed' ? '' : 'is-wrong'}
                @click=${() => {
                  this.#lookAt(number - 1);
                }}
              >
                ${say('booth.againLine', {number, name, ruling: say(`booth.${ruling}`)})}
              </button>
            </li>`,
        )}
      </ul>
      <button
        class="primary"
        @click=${() => {
          this.#act({type: 'leave'});
        }}
      >
        ${say('booth.finish')}
      </button>`;
  }

  #again(shift: Shift, row: readonly Encounter[], at: number) {
    const {say} = this;
    const encounter = row[at];
    return html`<h2 tabindex="-1">${say('booth.person', {number: at + 1, all: row.length})}</h2>
      ${encounter ? this.#person(encounter, shift, at) : nothing}
      <div class="buttons">
        <button
          class="primary"
          @click=${() => {
            this.#lookAt(undefined);
          }}
        >
          ${say('booth.backToCounts')}
        </button>
        ${
          at + 1 < shift.turns.length
            ? html`<button
                @click=${() => {
                  this.#lookAt(at + 1);
                }}
              >
                ${say('booth.next')}
              </button>`
            : nothing
        }
      </div>`;
  }

  protected override render(): unknown {
    const {say, booth, met, seed, again} = this;
    const {shift} = booth;
    if (!shift)
      return html`<h2 tabindex="-1">${say('booth.start')}</h2>
        <booth-intro .say=${say} ?hasClock=${booth.hasClock}></booth-intro>`;
    const row = travellers(met.encounters, shift, seed);
    if (!shift.isOver) return this.#open(shift, row);
    return again === undefined ? this.#over(shift, row) : this.#again(shift, row, again);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-counter': BoothCounter;
  }
}
