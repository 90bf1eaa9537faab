import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {tryStorage} from '../../device/storage-trial.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {isStandalone, type SelfTest, type TestedPackage} from './lines.ts';
import './outcome.element.ts';
import {selfTestStyles} from './self-test.styles.ts';

/**
 * Delay in milliseconds before the self-test begins. The browser needs this time to render the page, because the
 * running self-test blocks rendering.
 */
const renderDelay = 60;

/** The page of the self-test for administrators. The self-test finds out which data of this course the LMS stores. */
@customElement('self-test-page')
export class SelfTestPage extends StoreElement {
  static override styles = [common, selfTestStyles];

  @property({attribute: false}) tested!: TestedPackage;

  @state() private phase: 'idle' | 'running' | 'failed' = 'idle';
  @state() private run: SelfTest | undefined;
  @query('self-test-outcome, [role=alert]') private end!: HTMLElement | null;

  #onStart = async () => {
    this.phase = 'running';
    this.run = undefined;
    await new Promise(resolve => setTimeout(resolve, renderDelay));
    try {
      const {saving} = this.store;
      const lmsTrial = await saving.testLms();
      const storage = await tryStorage(lmsTrial.at);
      this.run = {lmsTrial, storage, isDamaged: saving.loss.fault !== undefined};
      this.phase = 'idle';
    } catch {
      this.phase = 'failed';
    }
    await this.updateComplete;
    this.end?.focus();
  };

  /** Returns the reason why the self-test cannot run; undefined if it can run. */
  #hindrance(): string | undefined {
    const {store, texts} = this;
    const {kind} = store.saving.view;
    if (kind === 'opening') return texts.t('part.loading');
    if (kind === 'not-recorded') return texts.t('self-test.notRecorded');
    return store.ready ? undefined : texts.t('self-test.noSession');
  }

  #before() {
    const {texts} = this;
    return html`<h2>${texts.t('self-test.beforeTitle')}</h2>
      <ul>
        ${isStandalone(this.tested) ? nothing : html`<li>${texts.t('self-test.account')}</li>`}
        <li>${texts.t('self-test.leaves')}</li>
        ${isStandalone(this.tested) ? nothing : html`<li>${texts.t('self-test.atOnce')}</li>`}
      </ul>
      <p><button class="primary" @click=${this.#onStart}>${texts.t('self-test.start')}</button></p>`;
  }

  #after(run: SelfTest) {
    const {texts, tested} = this;
    return html`<self-test-outcome
        tabindex="-1"
        .texts=${texts}
        .tested=${tested}
        .run=${run}
      ></self-test-outcome>
      <p><button @click=${this.#onStart}>${texts.t('self-test.again')}</button></p>`;
  }

  #act() {
    const {texts, phase, run} = this;
    const hindrance = this.#hindrance();
    if (hindrance !== undefined) return html`<p class="hindrance">${hindrance}</p>`;
    if (phase === 'failed')
      return html`<p class="hindrance" role="alert" tabindex="-1">${texts.t('self-test.noSession')}</p>`;
    if (phase === 'running') return nothing;
    return run ? this.#after(run) : this.#before();
  }

  protected override screen(): unknown {
    const {texts, phase, run} = this;
    const isRunning = phase === 'running';
    return html`<h1 tabindex="-1">${texts.t('self-test.title')}</h1>
      ${run ? nothing : html`<p>${texts.t('self-test.lead')}</p>`}
      ${isStandalone(this.tested) ? html`<p>${texts.t('self-test.standalone')}</p>` : nothing}
      <div role="status">
        ${
          isRunning
            ? html`<p id="running">${texts.t('self-test.running')}</p>
                <progress aria-labelledby="running"></progress>`
            : nothing
        }
      </div>
      ${this.#act()}`;
  }
}
