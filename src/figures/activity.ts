import {html, LitElement, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {TextLookup} from '../content/question-type.ts';
import type {Texts} from '../text/texts.ts';
import {StepsDone} from './steps-done.ts';

/** Everything that an activity shows. */
export interface ActivityView<Data = unknown> {
  /** The author's data without texts. They must come from the same build as the code of the activity. */
  readonly data: Data;
  /** Returns the texts of the author as HTML. */
  readonly words: TextLookup;
  readonly texts: Texts;
  /** The drawing of the figure, as HTML from the compiler. */
  readonly drawing: string;
}

/**
 * Base class of the element of every activity. It declares the properties of these elements, and calls no method of its
 * subclasses.
 */
export abstract class ActivityElement<Data = unknown> extends LitElement {
  @property({attribute: false}) data!: Data;
  @property({attribute: false}) words!: TextLookup;
  @property({attribute: false}) texts!: Texts;
  @property({attribute: false}) drawing = '';

  /** The steps that the learner has done. They are neither saved nor reported. */
  readonly worked = new StepsDone(this);

  /** Sets all properties of the element at once. */
  show(view: ActivityView<Data>): void {
    Object.assign(this, view);
  }
}

/**
 * Renders how much of an activity is done, and a button that begins it again. `of` is the number of steps. `first` is
 * the number of steps that count as done at the beginning. `first` is 1 for a row of stops, because the learner
 * begins on the first stop.
 */
export const foot = (
  {texts, worked}: {readonly texts: Texts; readonly worked: StepsDone},
  of: number,
  again: () => void,
  first = 0,
): TemplateResult => {
  const done = worked.count + first;
  return html`<p class="foot">
    <span class="tally ${done >= of ? 'is-done' : ''}">
      ${texts.t(done >= of ? 'figures.done' : 'figures.tally', {done, of})}
    </span>
    <button class="again" @click=${again}>${texts.t('figures.again')}</button>
  </p>`;
};

/** A row of stops, which the learner visits one after another. */
interface Stops {
  readonly texts: Texts;
  /** Plain text that names the row. */
  readonly label: string;
  /** Title of the current stop, as plain text. */
  readonly title: string;
  readonly at: number;
  readonly of: number;
  readonly go: (stop: number) => void;
}

/** Renders a slider with a button at each end. The buttons stay focusable at the ends, where they do nothing. */
export function stops({texts, label, title, at, of, go}: Stops): TemplateResult {
  const step = (by: number) => () => go(Math.min(of - 1, Math.max(0, at + by)));
  const onInput = ({currentTarget}: Event) => {
    if (currentTarget instanceof HTMLInputElement) go(currentTarget.valueAsNumber);
  };
  const button = (by: number, words: string, isEnd: boolean) =>
    html`<button aria-label=${words} aria-disabled=${isEnd} @click=${step(by)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d=${by < 0 ? 'M15 5l-7 7 7 7' : 'M9 5l7 7-7 7'} />
      </svg>
    </button>`;
  return html`<div class="stops">
    ${button(-1, texts.t('figures.back'), at === 0)}
    <input
      type="range"
      min="0"
      max=${of - 1}
      .value=${String(at)}
      aria-label=${label}
      aria-valuetext=${title}
      @input=${onInput}
    />
    ${button(1, texts.t('figures.forward'), at === of - 1)}
  </div>`;
}
