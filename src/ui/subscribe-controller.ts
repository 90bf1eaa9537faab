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
  #isConnected = false;
  #hasUpdated = false;

  /**
   * The controller calls `sources` only after the first update of the host element. Before this, properties of the
   * host may be missing. The reason is that a host can be rendered before its code has loaded; its properties then
   * arrive after it is connected.
   */
  constructor(host: ReactiveControllerHost, sources: () => readonly Observable[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#hasUpdated) this.#start();
  }

  hostUpdated(): void {
    if (this.#hasUpdated) return;
    this.#hasUpdated = true;
    if (this.#isConnected) this.#start();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#stop.forEach(stop => stop());
    this.#stop = [];
  }

  #start(): void {
    this.#stop = this.#sources().map(s => s.subscribe(() => this.#host.requestUpdate()));
  }
}
