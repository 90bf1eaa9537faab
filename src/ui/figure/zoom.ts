import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Factor of one step: a press of a button or of a key. */
const step = 1.5;

/** Minimum movement in pixels of a drag. A shorter movement is a click. */
const slack = 4;

/** Longest time in milliseconds and largest distance in pixels between the two taps of a double tap. */
const [quick, near] = [350, 24];

const never = {time: -Infinity, x: 0, y: 0};

/** Largest magnification. At a larger one, a picture gains no details. */
const most = 6;

const origin: Point = {x: 0, y: 0};

/** How far an arrow key moves the picture, in pixels. */
const panned: Partial<Record<string, Point>> = {
  ArrowLeft: {x: 60, y: 0},
  ArrowRight: {x: -60, y: 0},
  ArrowUp: {x: 0, y: 60},
  ArrowDown: {x: 0, y: -60},
};

/** Returns the nearest magnification that is possible. */
const scaled = (scale: number): number => Math.max(1, Math.min(most, scale));

/** Limits a number to the range from `-limit` to `limit`. */
const within = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));

/** Returns the middle of the first two points, or the only point. */
const middleOf = ([one = origin, other = one]: readonly Point[]): Point => ({
  x: (one.x + other.x) / 2,
  y: (one.y + other.y) / 2,
});

/** Returns the distance in pixels between the first two points, or 1 if there is only one point. */
const spreadOf = ([one = origin, other = one]: readonly Point[]): number =>
  Math.hypot(one.x - other.x, one.y - other.y) || 1;

/** An element with a picture that `Zoom` moves. */
interface Host extends ReactiveControllerHost {
  /**
   * Returns the positions in the window of the field to look at, and of a detail in this field. The zoom keeps the
   * field in view until the learner drags. If the field is larger than the area, the zoom keeps the detail in view
   * instead.
   */
  marks?(): readonly DOMRect[];
}

/**
 * Zooms and pans a picture inside an area: by wheel, pinch, drag, double tap, the keys + - 0 and the arrow keys. The
 * picture is a child of the area, with the same centre and the class `zoomed`. The host attaches the handlers.
 */
export class Zoom implements ReactiveController {
  /** The magnification; 1 shows the whole picture. */
  scale = 1;
  /** True after a drag of the pointer. The click that the browser dispatches next is a part of this drag. */
  wasDragged = false;
  /** False while the host uses drags for another purpose. */
  isOn = true;

  /** The area around the picture. */
  readonly area: () => HTMLElement | null;

  #host: Host;
  /** True once the learner has chosen what to see. Until then, the field stays in view. */
  #isMoved = false;
  /** Offset of the picture's centre from the centre of the area, in pixels. */
  #offset = origin;
  /** The magnification and the offset of the last close-up. The steps of the zoom lead back to this close-up. */
  #closeUp = {scale: 0, offset: origin};
  /** Height in pixels of the strip at the lower edge of the area that something else covers. */
  #below = 0;
  #pointers = new Map<number, Point>();
  #start = origin;
  #tap = never;

  constructor(host: Host, area: () => HTMLElement | null) {
    this.#host = host;
    this.area = area;
    host.addController(this);
  }

  // Set the properties in code: a style attribute would need a weaker content security policy.
  hostUpdated(): void {
    const style = this.area()?.style;
    style?.setProperty('--zoom', String(this.scale));
    style?.setProperty('--zoom-x', `${this.#offset.x}px`);
    style?.setProperty('--zoom-y', `${this.#offset.y}px`);
  }

  get isWhole(): boolean {
    return this.scale === 1;
  }

  get isClosest(): boolean {
    return this.scale === most;
  }

  /** Shows the whole picture. */
  readonly reset = (): void => {
    this.#isMoved = false;
    this.#show(1, origin, origin);
  };

  readonly closer = (): void => this.#by(step);

  readonly farther = (): void => this.#by(1 / step);

  /**
   * Shows a detail of the picture as large as possible. `box` is the position of the detail in the window, in pixels.
   * `share` is the share of the area that the detail fills. Something else may cover the lower edge of the area;
   * `below` is the covered height in pixels.
   */
  closeUp(box: DOMRect, share = 0.7, below = 0): void {
    const {width, height} = this.#box;
    const factor = Math.min(width / box.width, (height - below) / box.height) * share;
    this.#below = below;
    this.#show(this.scale * factor, this.#middle(box), {x: 0, y: -below / 2});
    this.#closeUp = {scale: this.scale, offset: this.#offset};
  }

