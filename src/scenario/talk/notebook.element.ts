import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {prose} from '../../text/prose.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';
import {inferring, tied, type Notebook} from '../model/notebook.ts';
import type {FactLevel} from '../model/scenario.ts';
import {indicatorGroups} from '../model/indicator-groups.ts';
import type {Book} from '../engine/view.ts';

/**
 * Event for a change of a mark on a note or on an inferred indicator. `notebook` is the notebook after the
 * change.
 */
export class NotebookEvent extends Event {
  static readonly type = 'interview-notebook';
  readonly notebook: Notebook;
  constructor(notebook: Notebook) {
    super(NotebookEvent.type, {bubbles: true, composed: true});
    this.notebook = notebook;
  }
}

/**
 * The officer's notebook: the known facts, each with the indicator group that the learner has assigned to it.
 * A separate list has the indicators that the learner only infers.
 * @event interview-notebook - The learner sets, changes or removes a mark.
 */
@customElement('interview-notebook')
export class InterviewNotebook extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      details {
        border: 0;
      }

      .notes {
        list-style: none;
        padding: 0;
      }

      .notes li {
        border-block-start: 1px solid var(--rule);
        padding-block: var(--space-2);
      }

      .notes p {
        margin-block-end: var(--space-1);
      }

      .from {
        color: var(--ink-soft);
        font-size: var(--step--1);
      }

      mark {
        background: var(--caution-wash);
        color: var(--caution);
        font-size: var(--step--1);
        font-weight: 600;
        padding-inline: var(--space-1);
      }

      .sign {
        align-items: baseline;
        display: flex;
        flex-wrap: wrap;
        font-size: var(--step--1);
        gap: var(--space-1) var(--space-2);
      }

      select {
        background: var(--paper-raised);
        border: 1px solid var(--rule-strong);
        border-radius: var(--radius);
        color: var(--ink);
        font: inherit;
        max-inline-size: 100%;
        min-block-size: var(--target);
        padding-inline: var(--space-2);
      }

      fieldset {
        border: 0;
        border-block-start: 1px solid var(--rule);
        margin: 0 0 var(--space-3);
        padding: var(--space-3) 0 0;
      }

      legend {
        float: inline-start;
        font-weight: 600;
        inline-size: 100%;
        margin-block-end: var(--space-2);
        padding: 0;
      }

      .groups {
        clear: both;
        display: grid;
        gap: 0 var(--space-3);
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      }

      .groups label {
        align-items: center;
        display: flex;
        gap: var(--space-2);
        min-block-size: var(--target);
      }
    `,
  ];

  @property({attribute: false}) book!: Book;
  @property({attribute: false}) labels!: InterviewLabels;
  /** Ids of the facts known now, in the order in which they became known. */
  @property({attribute: false}) known!: readonly string[];
  /** Ids of the facts that were known before the last choice. */
  @property({attribute: false}) knownBefore!: readonly string[];
  @property({attribute: false}) notebook!: Notebook;

  #onTie = (event: Event) => {
    const {currentTarget} = event;
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const group = indicatorGroups.find(g => g === currentTarget.value);
    this.dispatchEvent(new NotebookEvent(tied(this.notebook, currentTarget.name, group)));
  };

  #onInfer = (event: Event) => {
    const {currentTarget} = event;
    if (!(currentTarget instanceof HTMLInputElement)) return;
    const group = indicatorGroups.find(g => g === currentTarget.value);
    if (group) this.dispatchEvent(new NotebookEvent(inferring(this.notebook, group, currentTarget.checked)));
  };

  #from(fact: string): string {
    const level: FactLevel = this.book.scenario.facts.find(f => f.id === fact)?.level ?? 'start';
    return this.labels(
      level === 'start' || level === 'check' ? `interview.from.${level}` : 'interview.from.told',
    );
  }

  #note(fact: string) {
    const {labels, book, knownBefore, notebook} = this;
    const tie = notebook.ties[fact];
    return html`<li>
      <p id="note-${fact}">
        ${prose(book.words(`facts.${fact}.note`))} <span class="from">${this.#from(fact)}</span>
        ${knownBefore.includes(fact) ? nothing : html`<mark>${labels('interview.notesNew')}</mark>`}
      </p>
      <div class="sign">
        <label for=${fact}>${labels('interview.signOf')}</label>
        <select
          id=${fact}
          name=${fact}
          aria-describedby="note-${fact}"
          .value=${live(tie ?? '')}
          @change=${this.#onTie}
        >
          <option value="">${labels('interview.signOfNothing')}</option>
          ${indicatorGroups.map(
            group =>
              html`<option value=${group} ?selected=${group === tie}>
                ${labels(`interview.sign.${group}`)}
              </option>`,
          )}
        </select>
      </div>
    </li>`;
  }

  protected override render(): unknown {
    const {labels, known, notebook} = this;
    return html`<details>
      <summary>${labels('interview.notes', {count: known.length})}</summary>
      <p>${labels('interview.signsRule')}</p>
      <ul class="notes">
        ${known.map(fact => this.#note(fact))}
      </ul>
      <fieldset>
        <legend>${labels('interview.infer')}</legend>
        <div class="groups">
          ${indicatorGroups.map(
            group =>
              html`<label>
                <input
                  type="checkbox"
                  value=${group}
                  .checked=${live(notebook.inferred.includes(group))}
                  @change=${this.#onInfer}
                />
                ${labels(`interview.sign.${group}`)}
              </label>`,
          )}
        </div>
      </fieldset>
      <p class="quiet">${labels('interview.notesKept')}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-notebook': InterviewNotebook;
  }
  interface HTMLElementEventMap {
    'interview-notebook': NotebookEvent;
  }
}
