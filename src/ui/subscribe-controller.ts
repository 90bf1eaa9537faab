import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Something that says when it has changed. */
export interface Changing {
  subscribe(listener: () => void): () => void;
}

/** Draws its element again whenever one of the things it shows has changed. */
export class Follow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly Changing[];
  #stop: readonly (() => void)[] = [];

  /** `sources` is asked when the element is put into the page, by which time its properties are set. */
  constructor(host: ReactiveControllerHost, sources: () => readonly Changing[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#sources().map(s =>
      s.subscribe(() => {
        this.#host.requestUpdate();
      }),
    );
  }

  hostDisconnected(): void {
    this.#stop.forEach(stop => {
      stop();
    });
    this.#stop = [];
  }
}
