import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import type {BoothTexts} from './intro.element.ts';
import './window.element.ts';
import type {DrawTraveller} from './window.element.ts';
import {boothStyles} from './booth.styles.ts';
import {isWorthAsking, rightEnd, type Encounter, type BoothIndicator} from './encounter.ts';
import {isWell, rulingOf, type BoothTurn} from './queue.ts';

/**
 * One traveller at the counter: what the learner sees and hears. After the decision, when `turn` is set, the
 * element also shows the right decision, the indicators and the reasons.
 */
@customElement('booth-person')
export class BoothPerson extends LitElement {
  static override styles = boothStyles;

  @property({attribute: false}) encounter!: Encounter;
  /**
   * Texts of the appearance: what the learner sees, the documents and the question. Here and in `words`, random names
   * have already replaced the placeholders.
   */
  @property({attribute: false}) appearance!: TextLookup;
  /** Texts of the truth behind the appearance: the answer, the indicators and the reasons. */
  @property({attribute: false}) words!: TextLookup;
  /** Texts of the sources on which the encounter is based. */
  @property({attribute: false}) sources!: TextLookup;
  @property({attribute: false}) say!: BoothTexts;
  /** True once the learner has asked the question. */
  @property({type: Boolean}) asked = false;
  /** Seed of the traveller's face. */
  @property() seed = '';
  /** Number of people who wait in the queue. */
  @property({type: Number}) waiting = 0;
  @property({attribute: false}) drawTraveller!: DrawTraveller;
  /** The learner's decision; set only in the review. */
  @property({attribute: false}) turn: BoothTurn | undefined;

  override focus(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('[tabindex]');
    heading?.focus({preventScroll: true});
    this.renderRoot.querySelector('.sheet > :last-child')?.scrollIntoView({block: 'nearest'});
  }

  #question() {
    const {appearance, words, say, turn} = this;
    return html`<div class="said you">
        <h3 tabindex="-1">${say(turn?.asked === false ? 'booth.notAsked' : 'booth.youAsk')}</h3>
        ${prose(appearance('question'))}
      </div>
      <div class="said">
        <h3>${say('booth.answer')}</h3>
        ${prose(words('answer'))}
      </div>`;
  }

  #sign({id, group, weight, when, alone}: BoothIndicator) {
    const {words, say} = this;
    const more = [
      ...(alone ? ['booth.alone' as const] : []),
      ...(when === 'seen' ? [] : [`booth.${when}` as const]),
    ];
    const named = say(group === 'behaviour' ? 'booth.behaviour' : `interview.sign.${group}`);
    const kind = say('booth.sign', {group: named, weight: say(`booth.${weight}`)});
    return html`<li>
      ${prose(words(`signs.${id}.text`))}
      <small>${[kind, ...more.map(key => say(key))].join('; ')}</small>
    </li>`;
  }

  #explained() {
    const {encounter, words, say, sources} = this;
    return html`<div class="explained">
      <h3>${say('booth.signs')}</h3>
      ${
        encounter.signs.length === 0
          ? html`<p>${say('booth.noSigns')}</p>`
          : html`<ul class="signs">
              ${encounter.signs.map(sign => this.#sign(sign))}
            </ul>`
      }
      ${
        encounter.isOdd
          ? html`<h3>${say('booth.odd')}</h3>
              <p>${prose(words('odd'))}</p>`
          : nothing
      }
      <details>
        <summary>${say('booth.sources')}</summary>
        <ul>
          ${encounter.sources.map(id => html`<li>${prose(sources(`${id}.text`))}</li>`)}
        </ul>
      </details>
    </div>`;
  }

  /**
   * Renders the verdict on the decision at the top. Below it, renders the right decision if the learner took another
   * one, and then the reason.
   */
  #verdict(turn: BoothTurn) {
    const {encounter, say, words} = this;
    const ruling = rulingOf(encounter, turn);
    const end = say(`booth.${rightEnd(encounter)}`);
    const right = isWorthAsking(encounter) ? say('booth.askFirst', {end}) : end;
    const isLeftOut = isWorthAsking(encounter) && !turn.asked;
    return html`<p class="verdict ${isWell(ruling) ? 'is-well' : 'is-wrong'}">
        ${markIcon(isWell(ruling) ? 'right' : 'missed')}
        <span
          ><b>${say(`booth.${ruling}`)}.</b>
          ${say(turn.asked ? `booth.${turn.end}Asked` : `booth.${turn.end}Did`)}
          ${isWell(ruling) ? (isLeftOut ? say('booth.leftOutText') : nothing) : html`<b>${say('booth.right')}:</b> ${right}`}</span
        >
      </p>
      <div class="explained why">
        <h3>${say('booth.why')}</h3>
        <p>${prose(words('why'))}</p>
      </div>`;
  }

  protected override render(): unknown {
    const {appearance, say, asked, turn} = this;
    return html`${turn ? this.#verdict(turn) : nothing}
      <div class="sheet">
        <booth-window
          .encounter=${this.encounter}
          .seed=${this.seed}
          .waiting=${this.waiting}
          .drawTraveller=${this.drawTraveller}
        ></booth-window>
        <div class="said seen prose">${prose(appearance('seen'))}</div>
        <div class="papers">
          <h3>${say('booth.papers')}</h3>
          ${prose(appearance('papers'))}
        </div>
        ${asked || turn ? this.#question() : nothing}
      </div>
      ${turn ? this.#explained() : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booth-person': BoothPerson;
  }
}
