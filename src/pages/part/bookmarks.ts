import {placeNow} from '../../content/moved.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import type {Store} from '../../session/store.ts';
import {isStrings, localStore, type LocalStore, type PracticeStorage} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';

/**
 * The learner's bookmarks. A bookmark is the address of a section: `module/lesson/section`. The device stores the
 * bookmarks beside the practice data. Without device storage, the bookmarks are lost when the window closes.
 */
export class Bookmarks implements Observable {
  readonly #storage: PracticeStorage | undefined;
  readonly #nonce: () => string;
  readonly #placeNow: (place: string) => string;
  readonly #listeners = new Set<() => void>();
  #now: {readonly nonce: string; readonly places: readonly string[]} | undefined;

  /**
   * `nonce` is a function that returns the id of the attempt, because this id is known only after the LMS has
   * answered. `now` returns the present address of a place.
   */
  constructor(
    storage: PracticeStorage | undefined,
    nonce: () => string,
    now: (place: string) => string = place => place,
  ) {
    this.#storage = storage;
    this.#nonce = nonce;
    this.#placeNow = now;
  }

  /** The bookmarks in the order in which the learner added them. */
  get places(): readonly string[] {
    const nonce = this.#nonce();
    if (this.#now?.nonce !== nonce) this.#now = {nonce, places: this.#keep(nonce).read()};
    return this.#now.places;
  }

  has(place: string): boolean {
    return this.places.includes(place);
  }

  /** Adds a bookmark for a place. If the place already has a bookmark, removes this bookmark. */
  toggle(place: string): void {
    const {places} = this;
    this.#write(this.has(place) ? places.filter(other => other !== place) : [...places, place]);
  }

  /** Removes bookmarks to places that the course no longer contains. */
  forget(gonePlaces: readonly string[]): void {
    this.#write(this.places.filter(place => !gonePlaces.includes(place)));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #write(places: readonly string[]): void {
    const nonce = this.#nonce();
    this.#now = {nonce, places};
    this.#keep(nonce).write(places);
    for (const listener of this.#listeners) listener();
  }

  #keep(nonce: string): LocalStore<readonly string[]> {
    // The release is always '' here, so that a new release does not discard the stored bookmarks. The page of
    // bookmarks checks whether each place still exists, and reports missing places.
    return localStore<readonly string[]>(this.#storage, practiceKeyOf(nonce, 'bookmarks'), '', {
      fresh: [],
      parse: saved => (isStrings(saved) ? [...new Set(saved.map(this.#placeNow))] : undefined),
      end: places => places,
    });
  }
}

const bookmarksByStore = new WeakMap<Store, Bookmarks>();

/**
 * Returns the bookmarks of the open attempt. All pages of a store share one object. So each page shows the changes
 * that another page has made.
 */
export function bookmarksOf({
  store,
  storage,
}: {
  readonly store: Store;
  readonly storage: PracticeStorage | undefined;
}): Bookmarks {
  const bookmarks =
    bookmarksByStore.get(store) ??
    new Bookmarks(
      storage,
      () => store.record.nonce,
      place => placeNow(place, store.course),
    );
  bookmarksByStore.set(store, bookmarks);
  return bookmarks;
}
