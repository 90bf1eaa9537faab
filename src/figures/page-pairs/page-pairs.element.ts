import {html, nothing, svg} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {pagePairsStyles} from './page-pairs.styles.ts';
import type {PagePairsData} from './schema.ts';

/** A book seen from above. The learner takes out a sheet and reads which pages of the book are on this sheet. */
@customElement('figure-page-pairs')
export class FigurePagePairs extends ActivityElement<PagePairsData> {
  static override styles = [activityStyles, pagePairsStyles];

  /** Index of the sheet that is taken out, counted from the outermost sheet. */
  @state() private out: number | undefined;

  get #sheets(): readonly number[] {
    return Array.from({length: this.data.pages / 4}, (_, sheet) => sheet);
  }

  #take = (sheet: number) => {
    this.out = this.out === sheet ? undefined : sheet;
    this.worked.add(String(sheet));
  };

  #again = () => {
    this.out = undefined;
    this.worked.reset();
  };

  /** Page numbers of a sheet: two on its leaf in the front half of the book, and two on its leaf in the back half. */
  #pagesOf(sheet: number) {
    const {pages} = this.data;
    const first = 2 * sheet + 1;
    return {a: first, b: first + 1, c: pages - first, d: pages - first + 1};
  }

  #picture() {
    const sheets = this.#sheets;
    const step = 60 / sheets.length;
    return svg`<svg viewBox="0 0 320 132" aria-hidden="true">
      ${sheets.map(sheet => {
        const dx = (sheet + 1) * step;
        const {a, d} = this.#pagesOf(sheet);
        const isOut = this.out === sheet;
        return svg`<g class="sheet ${isOut ? 'is-out' : ''}" @click=${() => this.#take(sheet)}>
          <path class="hit" d="M${14 + dx} 22Q${40 + dx} ${100 - dx} 160 ${118 - dx}Q${280 - dx} ${100 - dx} ${306 - dx} 22" />
          <path class="leaf" d="M${14 + dx} 22Q${40 + dx} ${100 - dx} 160 ${118 - dx}Q${280 - dx} ${100 - dx} ${306 - dx} 22" />
          ${isOut ? svg`<text class="page" x=${14 + dx} y="14">${a}, ${a + 1}</text><text class="page" x=${306 - dx} y="14">${d - 1}, ${d}</text>` : nothing}
        </g>`;
      })}
    </svg>`;
  }

  protected override render(): unknown {
    const {words, texts, out} = this;
    const pages = out === undefined ? undefined : this.#pagesOf(out);
    const around = pages && {a: pages.a - 1, b: pages.b + 1, c: pages.c - 1, d: pages.d + 1};
    return html`<div class="drawing">${this.#picture()}</div>
      <div class="panel" role="status">
        ${
          pages && around
            ? html`<p class="name">${texts.t('figures.sheet', pages)}</p>
                ${around.a > 0 && around.b < around.c ? html`<p>${texts.t('figures.gaps', around)}</p>` : nothing}
                <p>${pages.a} + ${pages.d} = ${pages.b} + ${pages.c} = ${pages.a + pages.d}</p>`
            : html`<p>${prose(words('task'))}</p>`
        }
      </div>
      <ul class="chips">
        ${this.#sheets.map(sheet => {
          const {a, b, c, d} = this.#pagesOf(sheet);
          return html`<li>
            <button aria-pressed=${out === sheet} @click=${() => this.#take(sheet)}>
              ${a}, ${b} · ${c}, ${d}
            </button>
          </li>`;
        })}
      </ul>
      ${foot(this, this.#sheets.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-page-pairs': FigurePagePairs;
  }
}
