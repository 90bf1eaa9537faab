import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Opens all closed `details` of the host while the page is printed. Otherwise, their content would be missing on
 * paper.
 */
export class Unfold implements ReactiveController {
  readonly #root: () => ParentNode;
  #detailsOpened: readonly HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}) {
    this.#root = () => host.renderRoot;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#onBefore);
    addEventListener('afterprint', this.#onAfter);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onBefore);
    removeEventListener('afterprint', this.#onAfter);
  }

  #onBefore = () => {
    this.#detailsOpened = [...this.#root().querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#detailsOpened) details.open = true;
  };

  #onAfter = () => {
    for (const details of this.#detailsOpened) details.open = false;
  };
}
