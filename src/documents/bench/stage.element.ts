import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {kindOf} from '../model/pages.ts';
import {frameOf} from '../model/page-size.ts';
import {placesOn} from '../model/places.ts';
import {isTurned, type Place} from '../model/terms.ts';
import {BenchPart, TiltEvent} from '../view/part.element.ts';
import '../view/rings.element.ts';
import {stageStyles} from './stage.styles.ts';
import '../view/drawn.element.ts';
import {placeAt} from '../view/pointing.ts';
import {extentOf, ringRound, type Ring} from '../view/ring.ts';
import {pageInOrder} from '../view/bench-texts.ts';
import {Crop} from '../../ui/figure/crop.ts';
import {Zoom, zoomButtons} from '../../ui/figure/zoom.ts';

/** Space around the page in a crop, in millimetres, so that the edges of the page are in view. */
const margin = 2;

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
 * The page on the table, under a lamp or the loupe. The picture has the same size and position in every light. The stage
 * finds the place on the page under the pointer. The slot is for the controls that turn the pages.
 * @event bench-act - The learner points at a place to mark it. A double tap zooms, and takes the mark back.
 * @event bench-tilt - The learner drags the page to tilt it, or to move the lamp of oblique light.
 */
@customElement('bench-stage')
export class BenchStage extends BenchPart {
  static override styles = stageStyles;

  @property({type: Number}) tilt = 0;
  @property({attribute: false}) rings: readonly Ring[] = [];
  /** Name of another document that lies on the table for comparison; '' for the document itself. */
  @property() copy = '';

  @state() private aim: Place | undefined;
  @state() private under: Point = {x: 52, y: 52};
  @state() private power: (typeof powers)[number] = 10;
  @state() private isTouched = false;

  @query('.table') private table!: HTMLElement;
  @query('.page') private area!: HTMLElement;
  @query('.lens') private lens!: HTMLElement | null;

  readonly #zoom = new Zoom(this, () => this.table);
  /**
   * The start of a drag that tilts the page or moves the lamp: the position of the pointer, and the tilt at that
   * moment.
   */
  #from: {readonly x: number; readonly tilt: number} | undefined;

  constructor() {
    super();
    new Crop(this, this.#zoom, crop => ({name: this.page, strip: this.#strip(crop)}));
  }

  /** The place in the middle of the loupe; undefined without the loupe. */
  get magnified(): Place | undefined {
    return this.light === 'loupe' ? placeAt(this.specimen, this.page, this.under.x, this.under.y) : undefined;
  }

  override focus(): void {
    (this.lens ?? this.table).focus();
  }

  /** Zooms to a place as far as possible. If the loupe is in use, moves the loupe to the place instead. */
  lookAt(place: Place): void {
    const [box] = placesOn(this.specimen, this.page).get(place) ?? [];
    if (!box) return;
    if (this.light === 'loupe') {
      this.#moveTo({x: box.x + box.width / 2, y: box.y + box.height / 2});
      return;
    }
    const on = this.area.getBoundingClientRect();
    const frame = frameOf(this.page);
    const one = on.width / frame.width;
    this.#zoom.closeUp(
      new DOMRect(
        on.x + (box.x - frame.x) * one,
        on.y + (box.y - frame.y) * one,
        box.width * one,
        box.height * one,
      ),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page') || changed.has('light')) this.aim = undefined;
    this.#zoom.isOn = this.light !== 'loupe';
    if (!changed.has('page')) return;
    if (this.hasUpdated) this.#zoom.reset();
    const {x, y, width, height} = frameOf(this.page);
    this.under = {x: x + width / 2, y: y + height / 2};
  }

  // The position of the lens is set by script, because a style attribute would need a weaker content security
  // policy.
  protected override updated(): void {
    const {x, y, width, height} = frameOf(this.page);
    this.table.style.setProperty('--ratio', String(width / height));
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
    this.#zoom.onDown(event);
    this.#from = {x: event.clientX, tilt: this.tilt};
    this.isTouched = event.pointerType === 'touch';
    if (this.light === 'loupe') this.#moveTo(this.#at(event));
  };

  #onMove = (event: PointerEvent) => {
    this.#zoom.onMove(event);
    const isMouse = event.pointerType === 'mouse';
    if (this.light === 'loupe') {
      if (isMouse || this.#from) this.#moveTo(this.#at(event));
      return;
    }
    if (this.#from && this.#zoom.wasDragged && this.#zoom.isWhole && isTurned(this.light))
      this.dispatchEvent(
        new TiltEvent(this.#from.tilt + (2 * (event.clientX - this.#from.x)) / this.area.offsetWidth),
      );
    const at = this.#at(event);
    this.aim =
      isMouse && !this.#from && !this.locked ? placeAt(this.specimen, this.page, at.x, at.y) : undefined;
  };

  #onUp = (event: PointerEvent) => {
    this.#zoom.onUp(event);
    this.#from = undefined;
    this.isTouched = false;
  };

  #onLeave = (event: PointerEvent) => {
    this.#onUp(event);
    this.aim = undefined;
  };

  #onClick = (event: MouseEvent) => {
    if (this.#zoom.wasDragged) return;
    if (this.#zoom.isDouble(event)) {
      this.act({type: 'unpoint'});
      return;
    }
    if (this.locked) return;
    const at = this.#at(event);
    const place = placeAt(this.specimen, this.page, at.x, at.y);
    // A tap under the loupe moves the loupe, because a finger has no other way to move it.
    if (place && !(this.light === 'loupe' && !this.#isMouse(event))) this.act({type: 'point', place});
  };

  #isMouse(event: MouseEvent): boolean {
    return !(event instanceof PointerEvent) || event.pointerType === 'mouse';
  }

  #onKey = (event: KeyboardEvent) => {
    this.#zoom.onKey(event);
    if (this.light !== 'loupe') return;
    const step = shownAt(this.power) / (event.shiftKey ? 1 : 6);
    const [x, y] = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[
      event.key
    ] ?? [0, 0];
    const turn = {'+': 1, '=': 1, '-': -1}[event.key] ?? 0;
    if (!x && !y && !turn) return;
    event.preventDefault();
    this.#moveTo({x: this.under.x + (x ?? 0), y: this.under.y + (y ?? 0)});
    this.#setPower(turn);
  };

  /**
   * Returns the strip of the picture that a crop shows. If there are rings, the strip contains all of them. Without
   * rings, the strip depends on `crop`. If `crop` is `page`, it is the page without the table around it, otherwise
   * only the middle of the picture.
   */
  #strip(crop: string): readonly [number, number] {
    const {y, height} = frameOf(this.page);
    const extent = extentOf(this.rings);
    if (extent) return [(extent[0] - y) / height, (extent[1] - y) / height];
    const around = (-y - margin) / height;
    return crop === 'page' ? [around, 1 - around] : [0.5, 0.5];
  }

