import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {CountryKind, CountryTopic, DatedPack} from '../../content/country.ts';
import {prose} from '../../text/prose.ts';
import {checkedNote} from './checked-note.ts';
import {common} from '../../ui/common.styles.ts';
import {countryListStyles} from './list.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

type Entry<K extends CountryKind = CountryKind> = DatedPack[K][number];

/**
 * Lists the entries of one kind in a country pack. A confirmed entry shows the date of its last check. An unconfirmed
 * entry shows whom to ask. If a law was read in a translation or an older text, the list names that text.
 */
@customElement('country-list')
export class CountryList extends GuardedElement {
  static override styles = [common, countryListStyles];

  @property({attribute: false}) pack!: DatedPack;
  @property() of: CountryKind = 'laws';
  /** The topic of the listed entries; undefined lists the entries of all topics. */
  @property() about: CountryTopic | undefined;
  /** True if each entry shows its source. */
  @property({type: Boolean}) sources = false;

  #words(kind: CountryKind, {id}: Entry) {
    return this.texts.lookup('country', `${this.pack.country}.${kind}.${id}.`);
  }

  readonly #isAsked = ({about}: Entry): boolean => this.about === undefined || about.includes(this.about);

  /** Renders an entry: its name, the content beside the name, and the text below both. */
  #item(name: string, beside: unknown, text: unknown) {
    return html`<li>
      <div class="head">
        <p class="name">${prose(name)}</p>
        ${beside}
      </div>
      ${text}
    </li>`;
  }

  /** Renders the text of an entry and the note about its last check. Also renders the source if there is one. */
  #entryText(entry: Entry, text: unknown, note: string, source?: string) {
    const {texts} = this;
    return html`<div class="said">
      ${text} ${entry.officersOnly ? html`<p class="officers">${texts.t('country.officers')}</p>` : nothing}
      <p class="quiet">${note}</p>
      ${
        source === undefined
          ? nothing
          : html`<p class="quiet">${texts.t('country.source')} ${prose(source)}</p>`
      }
    </div>`;
  }

  /**
   * If the text of the law in force was read, renders the date of the check. Otherwise renders a note that says what
   * was read.
   */
  #reading(law: Entry<'laws'>): string {
    if (law.read === 'in-force') return checkedNote(law, this.texts);
    return this.texts.t(law.read === 'other' ? 'country.other' : 'country.article');
  }

  /**
   * Returns the source of an article. If several articles in a row share a source, only the last of these articles
   * shows it.
   */
  #sourceOf(law: Entry<'laws'>, next: Entry<'laws'> | undefined): string | undefined {
    const source = this.#words('laws', law)('source');
    const isShared = next !== undefined && this.#words('laws', next)('source') === source;
    return (this.sources || law.read === 'other') && !isShared ? source : undefined;
  }

  #entry(
    entry: Entry<Exclude<CountryKind, 'laws'>>,
    words: (name: string) => string,
    beside: unknown,
    text: unknown,
    note = this.#note(entry),
  ) {
    const source = this.sources ? words('source') : undefined;
    return this.#item(words('name'), beside, this.#entryText(entry, text, note, source));
  }

  #note(entry: Entry<Exclude<CountryKind, 'laws'>>): string {
    return entry.verified ? checkedNote(entry, this.texts) : this.texts.t('country.unverified');
  }

  /** Renders a law: its name once, with all its articles below. */
  #law = (articles: readonly Entry<'laws'>[]) => {
    const [first] = articles;
    if (!first) return nothing;
    return this.#item(
      this.#words('laws', first)('name'),
      nothing,
      articles.map((law, i) => {
        const words = this.#words('laws', law);
        const article = words('article');
        const lead = article === '' ? nothing : html`<span class="article">${prose(article)}</span> `;
        const text = html`<p>${lead}${prose(words('says'))}</p>`;
        return this.#entryText(law, text, this.#reading(law), this.#sourceOf(law, articles[i + 1]));
      }),
    );
  };

  /** Groups laws that have the same name and follow one another. */
  #byName(laws: readonly Entry<'laws'>[]) {
    const nameOf = (law: Entry<'laws'>) => this.#words('laws', law)('name');
    return laws.reduce<readonly (readonly Entry<'laws'>[])[]>((groups, law) => {
      const last = groups.at(-1);
      const isSame = last?.[0] && nameOf(last[0]) === nameOf(law);
      return isSame ? [...groups.slice(0, -1), [...last, law]] : [...groups, [law]];
    }, []);
  }

  #body = (body: Entry<'bodies'>) => {
    const words = this.#words('bodies', body);
    const own = body.ownName;
    const below = html`${
        own === undefined || own === words('name')
          ? nothing
          : html`<p class="own" lang=${ifDefined(this.pack.language)}>${own}</p>`
      }
      <p>${prose(words('does'))}</p>`;
    return this.#entry(body, words, nothing, below);
  };

  #line = (line: Entry<'lines'>) => {
    const words = this.#words('lines', line);
    const {number} = line;
    const beside =
      number === undefined
        ? nothing
        : html`<p class="number" dir="ltr"><a href="tel:${number}">${number}</a></p>`;
    const note = number === undefined ? this.texts.t('support.askSupervisor') : checkedNote(line, this.texts);
    return this.#entry(line, words, beside, html`<p>${prose(words('for'))}</p>`, note);
  };

  #post = (post: Entry<'posts'>) => {
    const words = this.#words('posts', post);
    const note = words('note');
    return this.#entry(
      post,
      words,
      html`<p class="by">${this.texts.t(`country.by.${post.by}`)}</p>`,
      note === '' ? nothing : html`<p>${prose(note)}</p>`,
    );
  };

  #form = (form: Entry<'forms'>) => {
    const words = this.#words('forms', form);
    return this.#entry(form, words, nothing, html`<p>${prose(words('usedFor'))}</p>`);
  };

  #entries(): readonly unknown[] {
    const {pack} = this;
    switch (this.of) {
      case 'laws':
        return this.#byName(pack.laws.filter(this.#isAsked)).map(this.#law);
      case 'bodies':
        return pack.bodies.filter(this.#isAsked).map(this.#body);
      case 'lines':
        return pack.lines.filter(this.#isAsked).map(this.#line);
      case 'posts':
        return pack.posts.filter(this.#isAsked).map(this.#post);
      case 'forms':
        return pack.forms.filter(this.#isAsked).map(this.#form);
    }
  }

  protected override screen(): unknown {
    const entries = this.#entries();
    return entries.length === 0
      ? html`<p class="none">${this.texts.t(`country.none.${this.of}`)}</p>`
      : html`<ul>
          ${entries}
        </ul>`;
  }
}
