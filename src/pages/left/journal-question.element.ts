import {html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';

/**
 * Asks the learner before the course uses the journal on this device with an empty LMS. The course cannot
 * tell a reset, an LMS that stores nothing and a lost commit apart.
 */
@customElement('journal-question')
export class JournalQuestionElement extends StoreElement {
  static override styles = [common, actionsStyles];

  #onContinue = () => this.store.saving.question?.resolve('continue');

  #onFresh = () => this.store.saving.question?.resolve('fresh');

  protected override screen(): unknown {
    const {texts} = this;
    const {question} = this.store.saving;
    if (!question) return nothing;
    const at = new Date(question.at);
    const values = {date: texts.formats.date(at), time: texts.formats.time(at), count: question.answers};
    return html`<h1 tabindex="-1">${texts.t('journal.title')}</h1>
      <p>${texts.t('journal.text', values)}</p>
      <p class="actions">
        <button class="primary" @click=${this.#onContinue}>${texts.t('journal.continue')}</button>
        <button @click=${this.#onFresh}>${texts.t('journal.fresh')}</button>
      </p>`;
  }
}
