import {html, nothing, type TemplateResult} from 'lit';
import {query, state} from 'lit/decorators.js';
import {GuardedElement} from './guarded-element.ts';

/**
 * Base class of figures that can be enlarged to the whole window. Subclasses add `figureBlockStyles` to their
 * styles, and give the id `caption` to the caption of the enlarged figure.
 */
export abstract class LargeFigure extends GuardedElement {
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

  /** Renders the enlarged figure with its caption. */
  protected abstract large(): TemplateResult;

  /** Renders content above the enlarged figure. This content does not scroll. Renders nothing by default. */
  protected above(): unknown {
    return nothing;
  }

  protected enlarge(): TemplateResult {
    return html`<button class="enlarge" aria-haspopup="dialog" @click=${this.#onEnlarge}>
      ${this.texts.t('figure.enlarge')}
    </button>`;
  }

  protected overWindow(): TemplateResult {
    return html`<dialog aria-labelledby="caption" @close=${this.#onClose}>
      ${
        this.isLarge
          ? html`<form method="dialog">${this.above()}<button>${this.texts.t('figure.close')}</button></form>
              <div class="large" tabindex="0" role="group" aria-labelledby="caption">${this.large()}</div>`
          : nothing
      }
    </dialog>`;
  }
}
