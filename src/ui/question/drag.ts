import type {LitElement, ReactiveController} from 'lit';

/** A point of the window, in CSS pixels. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** A drag in progress. */
interface Dragging {
  /** Value of `data-piece` of the dragged element. */
  readonly piece: string;
  /** Value of `data-spot` of the element under the pointer; undefined if there is none. */
  readonly spot: string | undefined;
  readonly pointer: WindowPoint;
}

interface Grasp {
  readonly element: HTMLElement;
  readonly piece: string;
  readonly pointerId: number;
  readonly from: WindowPoint;
}

/** Minimum movement in pixels of a drag. A shorter movement is a click. */
const least = 6;
/**
 * A drag scrolls the page if the pointer is at most `edge` pixels from an edge of the window. It scrolls by `step`
 * pixels at a time.
 */
const edge = 72;
const step = 14;

/**
 * Lets the learner drag a piece to a spot, with a mouse, a pen or a finger. The host renders pieces with `data-piece`
 * and spots with `data-spot`, and calls `onDown`. A mouse can drag a piece anywhere. A finger drags it by the element
 * with the class `grip`, and scrolls the page everywhere else. Escape cancels the drag. Dragging is never the only way:
 * the host must also offer a single press and the keyboard (WCAG 2.2, 2.5.7).
 */
export class DragController implements ReactiveController {
  /** The drag in progress; undefined if there is none. Every change renders the host again. */
  now: Dragging | undefined;

  readonly #host: LitElement;
  readonly #put: (piece: string, spot: string) => void;
  #grasp: Grasp | undefined;
  #listening: AbortController | undefined;

  /** Calls `put` when the learner drops a piece on a spot. */
  constructor(host: LitElement, put: (piece: string, spot: string) => void) {
    this.#host = host;
    this.#put = put;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Listener for `pointerdown` on an element that contains all pieces. */
  onDown = ({target, button, pointerType, pointerId, clientX, clientY}: PointerEvent): void => {
    if (!(target instanceof Element) || button !== 0) return;
    const handle = pointerType === 'mouse' ? target : target.closest('.grip');
    const element = handle?.closest<HTMLElement>('[data-piece]');
    const piece = element?.dataset['piece'];
    if (!element || piece === undefined) return;
    this.#end();
    this.#grasp = {element, piece, pointerId, from: {x: clientX, y: clientY + scrollY}};
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('pointermove', this.#onMove, {signal});
    addEventListener('pointerup', this.#onUp, {signal});
    addEventListener('pointercancel', this.#end, {signal});
    addEventListener('keydown', this.#onKey, {signal, capture: true});
  };

  #onMove = ({pointerId, clientX: x, clientY: y}: PointerEvent): void => {
    if (!this.#grasp || pointerId !== this.#grasp.pointerId) return;
    const {element, piece, from} = this.#grasp;
    if (y > innerHeight - edge) scrollBy(0, step);
    else if (y < edge) scrollBy(0, -step);
    const [right, down] = [x - from.x, y + scrollY - from.y];
    if (!this.now && Math.hypot(right, down) < least) return;
    element.toggleAttribute('data-dragged', true);
    element.style.setProperty('--drag-x', `${right}px`);
    element.style.setProperty('--drag-y', `${down}px`);
    this.now = {piece, spot: this.#spotAt(x, y), pointer: {x, y}};
    this.#host.requestUpdate();
  };

  #spotAt(x: number, y: number): string | undefined {
    const {shadowRoot} = this.#host;
    const under = shadowRoot?.elementsFromPoint(x, y).filter(one => shadowRoot.contains(one)) ?? [];
    const spots = under.map(one => one.closest<HTMLElement>('[data-spot]'));
    return spots.find(spot => spot && !spot.hasAttribute('data-dragged'))?.dataset['spot'];
  }

  #onUp = ({pointerId}: PointerEvent): void => {
    if (pointerId !== this.#grasp?.pointerId) return;
    const {now} = this;
    this.#end();
    if (now?.spot !== undefined) this.#put(now.piece, now.spot);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.now) return;
    event.preventDefault();
    this.#end();
  };

  #end = (): void => {
    this.#listening?.abort();
    this.#grasp?.element.removeAttribute('data-dragged');
    this.#grasp = undefined;
    if (!this.now) return;
    this.now = undefined;
    this.#host.requestUpdate();
  };
}
