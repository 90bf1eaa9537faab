import {html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import type {ZoneAndPageData} from './schema.ts';
import {zoneAndPageStyles} from './zone-and-page.styles.ts';

/** A data page above its machine-readable zone. The field that the learner chooses is highlighted on the page, too. */
@customElement('figure-zone-and-page')
export class FigureZoneAndPage extends ActivityElement<ZoneAndPageData> {
  static override styles = [activityStyles, zoneAndPageStyles];

  /** Id of the highlighted field; '' for none. */
  @state() private lit = '';

  #light = (field: string) => {
    this.lit = field;
    this.worked.add(field);
  };

  #again = () => {
    this.lit = '';
    this.worked.reset();
  };

  #nameOf(field: string) {
    return this.words(`fields.${field}.name`);
  }

  #page() {
    return html`<div class="page" aria-hidden="true">
      <svg class="portrait" viewBox="0 0 35 45">
        <circle cx="17.500" cy="17" r="8" />
        <path d="M3 45q0-17 14.500-17T32 45z" />
      </svg>
      <div class="fields">
        ${this.data.fields.map(({id, page}) =>
          page === undefined
            ? ''
            : html`<label for=${id} class=${id === this.lit ? 'is-lit' : ''}>
                <span>${prose(this.#nameOf(id))}</span>
                <b>${page}</b>
              </label>`,
        )}
      </div>
    </div>`;
  }

  #line(line: 1 | 2) {
    const {lines, fields} = this.data;
    return html`<div class="line">
      ${fields
        .filter(field => field.line === line)
        .map(({id, from, to}) => {
          const characters = lines[line - 1]?.slice(from - 1, to) ?? '';
          return html`<button
            id=${id}
            class="zone"
            aria-label="${plain(this.#nameOf(id))}: ${characters}"
            aria-pressed=${id === this.lit}
            @click=${() => this.#light(id)}
          >
            ${characters}
          </button>`;
        })}
    </div>`;
  }

  protected override render(): unknown {
    const {data, words, texts, lit} = this;
    return html`<div class="book">${this.#page()}${this.#line(1)}${this.#line(2)}</div>
      <div class="panel" role="status">
        ${
          lit
            ? html`<p class="name">${prose(this.#nameOf(lit))}</p>
                <p>${prose(words(`fields.${lit}.text`))}</p>`
            : html`<p>${texts.t('figures.point')}</p>`
        }
      </div>
      ${foot(this, data.fields.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-zone-and-page': FigureZoneAndPage;
  }
}
