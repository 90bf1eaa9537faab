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

  /** Whether the enlarged figure opens in the whole width of a phone, so that the learner moves it to see its end. */
  protected readonly isWide: boolean = false;

  readonly #zoom = new Zoom(this, () => this.area);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#fit();
  }

  /**
   * Makes the picture as large as the area, without cutting anything off. Returns the part of the width that the
   * picture then has.
   */
  readonly #fit = (): number => {
    const {area, picture} = this;
    if (!area?.clientHeight || !picture) return 1;
    const part = Math.min(1, area.clientHeight / picture.offsetHeight);
    picture.style.setProperty('--fit', String(part));
    return part;
  };

  /**
   * Fits the picture, and then shows its part with the class `is-closer` as large as possible. Of a part with high
   * pictures, it shows the first one. Without such a part: on a phone, a high picture would become narrower, so it then
   * gets the whole width.
   */
  readonly #open = (): void => {
    const part = this.#fit();
    const {area} = this;
    const closer = area?.querySelector('.is-closer .is-tall') ?? area?.querySelector('.is-closer');
    if (closer) this.#zoom.closeUp(closer.getBoundingClientRect(), 1);
    else if (this.isWide && matchMedia('(max-width: 35rem)').matches) this.#zoom.readFrom(1 / part);
  };

  #onEnlarge = async () => {
    this.isLarge = true;
    this.#zoom.reset();
    await this.updateComplete;
    this.dialog.showModal();
    this.area?.focus();
    this.#open();
    // Fit the picture again in the next animation frame: a document renders there, and only then has its size.
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

  /** Returns the caption as HTML. */
  protected abstract caption(): string;

  /** Renders content above the enlarged figure. This content does not scroll. Renders nothing by default. */
  protected above(): unknown {
    return nothing;
  }

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
                ${this.above()}
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
              <div class="caption" id="caption">${prose(this.caption())}</div>`
          : nothing
      }
    </dialog>`;
  }
}
