import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {choiceStyles} from '../../ui/question/choice.styles.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {prose} from '../../text/prose.ts';
import {interviewChoicesStyles} from './choices.styles.ts';
import {interviewStyles} from './interview.styles.ts';
import type {Labels} from './labels.ts';
import './own-words.element.ts';
import type {OwnWordsEvent} from './own-words.element.ts';

/** The learner has said or done one of the choices. */
export class ChooseEvent extends Event {
  static readonly type = 'interview-choose';
  readonly choice: string;
  constructor(choice: string) {
    super(ChooseEvent.type, {bubbles: true, composed: true});
    this.choice = choice;
  }
}

/** One wording or act; `text` is HTML from the catalogue. */
export interface OptionView {
  readonly id: string;
  readonly kind: 'say' | 'act';
  readonly text: string;
}

const idsOf = (options: readonly OptionView[]): string => options.map(o => o.id).join();

/**
 * The wordings and acts of one decision: the learner reads them all, selects one, then confirms it. There are
 * two steps because a choice cannot be unsaid, and a slip of the finger must not say anything.
 * @event interview-choose - The learner says or does the selected choice.
 */
@customElement('interview-choices')
export class InterviewChoices extends LitElement {
  static override styles = [questionStyles, choiceStyles, interviewStyles, interviewChoicesStyles];

  /** The heading that states the decision, as HTML. */
  @property({attribute: false}) heading!: string;
  @property({attribute: false}) options!: readonly OptionView[];
  @property({attribute: false}) labels!: Labels;

  @state() private picked: string | undefined;
  @state() private missing = false;
  /** Whether the learner finds own words first, at this and the following decisions. */
  @state() private ownFirst = false;
  /** The learner's own words for this decision; undefined until the learner asks for the wordings. */
  @state() private own: string | undefined;
  @query('input') private first!: HTMLInputElement | null;

  override focus(options?: FocusOptions): void {
    this.first?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('options');
    if (before === undefined || idsOf(before) === idsOf(this.options)) return;
    this.own = undefined;
    if (this.options.some(o => o.id === this.picked)) return;
    this.picked = undefined;
    this.missing = false;
  }

  #onPick = (event: Event) => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    this.picked = event.currentTarget.value;
    this.missing = false;
  };

  #onOwnFirst = async () => {
    this.ownFirst = true;
    this.own = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('own-words')?.focus();
  };

  #onOwnNoMore = () => {
    this.ownFirst = false;
  };

  #onOwnWords = async ({own}: OwnWordsEvent) => {
    this.own = own;
    await this.updateComplete;
    this.first?.focus();
  };

  #onSubmit = (event: Event) => {
    event.preventDefault();
    const {picked} = this;
    this.missing = picked === undefined;
    if (picked === undefined) this.first?.focus();
    else this.dispatchEvent(new ChooseEvent(picked));
  };

  #button(): string {
    const kind = this.options.find(o => o.id === this.picked)?.kind;
    return this.labels(
      kind === 'say' ? 'interview.say' : kind === 'act' ? 'interview.act' : 'interview.decide',
    );
  }

  #ownWords() {
    const {labels, ownFirst, own} = this;
    if (!ownFirst)
      return html`<button class="link" type="button" @click=${this.#onOwnFirst}>
        ${labels('interview.ownFirst')}
      </button>`;
    return html`${own === undefined || own === '' ? nothing : html`<p class="own"><b>${labels('interview.ownWords')}</b> ${own}</p>`}
      <button class="link" type="button" @click=${this.#onOwnNoMore}>
        ${labels('interview.ownNoMore')}
      </button>`;
  }

  protected override render(): unknown {
    if (this.ownFirst && this.own === undefined)
      return html`<own-words
        .heading=${this.heading}
        .labels=${this.labels}
        @own-words=${this.#onOwnWords}
      ></own-words>`;
    return html`<form @submit=${this.#onSubmit}>
      <fieldset aria-describedby=${this.missing ? 'missing' : nothing}>
        <legend>${prose(this.heading)}</legend>
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
      </fieldset>
      <p class="missing" id="missing" role="alert" ?hidden=${!this.missing}>
        ${this.missing ? this.labels('interview.chooseFirst') : nothing}
      </p>
      <div class="buttons">
        <button class="primary">${this.#button()}</button>
        ${this.#ownWords()}
      </div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-choices': InterviewChoices;
  }
  interface HTMLElementEventMap {
    'interview-choose': ChooseEvent;
  }
}
