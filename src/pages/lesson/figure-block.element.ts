import {html, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Block} from '../../content/course.ts';
import {drawingStyles} from '../../ui/drawing.styles.ts';
import {lightPaper} from '../../ui/light-paper.styles.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {figureBlockStyles} from './figure-block.styles.ts';
import {LargeFigure} from '../../ui/large-figure.ts';
import {proseStyles} from '../../ui/prose.styles.ts';

/**
 * Shows a drawing in a lesson. The learner can read a description of the drawing, and enlarge the drawing to
 * the whole window.
 */
@customElement('figure-block')
export class FigureBlock extends LargeFigure {
  static override styles = [common, proseStyles, drawingStyles, figureBlockStyles, lightPaper];

  @property() module = '';
  @property({attribute: false}) block!: Extract<Block, {kind: 'figure'}>;

  protected override large(): TemplateResult {
    return html`<div class="drawing">${prose(this.texts.lookup(this.module, '')(this.block.svg))}</div>`;
  }

  protected override caption(): string {
    return this.texts.lookup(this.module, '')(this.block.caption);
  }

  protected override screen(): unknown {
    const {texts, block} = this;
    const words = texts.lookup(this.module, '');
    return html`<figure>
        <div class="drawing">${prose(words(block.svg))}</div>
        <figcaption>${prose(words(block.caption))}</figcaption>
        <div class="more">
          <details>
            <summary>${texts.t('figure.describe')}</summary>
            <div class="prose">${prose(words(block.alternative))}</div>
          </details>
          ${this.enlarge()}
        </div>
      </figure>
      ${this.overWindow()}`;
  }
}
