import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {noticeText} from './leaving-texts.ts';

/**
 * Tells the learner at the top of every page that the course records or saves nothing. The notice also states why: the
 * mode in which the LMS has launched the course, or a fault that the save line shows too.
 */
@customElement('mode-notice')
export class ModeNotice extends StoreElement {
  static override styles = [
    common,
    css`
      p {
        background: var(--caution-wash);
        border: 1px solid var(--rule);
        border-inline-start: 4px solid var(--caution);
        border-radius: var(--radius);
        margin-block: 0 var(--space-4);
        padding: var(--space-3);
      }
    `,
  ];

  /** True if the device stores the work and there is no LMS. */
  @property({type: Boolean}) standalone = false;

  protected override screen(): unknown {
    const {view} = this.store.saving;
    const words = noticeText(view, this.texts, this.standalone);
    return words === ''
      ? nothing
      : html`<p role="note" data-mode=${view.kind === 'not-recorded' ? view.mode : view.kind}>${words}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mode-notice': ModeNotice;
  }
}
