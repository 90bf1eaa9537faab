import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {prose} from '../text/prose.ts';
import type {Texts} from '../text/texts.ts';
import {frameStyles} from './course-frame.styles.ts';
import {common} from '../ui/common.styles.ts';
import {StoreElement} from '../pages/store-element.ts';
import '../ui/lazy-page.element.ts';
import type {ExitScreen} from '../pages/left/exit-screens.ts';
import {openExit, openPage, type LazyRoute} from '../pages/open.ts';
import type {PageContext} from '../pages/page-context.ts';
import {wholeLesson} from '../pages/place.ts';
import {formatRoute, parseRoute, type Route} from '../pages/router.ts';
import './save-line.element.ts';
import '../pages/start/start-page.element.ts';

/** The frame with header, page and save line. It selects the page for the address and does nothing else. */
@customElement('course-frame')
export class CourseFrame extends StoreElement {
  static override styles = [common, frameStyles];

  /** The values that pages receive when they open. */
  @property({attribute: false}) context!: PageContext;
  /** The seal of the course, as inline SVG. */
  @property({attribute: false}) seal = '';
  /** True if the course reports to the LMS each wording that the learner chooses in an interview. */
  @property({type: Boolean}) detailed = false;

  @state() private route: Route = {name: 'start'};
  @query('main') private main!: HTMLElement;

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
      // After the end of the session nothing can be saved. The event would then look like unsaved work.
      if (!this.#isLeft) this.store.dispatch({kind: 'spoke', language: value});
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
        ><span class="seal" aria-hidden="true">${prose(this.seal)}</span>${texts.t('course.title')}</a
      >
      <nav aria-label=${texts.t('nav.main')}>
        ${this.#link({name: 'contents', item: ''}, texts.t('nav.contents'))}
        ${this.#link({name: 'search', item: ''}, texts.t('nav.search'))}
        ${this.#link({name: 'support', item: ''}, texts.t('nav.help'))}
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
   * anything from then on. If the session ended before the course had found the learner's work, no page may
   * be shown, because it would look as if the learner had done nothing.
   */
  get #isLeft(): boolean {
    const {kind} = this.store.saving.view;
    return (
      this.route.name === 'left' ||
      kind === 'closed' ||
      kind === 'looked' ||
      kind === 'erased' ||
      (kind === 'ended' && !this.store.ready)
    );
  }

  get #isElsewhere(): boolean {
    const {kind} = this.store.saving.view;
    return kind === 'elsewhere' || kind === 'taken';
  }

  /**
   * Returns the screen that replaces every page until the learner has responded to it. Returns undefined if
   * there is none.
   */
  #before(): unknown {
    if (this.#isElsewhere) return this.#exit('elsewhere');
    if (this.store.saving.question) return this.#exit('journal');
    return undefined;
  }

  #loss(): unknown {
    const {fault, dropped} = this.store.saving.loss;
    return fault === undefined && dropped === 0 ? nothing : this.#exit('loss');
  }

  /**
   * Shows a notice above the page if nothing is recorded or saved in this session. The save line alone is not
   * enough, because it is off the screen in a tall frame of an LMS.
   */
  #mode(): unknown {
    return !this.#isLeft && ['reading', 'no-lms', 'unsaved', 'ended'].includes(this.store.saving.view.kind)
      ? this.#exit('mode')
      : nothing;
  }

  #exit(screen: ExitScreen): unknown {
    return html`<lazy-page .texts=${this.texts} .load=${() => openExit(screen, this.context)}></lazy-page>`;
  }

  #page(): unknown {
    const {texts, store} = this;
    const route: Route = this.#isLeft ? {name: 'left'} : this.route;
    switch (route.name) {
      case 'start':
        return html`<start-page .texts=${texts} .store=${store} .detailed=${this.detailed}></start-page>`;
      case 'left':
        return this.#exit('left');
      default:
        return this.#lazy(route);
    }
  }

  /**
   * The key leaves out the section, so that a part stays open while the learner moves between its sections.
   */
  #lazy(route: LazyRoute): unknown {
    const section = route.name === 'part' ? route.section : '';
    const isWhole = section === wholeLesson;
    const opened = route.name === 'part' && !isWhole ? {...route, section: ''} : route;
    return keyed(
      formatRoute(opened),
      html`<lazy-page
        .texts=${this.texts}
        .load=${() => openPage(route, this.context)}
        .section=${section}
      ></lazy-page>`,
    );
  }

  protected override screen(): unknown {
    const {texts, store} = this;
    return html` ${this.#top(texts)}
      ${texts.review === 'draft' ? html`<p class="draft">${texts.t('review.draft')}</p>` : nothing}
      <main id="main" tabindex="-1">${this.#mode()} ${this.#loss()} ${this.#before() ?? this.#page()}</main>
      ${
        this.#isLeft || store.saving.question
          ? nothing
          : html`<footer class="bottom">
              <save-line
                .texts=${texts}
                .store=${store}
                .standalone=${this.context.standard === 'standalone'}
              ></save-line>
              ${this.#isElsewhere ? nothing : html`<a class="button" href="#/left">${texts.t(store.saving.view.kind === 'reading' ? 'save.exit' : 'save.leave')}</a>`}
            </footer>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-frame': CourseFrame;
  }
}
