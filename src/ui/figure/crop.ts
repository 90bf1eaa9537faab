import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Zoom} from './zoom.ts';

/** A picture that can be cropped. */
interface Cropped {
  /** Name of the picture, different for each picture that the host shows. */
  readonly name: string;
  /** The strip that a crop shows, from its upper to its lower edge, in shares of the height of the picture. */
  readonly strip: readonly [number, number];
}

/**
 * Shows only a strip of a picture in a low area, so that the strip has the whole width of the area. Does this while
 * the styles of the host set `--table-crop`. The value of this property selects the strip. The learner can move the
 * picture, or zoom out to see all of it.
 */
export class Crop implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #zoom: Zoom;
  readonly #picture: (crop: string) => Cropped;
  /** The value of `#key` at the last crop; '' while the picture is not cropped. */
  #last = '';
  readonly #sizes = new ResizeObserver(() => this.#crop());

  constructor(host: ReactiveControllerHost & Element, zoom: Zoom, picture: (crop: string) => Cropped) {
    this.#host = host;
    this.#zoom = zoom;
    this.#picture = picture;
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
    // Crop after the update, because the page has its new size only then.
    if (this.#last && this.#last !== this.#key) void this.#host.updateComplete.then(() => this.#crop());
  }

  #crop(): void {
    const isOn = this.#zoom.isOn && this.#word !== '';
    if (isOn) this.#zoom.cover(...this.#picture(this.#word).strip);
    else if (this.#last) this.#zoom.reset();
    this.#last = isOn ? this.#key : '';
  }

  get #word(): string {
    return getComputedStyle(this.#host).getPropertyValue('--table-crop').trim();
  }

  /**
   * The name of the picture and the shown strip, as one text. If this text changes, the picture must be cropped
   * again.
   */
  get #key(): string {
    const {name, strip} = this.#picture(this.#word);
    return [name, ...strip].join(' ');
  }
}
