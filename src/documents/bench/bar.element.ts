import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {pagesOf} from '../model/pages.ts';
import {lights, type Light} from '../model/terms.ts';
import {benchBarStyles} from './bar.styles.ts';
import {BenchPart} from '../view/part.element.ts';
import {lamp} from '../view/lamp.element.ts';
import {pageName} from '../view/bench-texts.ts';

/**
 * The bar that switches the light and turns the pages. It is sticky, so it is always in reach.
 * @event bench-act - The learner chooses another light or another page.
 */
@customElement('bench-bar')
export class BenchBar extends BenchPart {
  static override styles = benchBarStyles;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  #onLight = (light: Light) => {
    this.act({type: 'shine', light});
  };

  #onPage = (event: Event) => {
    const select = event.currentTarget;
    const page = pagesOf(this.specimen).find(
      each => select instanceof HTMLSelectElement && each === select.value,
    );
    if (page) this.act({type: 'turn', page});
  };

  #turn(by: 1 | -1): unknown {
    const {say, specimen, page} = this;
    const pages = pagesOf(specimen);
    const next = pages[pages.indexOf(page) + by];
    return html`<button
      class="turn"
      aria-disabled=${next ? 'false' : 'true'}
      aria-label=${say(by > 0 ? 'bench.nextPage' : 'bench.previousPage')}
      @click=${() => {
        if (next) this.act({type: 'turn', page: next});
      }}
    >
      <svg class=${by > 0 ? 'on' : 'back'} viewBox="0 0 24 24" aria-hidden="true">
        <path d="m9 5 7 7-7 7"></path>
      </svg>
    </button>`;
  }

  protected override render(): unknown {
    const {say, specimen, page} = this;
    return html`<fieldset class="lights">
        <legend class="visually-hidden">${say('bench.lights')}</legend>
        ${lights.map(light => lamp({light, isOn: light === this.light, name: 'light', onChange: this.#onLight}, say))}
      </fieldset>
      <div class="pages" role="group" aria-label=${say('bench.pages')}>
        ${this.#turn(-1)}
        <select aria-label=${say('bench.page')} .value=${live(page)} @change=${this.#onPage}>
          ${pagesOf(specimen).map(
            each => html`<option value=${each} ?selected=${each === page}>${pageName(each, say)}</option>`,
          )}
        </select>
        ${this.#turn(1)}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-bar': BenchBar;
  }
}
