import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Store} from '../session/store.ts';
import {common} from './common.styles.ts';
import type {Changing} from './follow.ts';
import {GuardedElement} from './guarded-element.ts';
import {saveWords} from './save-words.ts';

/** "Save and leave": waits for the LMS to confirm, then says what to do in this window. */
@customElement('left-page')
export class LeftPage extends GuardedElement {
  static override styles = [common];

  @property({attribute: false}) store!: Store;
  /** The device keeps the work, and no LMS does. */
  @property({type: Boolean}) standalone = false;

  protected override follows(): readonly Changing[] {
    return [this.store];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.store.leave();
  }

  #onAgain = () => {
    void this.store.leave();
  };

  protected override screen(): unknown {
    const {texts} = this;
    const {view} = this.store;
    const waiting = view.kind === 'saving' || view.kind === 'opening';
    const failed = view.kind === 'device' || view.kind === 'unsaved';
    return html`<h1 tabindex="-1">${texts.t('left.title')}</h1>
      <p role="status">
        ${
          waiting
            ? texts.t('save.leaving')
            : failed
              ? texts.t('save.leaveFailed', {code: view.kind === 'unsaved' ? view.code : 'DEVICE'})
              : saveWords(view, texts, this.standalone).words
        }
      </p>
      ${failed ? html`<p><button class="primary" @click=${this.#onAgain}>${texts.t('part.retry')}</button></p>` : ''}
      ${view.kind === 'closed' ? '' : html`<p><a href="#/contents">${texts.t('save.back')}</a></p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'left-page': LeftPage;
  }
}
