import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import type {Bookmarks} from '../part/bookmarks.ts';
import {bookmarksPageStyles} from './bookmarks-page.styles.ts';
import {common} from '../../ui/common.styles.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {BookmarkedSection, BookmarkedSections} from './bookmarked.ts';

/**
 * The page that lists the learner's bookmarks. A removed bookmark stays in the list until the learner leaves
 * the page, so that it can be restored.
 */
@customElement('bookmarks-page')
export class BookmarksPage extends GuardedElement {
  static override styles = [common, bookmarksPageStyles];

  @property({attribute: false}) bookmarks!: Bookmarks;
  /** The bookmarks as they were when the page opened. */
  @property({attribute: false}) sections!: BookmarkedSections;
  /**
   * True if several learners share this device, or if the device offers no storage. The bookmarks are then
   * lost when the window closes.
   */
  @property({type: Boolean}) forWindow = false;

  protected override follows(): readonly Observable[] {
    return [this.bookmarks];
  }

  #onForget = () => {
    this.bookmarks.forget(this.sections.gonePlaces);
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  };

  #titles({module, lesson, section}: BookmarkedSection) {
    const {texts} = this;
    return {
      lesson: prose(texts.title(`${module}.${lesson}.title`)),
      section: prose(texts.lookup(module, `${lesson}.`)(`${section}.title`)),
    };
  }

  #place(bookmark: BookmarkedSection) {
    const {texts, bookmarks} = this;
    const {lesson, section} = this.#titles(bookmark);
    const isKept = bookmarks.has(bookmark.place);
    return html`<li>
      <div>
        ${isKept ? html`<a href=${`#/${bookmark.place}`}>${section}</a>` : html`<s>${section}</s>`}
        <p class="lesson">${lesson}</p>
      </div>
      <button @click=${() => bookmarks.toggle(bookmark.place)}>
        ${texts.t(isKept ? 'keep.takeAway' : 'keep.putBack')}<span class="visually-hidden">: ${section}</span>
      </button>
    </li>`;
  }

  /** Reports bookmarks to places that this release no longer contains. */
  #goneNotice() {
    const {texts, bookmarks} = this;
    const count = this.sections.gonePlaces.filter(place => bookmarks.has(place)).length;
    if (count === 0) return nothing;
    return html`<div class="gone">
      <p>${texts.t('keep.gone', {count})}</p>
      <button @click=${this.#onForget}>${texts.t('keep.takeAway')}</button>
    </div>`;
  }

  #empty() {
    const {texts} = this;
    return html`<p class="lead">${texts.t('keep.none')}</p>
      <p>${texts.t('keep.how', {button: texts.t('keep.place')})}</p>
      <p><a href="#/contents">${texts.t('nav.toContents')}</a></p>`;
  }

  protected override screen(): unknown {
    const {texts, sections, bookmarks} = this;
    const away = sections.found.filter(({place}) => !bookmarks.has(place)).length;
    return html`<h1 tabindex="-1">${texts.t('keep.all')}</h1>
      ${this.#goneNotice()}
      ${
        sections.found.length === 0
          ? this.#empty()
          : html`<p class="quiet">${texts.t(this.forWindow ? 'keep.window' : 'keep.device')}</p>
              <ul>
                ${sections.found.map(place => this.#place(place))}
              </ul>
              <p class="quiet" role="status">${away > 0 ? texts.t('keep.away', {count: away}) : nothing}</p>`
      }`;
  }
}
