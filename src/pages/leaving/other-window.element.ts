import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {windowKind} from './window-kind.ts';

/**
 * Says that the course is open in another window, and that only the other window can save. Offers to continue the
 * course in this window instead. If this window has handed its work over, only a stand-alone package offers this.
 */
@customElement('other-window')
export class OtherWindow extends StoreElement {
  static override styles = [common, actionsStyles];

  /** True if there is no LMS and only the device stores the work. */
  @property({type: Boolean}) standalone = false;
  /** Reloads the page to start a new session. This window ended its session when it handed its work over. */
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
    // An LMS allows one session for each launch. So after this window has handed over its work, only a stand-alone
    // package can start another session here.
    const isHereOffered = !isTaken || this.standalone;
    const text = isTaken ? (this.standalone ? 'takenTextAlone' : 'takenText') : 'elsewhereText';
    return html`<h1 tabindex="-1">${texts.t(isTaken ? 'windows.taken' : 'windows.elsewhere')}</h1>
      <p>${texts.t(`windows.${text}`)}</p>
      <p class="actions">
        ${
          isHereOffered
            ? html`<button class=${isTaken ? '' : 'primary'} @click=${this.#onHere}>
                ${texts.t('windows.here')}
              </button>`
            : nothing
        }
        ${
          windowKind(window) === 'popup'
            ? html`<button @click=${this.#onClose}>${texts.t('left.close')}</button>`
            : nothing
        }
      </p>
      <p role="status">${this.stays ? texts.t('left.stays') : ''}</p>`;
  }
}
