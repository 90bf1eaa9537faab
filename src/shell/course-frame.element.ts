import {html, nothing, svg} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import {prose} from '../text/prose.ts';
import type {Texts} from '../text/texts.ts';
import {frameStyles} from './course-frame.styles.ts';
import {closeMenu} from '../ui/close-menu.ts';
import {common} from '../ui/common.styles.ts';
import {StoreElement} from '../pages/store-element.ts';
import '../ui/lazy-page.element.ts';
import type {LeavingScreen} from '../pages/leaving/leaving-screens.ts';
import {openLeaving, openPage, type LazyRoute} from '../pages/open.ts';
import type {PageContext, Render} from '../pages/page-context.ts';
import {besideRefresher} from '../pages/pages.ts';
import {wholeLesson} from '../pages/place.ts';
import {formatRoute, parseRoute, routeNow, type Route} from '../pages/router.ts';
import './save-line.element.ts';
import {ReturnPlaces} from './return-places.ts';
import '../pages/start/start-page.element.ts';

const menuIcon = svg`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
  <path d="M2 5h16M2 10h16M2 15h16" stroke="currentcolor" stroke-width="2" />
</svg>`;

/** Maximum number of characters in a title on a phone. A longer title leaves no room for the word of the save state. */
const roomForWord = 28;
/**
 * Maximum number of characters in a title of the usual text size, in a window below 60rem. The header shows a longer
 * title in small text.
 */
const usualLength = 44;

/** The frame with header and page. It selects the page for the address and does nothing else. */
@customElement('course-frame')
export class CourseFrame extends StoreElement {
  static override styles = [common, frameStyles];

  /** The values that pages receive when they open. */
  @property({attribute: false}) context!: PageContext;
  /** The seal of the course, as inline SVG. */
  @property({attribute: false}) seal = '';
  /** True if the course reports to the LMS every wording that the learner chooses in an interview. */
  @property({type: Boolean}) detailed = false;

