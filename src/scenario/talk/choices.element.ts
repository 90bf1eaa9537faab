import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {live} from 'lit/directives/live.js';
import {choiceStyles} from '../../ui/question/choice.styles.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {prose} from '../../text/prose.ts';
import {interviewChoicesStyles} from './choices.styles.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';
import {MoveEvent} from './move-event.element.ts';
import './own-words.element.ts';
import type {OwnWords} from './own-words.element.ts';

/** One option of a choice: something to say or something to do. `text` is HTML from the catalogue. */
export interface OptionView {
  readonly id: string;
  readonly kind: 'say' | 'act';
  readonly text: string;
}

/**
 * The step for own words. `state` tells whether the learner types own words or compares them with the wordings.
 * `words` are the typed words.
 */
export interface OwnWordsView {
  readonly state: 'off' | 'finding' | 'comparing';
  readonly words: string;
}

const idsOf = (options: readonly OptionView[]): string => options.map(o => o.id).join();

/**
 * The options of one decision, as cards. The learner reads all cards, selects one, and then confirms it. Confirming
 * is a separate step because a choice cannot be undone, so a slip of the finger must not make a choice.
 * @event interview-move - The learner says or does the selected choice, or has own words ready.
 */
@customElement('interview-choices')
export class InterviewChoices extends LitElement {
  static override styles = [questionStyles, choiceStyles, interviewStyles, interviewChoicesStyles];

  /** The heading that asks the learner to decide, as HTML. */
  @property({attribute: false}) heading!: string;
  @property({attribute: false}) options!: readonly OptionView[];
  @property({attribute: false}) labels!: InterviewLabels;
  @property({attribute: false}) own!: OwnWordsView;
  /** Reads own words; undefined if own words are switched off. */
  @property({attribute: false}) read: OwnWords['read'];

  @state() private picked: string | undefined;
  @query('input') private first!: HTMLInputElement | null;

  override focus(options?: FocusOptions): void {
    this.first?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('options');
    if (before === undefined || idsOf(before) === idsOf(this.options)) return;
    if (this.options.some(o => o.id === this.picked)) return;
    this.picked = undefined;
  }

  /** Moves the focus to the field for own words, or from this field to the wordings. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('own')?.state;
    const now = this.own.state;
    if (before === 'off' && now === 'finding') void this.#focusOwnWords();
    if (before === 'finding' && now === 'comparing') this.first?.focus();
  }

  async #focusOwnWords(): Promise<void> {
    const ownWords = this.renderRoot.querySelector('own-words');
    await ownWords?.updateComplete;
    ownWords?.focus();
  }

  #onPick = async (event: Event) => {
    const {currentTarget} = event;
    if (!(currentTarget instanceof HTMLInputElement)) return;
    const isFirst = this.picked === undefined;
    this.picked = currentTarget.value;
    currentTarget.closest('.option')?.scrollIntoView({block: 'nearest'});
    await this.updateComplete;
    if (isFirst) this.#uncover();
  };

  /** Scrolls, by at most the height of the bar, so that the bar does not cover the last card. */
  #uncover(): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.confirm');
    const end = bar?.parentElement?.getBoundingClientRect().bottom;
    if (bar && end !== undefined)
      scrollBy(0, Math.min(bar.offsetHeight, end - bar.getBoundingClientRect().bottom));
  }

  #onSubmit = (event: Event) => {
    event.preventDefault();
    const {picked} = this;
    if (picked !== undefined) this.dispatchEvent(new MoveEvent({type: 'choose', choice: picked}));
  };

  /**
   * Renders the bar below the cards. Until a card is selected, the bar has a text in place of the button, and so
   * keeps its size. A bar with the button always stays in the window.
   */
  #confirm() {
    const {labels} = this;
    const kind = this.options.find(o => o.id === this.picked)?.kind;
    return html`<div class="confirm ${kind === undefined ? 'is-waiting' : ''}">
      ${
        kind === undefined
          ? html`<p class="quiet">${labels('interview.selectFirst')}</p>`
          : html`<button class="primary">
              ${labels(kind === 'say' ? 'interview.say' : 'interview.act')}
            </button>`
      }
    </div>`;
  }

  protected override render(): unknown {
    if (this.own.state === 'finding')
      return keyed(
        idsOf(this.options),
        html`<own-words .heading=${this.heading} .labels=${this.labels} .read=${this.read}></own-words>`,
      );
    const {own, labels} = this;
    return html`<form @submit=${this.#onSubmit}>
      ${
        own.state === 'comparing' && own.words !== ''
          ? html`<p class="own"><b>${labels('interview.ownWords')}</b> ${own.words}</p>`
          : nothing
      }
      <fieldset>
        <legend>${prose(this.heading)}</legend>
        <div class="cards ${this.options.length === 3 ? 'are-three' : ''}">
          ${this.options.map(
            o =>
              html`<div class="option ${o.id === this.picked ? 'is-chosen' : ''}">
                <label>
                  <input
                    type="radio"
                    name="choice"
                    value=${o.id}
                    .checked=${live(o.id === this.picked)}
                    @change=${this.#onPick}
                  />
                  <span>${prose(o.text)}</span>
                </label>
              </div>`,
          )}
        </div>
      </fieldset>
      ${this.#confirm()}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-choices': InterviewChoices;
  }
}
