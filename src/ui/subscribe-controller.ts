import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** An observable object that notifies its listeners of changes. */
export interface Observable {
  subscribe(listener: () => void): () => void;
}

/** A controller that re-renders its host element when one of its sources changes. */
export class SubscribeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly Observable[];
  #stop: readonly (() => void)[] = [];

  /**
   * `sources` is called when the host element is connected and not in this constructor, because the
   * properties of the element are not set before.
   */
  constructor(host: ReactiveControllerHost, sources: () => readonly Observable[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#sources().map(s => s.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    this.#stop.forEach(stop => stop());
    this.#stop = [];
  }
}