  @state() private route: Route = {name: 'start'};
  @query('main') private main!: HTMLElement;
  readonly #returnPlaces = new ReturnPlaces(this, () => this.texts.t('course.title'));

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
    const route = parseRoute(location.hash);
    const {refresher = ''} = this.context;
    const mayOpen = refresher === '' || ['left', ...besideRefresher].includes(route.name);
    return mayOpen ? route : {name: 'refresher', item: refresher};
  }

  #onAddress = () => {
    this.#returnPlaces.leave();
    if (this.route.name === 'left') this.store.saving.comeBack();
    this.route = this.#read();
  };

  #onLanguage = ({currentTarget}: Event) => {
    const language = currentTarget instanceof HTMLButtonElement ? currentTarget.value : '';
    void this.texts.change(language).then(() => {
      // After the end of the session, dispatch no event: nothing can be saved, and the event would look like unsaved
      // work.
      if (!this.#isLeft) this.store.dispatch({kind: 'spoke', language});
    });
  };

  #onSkip = (event: Event) => {
    event.preventDefault();
    this.main.focus();
  };

  /** Renders the links of the header. A package that consists of one refresher has no contents and no search. */
  #links() {
    const {texts} = this;
    const help = this.#link('support', texts.t('nav.help'));
    return (this.context.refresher ?? '') === ''
      ? [this.#link('contents', texts.t('nav.contents')), this.#link('search', texts.t('nav.search')), help]
      : [help];
  }

  #link(name: 'contents' | 'search' | 'support', words: string) {
    return html`<a href="#/${name}" aria-current=${this.route.name === name ? 'page' : 'false'}>${words}</a>`;
  }

  /**
   * Returns the title of the open part as HTML; '' on other pages and until the part has loaded. The texts of a
   * lesson contain its title. So the title of the first lesson does not have to wait for the titles of all parts.
   */
  get #place(): string {
    const {route, texts} = this;
    if (route.name !== 'part') return '';
    const {module, part} = route;
    return texts.title(`${module}.${part}.title`) || texts.lookup(module, `${part}.`)('title');
  }

  /** Renders the button that bookmarks a section of a lesson. The code of lessons defines `keep-place`. */
  #keep(isNamed: boolean) {
    const {route, store, context} = this;
    const {place} = store.record;
    if (route.name !== 'part' || !place.startsWith(`${route.module}/${route.part}/`)) return nothing;
    const module = store.course.modules.find(({id}) => id === route.module);
    const kind = module?.parts.find(({id}) => id === route.part)?.kind ?? 'lesson';
    return kind === 'lesson'
      ? html`<keep-place
          .texts=${this.texts}
          .context=${context}
          .place=${place}
          ?named=${isNamed}
        ></keep-place>`
      : nothing;
  }

  #languages() {
    const {texts} = this;
    const {languages, language} = texts;
    if (languages.length < 2) return nothing;
    return html`<ul aria-label=${texts.t('nav.language')}>
      ${languages.map(
        ({code, tag, name}) =>
          html`<li>
            <button
              lang=${tag}
              value=${code}
              aria-pressed=${code === language.code}
              @click=${this.#onLanguage}
            >
              ${name}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #menu(leave: unknown, place: string) {
    const {texts} = this;
    return html`<details class="menu" @click=${closeMenu} @keydown=${closeMenu} @focusout=${closeMenu}>
      <summary>${menuIcon}<span class="visually-hidden">${texts.t('nav.menu')}</span></summary>
      <div class="list">
        ${place === '' ? nothing : html`<p class="here">${prose(place)}</p>`}
        <ul>
          ${this.#links().map(link => html`<li>${link}</li>`)}
        </ul>
        ${this.#keep(true)} ${this.#languages()} ${leave}
      </div>
    </details>`;
  }

  #top(texts: Texts) {
    const {store} = this;
    const place = this.#place;
    const isLong = place.length > usualLength;
    const isOut = this.#isLeft || store.saving.question !== undefined;
    const leave =
      isOut || this.#isElsewhere
        ? nothing
        : html`<a class="button leave" href="#/left"
            >${texts.t(store.saving.view.kind === 'not-recorded' ? 'save.exit' : 'save.leave')}</a
          >`;
    return html`<header class="top" aria-label=${texts.t('course.title')}>
      <a class="skip" href="#main" @click=${this.#onSkip}>${texts.t('nav.skip')}</a>
      <div class="names ${place === '' ? '' : 'has-place'} ${place.length > roomForWord ? 'has-long' : ''}">
        <a class="brand" href="#/"
          ><span class="seal" aria-hidden="true">${prose(this.seal)}</span
          ><span class=${place === '' ? 'title' : 'visually-hidden'}>${texts.t('course.title')}</span></a
        >
        ${place === '' ? nothing : html`<p class="place ${isLong ? 'is-long' : ''}">${prose(place)}</p>`}
      </div>
      <nav aria-label=${texts.t('nav.main')}>${this.#links()}</nav>
      ${this.#keep(false)}
      ${
        isOut
          ? nothing
          : html`<save-line
              .texts=${texts}
              .store=${store}
              .standalone=${this.context.standard === 'standalone'}
            ></save-line>`
      }
      ${leave} ${this.#menu(leave, place)}
    </header>`;
  }

  /**
   * True on the page after leaving, or after the session with the LMS has ended. From then on, the course cannot save
   * anything. If the session ended before the course had found the learner's work, the course must not show a page.
   * The page would look as if the learner had done nothing.
   */
  get #isLeft(): boolean {
    const {kind} = this.store.saving.view;
    return (
      this.route.name === 'left' ||
      kind === 'closed' ||
      kind === 'closed-not-recorded' ||
      kind === 'erased' ||
      (kind === 'ended' && !this.store.ready)
    );
  }

  get #isElsewhere(): boolean {
    const {kind} = this.store.saving.view;
    return kind === 'elsewhere' || kind === 'taken';
  }

  /**
   * Returns the screen that replaces every page until the learner has responded to this screen. Returns undefined if
   * there is no such screen.
   */
  #before(): unknown {
    if (this.#isElsewhere) return this.#leaving('elsewhere');
    if (this.store.saving.question) return this.#leaving('journal');
    return undefined;
  }

  #loss(): unknown {
    const {fault, dropped} = this.store.saving.loss;
    return fault === undefined && dropped === 0 ? nothing : this.#leaving('loss');
  }

  /**
   * Shows a notice above the page if nothing is recorded or saved in this session. The save line alone is not
   * enough, because it is off the screen in a tall frame of an LMS.
   */
  #mode(): unknown {
    return !this.#isLeft &&
      ['not-recorded', 'no-lms', 'unsaved', 'ended'].includes(this.store.saving.view.kind)
      ? this.#leaving('mode')
      : nothing;
  }

  #leaving(screen: LeavingScreen): unknown {
    return html`<lazy-page
      .texts=${this.texts}
      .load=${() => openLeaving(screen, this.context)}
    ></lazy-page>`;
  }

  #page(): unknown {
    const {texts, store} = this;
    const route: Route = this.#isLeft ? {name: 'left'} : routeNow(this.route, store.course);
    switch (route.name) {
      case 'start':
        return html`<start-page .texts=${texts} .store=${store} .detailed=${this.detailed}></start-page>`;
      case 'left':
        return this.#leaving('left');
      default:
        return this.#lazy(route);
    }
  }

  /**
   * Opens a page. After this, the texts of its part are loaded, so the header is rendered again with the name of the
   * part.
   */
  async #open(route: LazyRoute): Promise<Render> {
    const render = await openPage(route, this.context);
    this.requestUpdate();
    return render;
  }

  /**
   * Renders the page of a route. Its key leaves out the section, so the page element stays while the learner moves
   * between the sections of a part.
   */
  #lazy(route: LazyRoute): unknown {
    const section = route.name === 'part' ? route.section : '';
    const isWhole = section === wholeLesson;
    const pageRoute = route.name === 'part' && !isWhole ? {...route, section: ''} : route;
    return keyed(
      formatRoute(pageRoute),
      html`<lazy-page .texts=${this.texts} .load=${() => this.#open(route)} .section=${section}></lazy-page>`,
    );
  }

  protected override screen(): unknown {
    const {texts} = this;
    return html`${this.#top(texts)}
      <main id="main" tabindex="-1">${this.#mode()} ${this.#loss()} ${this.#before() ?? this.#page()}</main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-frame': CourseFrame;
  }
}
