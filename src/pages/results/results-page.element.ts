import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {ModuleData} from '../../content/course.ts';
import {percent} from '../../score/share.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {failedLoad, loadFailed, loading} from '../../ui/load-failed.ts';
import {standings} from '../paper/standing.ts';
import {conditions, type Conditions} from './conditions.ts';
import {resultPapers, fetchResults, type Fetched} from './fetch-results.ts';
import {gains, type Gain} from './gain.ts';
import {handedIn} from './handed-in.ts';
import {missingList} from './missing.ts';
import {missingStyles} from './missing.styles.ts';
import {nextCard, nextCardStyles} from '../part/next-card.ts';
import {openPlace} from '../part/next-step.ts';
import {moduleStanding} from '../paper/objectives.ts';
import {standingStyles} from '../paper/objectives.styles.ts';
import {resultsPageStyles} from './results-page.styles.ts';
import {handedInList, testLists} from './test-lists.ts';
import {PrintA4} from '../../ui/print-a4.ts';
import {partAddress} from '../place.ts';

/**
 * The page of all results: missing conditions, each test, each objective, and the gain from pre-test to
 * post-test.
 */
@customElement('results-page')
export class ResultsPage extends StoreElement {
  static override styles = [common, standingStyles, missingStyles, nextCardStyles, resultsPageStyles];

  /** True if the package has a completion record. The learner can print it after completing the course. */
  @property({type: Boolean}) hasRecord = false;

  @state() private fetched: Fetched | undefined;
  @state() private failed = false;
  /** The module of the lesson that the learner visited last. */
  #data: ModuleData | undefined;
  #paperNames: string | undefined;

  protected override willUpdate(): void {
    // The list of papers may change later. Another window may begin a paper, or the saved state may come late from
    // the LMS.
    const papers = resultPapers(this.store.course, this.store);
    const names = papers.map(({module, paper}) => `${module}.${paper}`).join();
    if (names === this.#paperNames) return;
    this.#paperNames = names;
    // Drop the fetched data, because they belong to the earlier list of papers. With these data, the page would say
    // that nothing is handed in, although the learner has handed in a paper.
    this.fetched = undefined;
    void this.#fetch();
  }

  #fetch = async () => {
    const names = this.#paperNames;
    this.failed = false;
    try {
      const [fetched, data] = await Promise.all([
        fetchResults(resultPapers(this.store.course, this.store), this.store, this.texts),
        openPlace(this.store, this.texts),
      ]);
      this.#data = data;
      if (names === this.#paperNames) this.fetched = fetched;
    } catch {
      await failedLoad.explain();
      this.failed = true;
    }
  };

  readonly #paper = new PrintA4(this);

  #heading(found: Conditions) {
    const {texts} = this;
    return html`<header>
      <h1 tabindex="-1">${texts.t('results.title')}</h1>
      ${this.#done(found)} ${found.isDone ? this.#complete() : nextCard(this.store, texts, this.#data)}
    </header>`;
  }

