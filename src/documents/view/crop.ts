import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Zoom} from '../../ui/figure/zoom.ts';
import {frameOf} from '../model/page-layout.ts';
import type {Page} from '../model/specimen.ts';
import {extentOf, type Ring} from './ring.ts';

/** Space around a page in a crop to this page, in millimetres: its edges are then in view. */
const margin = 2;

/** An element that shows a page with rings. */
interface Host extends ReactiveControllerHost, Element {
  readonly page: Page;
  readonly rings: readonly Ring[];
}

/**
 * Crops a picture to its rings, so that it keeps the whole width of a low table. This happens while the styles of the host
 * set `--table-crop` to `middle` or `page`. The learner can move the picture, or zoom out to see all of it.
 */
export class Crop implements ReactiveController {
  readonly #host: Host;
  readonly #zoom: Zoom;
  /** The value of `#key` at the last crop; '' while the picture is not cropped. */
  #last = '';
  readonly #sizes = new ResizeObserver(() => this.#crop());

  constructor(host: Host, zoom: Zoom) {
    this.#host = host;
    this.#zoom = zoom;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#host.updateComplete.then(() => {
      const area = this.#zoom.area();
      if (area) this.#sizes.observe(area);
    });
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  hostUpdated(): void {
    // The page has its new size only after this method.
    if (this.#last && this.#last !== this.#key) void this.#host.updateComplete.then(() => this.#crop());
  }

  #crop(): void {
    const isOn = this.#zoom.isOn && this.#word !== '';
    if (isOn) this.#zoom.cover(...this.#part);
    else if (this.#last) this.#zoom.reset();
    this.#last = isOn ? this.#key : '';
  }

  get #word(): string {
    return getComputedStyle(this.#host).getPropertyValue('--table-crop').trim();
  }

  /**
   * The strip of the picture that a crop shows, from its upper to its lower edge, in shares of the height of the picture.
   * It holds all rings. Without rings it is the middle, or the page without the table around it, as `--table-crop` says.
   */
  get #part(): readonly [number, number] {
    const {y, height} = frameOf(this.#host.page);
    const extent = extentOf(this.#host.rings);
    if (extent) return [(extent[0] - y) / height, (extent[1] - y) / height];
    const around = (-y - margin) / height;
    return this.#word === 'page' ? [around, 1 - around] : [0.5, 0.5];
  }

  /**
   * The page and the strip of the picture that a crop shows, as one text. If the text changes, the picture must be cropped
   * again.
   */
  get #key(): string {
    return [this.#host.page, ...this.#part].join(' ');
  }
}
