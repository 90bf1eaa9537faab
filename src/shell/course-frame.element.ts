import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';
import {frameStyles} from './course-frame.styles.ts';
import {common} from '../ui/common.styles.ts';
import type {Changing} from '../ui/subscribe-controller.ts';
import {GuardedElement} from '../ui/guarded-element.ts';
import '../ui/lazy-page.element.ts';
import type {DrawLater, LaterRoute} from '../pages/later-page.ts';
import {loadFailed, loading} from '../ui/load-failed.ts';
import type {LeavingScreen} from '../pages/left/exit-screens.ts';
import {formatRoute, parseRoute, type Route} from '../pages/routes.ts';
import './save-line.element.ts';
import '../pages/start/start-page.element.ts';

/** The frame with header, page and save line. It selects the page for the address and does nothing else. */
@customElement('course-frame')
export class CourseFrame extends GuardedElement {
  static override styles = [common, frameStyles];

  @property({attribute: false}) store!: Store;
  /** Renders the administrator's self-test. It is injected so that its code loads only when the page opens. */
  @property({attribute: false}) selfTest!: () => Promise<unknown>;
  /** Renders a screen of leaving. It is injected so that its code loads only after the first screen. */
  @property({attribute: false}) leaving!: (screen: LeavingScreen) => Promise<unknown>;
  /**
   * Loads the function that renders the pages after the first screen. It is injected so that its code does
   * not delay the first screen.
   */
  @property({attribute: false}) later!: () => Promise<DrawLater>;
  @property() seal = '';
  /** True if the course reports each wording that the learner chooses in an interview to the LMS. */
  @property({type: Boolean}) detailed = false;
  /** True if the package runs without an LMS. The device then stores the work. */
  @property({type: Boolean}) standalone = false;

  @state() private route: Route = {name: 'start'};
  @state() private draw: DrawLater | undefined;
  @state() private failed = false;
  #isFetching = false;
  @query('main') private main!: HTMLElement;

  protected override updated(): void {
    const isLater = !['start', 'self-test', 'left'].includes(this.route.name);
    if (isLater && !this.draw && !this.failed && !this.#isFetching) void this.#fetchLater();
  }

  protected override follows(): readonly Changing[] {
    return [this.store];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#onAddress);
    this.route = this.#read();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#onAddress);
    super.disconnectedCallback();
  }

  #read(): Route {
    return parseRoute(location.hash);
  }

  #onAddress = () => {
    this.route = this.#read();
    void this.updateComplete.then(() => {
      scrollTo(0, 0);
      this.main.focus({preventScroll: true});
    });
  };

  #onLanguage = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const {value} = event.target;
    void this.texts.change(value).then(() => {
      this.store.dispatch({kind: 'spoke', language: value});
    });
  };

  #onSkip = (event: Event) => {
    event.preventDefault();
    this.main.focus();
  };

  #link(route: Route, words: string) {
    return html`<a
      href=${formatRoute(route)}
      aria-current=${this.route.name === route.name ? 'page' : 'false'}
      >${words}</a
    >`;
  }

  #top(texts: Texts) {
    return html`<header class="top" aria-label=${texts.t('course.title')}>
      <a class="skip" href="#main" @click=${this.#onSkip}>${texts.t('nav.skip')}</a>
      <a class="brand" href="#/"
        ><img src=${this.seal} alt="" width="32" height="32" />${texts.t('course.title')}</a
      >
      <nav aria-label=${texts.t('nav.main')}>
        ${this.#link({name: 'contents'}, texts.t('nav.contents'))}
        ${this.#link({name: 'search', item: ''}, texts.t('nav.search'))}
        ${this.#link({name: 'support'}, texts.t('nav.help'))}
      </nav>
      ${
        texts.languages.length > 1
          ? html`<label>
              <span class="visually-hidden">${texts.t('nav.language')}</span>
              <select @change=${this.#onLanguage}>
                ${texts.languages.map(
                  l =>
                    html` <option value=${l.code} lang=${l.tag} ?selected=${l.code === texts.language.code}>
                      ${l.name}
                    </option>`,
                )}
              </select>
            </label>`
          : nothing
      }
    </header>`;
  }

  /**
   * True on the page after leaving, or after the session with the LMS has ended. The course cannot save
   * anything from then on.
   */
  get #isLeft(): boolean {
    const {kind} = this.store.view;
    return this.route.name === 'left' || kind === 'closed' || kind === 'erased';
  }

  get #isElsewhere(): boolean {
    const {kind} = this.store.view;
    return kind === 'elsewhere' || kind === 'taken';
  }

  /** Renders a screen that the learner must settle before any page, or returns undefined if there is none. */
  #ahead(texts: Texts): unknown {
    const {store} = this;
    if (this.#isElsewhere)
      return html`<later-page .texts=${texts} .load=${() => this.leaving('elsewhere')}></later-page>`;
    if (store.question)
      return html`<later-page .texts=${texts} .load=${() => this.leaving('journal')}></later-page>`;
    return undefined;
  }

  #loss(texts: Texts): unknown {
    const {fault, dropped} = this.store.loss;
    if (fault === undefined && dropped === 0) return nothing;
    return html`<later-page .texts=${texts} .load=${() => this.leaving('loss')}></later-page>`;
  }

  #page(texts: Texts): unknown {
    const {store} = this;
    const route: Route = this.#isLeft ? {name: 'left'} : this.route;
    switch (route.name) {
      case 'start':
        return html`<start-page
          .texts=${texts}
          .store=${store}
          .course=${store.course}
          .detailed=${this.detailed}
        ></start-page>`;
      case 'self-test':
        return html`<later-page .texts=${texts} .load=${this.selfTest}></later-page>`;
      case 'left':
        return html`<later-page .texts=${texts} .load=${() => this.leaving('left')}></later-page>`;
      default:
        return this.#later(route);
    }
  }

  #later(route: LaterRoute): unknown {
    const {texts} = this;
    if (this.failed) return loadFailed(texts, this.#fetchLater);
    if (this.draw) return this.draw(route);
    return loading(texts);
  }

  #fetchLater = async () => {
    this.failed = false;
    this.#isFetching = true;
    try {
      this.draw = await this.later();
    } catch {
      this.failed = true;
    }
    this.#isFetching = false;
  };

  protected override screen(): unknown {
    const {texts, store} = this;
    return html` ${this.#top(texts)}
      ${texts.review === 'draft' ? html`<p class="draft">${texts.t('review.draft')}</p>` : nothing}
      <main id="main" tabindex="-1">${this.#loss(texts)} ${this.#ahead(texts) ?? this.#page(texts)}</main>
      ${
        this.#isLeft
          ? nothing
          : html`<footer class="bottom">
              <save-line .texts=${texts} .store=${store} .standalone=${this.standalone}></save-line>
              ${this.#isElsewhere ? nothing : html`<a class="button" href="#/left">${texts.t('save.leave')}</a>`}
            </footer>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-frame': CourseFrame;
  }
}
