import {html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {contactLine} from '../contact-line.ts';
import {StoreElement} from '../store-element.ts';
import {focusPage} from './focus-page.ts';
import {lossCode} from './loss-notice.element.ts';

/** Heading and buttons of each question. The first button is the choice that loses no work. */
const questions = {
  unsent: {title: 'journal.title', first: 'continue', second: 'fresh'},
  confirmed: {title: 'journal.saved', first: 'continue', second: 'fresh'},
  'other-attempt': {title: 'journal.title', first: 'add', second: 'leaveOut'},
  'other-learner': {title: 'journal.saved', first: 'continue', second: 'fresh'},
  unreadable: {title: 'journal.saved', first: 'again', second: 'goOn'},
  nothingReadable: {title: 'journal.saved', first: 'again', second: 'anew'},
} as const;

/** The questions whose text sends the learner to the administrator. */
const asking: readonly string[] = ['other-learner', 'unreadable'];

/** The choice that each button passes to the store. */
const choices = {
  continue: 'continue',
  add: 'continue',
  goOn: 'continue',
  anew: 'continue',
  fresh: 'fresh',
  leaveOut: 'fresh',
  again: 'again',
} as const;

/**
 * Asks the learner about saved work before the course starts. Either the device has work that the LMS does not have,
 * or the LMS has work that the course must not overwrite without asking.
 */
@customElement('journal-question')
export class JournalQuestionElement extends StoreElement {
  static override styles = [common, actionsStyles];

  #button(button: keyof typeof choices, isFirst: boolean) {
    const onClick = () => {
      this.store.saving.question?.resolve(choices[button]);
      focusPage(this);
    };
    return html`<button class=${isFirst ? 'primary' : ''} data-choice=${choices[button]} @click=${onClick}>
      ${this.texts.t(`journal.${button}`)}
    </button>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const {question, loss} = this.store.saving;
    if (!question) return nothing;
    const {answers: count} = question;
    const about = question.about === 'unreadable' && count === 0 ? 'nothingReadable' : question.about;
    const {title, first, second} = questions[about];
    const at = new Date(question.at);
    const values = {date: texts.formats.date(at), time: texts.formats.time(at), count, code: lossCode(loss)};
    return html`<h1 tabindex="-1">${texts.t(title)}</h1>
      <p>${texts.t(about === 'unsent' ? 'journal.text' : `journal.${about}`, values)}</p>
      ${asking.includes(question.about) ? contactLine(this.store.course.contact, texts) : nothing}
      <p class="actions">${this.#button(first, true)} ${this.#button(second, false)}</p>`;
  }
}
