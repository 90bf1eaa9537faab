import {css, html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Box} from '../model/page-layout.ts';
import type {Ring} from './ring.ts';

/** Draws rings over a page. Its SVG also determines the size of the page on the screen. */
@customElement('bench-rings')
export class BenchRings extends LitElement {
  static override styles = css`
    svg {
      block-size: auto;
      display: block;
      inline-size: 100%;
      overflow: visible;
    }

    rect,
    path {
      fill: none;
      stroke: var(--light-accent);
      stroke-width: 0.6;
    }

    /* Fields stand close below each other: a wider halo would cover the text of the field above. */
    .halo {
      stroke: var(--light-paper-raised);
      stroke-width: 1.1;
    }

    .aim rect {
      stroke-width: 0.5;
    }

    .aim .halo {
      stroke-width: 0.9;
    }

    .found rect,
    .found path {
      stroke: var(--light-right);
    }

    .missed rect {
      stroke: var(--light-caution);
      stroke-dasharray: 2 1.4;
    }

    .wrong rect,
    .wrong path {
      stroke: var(--light-wrong);
    }

    .found .halo,
    .missed .halo,
    .wrong .halo {
      stroke: var(--light-paper-raised);
      stroke-dasharray: none;
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
      font: 700 4px var(--sans);
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

  /** The visible part of the table, in millimetres. */
  @property({attribute: false}) frame!: Box;
  @property({attribute: false}) rings: readonly Ring[] = [];

  #ring({boxes, kind, sign}: Ring, frame: Box): unknown {
    const room = 1;
    return svg`<g class=${kind}>${boxes.map(({x, y, width, height}) => {
      const around = {
        x: Math.max(x - room, frame.x + 1),
        y: Math.max(y - room, frame.y + 1),
        width: Math.min(width + 2 * room, frame.width - 2),
        height: Math.min(height + 2 * room, frame.height - 2),
      };
      const badge = {x: Math.max(around.x - 1.6, frame.x + 3.4), y: Math.max(around.y - 1.2, frame.y + 3.4)};
      const rect = (name: string) => svg`<rect class=${name} rx="1.2" x=${around.x} y=${around.y}
        width=${around.width} height=${around.height}></rect>`;
      const cross = `M${around.x} ${around.y}l${around.width} ${around.height}m${-around.width} 0l${around.width} ${-around.height}`;
      return svg`${rect('halo')}${rect('')}
        ${kind === 'wrong' ? svg`<path class="halo" d=${cross}></path><path d=${cross}></path>` : nothing}
        ${
          sign === ''
            ? nothing
            : svg`<circle cx=${badge.x} cy=${badge.y} r="2.9"></circle>
              <text x=${badge.x} y=${badge.y + 1.4}>${sign}</text>`
        }`;
    })}</g>`;
  }

  protected override render(): unknown {
    const {frame} = this;
    return html`<svg viewBox="${frame.x} ${frame.y} ${frame.width} ${frame.height}" aria-hidden="true">
      ${this.rings.map(ring => this.#ring(ring, frame))}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-rings': BenchRings;
  }
}
