import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {LocalStore} from '../../device/local-store.ts';
import {emptyMirror, suggestionOf, wordingsOf, type Mirror} from '../../scenario/mirror.ts';
import {utteranceTypes} from '../../scenario/own-words/rules.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {PrintA4} from '../../ui/print-a4.ts';
import {mirrorPageStyles} from './mirror-page.styles.ts';

/**
 * Shows learners how they talk in interviews and drills: the mix of types, silences, promises and leading questions,
 * with one suggestion. The learner can print the page and erase the counts.
 */
@customElement('mirror-page')
export class MirrorPage extends GuardedElement {
  static override styles = [common, mirrorPageStyles];

  @property({attribute: false}) keep!: LocalStore<Mirror>;

  @state() private step: 'shown' | 'asked' | 'erased' = 'shown';
  @query('.asked button, .erased, .actions > button:last-child') private first!: HTMLElement | null;

  readonly #paper = new PrintA4(this);

  /** Shows another step of erasing the counts. Moves the focus, because the pressed button disappears. */
  #goTo(step: 'shown' | 'asked' | 'erased'): void {
    this.step = step;
    void this.updateComplete.then(() => this.first?.focus());
  }

  #onErase = () => {
    this.keep.write(emptyMirror);
    this.#goTo('erased');
  };

  #mix(mirror: Mirror) {
    const {texts} = this;
    const most = Math.max(...Object.values(mirror.types));
    return html`<table>
      <caption>
        ${texts.t('mirror.all', {count: wordingsOf(mirror)})}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.t('mirror.type')}</th>
          <th scope="col">${texts.t('mirror.count')}</th>
        </tr>
      </thead>
      <tbody>
        ${utteranceTypes.map(
          type =>
            html`<tr>
              <th scope="row">${texts.t(`interview.ownType.${type}`)}</th>
              <td>
                ${mirror.types[type]}
                <svg aria-hidden="true" width="${(mirror.types[type] / most) * 100}%" height="10">
                  <rect width="100%" height="100%" />
                </svg>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #habits({types, silences: {kept, broken}}: Mirror) {
    const {texts} = this;
    const silence =
      kept + broken === 0
        ? texts.t('mirror.noSilence')
        : texts.t('mirror.silence', {broken, all: kept + broken});
    return html`<ul>
      <li>${silence}</li>
      <li>${texts.t('mirror.promised', {count: types.promise})}</li>
      <li>${texts.t('mirror.led', {count: types.leading})}</li>
    </ul>`;
  }

  #erasing() {
    const {texts, step} = this;
    if (step === 'shown')
      return html`<button class="primary" @click=${this.#paper.print}>${texts.t('mirror.print')}</button>
        <button @click=${() => this.#goTo('asked')}>${texts.t('mirror.erase')}</button>`;
    return html`<div class="asked" role="group" aria-labelledby="sure">
      <p id="sure">${texts.t('mirror.sure')}</p>
      <button @click=${this.#onErase}>${texts.t('mirror.yes')}</button>
      <button @click=${() => this.#goTo('shown')}>${texts.t('mirror.no')}</button>
    </div>`;
  }

  #mirror(mirror: Mirror) {
    const {texts} = this;
    return html`<section class="suggestion" aria-labelledby="suggestion">
        <h2 id="suggestion">${texts.t('mirror.suggestion')}</h2>
        <p>${texts.t(`mirror.suggest.${suggestionOf(mirror)}`)}</p>
      </section>
      ${this.#mix(mirror)} ${this.#habits(mirror)}
      <div class="actions">${this.#erasing()}</div>`;
  }

  #empty() {
    const {texts, step} = this;
    return html`${
        step === 'erased' ? html`<p class="erased" tabindex="-1">${texts.t('mirror.erased')}</p>` : nothing
      }
      <p>${texts.t('mirror.empty')}</p>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const mirror = this.keep.read();
    return html`<h1 tabindex="-1">${texts.t('nav.mirror')}</h1>
      <p class="lead">${texts.t('mirror.lead')}</p>
      ${wordingsOf(mirror) === 0 ? this.#empty() : this.#mirror(mirror)}
      <nav class="after" aria-label=${texts.t('nav.talkPractice')}>
        <a class="button" href="#/talk-practice">${texts.t('nav.talkPractice')}</a>
      </nav>`;
  }
}