  #lens(): unknown {
    const {say, specimen, page, under, power} = this;
    const side = shownAt(power);
    const part = {x: under.x - side / 2, y: under.y - side / 2, width: side, height: side};
    return html`<div
      class="lens ${this.isTouched ? 'is-touched' : ''}"
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
        label=${this.#underLoupe}
      ></document-drawing>
    </div>`;
  }

  get #underLoupe(): string {
    const {say, magnified, power} = this;
    return say('bench.loupeShows', {
      place: magnified ? say(`place.${magnified}`) : say('bench.table'),
      power,
    });
  }

  /** The buttons change the power of the loupe, or the zoom of the page. */
  #controls(): unknown {
    const {say, light, power} = this;
    const [closer, farther] = [say('bench.zoomIn'), say('bench.zoomOut')];
    if (light !== 'loupe') {
      const scale = say('bench.times', {power: Math.round(this.#zoom.scale * 10) / 10});
      return zoomButtons(this.#zoom, {closer, farther, scale});
    }
    const [least, most] = [powers[0], powers[powers.length - 1]];
    const set = (by: 1 | -1) => () => this.#setPower(by);
    const loupe = {isWhole: power === least, isClosest: power === most, closer: set(1), farther: set(-1)};
    return zoomButtons(loupe, {closer, farther, scale: say('bench.times', {power})});
  }

  #setPower(by: number): void {
    this.power = powers[powers.indexOf(this.power) + by] ?? this.power;
  }

  protected override render(): unknown {
    const {say, specimen, page, light, tilt, aim, copy} = this;
    const rings = aim ? [ringRound([aim], 'aim', '', this), ...this.rings] : this.rings;
    const isLoupe = light === 'loupe';
    const name = pageInOrder(specimen, page, say);
    return html`<div
        class="table in-${light}"
        role="group"
        aria-label=${say('bench.onTable')}
        tabindex=${isLoupe ? -1 : 0}
        @wheel=${this.#zoom.onWheel}
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onLeave}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        <div class="page zoomed is-${kindOf(page)} in-${light}">
          <document-drawing
            .specimen=${specimen}
            page=${page}
            light=${isLoupe ? 'white' : light}
            .tilt=${isTurned(light) ? tilt : 0}
            label=${say('bench.drawing', {page: copy ? `${copy}, ${name}` : name, light: say(`tool.${light}`)})}
          ></document-drawing>
          <bench-rings page=${page} .rings=${rings}></bench-rings>
          ${isLoupe ? this.#lens() : nothing}
        </div>
        <p class="aim" aria-hidden="true">${aim ? say(`place.${aim}`) : copy}</p>
        ${
          isLoupe
            ? html`<p class="visually-hidden" aria-live="polite">${this.#underLoupe}</p>
                <p class="visually-hidden" id="loupe-keys">${say('bench.loupeKeys')}</p>`
            : nothing
        }
      </div>
      <div class="strip"><slot></slot>${this.#controls()}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-stage': BenchStage;
  }
}
