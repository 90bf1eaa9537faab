import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {pagesOf} from '../model/pages.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {pageInOrder} from '../view/bench-texts.ts';
import {BenchPart} from '../view/part.element.ts';

/**
 * The two buttons and the list that turn the pages.
 * @event bench-act - The learner chooses another page.
 */
@customElement('bench-pages')
export class BenchPages extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      .pages {
        display: flex;
        gap: var(--space-1);
      }

      .choice {
        flex: 1 1 3rem;
        min-inline-size: 0;
        position: relative;
      }

      .choice select {
        block-size: 100%;
        inline-size: 100%;
        inset: 0;
        opacity: 0;
        position: absolute;
      }

      /*
       * A native list shows its choice on one line and cuts off the rest. So the list is transparent. This element
       * lies under the list and shows the choice on two lines.
       */
      .name {
        --icon: 0.875rem;

        align-items: center;
        background: var(--paper-raised);
        block-size: max(44px, 2.4em + 2px);
        border: 1px solid var(--rule-strong);
        border-radius: var(--radius);
        display: flex;
        font-size: 0.9375rem;
        gap: 1px;
        hyphens: auto;
        justify-content: space-between;
        line-height: 1.2;
        overflow: hidden;
        padding-inline: var(--space-1) 2px;
      }

      select:focus-visible + .name {
        outline: 3px solid var(--focus);
        outline-offset: 2px;
      }

      .turn {
        flex: none;
        inline-size: var(--target);
        padding: 0;
      }

      .turn .on {
        scale: var(--flow, 1) 1;
      }

      .turn .back {
        scale: calc(var(--flow, 1) * -1) 1;
      }
    `,
  ];

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
      <svg class="icon ${by > 0 ? 'on' : 'back'}" viewBox="0 0 24 24" aria-hidden="true">
        <path d="m9 5 7 7-7 7"></path>
      </svg>
    </button>`;
  }

  protected override render(): unknown {
    const {say, specimen, page} = this;
    return html`<div class="pages" role="group" aria-label=${say('bench.pages')}>
      ${this.#turn(-1)}
      <div class="choice">
        <select aria-label=${say('bench.page')} .value=${live(page)} @change=${this.#onPage}>
          ${pagesOf(specimen).map(
            each =>
              html`<option value=${each} ?selected=${each === page}>
                ${pageInOrder(specimen, each, say)}
              </option>`,
          )}
        </select>
        <div class="name" aria-hidden="true">
          ${pageInOrder(specimen, page, say)}
          <svg class="icon" viewBox="5 6 14 14"><path d="m7 10 5 5 5-5"></path></svg>
        </div>
      </div>
      ${this.#turn(1)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-pages': BenchPages;
  }
}
