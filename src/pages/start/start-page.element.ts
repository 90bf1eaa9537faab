import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {coreMinutes} from '../../content/core.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {duration} from '../../text/duration.ts';
import {StoreElement} from '../store-element.ts';
import {parsePlace, partAddress, type PartPlace} from '../place.ts';
import {firstLesson, nearestLesson} from './first-lesson.ts';
import {startStyles} from './start-page.styles.ts';

/**
 * Returns a learner's name with the first name first. SCORM 1.2 gives "Last, First" (cmi.core.student_name).
 */
function spoken(name: string): string {
  const [last = '', first, ...rest] = name.split(',').map(part => part.trim());
  return first && rest.length === 0 ? `${first} ${last}` : name;
}

/** The pre-test, which measures prior knowledge. */
const preTest = {module: 'before', part: 'pre-test'};

/**
 * The start page. It describes the course, its length and how it saves, and has a button to begin or to
 * continue.
 */
@customElement('start-page')
export class StartPage extends StoreElement {
  static override styles = [common, startStyles];

  /** True if the course reports to the LMS each choice that the learner makes in an interview. */
  @property({type: Boolean}) detailed = false;

  protected override willUpdate(): void {
    // A returning learner sees the title of the last place, which is in the namespace `contents`. A new
    // learner does not need this namespace, so nothing is loaded.
    if (this.store.ready && this.store.record.place !== '' && !this.texts.has('contents'))
      void this.texts.need('contents').then(
        () => this.requestUpdate(),
        () => undefined,
      );
  }

  #wayIn() {
    const {texts} = this;
    const saved = parsePlace(this.store.record.place);
    const place = saved && this.#isGone(saved) ? nearestLesson(saved, this.store.course) : saved;
    if (!place) {
      const first = firstLesson(this.store.course);
      return html`<p class="way">
        <a class="button primary" href=${first ? partAddress(first.module, first.part) : '#/contents'}
          >${texts.t('start.begin')}</a
        >
      </p>`;
    }
    const {module, part, section} = place;
    const name = spoken(this.store.learnerName);
    return html`<div class="way back">
      <p>
        ${name ? texts.t('start.welcomeBack', {name}) : texts.t('start.welcomeBackNoName')}
        <strong>${prose(texts.title(`${module}.${part}.title`))}</strong>
      </p>
      <a class="button primary" href=${partAddress(module, part, section)}>${texts.t('start.continue')}</a>
    </div>`;
  }

  /** Returns true once the titles of all parts have loaded and none belongs to the place. */
  #isGone({module, part}: PartPlace): boolean {
    return this.texts.has('contents') && this.texts.title(`${module}.${part}.title`) === '';
  }

  /** While the course looks for the saved work, renders a message in place of the button. */
  #looking() {
    return this.store.saving.view.kind === 'opening'
      ? html`<p class="way">${this.texts.t('save.opening')}</p>`
      : nothing;
  }

  /** Renders the links for a new learner: the try-out and the pre-test. */
  #first() {
    const {texts} = this;
    const {course} = this.store;
    const links = [
      ...(course.hasTryOut ? [['#/try-out', texts.t('start.tryOut')]] : []),
      ...(course.modules.some(({id}) => id === preTest.module)
        ? [[partAddress(preTest.module, preTest.part), texts.t('start.knownAlready')]]
        : []),
    ];
    if (this.store.record.place !== '' || links.length === 0) return nothing;
    return html`<div class="first">
      <h2>${texts.t('start.first')}</h2>
      <ul>
        ${links.map(([address = '', words = '']) => html`<li><a href=${address}>${words}</a></li>`)}
      </ul>
    </div>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const minutes = coreMinutes(this.store.course);
    return html` <p class="eyebrow">${texts.t('course.audience')}</p>
      <h1 tabindex="-1">${texts.t('course.title')}</h1>
      <p class="lead">${texts.t('course.lead')}</p>
      ${this.store.ready ? html`${this.#wayIn()}${this.#first()}` : this.#looking()}
      <dl>
        ${
          this.detailed
            ? html`<div data-detail>
                <dt>${texts.t('start.detailTitle')}</dt>
                <dd>${texts.t('start.detail')}</dd>
              </div>`
            : nothing
        }
        <div>
          <dt>${texts.t('start.howLongTitle')}</dt>
          <dd>
            ${minutes > 0 ? texts.t('start.core', {time: duration(minutes, texts)}) : nothing}
            ${texts.t('start.howLong')}
          </dd>
        </div>
        <div>
          <dt>${texts.t('start.howSavedTitle')}</dt>
          <dd>${texts.t(this.store.saving.view.kind === 'reading' ? 'save.reading' : 'start.howSaved')}</dd>
        </div>
        <div>
          <dt>${texts.t('start.careTitle')}</dt>
          <dd>${texts.t('start.care')} <a href="#/support">${texts.t('start.support')}</a></dd>
        </div>
      </dl>
      <h2>${texts.t('start.modules')}</h2>
      <ul class="modules">
        ${this.store.course.modules.map(
          m =>
            html`<li>
              <h3>${prose(texts.title(`${m.id}.title`))}</h3>
              <p>${prose(texts.title(`${m.id}.summary`))}</p>
            </li>`,
        )}
      </ul>
      <p class="about"><a href="#/about">${texts.t('nav.about')}</a></p>`;
  }
}
