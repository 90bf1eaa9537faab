import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Block} from '../content/course.ts';
import {drawingStyles} from '../text/drawing.styles.ts';
import {lightPaper} from '../text/light-paper.styles.ts';
import {prose} from '../text/prose.ts';
import {common} from './common.styles.ts';
import {figureBlockStyles} from './figure-block.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import {proseStyles} from './prose.styles.ts';

/** A drawing of a lesson, which can be read in words and enlarged over the whole window. */
@customElement('figure-block')
export class FigureBlock extends GuardedElement {
  static override styles = [common, proseStyles, drawingStyles, figureBlockStyles, lightPaper];

  @property() module = '';
  @property({attribute: false}) block!: Extract<Block, {kind: 'figure'}>;

  @state() private isLarge = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  #onEnlarge = async () => {
    this.isLarge = true;
    await this.updateComplete;
    this.dialog.showModal();
  };

  #onClose = () => {
    this.isLarge = false;
  };

  #large(): TemplateResult {
    const words = this.texts.words(this.module, '');
    return html`<form method="dialog"><button>${this.texts.t('figure.close')}</button></form>
      <div class="large" tabindex="0" role="group" aria-labelledby="caption">
        <div class="drawing">${prose(words(this.block.svg))}</div>
        <div class="caption" id="caption">${prose(words(this.block.caption))}</div>
      </div>`;
  }

  protected override screen(): unknown {
    const {texts, block} = this;
    const words = texts.words(this.module, '');
    return html`<figure>
        <div class="drawing">${prose(words(block.svg))}</div>
        <figcaption>${prose(words(block.caption))}</figcaption>
        <div class="more">
          <details>
            <summary>${texts.t('figure.describe')}</summary>
            <div class="prose">${prose(words(block.alternative))}</div>
          </details>
          <button class="enlarge" aria-haspopup="dialog" @click=${this.#onEnlarge}>
            ${texts.t('figure.enlarge')}
          </button>
        </div>
      </figure>
      <dialog aria-labelledby="caption" @close=${this.#onClose}>
        ${this.isLarge ? this.#large() : nothing}
      </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-block': FigureBlock;
  }
}
