import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {pagesOf} from '../model/pages.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {pageInOrder} from '../view/bench-texts.ts';
import '../view/drawn.element.ts';
import {BenchPart} from '../view/part.element.ts';

/**
 * A list of all pages of the document, one below the other, in the current light.
 * @event bench-act - The learner chooses a page to look at.
 */
@customElement('bench-leaves')
export class BenchLeaves extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      h2 {
        font-size: 1rem;
        margin: 0;
        padding: var(--space-2);
      }

      h2:focus {
        outline: none;
      }

      ol {
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        position: relative;
      }

      button {
        background: var(--paper-sunk);
        border: 0;
        border-block-end: 1px solid var(--rule);
        border-radius: 0;
        display: block;
        inline-size: 100%;
        padding: 0;
      }

      button:focus-visible {
        outline-offset: -3px;
      }

      document-drawing {
        block-size: auto;
        margin-inline: auto;
      }

      .is-tall {
        max-inline-size: 60%;
      }

      span {
        display: block;
        padding: var(--space-1);
      }
    `,
  ];

  protected override render(): unknown {
    const {say, specimen, light} = this;
    const shines = light === 'loupe' ? 'white' : light;
    return html`<h2 tabindex="-1">${say('bench.allPages')}</h2>
      <ol>
        ${pagesOf(specimen).map(
          page =>
            html`<li>
              <button
                aria-current=${page === this.page ? 'page' : 'false'}
                @click=${() => this.act({type: 'turn', page})}
              >
                <document-drawing
                  class=${page === 'cover' ? 'is-tall' : ''}
                  .specimen=${specimen}
                  page=${page}
                  light=${shines}
                  label=${say('bench.drawing', {page: pageInOrder(specimen, page, say), light: say(`tool.${shines}`)})}
                ></document-drawing>
                <span aria-hidden="true">${pageInOrder(specimen, page, say)}</span>
              </button>
            </li>`,
        )}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-leaves': BenchLeaves;
  }
}
