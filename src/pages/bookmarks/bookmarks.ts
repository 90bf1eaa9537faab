import type {Changing} from '../../ui/subscribe-controller.ts';
import {isWords, keepAt, type Keep, type PracticeStorage} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';

/**
 * Places in lessons that a learner keeps, `module/lesson/section` each, on the device beside what is practised. Where it
 * keeps nothing, they last as long as the window.
 */
export class Bookmarks implements Changing {
  readonly #storage: PracticeStorage | undefined;
  readonly #nonce: () => string;
  readonly #listeners = new Set<() => void>();
  #now: {readonly nonce: string; readonly places: readonly string[]} | undefined;

  /** `nonce` names the attempt, which is known only once the LMS has answered. */
  constructor(storage: PracticeStorage | undefined, nonce: () => string) {
    this.#storage = storage;
    this.#nonce = nonce;
  }

  /** In the order in which they were kept. */
  get places(): readonly string[] {
    const nonce = this.#nonce();
    if (this.#now?.nonce !== nonce) this.#now = {nonce, places: this.#keep(nonce).read()};
    return this.#now.places;
  }

  has(place: string): boolean {
    return this.places.includes(place);
  }

  /** Keeps a place, or takes it away. */
  toggle(place: string): void {
    const {places} = this;
    this.#write(this.has(place) ? places.filter(kept => kept !== place) : [...places, place]);
  }

  /** Takes places away of which the course knows nothing any more. */
  forget(gone: readonly string[]): void {
    this.#write(this.places.filter(place => !gone.includes(place)));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #write(places: readonly string[]): void {
    const nonce = this.#nonce();
    this.#now = {nonce, places};
    this.#keep(nonce).write(places);
    for (const listener of this.#listeners) listener();
  }

  #keep(nonce: string): Keep<readonly string[]> {
    // A place is looked up in each release anew: what it does not have is told, and not forgotten.
    return keepAt<readonly string[]>(this.#storage, practiceKeyOf(nonce, 'bookmarks'), '', {
      fresh: [],
      parse: saved => (isWords(saved) ? [...new Set(saved)] : undefined),
      ended: places => places,
    });
  }
}
