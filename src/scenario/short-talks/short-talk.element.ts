import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {TextLookup} from '../../content/question-type.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {prose} from '../../text/prose.ts';
import type {HeardWords} from '../own-words/heard.ts';
import {utteranceTypes, type UtteranceType} from '../own-words/rules.ts';
import {bubbleStyles} from '../talk/bubble.styles.ts';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {MoveEvent} from '../talk/move-event.element.ts';
import '../talk/own-words.element.ts';
import type {OwnWords} from '../talk/own-words.element.ts';
import {
  afterSaying,
  answerTo,
  goneOn,
  isWanted,
  mayGoOn,
  talkStart,
  type ShortTalk,
  type TalkMoment,
  type TalkState,
} from './short-talk.ts';

/** Returns an interface text in the current language. */
export type TalkTexts = (key: InterfaceKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * A talk of two minutes. The learner types own words, the course names the type of these words, and the person gives
 * the answer to this type. The default slot has the buttons after the end.
 */
@customElement('short-talk')
export class ShortTalkElement extends LitElement {
  static override styles = [
    interviewStyles,
    bubbleStyles,
    css`
      own-words,
      .go-on,
      slot {
        display: block;
        margin-block-end: var(--space-3);
      }

      .point {
        border-inline-start: 4px solid var(--rule-strong);
        max-inline-size: var(--measure);
        padding-inline-start: var(--space-4);
      }
    `,
  ];

  @property({attribute: false}) talk!: ShortTalk;
  /** The texts of this talk. */
  @property({attribute: false}) words!: TextLookup;
  @property({attribute: false}) say!: TalkTexts;
  /** Names the type of own words. */
  @property({attribute: false}) read!: NonNullable<OwnWords['read']>;

  @state() private here: TalkState = talkStart;
  /** True if the answer gets the focus. A screen reader then reads the answer, so no announcement is necessary. */
  @state() private isAttended = false;

  @query('h2') private heading!: HTMLElement;
  @query('own-words') private field!: HTMLElement | null;
  @query('.answer') private answer!: HTMLElement | null;

  /** Moves the focus to the heading, once it has rendered. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.heading.focus(options));
  }

  /**
   * Lets the person answer the own words of the learner. If the type of the words is unsure, the closest wordings
   * replace the last answer.
   */
  readonly #read = async (words: string): Promise<HeardWords> => {
    const {found} = await this.read(words);
    this.isAttended = false;
    const moment = this.talk.moments[this.here.at];
    if (found.type !== 'unsure') {
      this.here = afterSaying(this.here, found.type);
      return {found, meant: undefined, near: []};
    }
    const near = moment?.near.map(type => ({
      ...{id: type, move: 'choose' as const, text: this.words(`moments.${moment.id}.near.${type}`)},
    }));
    this.here = {...this.here, lastType: undefined};
    return {found, meant: undefined, near: near ?? []};
  };

  /** Lets the learner say one of the closest wordings. Each button has the type of its wording as id. */
  #onMove = ({move}: MoveEvent) => {
    const wordingType: UtteranceType | undefined =
      move.type === 'choose' ? utteranceTypes.find(type => type === move.choice) : undefined;
    if (wordingType === undefined) return;
    this.isAttended = true;
    this.here = afterSaying(this.here, wordingType);
    void this.updateComplete.then(() => this.answer?.focus());
  };

  #onGoOn = () => {
    this.here = goneOn(this.talk, this.here);
    void this.updateComplete.then(() => (this.field ?? this.heading).focus());
  };

  #answer(moment: TalkMoment, wordingType: UtteranceType) {
    const {talk, here, say} = this;
    return html`<div class="said answer" id="answer" tabindex="-1" role="group" aria-labelledby="answer">
        ${prose(this.words(`moments.${moment.id}.answers.${answerTo(moment, wordingType)}`))}
      </div>
      ${isWanted(talk, here) ? nothing : html`<p>${say('two-minutes.again')}</p>`}`;
  }

  #moment(moment: TalkMoment) {
    const {talk, here, say, words} = this;
    return html`<p>${prose(words('who'))}</p>
      <div class="said">${prose(words(`moments.${moment.id}.scene`))}</div>
      ${keyed(
        moment.id,
        html`<own-words
          alone
          .labels=${say}
          .read=${this.#read}
          @interview-move=${this.#onMove}
        ></own-words>`,
      )}
      <div role="status" aria-live=${this.isAttended ? 'off' : 'polite'}>
        ${here.lastType === undefined ? nothing : this.#answer(moment, here.lastType)}
      </div>
      ${
        mayGoOn(talk, here)
          ? html`<button class="primary go-on" @click=${this.#onGoOn}>${say('two-minutes.goOn')}</button>`
          : nothing
      }`;
  }

  #end() {
    const {say, words} = this;
    return html`<p>${prose(words('end'))}</p>
      <div class="point">
        <h3>${say('two-minutes.point')}</h3>
        <p>${prose(words('point'))}</p>
      </div>
      <slot></slot>`;
  }

  protected override render(): unknown {
    const moment = this.talk.moments[this.here.at];
    return html`<h2 tabindex="-1">${prose(this.words('title'))}</h2>
      ${moment ? this.#moment(moment) : this.#end()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'short-talk': ShortTalkElement;
  }
}
