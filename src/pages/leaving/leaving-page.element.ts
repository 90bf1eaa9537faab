import {css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {resultCode} from '../../record/codes/result-code.ts';
import type {SaveView} from '../../session/store.ts';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import './erase-work.element.ts';
import {StoreElement} from '../store-element.ts';
import {leavingText} from './leaving-texts.ts';
import {windowKind} from './window-kind.ts';
import type {ErasableStorage} from '../../device/practice-key.ts';
import './result-code.element.ts';

/**
 * The message of the page in each save state. `waits`: the LMS has not yet confirmed the save. `gone`: nothing
 * remains to be saved, so the learner can leave. `over`: the LMS has ended the session, and only a new launch helps.
 * `stuck`: the LMS does not accept the work.
 */
const outcomes = {
  opening: 'waits',
  elsewhere: 'waits',
  taken: 'waits',
  saving: 'waits',
  saved: 'waits',
  device: 'stuck',
  unsaved: 'stuck',
  'no-lms': 'stuck',
  ended: 'over',
  'not-recorded': 'gone',
  closed: 'gone',
  'closed-not-recorded': 'gone',
  erased: 'gone',
} as const;

/**
 * The screen that opens after "Save and leave". It waits until the LMS confirms the save. Then it shows how
 * to leave, which depends on the kind of window.
 */
@customElement('leaving-page')
export class LeavingPage extends StoreElement {
  static override styles = [
    common,
    actionsStyles,
    css`
      .status {
        max-inline-size: var(--measure);
      }

      .status:focus {
        outline: none;
      }

      .apart {
        border-block-start: 1px solid var(--rule);
        margin-block-start: var(--space-4);
        padding-block-start: var(--space-4);
      }

      .actions {
        align-items: center;
      }

      summary {
        cursor: pointer;
        min-block-size: var(--target);
        padding-block: var(--space-2);
      }

      @media print {
        .actions {
          display: none;
        }
      }
    `,
  ];

  /** True if there is no LMS and the device stores the work. */
  @property({type: Boolean}) standalone = false;
  /** Storage of the practice data. */
  @property({attribute: false}) practice: ErasableStorage | undefined;
  /** Navigates the browser to an address. */
  @property({attribute: false}) go = (address: string): void => location.assign(address);

  @state() private stays = false;
  @query('.status') private status!: HTMLElement;
  #isAsked = false;
  #isBack = false;

  protected override updated(): void {
    const {kind} = this.store.saving.view;
    // Redirect only after a call of `leave`, and not if the session ended because the page closes.
    if (kind === 'closed' || kind === 'closed-not-recorded')
      return this.#isAsked ? this.#goBack() : undefined;
    // The store cannot leave while it is still looking for an LMS. After a failed `leave`, call `leave` again only
    // when the LMS has accepted the work.
    if (!this.store.ready || (this.#isAsked && kind !== 'saved')) return;
    this.#isAsked = true;
    // Leave after this update, because leaving triggers another render.
    queueMicrotask(() => void this.store.saving.leave());
  }

  /**
   * Redirects at once to the return address of the LMS (cmi5 10.2.6). The page also shows a link to this
   * address, in case the browser does not redirect.
   */
  #goBack(): void {
    const {returnTo} = this.store.saving;
    if (this.#isBack || returnTo === '') return;
    this.#isBack = true;
    this.go(returnTo);
  }

  #onAgain = () => {
    // Move the focus to the status, because the button disappears during the save.
    this.status.focus();
    if (this.store.ready) void this.store.saving.leave();
    else this.store.saving.retry();
  };

  #onClose = () => {
    this.stays = true;
    window.top?.close();
  };

  #title(view: SaveView): string {
    const {texts} = this;
    if (view.kind === 'erased') return texts.t('erase.done');
    const outcome = outcomes[view.kind];
    if (outcome === 'waits') return texts.t('left.title');
    if (outcome === 'gone') return texts.t('left.kept');
    if (outcome === 'over') return texts.t('left.ended');
    return texts.t(this.standalone ? 'left.failedAlone' : 'left.failed');
  }

  #wayOut() {
    const {texts} = this;
    const {returnTo} = this.store.saving;
    if (returnTo !== '')
      return html`<p><a class="button primary" href=${returnTo}>${texts.t('left.return')}</a></p>`;
    const kind = windowKind(window);
    // In a package without an LMS, use the text for a tab also in a frame. The text for a frame tells the learner to
    // use the menu of the LMS.
    const where = this.standalone && kind === 'frame' ? 'tab' : kind;
    return html`<p>${texts.t(`left.${where}`)}</p>
      <p class="actions">
        <a class="button" href="#/${this.store.record.place}">${texts.t('save.back')}</a>
        ${kind === 'popup' ? html`<button class="primary" @click=${this.#onClose}>${texts.t('left.close')}</button>` : nothing}
      </p>
      <p role="status">${this.stays ? texts.t('left.stays') : ''}</p>`;
  }

  #wayOn() {
    const {texts} = this;
    return html`<p class="actions">
      <button class="primary" @click=${this.#onAgain}>${texts.t('part.retry')}</button>
      <a href="#/contents">${texts.t('save.back')}</a>
    </p>`;
  }

  #code() {
    const {store} = this;
    return html`<result-code
      .texts=${this.texts}
      .code=${resultCode(this.store.course, store.standing())}
      .learner=${store.learnerName}
      .contact=${store.course.contact}
      .standalone=${this.standalone}
    ></result-code>`;
  }

  #erase() {
    return html`<details class="apart">
      <summary>${this.texts.t('erase.shared')}</summary>
      <erase-work
        .texts=${this.texts}
        .store=${this.store}
        .standalone=${this.standalone}
        .practice=${this.practice}
      ></erase-work>
    </details>`;
  }

  protected override screen(): unknown {
    const {store, standalone} = this;
    const {view} = store.saving;
    const outcome = outcomes[view.kind];
    const isWanted = outcome === 'stuck' || outcome === 'over' || (standalone && view.kind === 'closed');
    const hasCode = isWanted && store.progress.parts.some(({state: stands}) => stands !== 'not-started');
    return html`<h1 tabindex="-1">${this.#title(view)}</h1>
      <p class="status" role="status" tabindex="-1" data-save-line=${view.kind}>
        ${leavingText(view, this.texts, standalone)}
      </p>
      ${outcome === 'gone' || outcome === 'over' ? this.#wayOut() : nothing}
      ${outcome === 'stuck' ? this.#wayOn() : nothing} ${hasCode ? this.#code() : nothing}
      ${view.kind === 'closed' && store.saving.keepsWork ? this.#erase() : nothing}`;
  }
}
