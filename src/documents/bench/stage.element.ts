import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {kindOf} from '../model/pages.ts';
import {frameOf, placesOn, type Box} from '../model/places.ts';
import type {Place} from '../model/terms.ts';
import {BenchPart, TiltEvent} from '../view/part.element.ts';
import '../view/rings.element.ts';
import {stageStyles} from './stage.styles.ts';
import '../view/drawn.element.ts';
import {placeAt} from '../view/pointing.ts';
import {ringRound, type Ring} from '../view/ring.ts';
import {pageName} from '../view/bench-texts.ts';

/** The magnifications of the loupe. */
const powers = [5, 10, 20] as const;

/**
 * Returns the width and height, in millimetres, of the area that the lens shows. The lens has the size of a
 * hand loupe.
 */
const shownAt = (power: number): number => 80 / power;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The page on the table, under a lamp or the loupe. It finds the place of the page at the position of the
 * pointer.
 * @event bench-act - The learner points at a place to mark it.
 * @event bench-tilt - The learner drags the page to tilt it.
 */
@customElement('bench-stage')
export class BenchStage extends BenchPart {
  static override styles = stageStyles;

  @property({type: Number}) tilt = 0;
  @property({attribute: false}) rings: readonly Ring[] = [];

  @state() private aim: Place | undefined;
  @state() private under: Point = {x: 52, y: 52};
  @state() private power: (typeof powers)[number] = 10;
  @state() private isTouched = false;

  @query('.page') private area!: HTMLElement;
  @query('.lens') private lens!: HTMLElement | null;

  #from: {readonly x: number; readonly tilt: number; moved: boolean} | undefined;

  /** The place in the middle of the loupe; undefined without the loupe. */
  get magnified(): Place | undefined {
    return this.light === 'loupe' ? placeAt(this.specimen, this.page, this.under.x, this.under.y) : undefined;
  }

