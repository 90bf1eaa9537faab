import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {ladderStyles} from './ladder.styles.ts';
import type {LadderData} from './schema.ts';

const answers = ['yes', 'no'] as const;
type Answer = (typeof answers)[number];

/**
 * Shows questions below each other. The learner answers each question with yes or no, and collects the texts of these
 * answers.
 */
@customElement('figure-ladder')
export class FigureLadder extends ActivityElement<LadderData> {
  static override styles = [activityStyles, ladderStyles];

  /** The learner's answers so far, from the first question on. */
  @state() private answersGiven: readonly Answer[] = [];

  /**
   * Stores the answer to one question, and removes the answers to all questions below. The new answer may end the
   * questions earlier.
   */
  #answer = (rung: number, answer: Answer) => {
    this.answersGiven = [...this.answersGiven.slice(0, rung), answer];
    this.worked.reset();
    for (const {id} of this.data.rungs.slice(0, this.#isOver ? undefined : rung + 1)) this.worked.add(id);
  };

  #again = () => {
    this.answersGiven = [];
    this.worked.reset();
  };

  get #isOver(): boolean {
    const {data, answersGiven} = this;
    return (
      answersGiven.length === data.rungs.length ||
      answersGiven.some((answer, n) => data.rungs[n]?.ends === answer)
    );
  }

  #follows(): readonly string[] {
    return this.answersGiven.flatMap(
      (answer, n) => this.words(`rungs.${this.data.rungs[n]?.id ?? ''}.${answer}`) || [],
    );
  }

  protected override render(): unknown {
    const {data, words, texts, answersGiven} = this;
    const follows = this.#follows();
    const isOver = this.#isOver;
    const label = {yes: texts.t('figures.yes'), no: texts.t('figures.no')};
    const isSilent = follows.length === 0 && !(isOver && words('none'));
    return html`<ol>
        ${data.rungs.map(({id}, n) => {
          const isOpen = n < answersGiven.length || (n === answersGiven.length && !isOver);
          return html`<li class=${isOpen ? '' : 'is-later'}>
            <span class="ask" id=${id}>${prose(words(`rungs.${id}.ask`))}</span>
            ${
              isOpen
                ? html`<span class="answers" role="group" aria-labelledby=${id}>
                    ${answers.map(
                      answer =>
                        html`<button
                          aria-pressed=${answersGiven[n] === answer}
                          @click=${() => this.#answer(n, answer)}
                        >
                          ${label[answer]}
                        </button>`,
                    )}
                  </span>`
                : nothing
            }
          </li>`;
        })}
      </ol>
      <div class="panel ${isSilent ? 'is-silent' : ''}" role="status">
        ${follows.map((follow, n) => html`<p class=${n === 0 ? 'name' : ''}>${prose(follow)}</p>`)}
        ${isOver && follows.length === 0 ? html`<p class="name">${prose(words('none'))}</p>` : nothing}
      </div>
      ${foot(this, data.rungs.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-ladder': FigureLadder;
  }
}
