import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {GuardedElement} from '../guarded-element.ts';
import {Zoom, zoomButtons} from './zoom.ts';

/**
 * Base class of figures that can be enlarged to the whole window, where the learner zooms and pans them. Subclasses add
 * `figureBlockStyles` to their styles.
 */
export abstract class LargeFigure extends GuardedElement {
  @state() private isLarge = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.large') private area!: HTMLElement | null;
  @query('.zoomed') private picture!: HTMLElement | null;

  readonly #zoom = new Zoom(this, () => this.area);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#fit();
  }

  /** Makes the picture smaller if it is higher than the area, so that nothing is cut off. */
  #fit(): void {
    const {area, picture} = this;
    if (!area?.clientHeight || !picture) return;
    picture.style.setProperty('--fit', String(Math.min(1, area.clientHeight / picture.offsetHeight)));
  }

  /**
   * Fits the picture. If a document has a column for an enlarged place, shows this column as large as possible. If
   * the pictures in the column are high, shows only its first picture. The slider of a light covers no picture.
   */
  readonly #open = (): void => {
    this.#fit();
    const {area} = this;
    const column = ':not(.are-pair) > .column + .column';
    const closer = area?.querySelector(`${column} > .is-tall`) ?? area?.querySelector(column);
    const below = this.dialog.querySelector('bench-tilt')?.getBoundingClientRect().height;
    if (closer) this.#zoom.closeUp(closer.getBoundingClientRect(), 1, below);
  };

  #onEnlarge = async () => {
    this.isLarge = true;
    this.#zoom.reset();
    await this.updateComplete;
    this.dialog.showModal();
    this.area?.focus();
    this.#open();
    // Fit the picture again in the next animation frame. A document has its size only after it has rendered in that
    // frame.
    requestAnimationFrame(this.#open);
  };

  #onClose = () => {
    this.isLarge = false;
  };

  #onClick = (event: MouseEvent) => {
    if (!this.#zoom.wasDragged) this.#zoom.isDouble(event);
  };

  /** Renders the enlarged figure without its caption. */
  protected abstract large(): TemplateResult;

  /**
   * Returns the boxes of the rings in the last column of a document. These rings are on the enlarged place. If no
   * place is enlarged, they are on the page.
   */
  marks(): readonly DOMRect[] {
    const rings = this.area?.querySelector('.column:last-child bench-rings')?.shadowRoot;
    return [...(rings?.querySelectorAll('.mine rect') ?? [])].map(box => box.getBoundingClientRect());
  }

  /** Id of the module that contains the texts of the figure. */
  abstract module: string;
  /** `caption` is the key of the caption. */
  abstract block: {readonly caption: string};

  /** Renders content above the enlarged figure. This content does not scroll. */
  protected above?(): unknown;

  /** Renders content over the lower edge of the enlarged figure. */
  protected over?(): unknown;

  protected enlarge(words: 'figure.enlarge' | 'figure.whole' = 'figure.enlarge'): TemplateResult {
    return html`<button class="enlarge" aria-haspopup="dialog" @click=${this.#onEnlarge}>
      ${this.texts.t(words)}
    </button>`;
  }

  protected overWindow(): TemplateResult {
    const {texts} = this;
    const scale = texts.t('figure.scale', {scale: Math.round(this.#zoom.scale * 10) / 10});
    return html`<dialog aria-labelledby="caption" @close=${this.#onClose}>
      ${
        this.isLarge
          ? html`<form method="dialog">
                ${this.above?.()}
                ${zoomButtons(this.#zoom, {closer: texts.t('figure.closer'), farther: texts.t('figure.farther'), scale})}
                <button>${texts.t('figure.close')}</button>
              </form>
              <div
                class="large"
                tabindex="0"
                role="group"
                aria-labelledby="caption"
                @wheel=${this.#zoom.onWheel}
                @pointerdown=${this.#zoom.onDown}
                @pointermove=${this.#zoom.onMove}
                @pointerup=${this.#zoom.onUp}
                @pointercancel=${this.#zoom.onUp}
                @click=${this.#onClick}
                @keydown=${this.#zoom.onKey}
              >
                <div class="zoomed">${this.large()}</div>
              </div>
              ${this.over?.()}
              <div class="caption" id="caption">
                ${prose(texts.lookup(this.module, '')(this.block.caption))}
              </div>`
          : nothing
      }
    </dialog>`;
  }
}
