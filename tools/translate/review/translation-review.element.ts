import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {common} from '../../../src/ui/common.styles.ts';
import type {TranslationUnit} from '../unit.ts';
import type {ReviewedText} from './review.ts';
import {describeStanding, standings, unitsOn, unitsWith} from './standing.ts';
import {reviewTexts as said} from './review-texts.ts';
import {translationReviewStyles} from './translation-review.styles.ts';

/** The server's answer to a saved text: the text as it is now, or why it was not saved. */
export interface SaveAnswer {
  readonly faults: readonly string[];
  readonly units: readonly TranslationUnit[];
}

/** Maximum number of texts in the list. */
const most = 60;

/**
 * Shows the course, and beside it the texts of the open screen. Each text has a key, its English, a translation to
 * edit, and the name of its reader. The host page loads and saves the texts.
 */
@customElement('translation-review')
export class TranslationReview extends LitElement {
  static override styles = [common, translationReviewStyles];

  @property({attribute: false}) languages: readonly string[] = [];
  @property() language = '';
  @property({attribute: false}) units: readonly TranslationUnit[] = [];
  /** Saves one text. */
  @property({attribute: false}) save!: (text: ReviewedText) => Promise<SaveAnswer>;
  /** Address of the course in the frame. */
  @property() course = '/';

  @state() private hash = '';
  @state() private sought = '';
  @state() private by = '';
  @state() private faults: ReadonlyMap<string, readonly string[]> = new Map();

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('language')) this.faults = new Map();
  }

  #onLoad = ({currentTarget}: Event) => {
    const window = currentTarget instanceof HTMLIFrameElement ? currentTarget.contentWindow : null;
    if (window === null) return;
    const follow = () => {
      this.hash = window.location.hash;
    };
    window.addEventListener('hashchange', follow);
    follow();
  };

  #onSought = ({target}: Event) => {
    if (target instanceof HTMLInputElement) this.sought = target.value;
  };

  #onBy = ({target}: Event) => {
    if (target instanceof HTMLInputElement) this.by = target.value;
  };

  #onLanguage = ({target}: Event) => {
    if (target instanceof HTMLSelectElement) this.language = target.value;
    this.dispatchEvent(new Event('language'));
  };

  async #keep(unit: TranslationUnit, by: string): Promise<void> {
    const field = this.renderRoot.querySelector(`[id="${CSS.escape(unit.name)}"]`);
    const translation = field instanceof HTMLTextAreaElement ? field.value : unit.translation;
    const {name, english} = unit;
    const {faults, units} = await this.save({name, english, translation, by}).catch((error: unknown) => ({
      faults: [String(error)],
      units: [],
    }));
    this.faults = new Map([...this.faults, [name, faults]]);
    if (faults.length > 0) return;
    this.units = this.units.map(one => units.find(other => other.name === one.name) ?? one);
  }

  #text(unit: TranslationUnit) {
    const {name, english, translation, note} = unit;
    const faults = this.faults.get(name) ?? [];
    return html`<li>
      <p class="key"><label for=${name}>${name}</label></p>
      <p class="english" lang="en">${english}</p>
      <textarea
        id=${name}
        lang=${this.language}
        aria-describedby=${`${name}-note`}
        .value=${translation}
      ></textarea>
      <p class="key" id=${`${name}-note`}>${note}</p>
      <p class="standing">${describeStanding(unit)}</p>
      ${faults.length > 0 ? html`<p role="alert">${said.notSaved} ${faults.join(' ')}</p>` : nothing}
      <button @click=${() => void this.#keep(unit, '')}>${said.save}</button>
      <button ?disabled=${this.by.trim() === ''} @click=${() => void this.#keep(unit, this.by.trim())}>
        ${said.read}
      </button>
    </li>`;
  }

  #standing() {
    return html`<details>
      <summary>${said.standing}</summary>
      <table>
        <thead>
          <tr>
            ${[said.file, said.all, said.once, said.twice, said.signed].map(
              title => html`<th scope="col">${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${standings(this.units, this.language).map(
            ({file, all, once, twice, signed}) =>
              html`<tr>
                <th scope="row">${file}</th>
                ${[all, once, twice, signed].map(count => html`<td>${count}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }

  protected override render(): unknown {
    const {languages, language, units, sought, hash} = this;
    const unitsShown = sought.trim() === '' ? unitsOn(units, hash) : unitsWith(units, sought.trim());
    return html`<iframe title=${said.course} src=${this.course} @load=${this.#onLoad}></iframe>
      <main class="panel">
        <h1>${said.title}</h1>
        <div class="fields">
          <label
            >${said.language}
            <select @change=${this.#onLanguage}>
              ${languages.map(code => html`<option ?selected=${code === language}>${code}</option>`)}
            </select>
          </label>
          <label
            >${said.who}<input id="by" autocomplete="name" .value=${this.by} @input=${this.#onBy}
          /></label>
          <label
            >${said.find}<input id="sought" type="search" .value=${sought} @input=${this.#onSought}
          /></label>
        </div>
        ${this.#standing()}
        <h2>${sought.trim() === '' ? said.here : said.found}: ${unitsShown.length}</h2>
        <ol>
          ${repeat(
            unitsShown.slice(0, most),
            ({name}) => name,
            unit => this.#text(unit),
          )}
        </ol>
        ${unitsShown.length > most ? html`<p>${unitsShown.length - most} ${said.more}</p>` : nothing}
      </main>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'translation-review': TranslationReview;
  }
}
