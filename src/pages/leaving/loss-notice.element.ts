import {css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Loss} from '../../session/store.ts';
import {common} from '../../ui/common.styles.ts';
import {contactLine} from '../contact-line.ts';
import {StoreElement} from '../store-element.ts';
import {focusPage} from './focus-page.ts';

/**
 * Returns a code for the cause of a loss of saved work. The learner can pass the code on to the
 * administrator.
 */
export const lossCode = ({fault}: Loss): string => `SAVE-${(fault ?? 'dropped').toUpperCase()}`;

/**
 * Tells the learner once that the course could not read a part of the saved state. Shows a code for the
 * administrator.
 */
@customElement('loss-notice')
export class LossNotice extends StoreElement {
  static override styles = [
    common,
    css`
      section {
        background: var(--caution-wash);
        border: 1px solid var(--rule);
        border-inline-start: 4px solid var(--caution);
        border-radius: var(--radius);
        margin-block-end: var(--space-5);
        padding: var(--space-3) var(--space-4);
      }

      p:last-child {
        margin-block-end: 0;
      }
    `,
  ];

  @state() private dismissed = false;

  #onDismiss = () => {
    this.dismissed = true;
    focusPage(this);
  };

  protected override screen(): unknown {
    const {texts, dismissed} = this;
    const {loss, question} = this.store.saving;
    // Show no notice while the course asks about the saved work. This question already reports the loss, and the
    // course has not started yet.
    if (dismissed || question) return nothing;
    const code = lossCode(loss);
    return html`<section role="alert">
      <p>${texts.t('loss.text', {code})}</p>
      ${contactLine(this.store.course.contact, texts)}
      <p><button @click=${this.#onDismiss}>${texts.t('loss.dismiss')}</button></p>
    </section>`;
  }
}
