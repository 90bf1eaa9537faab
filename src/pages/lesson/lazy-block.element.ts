import type {TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {failedLoad, loading} from '../../ui/load-failed.ts';
import {LazyPage} from '../../ui/lazy-page.element.ts';

/**
 * Shows a block of a lesson, or the end of a lesson, and lazy-loads the code for it. The text of the first section
 * does not wait for this code. If the file fails to load, a message with a retry button appears instead.
 */
@customElement('lazy-block')
export class LazyBlock extends LazyPage {
  /**
   * Name of the custom element that renders the block. If the code of this element has already loaded, the block
   * renders at once.
   */
  @property() of = '';
  @property({attribute: false}) draw!: () => TemplateResult;

  protected override screen(): unknown {
    if (this.failed) return failedLoad.notice(this, this.fetch);
    return customElements.get(this.of) ? this.draw() : loading(this.texts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lazy-block': LazyBlock;
  }
}
