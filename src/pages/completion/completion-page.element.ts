import {html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {ModuleIndex} from '../../content/course.ts';
import {completionCode} from '../../record/codes/completion-code.ts';
import {percent} from '../../score/share.ts';
import {coreSteps, soleFinal} from '../../content/core-path.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {completionPageStyles} from './completion-page.styles.ts';
import {StoreElement} from '../store-element.ts';
import {loading} from '../../ui/load-failed.ts';
import {conditions} from '../results/conditions.ts';
import {missingList} from '../results/missing.ts';
import {missingStyles} from '../results/missing.styles.ts';
import {PrintA4} from '../../ui/print-a4.ts';

/**
 * The completion record, a sheet which states that the learner has completed the course. Before completion,
 * the page lists the missing conditions.
 */
@customElement('completion-page')
export class CompletionPage extends StoreElement {
  static override styles = [common, missingStyles, completionPageStyles];

  readonly #paper = new PrintA4(this);

  /** Score in per cent, rounded down. */
  get #score(): number | undefined {
    const {scaled} = this.store.progress;
    return scaled === undefined ? undefined : percent(scaled);
  }

  /** Modules that have steps on the core path. */
  get #modules(): readonly ModuleIndex[] {
    return this.store.course.modules.filter(module => coreSteps(module, this.store.course) > 0);
  }

  /** Today's date on this device, because the record does not store the date of completion. */
  get #today(): Date {
    return new Date(this.store.standing().at);
  }

  #code(): string {
    const today = this.#today;
    return completionCode({
      version: this.store.course.version,
      modules: this.#modules,
      name: this.store.learnerName,
      // The completion code contains a day in UTC, but the sheet shows the local date. Noon in UTC on the local date
      // always has the same day as the sheet. The current time could have the day before or after.
      at: Date.UTC(today.getFullYear(), today.getMonth(), today.getDate(), 12),
      score: this.#score,
    });
  }

  #name() {
    const {learnerName} = this.store;
    if (learnerName !== '') return html`<p class="name">${learnerName}</p>`;
    return html`<p class="name by-hand"></p>
      <p class="quiet">${this.texts.t('completion.byHand')}</p>`;
  }

  #facts() {
    const {texts, store} = this;
    const score = this.#score;
    const title = texts.t('course.title');
    return html`<dl>
      <div>
        <dt>${texts.t('completion.course')}</dt>
        <dd>${texts.t('completion.version', {course: title, version: store.course.version})}</dd>
      </div>
      <div>
        <dt>${texts.t('completion.modules')}</dt>
        <dd>
          <ul>
            ${this.#modules.map(
              module =>
                html`<li>
                  <span>${prose(texts.title(titleOf(module)))}</span>
                  <span class="quiet">${texts.t('completion.module', {version: module.contentVersion})}</span>
                </li>`,
            )}
          </ul>
        </dd>
      </div>
      <div>
        <dt>${texts.t('completion.score')}</dt>
        <dd>
          ${
            score === undefined
              ? texts.t('completion.noScore')
              : texts.t('completion.scoreText', {percent: score, mark: store.passMark})
          }
        </dd>
      </div>
      <div>
        <dt>${texts.t('completion.date')}</dt>
        <dd>${texts.formats.date(this.#today)}</dd>
      </div>
      <div>
        <dt>${texts.t('completion.code')}</dt>
        <dd><code translate="no">${this.#code()}</code></dd>
      </div>
    </dl>`;
  }

  #record() {
    const {texts} = this;
    return html`<article>
      <h1 tabindex="-1">${texts.t('completion.title')}</h1>
      <p class="lead">${texts.t('completion.lead')}</p>
      ${this.#name()} ${this.#facts()}
      <p class="proof">${texts.t('completion.proof')}</p>
    </article>`;
  }

  #missing() {
    const {texts, store} = this;
    return html`<h1 tabindex="-1">${texts.t('completion.title')}</h1>
      <p>${texts.t('completion.notYet')}</p>
      <section>
        <h2>${texts.t('results.missing')}</h2>
        ${missingList(conditions(store.course, store), store.passMark, texts)}
      </section>`;
  }

  protected override screen(): unknown {
    const {texts, store} = this;
    if (store.saving.view.kind === 'opening') return loading(texts);
    const {done} = store.progress;
    return html`${done ? this.#record() : this.#missing()}
      <nav aria-label=${texts.t('completion.title')}>
        ${done ? html`<button class="primary" @click=${this.#paper.print}>${texts.t('results.print')}</button>` : nothing}
        <a class="button" href="#/results">${texts.t('completion.toResults')}</a>
      </nav>`;
  }
}

/**
 * Returns the text key of the title for a module. If only the final test of the module has steps, returns the key of
 * this test's title. Otherwise returns the key of the module's title.
 */
function titleOf(module: ModuleIndex): string {
  const final = soleFinal(module);
  return final ? `${module.id}.${final.id}.title` : `${module.id}.title`;
}
