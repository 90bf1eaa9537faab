import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {moduleOfBank, type ModuleData} from '../../content/course.ts';
import type {OpenRefresher, PaperItem} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {searchBoxStyles} from '../../ui/search-box.styles.ts';
import {focusHeading} from '../../ui/focus-heading.ts';
import '../../ui/page-footer.element.ts';
import '../paper/item.element.ts';
import {objectiveList} from '../paper/objectives.ts';
import {standingStyles} from '../paper/objectives.styles.ts';
import {countOf, standings} from '../paper/standing.ts';
import {StoreElement} from '../store-element.ts';
import {refresherPageStyles} from './refresher-page.styles.ts';

/**
 * The page of a refresher: a field for its code, or the items one after another. Each answer is judged at once. The
 * answers do not count for a score, but a trainer may see them.
 */
@customElement('refresher-page')
export class RefresherPage extends StoreElement {
  static override styles = [common, searchBoxStyles, standingStyles, refresherPageStyles];

  /** The refresher that the code opens; undefined while the page asks for a code. */
  @property({attribute: false}) refresher: OpenRefresher | undefined;
  /** The reason why the code opens no refresher; '' if there is no code. */
  @property() problem = '';
  /** The code of the refresher, as written in the address of the page. */
  @property() typed = '';

  /** True if no LMS gets the answers. The page then shows a code for the trainer. */
  @property({type: Boolean}) isStandalone = false;
  /** True if the package consists of this refresher. */
  @property({type: Boolean}) isAlone = false;

  /** Index of the current item, from 0. At the end it equals the number of items. */
  @state() private at = 0;
  /** The modules of the items, with their objectives and lessons. A module is added when it has loaded. */
  @state() private modules: readonly ModuleData[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('refresher') || !this.refresher) return;
    const {items} = this.refresher;
    const open = items.findIndex(({score}) => score.kind !== 'scored');
    this.at = open < 0 ? items.length : open;
    void this.#fetch(items);
  }

  /**
   * Loads the modules of the items. If a module fails to load, the end of the page leaves out the lessons of this
   * module.
   */
  async #fetch(items: readonly PaperItem[]): Promise<void> {
    const names = [...new Set(items.map(({bank}) => moduleOfBank(bank)))];
    await Promise.allSettled(
      names.map(async name => {
        const [data] = await Promise.all([this.store.openModule(name), this.texts.need(name)]);
        this.modules = [...this.modules, data];
      }),
    );
  }

  #onOpen = (event: SubmitEvent) => {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    const code = field?.value.trim() ?? '';
    if (code !== '') location.hash = `#/refresher/${encodeURIComponent(code)}`;
  };

  async #go(at: number): Promise<void> {
    this.at = at;
    await this.updateComplete;
    focusHeading(this.renderRoot);
  }

  #form() {
    const {texts, problem, typed} = this;
    return html`<h1 tabindex="-1">${texts.t('nav.refresher')}</h1>
      <p class="lead">${texts.t('refresher.ask')}</p>
      <form class="search" @submit=${this.#onOpen}>
        ${problem === '' ? nothing : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
        <label for="code">${texts.t('refresher.code')}</label>
        <p class="quiet" id="hint">${texts.t('refresher.hint')}</p>
        <input
          id="code"
          .value=${typed}
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby=${problem === '' ? 'hint' : 'problem hint'}
          aria-invalid=${problem === '' ? 'false' : 'true'}
        />
        <button class="primary">${texts.t('refresher.open')}</button>
      </form>`;
  }

  #item(refresher: OpenRefresher, item: PaperItem, all: number) {
    const {texts, at} = this;
    const isLast = at + 1 === all;
    const isJudged = item.score.kind === 'scored';
    const words = texts.t(isLast ? 'paper.toEnd' : 'nav.next');
    return html`<h1 tabindex="-1">
        ${texts.t('refresher.title', {count: refresher.months})}
        <span class="number">${texts.t('paper.number', {number: at + 1, all})}</span>
      </h1>
      ${at === 0 ? html`<p class="lead">${texts.t('refresher.lead', {count: all})}</p>` : nothing}
      <paper-item
        .texts=${texts}
        .store=${this.store}
        .paper=${refresher}
        .item=${item}
        mode="check"
        confidence
      ></paper-item>
      <page-footer
        .texts=${texts}
        .back=${at > 0 ? {words: texts.t('nav.back'), go: () => this.#go(at - 1)} : undefined}
        .next=${isJudged ? {words, go: () => this.#go(at + 1)} : undefined}
        .at=${at + 1}
        .of=${all}
      ></page-footer>`;
  }

  #end({items, months, answerCode}: OpenRefresher) {
    const {texts} = this;
    const known = standings(items, []).flatMap(one =>
      this.modules.filter(({id}) => id === one.module).map(data => ({one, data})),
    );
    return html`<p class="eyebrow">${texts.t('refresher.title', {count: months})}</p>
      <h1 tabindex="-1">${texts.t('paper.result', {...countOf(items)})}</h1>
      <p class="lead">${texts.t(this.isAlone ? 'refresher.endAlone' : 'refresher.end')}</p>
      ${known.map(
        ({one, data}) =>
          html`<section>
            <h2>${prose(texts.title(`${one.module}.title`))}</h2>
            ${objectiveList(one, data, texts)}
          </section>`,
      )}
      ${
        this.isStandalone
          ? html`<section>
              <h2>${texts.t('refresher.forTrainer')}</h2>
              <p>${texts.t('refresher.forTrainerText')}</p>
              <p><code dir="ltr" translate="no">${answerCode}</code></p>
            </section>`
          : nothing
      }
      ${
        this.isAlone
          ? nothing
          : html`<p><a class="button primary" href="#/contents">${texts.t('nav.toContents')}</a></p>`
      }`;
  }

  protected override screen(): unknown {
    const {refresher, at} = this;
    if (!refresher) return this.#form();
    const {items} = refresher;
    const item = items[at];
    return item ? this.#item(refresher, item, items.length) : this.#end(refresher);
  }
}
