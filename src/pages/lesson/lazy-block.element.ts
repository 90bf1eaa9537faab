import type {TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {failedLoad, loading} from '../../ui/load-failed.ts';
import {LazyPage} from '../../ui/lazy-page.element.ts';

/**
 * Shows a block of a lesson, or its end, whose code is a separate file. The text of the first section does not wait for
 * this code. If the file fails to load, a message with a retry button appears instead of the block.
 */
@customElement('lazy-block')
export class LazyBlock extends LazyPage {
  /**
   * Name of the element that the block consists of. Once the code of this element has loaded, the block renders at
   * once.
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
