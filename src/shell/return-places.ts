import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {focused} from '../ui/focused.ts';

/** Where to return to on a page: how far it was scrolled, and the address of the link that had the focus. */
interface ReturnPlace {
  readonly top: number;
  readonly link: string;
}

/** Returns all links to an address below a root, also inside open shadow roots. */
const linksTo = (address: string, root: ParentNode): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => [
    ...(element.getAttribute('href') === address ? [element] : []),
    ...(element.shadowRoot ? linksTo(address, element.shadowRoot) : []),
  ]);

/** Opens all `<details>` around an element. */
function unfold(element: Element): void {
  const details = element.parentElement?.closest('details');
  if (!details) return;
  details.open = true;
  unfold(details);
}

/**
 * Moves the focus to the main heading after each change of page. After "Back" or "Forward" of the browser, restores the
 * scroll position and the focused link instead. Sets the title of the document, "heading - course".
 */
export class ReturnPlaces implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #course: () => string;
  /** Places to return to, keyed by the id that each entry of the browser history carries. */
  readonly #left = new Map<unknown, ReturnPlace>();
  /** Scroll position before the change of page. The browser may scroll before it reports the change. */
  #top = 0;
  /** The place that the next page restores. Undefined if the address has not changed. */
  #coming: ReturnPlace | undefined;
  #entry: unknown;
  /** Number of history entries that got an id since the page was loaded. */
  #count = 0;

  /** `course` returns the title of the course. */
  constructor(host: ReactiveControllerHost & HTMLElement, course: () => string) {
    this.#host = host;
    this.#course = course;
    host.addController(this);
  }

  hostConnected(): void {
    this.#entry = this.#idOfEntry();
    addEventListener('scroll', this.#onScroll, {passive: true});
    this.#host.addEventListener('page-heading', this.#onHeading);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#onScroll);
    this.#host.removeEventListener('page-heading', this.#onHeading);
  }

  /**
   * Remembers the scroll position and the focused link of the page that the learner leaves. Call it when the address
   * has changed, before the next page renders.
   */
  leave(): void {
    this.#left.set(this.#entry, {top: this.#top, link: focused()?.getAttribute('href') ?? ''});
    this.#entry = this.#idOfEntry();
    this.#coming = this.#left.get(this.#entry) ?? {top: 0, link: ''};
  }

  /** Returns the id of the current entry of the history, and gives a new entry an id. */
  #idOfEntry(): unknown {
    const known: unknown = history.state;
    if (typeof known === 'string') return known;
    const id = `${performance.timeOrigin}/${this.#count++}`;
    history.replaceState(id, '');
    return id;
  }

  #onScroll = () => {
    this.#top = scrollY;
  };

  #onHeading = ({heading}: HTMLElementEventMap['page-heading']) => {
    const [course, words] = [this.#course(), heading.textContent.replace(/\s+/g, ' ').trim()];
    document.title = words === '' || words === course ? course : `${words} - ${course}`;
    const coming = this.#coming;
    if (!coming) return;
    this.#coming = undefined;
    heading.focus({preventScroll: true});
    scrollTo(0, 0);
    this.#top = 0;
    // Wait before the restore: the rest of the page renders after its heading, so the link may not exist yet.
    if (coming.link !== '' || coming.top > 0) setTimeout(() => this.#restore(coming));
  };

  #restore({link: address, top}: ReturnPlace): void {
    const main = this.#host.shadowRoot?.querySelector('main');
    const links = main && address !== '' ? linksTo(address, main) : [];
    // Prefer a visible link, because a folded list, such as the list of sections, may have a link to the same address.
    const link = links.find(one => !one.closest('details:not([open])')) ?? links[0];
    if (link) unfold(link);
    link?.focus({preventScroll: true});
    scrollTo(0, top);
  }
}
