import {css, html, LitElement, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {frameOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import type {Page} from '../model/specimen.ts';
import {outlineOf, signRadius, type Ring} from './ring.ts';

/** Draws rings over a page. The SVG of the rings also sets the size of the page on the screen. */
@customElement('bench-rings')
export class BenchRings extends LitElement {
  static override styles = css`
    svg {
      block-size: auto;
      display: block;
      inline-size: 100%;
      overflow: visible;
    }

    rect {
      fill: none;
      stroke: var(--light-accent);
      stroke-width: 0.6;
    }

    /* A wider halo would cover the text of the field above, because fields are close together. */
    .halo {
      stroke: var(--light-paper-raised);
      stroke-width: 0.9;
    }

    .aim rect {
      stroke-width: 0.5;
    }

    .found rect {
      stroke: var(--light-right);
    }

    .missed rect {
      stroke: var(--light-caution);
      stroke-dasharray: 2 1.4;
    }

    .wrong rect {
      stroke: var(--light-wrong);
      stroke-dasharray: 0.6 0.8;
    }

    circle {
      fill: var(--light-accent);
      stroke: var(--light-paper-raised);
      stroke-width: 0.5;
    }

    .found circle {
      fill: var(--light-right);
    }

    .missed circle {
      fill: var(--light-paper-raised);
      stroke: var(--light-caution);
    }

    .wrong circle {
      fill: var(--light-wrong);
    }

    text {
      fill: var(--light-paper-raised);
      font: 700 3.6px var(--sans);
      text-anchor: middle;
    }

    .missed text {
      fill: var(--light-caution);
    }

    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
      }
    }
  `;

  @property() page: Page = 'data';
  /** The area of the table that is visible, in millimetres; undefined shows all of it. */
  @property({attribute: false}) frame: Box | undefined;
  @property({attribute: false}) rings: readonly Ring[] = [];

  #line(box: Box, name: string): unknown {
    const {x, y, width, height} = outlineOf(box, this.page);
    return svg`<rect class=${name} rx="1" x=${x} y=${y} width=${width} height=${height}></rect>`;
  }

  #ring({boxes, kind, sign, signs = []}: Ring): unknown {
    return svg`<g class=${kind}>
      ${boxes.map(box => this.#line(box, ''))}
      ${signs.map(
        ({x, y}) => svg`<circle cx=${x + signRadius} cy=${y + signRadius} r=${signRadius - 0.25}></circle>
          <text x=${x + signRadius} y=${y + signRadius + 1.3}>${sign}</text>`,
      )}
    </g>`;
  }

  protected override render(): unknown {
    const {rings, page, frame = frameOf(page)} = this;
    // Draw all halos below all lines, so that two rings around one place are both visible.
    return html`<svg viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" aria-hidden="true">
      ${rings.map(({boxes}) => boxes.map(box => this.#line(box, 'halo')))}
      ${rings.map(ring => this.#ring(ring))}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-rings': BenchRings;
  }
}
