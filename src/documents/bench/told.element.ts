import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {pageName} from '../view/bench-texts.ts';
import {descriptionList} from '../view/description-list.element.ts';

/** A text that describes everything that is visible on the current page. */
@customElement('bench-told')
export class BenchTold extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      ul {
        line-height: 1.5;
        padding-inline-start: 1.2em;
      }

      li::marker {
        color: var(--accent);
      }
    `,
  ];

  protected override render(): unknown {
    const {say, page, light} = this;
    return html`<h2 tabindex="-1">
        ${say('bench.seen', {page: pageName(page, say), light: say(`tool.${light}`)})}
      </h2>
      ${descriptionList(this, say)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-told': BenchTold;
  }
}
