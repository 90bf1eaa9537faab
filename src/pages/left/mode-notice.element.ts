import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Store} from '../../session/store.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';

/**
 * Tells the learner at the top of every page that the course records nothing, and names the mode in which the
 * LMS has launched the course.
 */
@customElement('mode-notice')
export class ModeNotice extends GuardedElement {
  static override styles = [
    common,
    css`
      p {
        background: var(--caution-wash);
        border: 1px solid var(--rule);
        border-inline-start: 4px solid var(--caution);
        border-radius: var(--radius);
        margin-block: 0 var(--space-5);
        padding: var(--space-3) var(--space-4);
      }
    `,
  ];

  @property({attribute: false}) store!: Store;

  protected override follows(): readonly Observable[] {
    return [this.store];
  }

  protected override screen(): unknown {
    const {view} = this.store.saving;
    return view.kind === 'reading'
      ? html`<p role="note" data-mode=${view.mode}>${this.texts.t(`mode.${view.mode}`)}</p>`
      : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mode-notice': ModeNotice;
  }
}
