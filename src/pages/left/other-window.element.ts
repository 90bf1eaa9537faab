import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {windowKind} from './left-window.ts';

/**
 * States that the course is open in another window, and that only that window can save. The learner can
 * continue the course in this window instead.
 */
@customElement('other-window')
export class OtherWindow extends StoreElement {
  static override styles = [common, actionsStyles];

  /**
   * Reloads the page to start a new session, because this window ended its session with the LMS when another
   * window took over the course.
   */
  @property({attribute: false}) reopen = () => location.reload();

  @state() private stays = false;

  #onHere = () => {
    if (this.store.saving.view.kind === 'taken') this.reopen();
    else this.store.saving.takeOver();
  };

  #onClose = () => {
    this.stays = true;
    window.top?.close();
  };

  protected override screen(): unknown {
    const {texts} = this;
    const isTaken = this.store.saving.view.kind === 'taken';
    return html`<h1 tabindex="-1">${texts.t(isTaken ? 'windows.taken' : 'windows.elsewhere')}</h1>
      <p>${texts.t(isTaken ? 'windows.takenText' : 'windows.elsewhereText')}</p>
      <p class="actions">
        <button class=${isTaken ? '' : 'primary'} @click=${this.#onHere}>${texts.t('windows.here')}</button>
        ${
          windowKind(window) === 'popup'
            ? html`<button @click=${this.#onClose}>${texts.t('left.close')}</button>`
            : nothing
        }
      </p>
      <p role="status">${this.stays ? texts.t('left.stays') : ''}</p>`;
  }
}
