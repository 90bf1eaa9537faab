import {css, html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {plain} from '../text/plain.ts';
import {prose} from '../text/prose.ts';
import {DragController} from '../ui/question/drag.ts';
import {pieceStyles} from '../ui/question/pieces.styles.ts';
import {QuestionElement} from '../ui/question/question.element.ts';
import {questionStyles} from '../ui/question/question.styles.ts';
import {placesIn, responseOf, type PairsShown} from './pairs-response.ts';

/** Styles of every question in which the learner assigns items to targets. */
export const pairsStyles = [
  questionStyles,
  pieceStyles,
  css`
    .is-right .piece,
    .is-wrong .piece {
      background: var(--wash);
      border-color: var(--mark);
    }

    .is-wrong .piece {
      border-style: dashed;
    }

    .note {
      padding-block: var(--space-1) var(--space-2);
      padding-inline: var(--space-3);
    }
  `,
];

/**
 * Base class of the questions in which the learner gives each item a target. One item is always picked. A press on a
 * target places the picked item there, and picks the next item without a target. Items are native radio buttons and
 * targets are native buttons, so they need no code for the keyboard and for screen readers. The learner can also drag
 * an item to a target.
 */
export abstract class PairsQuestion extends QuestionElement<PairsShown> {
  /**
   * The name of the list of targets in the question. The text keys of the targets begin with this name, as in
   * `groups.<id>.text`.
   */
  protected abstract readonly list: 'groups' | 'targets';

  /** The item that the learner has picked; undefined means the first item without a target. */
  @state() private choice: string | undefined;

  protected readonly drag = new DragController(this, (item, target) => this.#put(item, target));

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('shown')) this.choice = undefined;
  }

  protected get places(): ReadonlyMap<string, string> {
    return placesIn(this.response, this.shown);
  }

  protected get picked(): string | undefined {
    if (this.locked) return undefined;
    const {places} = this;
    return this.choice ?? this.shown.items.find(item => !places.has(item));
  }

  #onPick = (event: Event) => {
    if (event.currentTarget instanceof HTMLInputElement) this.choice = event.currentTarget.value;
  };

  #put(item: string | undefined, target: string): void {
    if (this.locked || item === undefined) return;
    const places = new Map(this.places).set(item, target);
    // Sort the items in the order of `shown`, so that equal choices give equal responses.
    this.answer(responseOf(placesIn(responseOf(places), this.shown)));
    this.choice = undefined;
    const {labels, picked} = this;
    const then = picked === undefined ? labels.allPlaced : labels.next(this.textOf('items', picked));
    this.status = `${labels.placed(this.textOf('items', item), this.textOf(this.list, target))} ${then}`;
  }

  protected textOf(list: 'items' | 'groups' | 'targets', id: string): string {
    return plain(this.words(`${list}.${id}.text`));
  }

  /** Renders an item as a radio button that looks like a card. `more` is content after the text of the item. */
  protected item(item: string, more: unknown = nothing): TemplateResult {
    const {locked, problem, picked} = this;
    const isMissing = problem !== '' && !this.places.has(item);
    const notes = [...(this.judged?.marks[item] ? [`note-${item}`] : []), ...(isMissing ? ['problem'] : [])];
    return html`<label
      class="piece ${item === picked ? 'is-chosen' : ''}"
      data-piece=${locked ? nothing : item}
    >
      <input
        type="radio"
        name="item"
        value=${item}
        .checked=${live(item === picked)}
        aria-disabled=${locked ? 'true' : 'false'}
        aria-describedby=${notes.join(' ') || nothing}
        @click=${this.onLockedClick}
        @change=${this.#onPick}
      />
      <span class="text">${prose(this.words(`items.${item}.text`))}</span>
      ${more}
      <span class="grip" aria-hidden="true"></span>
    </label>`;
  }

  /** Renders a target as a button that places the picked item. */
  protected target(target: string, more: unknown = nothing): TemplateResult {
    const {labels, picked} = this;
    const label = this.textOf(this.list, target);
    return html`<button
      type="button"
      class="target"
      aria-label=${picked === undefined ? label : labels.putInto(this.textOf('items', picked), label)}
      aria-disabled=${picked === undefined ? 'true' : 'false'}
      @click=${() => this.#put(picked, target)}
    >
      ${prose(this.words(`${this.list}.${target}.text`))} ${more}
    </button>`;
  }
}
