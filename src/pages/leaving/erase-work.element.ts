import {css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {erasePractice, type ErasableStorage} from '../../device/practice-key.ts';

/**
 * Lets a learner erase the data that the course keeps on this device, because other people may use the device
 * too. Asks once for confirmation.
 */
@customElement('erase-work')
export class EraseWork extends StoreElement {
  static override styles = [
    common,
    actionsStyles,
    css`
      .asked {
        border-inline-start: 4px solid var(--caution);
        padding-inline-start: var(--space-4);
      }

      .asked:focus {
        outline: none;
      }
    `,
  ];

  /** True if no LMS has a copy of the work. */
  @property({type: Boolean}) standalone = false;
  /** The storage of the practice data. These data are not part of the saved work. */
  @property({attribute: false}) practice: ErasableStorage | undefined;

  @state() private step: 'offered' | 'asked' | 'failed' = 'offered';
  @query('.asked, button') private first!: HTMLElement | null;

  /**
   * Shows another step of erasing the data. The pressed button disappears, so the focus moves to the first element of
   * the new step.
   */
  #goTo(step: 'offered' | 'asked' | 'failed'): void {
    this.step = step;
    void this.updateComplete.then(() => this.first?.focus());
  }

  #onAsk = () => this.#goTo('asked');

  #onKeep = () => this.#goTo('offered');

  #onErase = async () => {
    const {nonce} = this.store.record;
    if (!erasePractice(this.practice, nonce) || !(await this.store.saving.erase())) this.#goTo('failed');
  };

  #words(key: 'erase.text' | 'erase.sure'): string {
    return this.texts.t(this.standalone ? `${key}Alone` : key);
  }

  protected override screen(): unknown {
    const {texts, step} = this;
    if (step === 'failed') return html`<p class="asked" tabindex="-1">${texts.t('erase.failed')}</p>`;
    if (!this.store.saving.keepsWork) return nothing;
    if (step === 'offered')
      return html`<p>${this.#words('erase.text')}</p>
        <p><button @click=${this.#onAsk}>${texts.t('erase.button')}</button></p>`;
    return html`<div class="asked" role="group" aria-labelledby="sure" tabindex="-1">
      <p id="sure">${this.#words('erase.sure')}</p>
      <p class="actions">
        <button @click=${this.#onErase}>${texts.t('erase.yes')}</button>
        <button @click=${this.#onKeep}>${texts.t('erase.no')}</button>
      </p>
    </div>`;
  }
}
