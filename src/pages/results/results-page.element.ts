import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {percent} from '../../score/share.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import {failedLoad, loadFailed, loading} from '../../ui/load-failed.ts';
import {standings} from '../paper/standing.ts';
import {conditions, type Conditions, type TestStanding} from './conditions.ts';
import {begun, fetchResults, type Fetched} from './fetch-results.ts';
import {gains, type Gain} from './gain.ts';
import {missingList, nameOfTest} from './missing.ts';
import {missingStyles} from './missing.styles.ts';
import {objectiveList} from '../paper/objectives.ts';
import {standingStyles} from '../paper/objectives.styles.ts';
import {resultsPageStyles} from './results-page.styles.ts';
import {PrintA4} from '../../ui/print-a4.ts';
import {partAddress} from '../place.ts';

/**
 * The page of all results: missing conditions, each test, each objective, and the gain from pre-test to
 * post-test.
 */
@customElement('results-page')
export class ResultsPage extends StoreElement {
  static override styles = [common, standingStyles, missingStyles, resultsPageStyles];

  /** True if the package has a completion record. The learner can print it after completing the course. */
  @property({type: Boolean}) hasRecord = false;

  @state() private fetched: Fetched | undefined;
  @state() private failed = false;
  #told: string | undefined;

  protected override willUpdate(): void {
    // The list of papers may change later: another window may begin a paper, or the LMS may return the saved
    // state late.
    const told = begun(this.store.course, this.store);
    const names = told.map(({module, paper}) => `${module}.${paper}`).join();
    if (names === this.#told) return;
    this.#told = names;
    // The fetched data belong to the earlier list of papers. With these data, the page would say that nothing
    // is handed in, although the learner has handed in a paper.
    this.fetched = undefined;
    void this.#fetch();
  }

  #fetch = async () => {
    const names = this.#told;
    this.failed = false;
    try {
      const fetched = await fetchResults(begun(this.store.course, this.store), this.store, this.texts);
      if (names === this.#told) this.fetched = fetched;
    } catch {
      await failedLoad.explain();
      this.failed = true;
    }
  };

  readonly #paper = new PrintA4(this);

  #heading(found: Conditions) {
    const {texts, store} = this;
    const facts = [
      store.learnerName,
      texts.formats.date(new Date(store.standing().at)),
      texts.t('about.version', {version: this.store.course.version}),
    ];
    return html`<header>
      <h1 tabindex="-1">${texts.t('results.title')}</h1>
      <p class="eyebrow">${facts.filter(fact => fact !== '').join(' · ')}</p>
      ${found.isDone ? this.#complete() : nothing}
    </header>`;
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

  #tests(tests: readonly TestStanding[]) {
    const {texts, store} = this;
    const tested = store.course.modules.flatMap(({id}) => {
      const test = tests.find(({module}) => module === id);
      const {earned, possible} = store.summary(id);
      if (test) return [this.#test(test)];
      return possible > 0 ? [this.#questions(id, texts.t('results.points', {earned, possible}))] : [];
    });
    if (tested.length === 0) return nothing;
    return html`<section>
      <h2>${texts.t('results.tests')}</h2>
      ${tests.length > 0 ? html`<p class="quiet">${texts.t('results.bestNote')}</p>` : nothing}
      <ul class="standings">
        ${tested}
      </ul>
    </section>`;
  }

  #test(test: TestStanding) {
    const {texts, store} = this;
    const {module, part, best, isReached} = test;
    const view = this.fetched?.tests[module]?.view;
    const tries = view ? view.begun - (view.handedIn ? 0 : 1) : 0;
    const facts = [
      best === undefined
        ? texts.t(view?.begun ? 'results.open' : 'results.notTried')
        : texts.t(isReached ? 'results.passed' : 'results.notPassed', {mark: store.passMark}),
      ...(tries > 0 ? [texts.t('results.tries', {count: tries})] : []),
      ...(tries > 0 && view?.handedIn === false ? [texts.t('results.open')] : []),
    ];
    return html`<li class=${best !== undefined && !isReached ? 'is-open' : ''}>
      <a href=${partAddress(module, part)}>${prose(nameOfTest(test, texts))}</a>
      <span class="count">${best === undefined ? nothing : texts.t('results.best', {percent: best})}</span>
      <span class="hint ${isReached ? 'is-passed' : ''}">${facts.join(' · ')}</span>
    </li>`;
  }

  #questions(module: string, points: string) {
    const {texts} = this;
    return html`<li>
      <span>${prose(texts.title(`${module}.title`))}</span>
      <span class="count">${points}</span>
      <span class="hint">${texts.t('results.questions')}</span>
    </li>`;
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
      ${known.map(
        ({one, data}) =>
          html`<h3>
              <span>${prose(texts.title(`${one.module}.title`))}</span>
              <span class="count">${texts.t('paper.ofObjective', {right: one.right, all: one.all})}</span>
            </h3>
            ${objectiveList(one, data, texts)}`,
      )}
    </section>`;
  }

  #gains(gained: readonly Gain[]) {
    const {texts} = this;
    if (gained.length === 0) return nothing;
    return html`<section>
      <h2>${texts.t('results.gain')}</h2>
      <p class="quiet">
        ${texts.t('results.few')} ${gained.some(({after}) => after) ? nothing : texts.t('results.afterLater')}
      </p>
      <ul class="standings gains">
        ${gained.map(gain => {
          const {module, after} = gain;
          const isOpen = after && after.right < after.all;
          return html`<li>
            <span>${prose(texts.title(`${module}.title`))}</span>
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
    const told = [this.#objectives(fetched), this.#gains(gains(store.course, store.record, fetched.modules))];
    const isNothing = told.every(section => section === nothing);
    return html`<article>
      ${this.#heading(found)} ${isNothing ? html`<p class="lead">${texts.t('results.nothing')}</p>` : nothing}
      ${
        found.isDone
          ? nothing
          : html`<section>
              <h2>${texts.t('results.missing')}</h2>
              ${missingList(found, store.passMark, texts)}
            </section>`
      }
      ${isNothing && this.#told === '' ? nothing : this.#tests(found.tests)} ${told}
      <nav aria-label=${texts.t('results.title')}>
        <button @click=${this.#paper.print}>${texts.t('results.print')}</button>
        <a class="button" href="#/contents">${texts.t('nav.toContents')}</a>
      </nav>
    </article>`;
  }
}
