import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SupportLine} from '../../content/country.ts';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {checkedNote} from '../country/checked-note.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {loading} from '../../ui/load-failed.ts';

/**
 * Returns the note on a support line. For a line with a phone number, the note is the date of the last check.
 * Otherwise, the note advises the learner to ask a supervisor.
 */
export const lineNote = (line: SupportLine, texts: Texts): string =>
  line.number === undefined ? texts.t('support.askSupervisor') : checkedNote(line, texts);

/**
 * The page for help and support. It lists support lines for the officer, and support lines for a person at the
 * counter. The support lines without a phone number share one row, because the officer can call none of them.
 */
@customElement('support-page')
export class SupportPage extends GuardedElement {
  static override styles = [
    common,
    css`
      .lead {
        font-family: var(--serif);
        font-size: var(--step-1);
        max-inline-size: 36rem;
      }

      ul {
        list-style: none;
        margin: 0 0 var(--space-5);
        padding: 0;
      }

      li {
        border-block-start: 1px solid var(--rule);
        display: grid;
        gap: var(--space-1) var(--space-4);
        grid-template-columns: minmax(0, 1fr) auto;
        overflow-wrap: anywhere;
        padding-block: var(--space-3);
      }

      li p {
        margin: 0;
      }

      .number {
        font-size: var(--step-2);
        font-variant-numeric: tabular-nums;
        font-weight: 600;
        line-height: 1.2;
      }

      .wide {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** The code of the country. The keys of the texts for its support lines contain this code. */
  @property() country = '';
  /** Loads the support lines and their texts. Rejects when a file fails to load. */
  @property({attribute: false}) load!: () => Promise<readonly SupportLine[]>;

  @state() private lines: readonly SupportLine[] | undefined;
  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#fetch();
  }

  #fetch = async () => {
    try {
      this.lines = await this.load();
      this.failed = false;
    } catch {
      this.failed = true;
    }
  };

  #words(line: SupportLine) {
    return this.texts.lookup('country', `${this.country}.lines.${line.id}.`);
  }

  #line(line: SupportLine) {
    const words = this.#words(line);
    return html`<li>
      <p><strong>${prose(words('name'))}</strong></p>
      <p class="number" dir="ltr"><a href="tel:${line.number}">${line.number}</a></p>
      <p class="wide">${prose(words('for'))}</p>
      <p class="wide quiet">${checkedNote(line, this.texts)}</p>
    </li>`;
  }

  #withoutNumber(lines: readonly SupportLine[]) {
    const {texts} = this;
    const names = texts.formats.list(lines.map(line => plain(this.#words(line)('name'))));
    return html`<li><p class="wide quiet">${texts.t('support.withoutNumber', {names})}</p></li>`;
  }

  #group(audience: SupportLine['audience'], title: string) {
    const lines = (this.lines ?? []).filter(l => l.audience === audience);
    if (lines.length === 0) return nothing;
    const others = lines.filter(({number}) => number === undefined);
    return html`<h2>${title}</h2>
      <ul>
        ${lines.filter(({number}) => number !== undefined).map(line => this.#line(line))}
        ${others.length === 0 ? nothing : this.#withoutNumber(others)}
      </ul>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    return html`<h1 tabindex="-1">${texts.t('nav.support')}</h1>
      <p class="lead">${texts.t('support.lead')}</p>
      ${
        this.failed
          ? html`<p role="alert">${texts.t('part.failedText')}</p>
              <button @click=${this.#fetch}>${texts.t('part.retry')}</button>`
          : nothing
      }
      ${this.lines || this.failed ? nothing : loading(texts)}
      ${this.#group('learner', texts.t('support.yours'))}
      ${this.#group('traveller', texts.t('support.travellers'))}
      <p><a href="#/country">${texts.t('support.country')}</a></p>`;
  }
}