  override focus(): void {
    this.lens?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('light')) this.aim = undefined;
    if (!changed.has('page')) return;
    const {x, y, width, height} = frameOf(this.page);
    this.under = {x: x + width / 2, y: y + height / 2};
  }

  // The position of the lens is set by script, because a style attribute would need a weaker content security
  // policy.
  protected override updated(): void {
    const {x, y, width, height} = frameOf(this.page);
    this.lens?.style.setProperty('--x', `${((this.under.x - x) / width) * 100}%`);
    this.lens?.style.setProperty('--y', `${((this.under.y - y) / height) * 100}%`);
  }

  #at({clientX, clientY}: MouseEvent): Point {
    const on = this.area.getBoundingClientRect();
    const {x, y, width, height} = frameOf(this.page);
    return {x: x + ((clientX - on.x) / on.width) * width, y: y + ((clientY - on.y) / on.height) * height};
  }

  #moveTo({x, y}: Point): void {
    const frame = frameOf(this.page);
    this.under = {
      x: Math.max(frame.x, Math.min(frame.x + frame.width, x)),
      y: Math.max(frame.y, Math.min(frame.y + frame.height, y)),
    };
  }

  #onDown = (event: PointerEvent) => {
    this.#from = {x: event.clientX, tilt: this.tilt, moved: false};
    this.isTouched = event.pointerType === 'touch';
    if (this.light === 'loupe') this.#moveTo(this.#at(event));
  };

  #onMove = (event: PointerEvent) => {
    const from = this.#from;
    const gone = from ? event.clientX - from.x : 0;
    if (from && Math.abs(gone) > 4) from.moved = true;
    if (this.light === 'loupe') {
      if (event.pointerType === 'mouse' || from) this.#moveTo(this.#at(event));
      return;
    }
    if (from?.moved && this.light === 'tilt')
      this.dispatchEvent(new TiltEvent(from.tilt + (2 * gone) / this.area.offsetWidth));
    const at = this.#at(event);
    this.aim =
      event.pointerType === 'mouse' && !this.locked
        ? placeAt(this.specimen, this.page, at.x, at.y)
        : undefined;
  };

  #onUp = () => {
    // Keeps the drag state after a drag. The browser sends a click event next, and `#onClick` must ignore the
    // click that ends a drag.
    const from = this.#from;
    this.#from = from?.moved ? {...from, x: NaN} : undefined;
    this.isTouched = false;
  };

  #onLeave = () => {
    this.aim = undefined;
    this.#from = undefined;
    this.isTouched = false;
  };

  #onClick = (event: MouseEvent) => {
    const wasDragged = this.#from?.moved === true;
    this.#from = undefined;
    if (wasDragged || this.locked || this.light === 'loupe') return;
    const at = this.#at(event);
    const place = placeAt(this.specimen, this.page, at.x, at.y);
    if (place) this.act({type: 'mark', place});
  };

  #onKey = (event: KeyboardEvent) => {
    if (this.light !== 'loupe') return;
    const step = shownAt(this.power) / (event.shiftKey ? 1 : 6);
    const [x, y] = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[
      event.key
    ] ?? [0, 0];
    const turn = {'+': 1, '=': 1, '-': -1}[event.key] ?? 0;
    if (!x && !y && !turn) return;
    event.preventDefault();
    this.#moveTo({x: this.under.x + (x ?? 0), y: this.under.y + (y ?? 0)});
    this.power = powers[powers.indexOf(this.power) + turn] ?? this.power;
  };

  #onPower = (event: Event) => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    const {value} = event.currentTarget;
    this.power = powers.find(power => String(power) === value) ?? this.power;
  };

  #onPlace = (event: Event) => {
    if (!(event.currentTarget instanceof HTMLSelectElement)) return;
    const {value} = event.currentTarget;
    const [box] = [...placesOn(this.specimen, this.page)].find(([place]) => place === value)?.[1] ?? [];
    if (box) this.#moveTo({x: box.x + box.width / 2, y: box.y + box.height / 2});
  };

  #lens(frame: Box): unknown {
    const {say, specimen, page, under, power} = this;
    const side = shownAt(power);
    const part = {x: under.x - side / 2, y: under.y - side / 2, width: side, height: side};
    const place = this.magnified;
    const where = place ? say(`place.${place}`) : say('bench.table');
    return html`<div
      class="lens ${this.isTouched ? 'is-touched' : ''} ${frame.width < 100 ? 'on-narrow' : ''}"
      role="application"
      tabindex="0"
      aria-label=${say('bench.loupe')}
      aria-describedby="loupe-keys"
    >
      <document-drawing
        .specimen=${specimen}
        page=${page}
        light="loupe"
        .frame=${part}
        label=${say('bench.loupeShows', {place: where, power})}
      ></document-drawing>
    </div>`;
  }

  #loupeStrip(): unknown {
    const {say, specimen, page, power} = this;
    const place = this.magnified;
    return html`<div class="strip">
      <p class="where" aria-live="polite">
        ${say('bench.loupeShows', {place: place ? say(`place.${place}`) : say('bench.table'), power})}
      </p>
      <fieldset class="powers">
        <legend class="visually-hidden">${say('bench.power')}</legend>
        ${powers.map(
          each =>
            html`<label class=${each === power ? 'is-chosen' : ''}
              ><input
                type="radio"
                name="power"
                value=${each}
                .checked=${each === power}
                @change=${this.#onPower}
              />${say('bench.times', {power: each})}</label
            >`,
        )}
      </fieldset>
      <label class="go"
        ><span>${say('bench.loupeTo')}</span>
        <select @change=${this.#onPlace}>
          <option value="">${say('bench.choose')}</option>
          ${[...placesOn(specimen, page).keys()].map(
            each => html`<option value=${each} ?selected=${each === place}>${say(`place.${each}`)}</option>`,
          )}
        </select></label
      >
      <p class="hint" id="loupe-keys">${say('bench.loupeKeys')}</p>
    </div>`;
  }

  protected override render(): unknown {
    const {say, specimen, page, light, tilt, aim} = this;
    const frame = frameOf(page);
    const rings = aim ? [ringRound([aim], 'aim', '', this), ...this.rings] : this.rings;
    return html`<div class="table">
        <div
          class="page is-${kindOf(page)} in-${light}"
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onLeave}
          @pointerleave=${this.#onLeave}
          @click=${this.#onClick}
          @keydown=${this.#onKey}
        >
          <document-drawing
            .specimen=${specimen}
            page=${page}
            light=${light === 'loupe' ? 'white' : light}
            .tilt=${light === 'tilt' ? tilt : 0}
            label=${say('bench.drawing', {page: pageName(page, say), light: say(`tool.${light}`)})}
          ></document-drawing>
          <bench-rings .frame=${frame} .rings=${rings}></bench-rings>
          ${light === 'loupe' ? this.#lens(frame) : nothing}
        </div>
        <p class="aim" aria-hidden="true">${aim ? say(`place.${aim}`) : nothing}</p>
      </div>
      ${light === 'loupe' ? this.#loupeStrip() : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-stage': BenchStage;
  }
}
