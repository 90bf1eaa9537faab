import {html, LitElement} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {BenchTexts} from '../view/bench-texts.ts';
import type {Span} from '../mrz/layout.ts';
import {cssValues} from '../../ui/css-values.ts';
import {mrzLinesStyles} from './mrz-lines.styles.ts';

/** Dispatched when the learner chooses positions of a line. */
export class PlacesChosenEvent extends Event {
  static readonly type = 'places-chosen';
  readonly places: Span;
  constructor(places: Span) {
    super(PlacesChosenEvent.type);
    this.places = places;
  }
}

interface Place {
  readonly line: number;
  readonly at: number;
}

/**
 * Returns the number of characters in each group of a line. All groups of a line have the same size, and a long line
 * wraps between two groups.
 */
const groupOf = (length: number): number => (length % 11 === 0 ? 11 : 10);

const holds = (span: Span | undefined, {line, at}: Place): boolean =>
  span !== undefined && span.line === line && span.from <= at && at <= span.to;

/**
 * Shows machine-readable lines character by character, with the number of the first position above each
 * group. If `pick` is set, the learner can choose positions. A click, a touch or the keyboard chooses the
 * first and the last position. Dragging the mouse chooses all positions between two points.
 * @event places-chosen - The learner chooses other positions.
 */
@customElement('mrz-lines')
export class MrzLines extends LitElement {
  static override styles = mrzLinesStyles;

  @property({attribute: false}) lines: readonly string[] = [];
  @property({attribute: false}) say!: BenchTexts;
  /** True if the learner can choose positions. */
  @property({type: Boolean, reflect: true}) pick = false;
  @property({type: Boolean, reflect: true}) locked = false;
  @property({attribute: false}) chosen: Span | undefined;
  /** Positions to highlight. */
  @property({attribute: false}) marked: Span | undefined;
  /** Positions whose characters are hidden. */
  @property({attribute: false}) covered: Span | undefined;

  /** The position that Tab focuses. */
  @state() private current: Place = {line: 1, at: 1};

  /** The first position of a choice that has no last position yet. */
  #choiceStart: Place | undefined;
  #dragStart: Place | undefined;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus(options);
  }

  #choose(first: Place, last: Place): void {
    const [from, to] = [first.at, last.at].sort((a, b) => a - b);
    if (from !== undefined && to !== undefined)
      this.dispatchEvent(new PlacesChosenEvent({line: first.line, from, to}));
  }

  #press(place: Place): void {
    if (this.locked) return;
    const start = this.#choiceStart?.line === place.line ? this.#choiceStart : undefined;
    this.#choiceStart = start ? undefined : place;
    this.current = place;
    this.#choose(start ?? place, place);
  }

  #onDown(event: PointerEvent, place: Place): void {
    this.#dragStart = event.pointerType === 'mouse' ? place : undefined;
  }

  #onEnter(event: PointerEvent, place: Place): void {
    const from = this.#dragStart;
    if (this.locked || event.buttons !== 1 || from?.line !== place.line) return;
    this.#choiceStart = undefined;
    this.#choose(from, place);
  }

  #onKey(event: KeyboardEvent, place: Place): void {
    const to = this.#next(event.key, place);
    if (!to) return;
    event.preventDefault();
    this.current = to;
    void this.updateComplete.then(() => {
      this.focus();
    });
    if (!event.shiftKey || this.locked || to.line !== place.line) return;
    this.#choiceStart = this.#choiceStart?.line === place.line ? this.#choiceStart : place;
    this.#choose(this.#choiceStart, to);
  }

  /** Returns the position to which a key moves the focus. */
  #next(key: string, {line, at}: Place): Place | undefined {
    const length = this.lines[line - 1]?.length ?? 0;
    const moves: Readonly<Record<string, Place>> = {
      ArrowLeft: {line, at: at - 1},
      ArrowRight: {line, at: at + 1},
      ArrowUp: {line: line - 1, at},
      ArrowDown: {line: line + 1, at},
      Home: {line, at: 1},
      End: {line, at: length},
    };
    const to = moves[key];
    return to && this.lines[to.line - 1] && to.at >= 1 && to.at <= length ? to : undefined;
  }

  #name(character: string): string {
    return character === '<' ? this.say('practice.lines.filler') : character;
  }

  #character(place: Place): string {
    const {line, at} = place;
    return holds(this.covered, place) ? '?' : (this.lines[line - 1]?.charAt(at - 1) ?? '');
  }

  #cell(place: Place): unknown {
    const {say, chosen, marked, current} = this;
    const character = this.#character(place);
    const isChosen = holds(chosen, place);
    const isAt = holds(marked, place) || holds(this.covered, place);
    const classes = `cell ${isChosen ? 'is-chosen' : ''} ${isAt ? 'is-marked' : ''}`;
    if (!this.pick) return html`<span class=${classes}>${character}</span>`;
    return html`<button
      class=${classes}
      tabindex=${current.line === place.line && current.at === place.at ? 0 : -1}
      aria-pressed=${isChosen ? 'true' : 'false'}
      aria-disabled=${this.locked ? 'true' : 'false'}
      aria-label=${say('practice.lines.place', {place: place.at, character: this.#name(character)})}
      @click=${() => {
        this.#press(place);
      }}
      @pointerdown=${(event: PointerEvent) => {
        this.#onDown(event, place);
      }}
      @pointerenter=${(event: PointerEvent) => {
        this.#onEnter(event, place);
      }}
      @keydown=${(event: KeyboardEvent) => {
        this.#onKey(event, place);
      }}
    >
      ${character}
    </button>`;
  }

  #group(line: number, from: number, size: number): unknown {
    const places = Array.from({length: size}, (_, i) => ({line, at: from + i}));
    const characters = places.map(place => this.#name(this.#character(place))).join(' ');
    const to = from + size - 1;
    return html`<span
      class="group"
      ${cssValues({'--places': String(size)})}
      role=${ifDefined(this.pick ? undefined : 'img')}
      aria-label=${ifDefined(
        this.pick ? undefined : this.say('practice.lines.part', {line, from, to, characters}),
      )}
    >
      <span class="from" aria-hidden="true">${from}</span>
      <span class="cells">${places.map(place => this.#cell(place))}</span>
    </span>`;
  }

  protected override render(): unknown {
    return this.lines.map((text, n) => {
      const size = groupOf(text.length);
      const parts = Array.from({length: Math.ceil(text.length / size)}, (_, i) => 1 + i * size);
      return html`<div
        class="line"
        dir="ltr"
        role="group"
        aria-label=${this.say('practice.lines.line', {line: n + 1})}
      >
        <span class="name" aria-hidden="true">${this.say('practice.lines.line', {line: n + 1})}</span>
        ${parts.map(from => this.#group(n + 1, from, Math.min(size, text.length - from + 1)))}
      </div>`;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mrz-lines': MrzLines;
  }
  interface HTMLElementEventMap {
    'places-chosen': PlacesChosenEvent;
  }
}
