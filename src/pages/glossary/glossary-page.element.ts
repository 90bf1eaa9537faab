import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Glossary} from '../../content/glossary.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {searchBoxStyles} from '../../ui/search-box.styles.ts';
import {glossaryPageStyles} from './glossary-page.styles.ts';
import {sourceList, sourceListStyles} from '../part/source-list.ts';
import {byLetter, matchingTerms, termsIn, type Letter, type Term} from './terms.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

/** The page of all terms with their meanings, for looking up, reading or printing. */
@customElement('glossary-page')
export class GlossaryPage extends GuardedElement {
  static override styles = [common, searchBoxStyles, glossaryPageStyles, sourceListStyles];

  @property({attribute: false}) glossary!: Glossary;
  /** Id of the term to scroll to; '' for none. */
  @property() term = '';

  @state() private typed = '';
  /** The terms of one language. They are cached because extracting plain text from their HTML is slow. */
  #read: {readonly language: string; readonly terms: readonly Term[]} | undefined;

  get #terms(): readonly Term[] {
    const {code} = this.texts.language;
    if (this.#read?.language !== code)
      this.#read = {language: code, terms: termsIn(this.glossary, this.texts)};
    return this.#read.terms;
  }

  protected override firstUpdated(): void {
    // The frame scrolls a newly opened page to the top. So wait for the next animation frame before scrolling
    // to the term.
    if (this.term !== '') requestAnimationFrame(this.#toTerm);
  }

  #toTerm = () => {
    const term = this.renderRoot.querySelector<HTMLElement>('.here dt');
    term?.focus({preventScroll: true});
    term?.scrollIntoView({block: 'start'});
  };

  #onType = (event: Event) => {
    if (event.target instanceof HTMLInputElement) this.typed = event.target.value;
  };

  #search(all: number, shownCount: number) {
    const {texts, typed} = this;
    const count =
      typed.trim() === ''
        ? texts.t('glossary.all', {count: all})
        : shownCount === 0
          ? texts.t('glossary.none')
          : texts.t('glossary.found', {count: shownCount, all});
    return html`<div class="search" role="search">
      <label for="sought">${texts.t('glossary.search')}</label>
      <input id="sought" type="search" autocomplete="off" .value=${typed} @input=${this.#onType} />
      <p class="quiet" role="status">${count}</p>
    </div>`;
  }

  #see(ids: readonly string[], byId: ReadonlyMap<string, Term>) {
    const terms = ids.flatMap(id => byId.get(id) ?? []);
    if (terms.length === 0) return nothing;
    return html`<dd class="see">
      ${this.texts.t('glossary.see')}
      ${terms.map(
        ({id, term}, i) => html`${i > 0 ? ', ' : ''}<a href=${`#/glossary/${id}`}>${prose(term)}</a>`,
      )}
    </dd>`;
  }

  #letter({letter, terms}: Letter, byId: ReadonlyMap<string, Term>) {
    return html`<section class="letter" aria-labelledby=${`letter-${letter}`}>
      <h2 id=${`letter-${letter}`}>${letter}</h2>
      <dl>
        ${terms.map(
          ({id, term, meaning, see}) =>
            html`<div class=${id === this.term ? 'term here' : 'term'}>
              <dt id=${id} tabindex="-1">${prose(term)}</dt>
              <dd>${prose(meaning)}</dd>
              ${this.#see(see, byId)}
            </div>`,
        )}
      </dl>
    </section>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const all = this.#terms;
    const shownTerms = matchingTerms(all, this.typed, texts);
    const byId = new Map(all.map(term => [term.id, term]));
    return html`<h1 tabindex="-1">${texts.t('nav.glossary')}</h1>
      <p class="intro">${texts.t('glossary.intro')}</p>
      ${
        this.term === '' || byId.has(this.term)
          ? nothing
          : html`<p class="unknown" role="status">${texts.t('glossary.unknown')}</p>`
      }
      ${this.#search(all.length, shownTerms.length)}
      <div class="letters">${byLetter(shownTerms, texts).map(letter => this.#letter(letter, byId))}</div>
      ${sourceList(texts.t('glossary.sources'), this.glossary.sources, texts.lookup('glossary', 'sources.'))}`;
  }
}
