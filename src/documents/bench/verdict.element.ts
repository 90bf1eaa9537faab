import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import type {ExaminationAnswer} from '../model/answer.ts';
import type {Check} from '../model/checks.ts';
import {confidences, grounds, outcomes, verdicts} from '../model/terms.ts';
import type {AnswerChange} from '../model/answer-change.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchVerdictStyles} from './verdict.styles.ts';

/**
 * The decision of the learner: the verdict, the ground of the verdict, and the confidence. If the verdict is `check`
 * (one more check), the learner chooses a check, sees its result at once, and then also chooses the decision after this
 * check. A brief decision asks for the confidence after the verdict. Before, it shows the content of the slot.
 * @event bench-decide - The learner chooses an option.
 */
@customElement('bench-verdict')
export class BenchVerdict extends BenchPart {
  static override styles = benchVerdictStyles;

  @property({attribute: false}) answer!: ExaminationAnswer;
  /** The checks that the learner can choose from. */
  @property({attribute: false}) checks: readonly Check[] = [];
  @property({attribute: false}) words!: TextLookup;
  /** True if the answer needs no ground and the confidence is optional, as at a real counter. */
  @property({type: Boolean}) brief = false;

  /** The question that the learner left out; '' for none. */
  @state() private openQuestion = '';

  /** Marks the first question without an answer, and moves the focus to it. Returns the question. */
  async ask(): Promise<HTMLElement | null> {
    const question = this.renderRoot.querySelector<HTMLFieldSetElement>('fieldset:not(.is-answered)');
    this.openQuestion = question?.name ?? '';
    await this.updateComplete;
    question?.querySelector('input')?.focus({preventScroll: true});
    return question;
  }

  #onLocked = (event: Event) => {
    if (this.locked) event.preventDefault();
  };

  #group<T extends string>(
    name: keyof ExaminationAnswer,
    options: readonly T[],
    change: (chosen: T) => AnswerChange,
    meaning?: string,
  ): unknown {
    const {say, answer, locked, openQuestion} = this;
    const isAnswered = answer[name] !== undefined;
    const state = isAnswered ? 'is-answered' : openQuestion === name ? 'is-asked' : '';
    return html`<fieldset name=${name} class="${name} ${state}">
      <legend>${say(`bench.ask.${name}`)}</legend>
      ${options.map(one => {
        const word: string = one;
        return html`<label class=${answer[name] === one ? 'is-chosen' : ''}>
          <input
            type="radio"
            name=${name}
            value=${word}
            .checked=${live(answer[name] === one)}
            aria-disabled=${locked ? 'true' : 'false'}
            @click=${this.#onLocked}
            @change=${() => this.decide(change(one))}
          />
          <span>
            <b>${say(`${name}.${one}`)}</b>
            ${meaning ? html`<span class="meaning">${say(`${meaning}.${one}`)}</span>` : nothing}
          </span>
        </label>`;
      })}
    </fieldset>`;
  }

  #check(): unknown {
    const {answer, checks, words, say} = this;
    return html`<div class="more">
      ${this.#group('check', checks, check => ({check, outcome: undefined}))}
      <div role="status">
        ${
          answer.check
            ? html`<div class="result">
                <b>${say('bench.checkShows')}</b> ${prose(words(`checks.${answer.check}.text`))}
              </div>`
            : nothing
        }
      </div>
      ${answer.check ? this.#group('outcome', outcomes, outcome => ({outcome})) : nothing}
    </div>`;
  }

  protected override render(): unknown {
    const {answer, say, brief} = this;
    const confidence = this.#group('confidence', confidences, confidence => ({confidence}));
    return html`<h2 class="visually-hidden">${say('bench.decision')}</h2>
      ${this.#group('verdict', verdicts, verdict => ({verdict}), 'bench.meaning')}
      ${answer.verdict === 'check' ? this.#check() : nothing}
      ${
        brief
          ? html`<div class="then"><slot></slot>${confidence}</div>`
          : html`${this.#group('ground', grounds, ground => ({ground}))} ${confidence}`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-verdict': BenchVerdict;
  }
}