  /**
   * Shows a horizontal strip of the picture as large as the area allows. `from` and `to` are its upper and lower
   * edge, as shares of the height of the picture.
   */
  cover(from: number, to: number): void {
    const area = this.#box;
    const picture = this.area()?.querySelector<HTMLElement>('.zoomed');
    if (!picture) return;
    const {offsetWidth: width, offsetHeight: height} = picture;
    const scale = scaled(Math.min(area.width / width, area.height / ((to - from) * height)));
    this.#show(scale, this.#offset, {x: 0, y: (0.5 - (from + to) / 2) * height * scale});
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!this.isOn) return;
    event.preventDefault();
    this.#by(2 ** (-event.deltaY / (event.deltaMode === 0 ? 300 : 12)), this.#from(event));
  };

  readonly onDown = (event: PointerEvent): void => {
    if (event.isPrimary) this.#pointers.clear();
    if (this.#pointers.size === 0) this.wasDragged = false;
    this.#start = this.#from(event);
    this.#pointers.set(event.pointerId, this.#start);
  };

  readonly onMove = (event: PointerEvent): void => {
    if (!this.#pointers.has(event.pointerId)) return;
    const before = [...this.#pointers.values()];
    const at = this.#from(event);
    if (!this.wasDragged && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < slack) return;
    if (!this.wasDragged) this.area()?.setPointerCapture(event.pointerId);
    this.wasDragged = this.#isMoved = true;
    this.#pointers.set(event.pointerId, at);
    if (!this.isOn) return;
    const now = [...this.#pointers.values()];
    this.#show((this.scale * spreadOf(now)) / spreadOf(before), middleOf(before), middleOf(now));
  };

  readonly onUp = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  /**
   * Handles a tap. For the second of two quick taps at one place, zooms in or shows the whole picture again, and
   * returns true. Some browsers on phones send no `dblclick`.
   */
  readonly isDouble = (event: MouseEvent): boolean => {
    const {timeStamp: time, clientX: x, clientY: y} = event;
    const last = this.#tap;
    this.#tap = {time, x, y};
    if (!this.isOn || time - last.time > quick || Math.hypot(x - last.x, y - last.y) > near) return false;
    this.#tap = never;
    if (this.isWhole) {
      this.#isMoved = true;
      this.#by(step * step * step, this.#from(event));
    } else this.reset();
    return true;
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (!this.isOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const {key} = event;
    if (key === '+' || key === '=') this.closer();
    else if (key === '-') this.farther();
    else if (key === '0') this.reset();
    else if (!this.#pan(key)) return;
    event.preventDefault();
  };

  #pan(key: string): boolean {
    const to = panned[key];
    if (this.isWhole || !to) return false;
    this.#isMoved = true;
    this.#show(this.scale, origin, to);
    return true;
  }

  get #box(): DOMRect {
    return this.area()?.getBoundingClientRect() ?? new DOMRect();
  }

  /** Returns the position of a pointer, in pixels from the centre of the area. */
  #from({clientX, clientY}: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const {x, y, width, height} = this.#box;
    return {x: clientX - x - width / 2, y: clientY - y - height / 2};
  }

  /** Returns the middle of a box in the window, in pixels from the centre of the area. */
  #middle({x, y, width, height}: DOMRect): Point {
    return this.#from({clientX: x + width / 2, clientY: y + height / 2});
  }

  /**
   * Multiplies the magnification by `factor`, and moves the field to the middle of the area. At the magnification of
   * the last close-up, shows this close-up again. After a drag, the point `at` of the area keeps showing the same
   * detail.
   */
  #by(factor: number, at = origin): void {
    const scale = scaled(this.scale * factor);
    const by = scale / this.scale;
    const area = this.#box;
    const marks = (!this.#isMoved && this.#host.marks?.()) || [];
    const mark =
      marks.find(({width, height}) => width * by <= area.width && height * by <= area.height) ?? marks.at(-1);
    const last = this.#closeUp;
    if (mark && Math.abs(scale - last.scale) < 0.01) {
      this.scale = last.scale;
      this.#offset = last.offset;
      this.#show(scale, origin, origin);
    } else this.#show(scale, mark ? this.#middle(mark) : at, mark ? origin : at);
  }

  /**
   * Sets the magnification. Moves the detail at the point `from` of the area to the point `to`, as far as the picture
   * covers the area. Something else may cover a strip at the lower edge of the area. A magnified picture may leave
   * this strip empty.
   */
  #show(magnification: number, from: Point, to: Point): void {
    const scale = scaled(magnification);
    const by = scale / this.scale;
    const {width, height} = this.#box;
    const below = scale === 1 ? 0 : this.#below;
    this.scale = scale;
    this.#offset = {
      x: within(to.x + (this.#offset.x - from.x) * by, ((scale - 1) * width) / 2),
      y:
        within(to.y + (this.#offset.y - from.y) * by + below / 2, ((scale - 1) * height + below) / 2) -
        below / 2,
    };
    // Apply the new state now. The next step measures the picture, perhaps before the host has updated.
    this.hostUpdated();
    this.#host.requestUpdate();
  }
}

/** The members of `Zoom` that the zoom buttons use. */
type ZoomSteps = Pick<Zoom, 'isWhole' | 'isClosest' | 'closer' | 'farther'>;

/** Texts of the zoom buttons. */
interface ZoomTexts {
  readonly closer: string;
  readonly farther: string;
  /** The current magnification, such as "2×". */
  readonly scale: string;
}

/** Renders the buttons of a zoom. Screen readers announce each change of `scale`. */
export const zoomButtons = (zoom: ZoomSteps, {closer, farther, scale}: ZoomTexts): TemplateResult =>
  html`<div class="zoom">
    <button
      type="button"
      aria-label=${farther}
      aria-disabled=${zoom.isWhole ? 'true' : 'false'}
      @click=${zoom.farther}
    >
      <span aria-hidden="true">−</span>
    </button>
    <output>${scale}</output>
    <button
      type="button"
      aria-label=${closer}
      aria-disabled=${zoom.isClosest ? 'true' : 'false'}
      @click=${zoom.closer}
    >
      <span aria-hidden="true">+</span>
    </button>
  </div>`;
