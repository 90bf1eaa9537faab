import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {common} from '../../ui/common.styles.ts';
import type {CourseSearch} from './course-search.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {failedLoad, takingLong} from '../../ui/load-failed.ts';
import {
  placesWith,
  snippetOf,
  soughtIn,
  termsWith,
  type SearchedSection,
  type Searched,
  type SearchedTerm,
  type Sought,
} from './match.ts';
import {searchBoxStyles} from '../../ui/search-box.styles.ts';
import {searchPageStyles} from './search-page.styles.ts';

/** Maximum numbers of places and terms that the page shows. */
const most = {places: 50, terms: 3} as const;

/** The search page for all lessons and the glossary. */
@customElement('search-page')
export class SearchPage extends GuardedElement {
  static override styles = [common, searchBoxStyles, searchPageStyles];

  @property({attribute: false}) search!: CourseSearch;

  @state() private typed = '';
  @query('input') private field!: HTMLInputElement;
  #language = '';

  protected override follows(): readonly Observable[] {
    return [this.search];
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.typed = this.search.typed;
    const {code} = this.texts.language;
    if (this.#language === code) return;
    this.#language = code;
    void this.search.look();
  }

  protected override firstUpdated(): void {
    // Set the focus only after the frame has scrolled the new page to the top. If the learner returns to earlier
    // results, set no focus, so that the scroll position stays.
    if (this.typed === '') requestAnimationFrame(() => this.field.focus({preventScroll: true}));
  }

  #onType = () => {
    this.typed = this.field.value;
    this.search.typed = this.typed;
  };

  // The results are already visible. Blurring the field hides the on-screen keyboard of a phone.
  #onSubmit = (event: Event) => {
    event.preventDefault();
    this.field.blur();
  };

  #onRetry = () => void this.search.look();

  #field() {
    const {texts} = this;
    return html`<form class="search" role="search" @submit=${this.#onSubmit}>
      <label for="sought">${texts.t('search.label')}</label>
      <input
        id="sought"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .enterKeyHint=${'search'}
        aria-describedby="hint"
        .value=${this.typed}
        @input=${this.#onType}
      />
      <p id="hint" class="quiet">${texts.t('search.hint')}</p>
    </form>`;
  }

  /** During the search, renders its progress. After the search, renders a message if files failed to load. */
  #standing() {
    const {texts, search} = this;
    const {done, all} = search;
    if (search.isLooking)
      return html`<p class="quiet">${texts.t('search.looking', {done, all})}</p>
        ${takingLong(texts)}`;
    if (search.isWhole) return nothing;
    return html`<div class="missing">
      <p role="alert">
        ${done < all ? texts.t('search.missing', {done, all}) : texts.t('search.missingTerms')}
      </p>
      ${failedLoad.cause(texts) ?? html`<button @click=${this.#onRetry}>${texts.t('part.retry')}</button>`}
    </div>`;
  }

  /**
   * While files are still loading, the text does not contain a number. A changing number would make screen
   * readers repeat the text.
   */
  #count(places: number, terms: number): string {
    const {texts, search} = this;
    if (search.isLooking) return texts.t(places + terms === 0 ? 'search.noneSoFar' : 'search.soFar');
    if (places > most.places) return texts.t('search.more', {count: places, shown: most.places});
    if (places > 0) return texts.t('search.found', {count: places});
    return texts.t(terms > 0 ? 'search.onlyTerms' : 'search.none');
  }

  #marked(searched: Searched, sought: readonly Sought[]) {
    return snippetOf(searched, sought).map(({text, isHit}) => (isHit ? html`<mark>${text}</mark>` : text));
  }

  #terms(terms: readonly SearchedTerm[]) {
    if (terms.length === 0) return nothing;
    return html`<section>
      <h2>${this.texts.t('search.terms')}</h2>
      <ul class="terms">
        ${repeat(
          terms.slice(0, most.terms),
          ({id}) => id,
          ({id, term, meaning}) =>
            html`<li><a href=${`#/glossary/${id}`}>${term.text}</a> <span>${meaning.text}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  #places(places: readonly SearchedSection[], sought: readonly Sought[]) {
    if (places.length === 0) return nothing;
    return html`<section>
      <h2>${this.texts.t('search.places')}</h2>
      <ol>
        ${repeat(
          places.slice(0, most.places),
          ({address}) => address,
          ({address, section, lesson, text}) =>
            html`<li>
              <a href=${address}>${section.text}</a>
              <p class="lesson">${lesson.text}</p>
              <p class="snippet">${this.#marked(text, sought)}</p>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #help() {
    const {texts} = this;
    return html`<p>${texts.t('search.help')}</p>
      <p class="ways">
        <a href="#/contents">${texts.t('nav.contents')}</a>
        ${this.search.hasGlossary ? html`<a href="#/glossary">${texts.t('nav.glossary')}</a>` : nothing}
      </p>`;
  }

  protected override screen(): unknown {
    const {texts, search, typed} = this;
    const sought = soughtIn(typed, texts.language.code, search.terms);
    const places = placesWith(search.places, sought);
    const terms = termsWith(search.terms, sought);
    const isNothing = places.length + terms.length === 0 && sought.length > 0 && !search.isLooking;
    return html`<h1 tabindex="-1">${texts.t('search.title')}</h1>
      ${this.#field()} ${this.#standing()}
      <p class="count" role="status">
        ${sought.length === 0 ? nothing : this.#count(places.length, terms.length)}
      </p>
      ${isNothing ? this.#help() : nothing} ${this.#terms(terms)} ${this.#places(places, sought)}`;
  }
}
