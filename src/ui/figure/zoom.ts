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

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, {x}) => sum + x, 0) / points.length,
  y: points.reduce((sum, {y}) => sum + y, 0) / points.length,
});

/** Distance of the first two points; 1 if there is only one. */
const spreadOf = ([one, other]: readonly Point[]): number =>
  one && other ? Math.hypot(one.x - other.x, one.y - other.y) || 1 : 1;

/**
 * Zooms and pans a picture inside an area: by wheel, pinch, drag, double tap, the keys + - 0 and the arrow keys. The
 * picture is a child of the area, has the same centre and the class `zoomed`. The host attaches the handlers.
 */
export class Zoom implements ReactiveController {
  /** The magnification; 1 shows the whole picture. */
  scale = 1;
  /** True after the pointer was dragged. The click that follows belongs to the drag. */
  wasDragged = false;
  /** False while the host uses drags for another purpose. */
  isOn = true;

  /** The area around the picture. */
  readonly area: () => HTMLElement | null;

  #host: ReactiveControllerHost;
  #most: number;
  /** Offset of the picture's centre from the centre of the area, in pixels. */
  #offset: Point = {x: 0, y: 0};
  #pointers = new Map<number, Point>();
  #start: Point = {x: 0, y: 0};
  #tap = never;

  /** `most` is the largest magnification at which the picture still gains details. */
  constructor(host: ReactiveControllerHost, area: () => HTMLElement | null, most = 6) {
    this.#host = host;
    this.area = area;
    this.#most = most;
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
    return this.scale === this.#most;
  }

  /** Shows the whole picture. */
  readonly reset = (): void => {
    this.#show(1, {x: 0, y: 0});
  };

  readonly closer = (): void => this.#by(step);

  readonly farther = (): void => this.#by(1 / step);

  /**
   * Shows a detail of the picture as large as possible. `box` is the position of the detail in the window, in pixels.
   * `share` is the share of the area that the detail fills.
   */
  closeUp(box: DOMRect, share = 0.7): void {
    const area = this.#box;
    const factor = Math.min(area.width / box.width, area.height / box.height) * share;
    const scale = Math.max(1, Math.min(this.#most, this.scale * factor));
    const middle = this.#from({clientX: box.x + box.width / 2, clientY: box.y + box.height / 2});
    const by = scale / this.scale;
    this.#show(scale, {x: (this.#offset.x - middle.x) * by, y: (this.#offset.y - middle.y) * by});
  }

  /**
   * Makes the picture as wide as the area, as long as the strip between two heights stays whole, and shows this strip.
   * `from` and `to` are shares of the height of the picture.
   */
  cover(from: number, to: number): void {
    const area = this.#box;
    const picture = this.area()?.querySelector<HTMLElement>('.zoomed');
    if (!picture) return;
    const {offsetWidth: width, offsetHeight: height} = picture;
    const scale = Math.max(1, Math.min(this.#most, area.width / width, area.height / ((to - from) * height)));
    this.#show(scale, {x: 0, y: (0.5 - (from + to) / 2) * height * scale});
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
    this.wasDragged = true;
    this.#pointers.set(event.pointerId, at);
    if (!this.isOn) return;
    const now = [...this.#pointers.values()];
    const [from, to] = [middleOf(before), middleOf(now)];
    this.#show(this.scale, {x: this.#offset.x + to.x - from.x, y: this.#offset.y + to.y - from.y});
    this.#by(spreadOf(now) / spreadOf(before), to);
  };

  readonly onUp = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };

  /**
   * Handles two quick taps at one place. On the second tap, zooms in or shows the whole picture again, and returns
   * true. Not every browser on a phone sends `dblclick`.
   */
  readonly isDouble = (event: MouseEvent): boolean => {
    const {timeStamp: time, clientX: x, clientY: y} = event;
    const last = this.#tap;
    this.#tap = {time, x, y};
    if (!this.isOn || time - last.time > quick || Math.hypot(x - last.x, y - last.y) > near) return false;
    this.#tap = never;
    if (this.isWhole) this.#by(step * step * step, this.#from(event));
    else this.reset();
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
    const [x, y] = {ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[key] ?? [
      0, 0,
    ];
    if (this.isWhole || (!x && !y)) return false;
    this.#show(this.scale, {x: this.#offset.x + (x ?? 0) * 60, y: this.#offset.y + (y ?? 0) * 60});
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

  /** Multiplies the magnification. The point `at` of the area keeps showing the same detail. */
  #by(factor: number, at: Point = {x: 0, y: 0}): void {
    const scale = Math.max(1, Math.min(this.#most, this.scale * factor));
    const by = scale / this.scale;
    this.#show(scale, {x: at.x - (at.x - this.#offset.x) * by, y: at.y - (at.y - this.#offset.y) * by});
  }

  /** Sets magnification and offset. Limits the offset so that the picture covers the area. */
  #show(scale: number, {x, y}: Point): void {
    const {width, height} = this.#box;
    const within = (offset: number, size: number) => {
      const most = ((scale - 1) * size) / 2;
      return Math.max(-most, Math.min(most, offset));
    };
    this.scale = scale;
    this.#offset = {x: within(x, width), y: within(y, height)};
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

/** Renders the buttons of a zoom. `scale` is announced when it changes. */
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