  /** Renders what is done so far: the parts, the tests that the learner must pass, and a bar. */
  #done({parts: {done, all}, tests}: Conditions) {
    const {texts} = this;
    const standing = texts.t('menu.parts', {done, all});
    const askedTests = tests.filter(({isAsked}) => isAsked);
    const testCounts = {done: askedTests.filter(({isReached}) => isReached).length, all: askedTests.length};
    return html`<p class="so-far">
        <strong>${standing}</strong>
        ${testCounts.all === 0 ? nothing : html`<span>${texts.t('results.testsPassed', testCounts)}</span>`}
      </p>
      <progress aria-label=${standing} max=${Math.max(1, all)} value=${done}></progress>`;
  }

  /** Renders the name of the learner, the date and the version, mainly for a printed sheet. */
  #foot() {
    const {texts, store} = this;
    const facts = [
      store.learnerName,
      texts.formats.date(new Date(store.standing().at)),
      texts.t('about.version', {version: store.course.version}),
    ];
    return html`<p class="eyebrow">${facts.filter(fact => fact !== '').join(' · ')}</p>`;
  }

  #complete() {
    const {texts, store} = this;
    const {scaled} = store.progress;
    return html`<p class="verdict">
        ${texts.t('results.complete')}
        ${scaled === undefined ? nothing : texts.t('results.score', {percent: percent(scaled), mark: store.passMark})}
      </p>
      ${
        this.hasRecord
          ? html`<p><a class="button primary" href="#/completion">${texts.t('results.toRecord')}</a></p>`
          : nothing
      }`;
  }

  #objectives({tests, modules}: Fetched) {
    const {texts, store} = this;
    const views = Object.values(tests).map(({view}) => view);
    const items = views.filter(({handedIn}) => handedIn).flatMap(view => view.items);
    const menu = store.course.modules.map(({id}) => id);
    const known = standings(items, menu).flatMap(one => {
      const data = modules[one.module];
      return data ? [{one, data}] : [];
    });
    if (known.length === 0) return nothing;
    return html`<section>
      <h2>${texts.t('paper.objectives')}</h2>
      <p class="quiet">${texts.t('results.lastTry')}</p>
      ${known.map(({one, data}) => {
        const objectives = one.objectives.filter(({right, all}) => right < all);
        return moduleStanding(one, data, texts, {objectives});
      })}
    </section>`;
  }

  #gains(gained: readonly Gain[]) {
    const {texts} = this;
    if (gained.length === 0) return nothing;
    return html`<section>
      <h2>${texts.t('results.gain')}</h2>
      <p class="quiet">
        ${texts.t('results.few')} ${gained.some(({after}) => after) ? nothing : texts.t('results.afterLater')}
        ${gained.some(({before}) => before) ? nothing : texts.t('results.noBefore')}
      </p>
      <ul class="standings gains">
        ${gained.map(gain => {
          const {module, after} = gain;
          const isOpen = after && after.right < after.all;
          const title = prose(texts.title(`${module}.title`));
          const first = this.store.course.modules.find(({id}) => id === module)?.firstLesson;
          return html`<li>
            ${isOpen && first !== undefined ? html`<a href=${partAddress(module, first)}>${title}</a>` : html`<span>${title}</span>`}
            <span class="count">${this.#gain(gain)}</span>
            ${isOpen ? html`<span class="hint is-first">${texts.t('results.moreToGain')}</span>` : nothing}
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #gain({before, after}: Gain): string {
    const {texts} = this;
    if (before && after)
      return texts.t('results.both', {
        before: before.right,
        beforeAll: before.all,
        after: after.right,
        afterAll: after.all,
      });
    if (before) return texts.t('results.before', {...before});
    return after ? texts.t('results.after', {...after}) : '';
  }

  protected override screen(): unknown {
    const {texts, store, fetched} = this;
    if (this.failed) return loadFailed(this, this.#fetch);
    if (!fetched || store.saving.view.kind === 'opening') return loading(texts);
    const found = conditions(store.course, store);
    const sheet = {texts, store, loadedTests: fetched.tests};
    const handed = handedIn(store.course, store.record, fetched.modules);
    const sections = [
      this.#gains(gains(store.course, store.record, fetched.modules)),
      this.#objectives(fetched),
    ];
    const isNothing = handed.length === 0 && sections.every(section => section === nothing);
    return html`<article>
      ${this.#heading(found)}
      ${isNothing ? html`<p class="quiet">${texts.t('results.nothing')}</p>` : nothing}
      ${handedInList(handed, found.tests, sheet)}
      ${
        found.isDone
          ? nothing
          : html`<section>
              <h2>${texts.t('results.missing')}</h2>
              ${missingList(found, store.passMark, texts)}
            </section>`
      }
      ${sections} ${isNothing && this.#paperNames === '' ? nothing : testLists(found.tests, handed, sheet)}
      <nav aria-label=${texts.t('results.title')}>
        <button @click=${this.#paper.print}>${texts.t('results.print')}</button>
        <a class="button" href="#/contents">${texts.t('nav.toContents')}</a>
      </nav>
      ${this.#foot()}
    </article>`;
  }
}
