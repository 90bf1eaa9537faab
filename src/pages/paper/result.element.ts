import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {counts, moduleOfBank, type ModuleData} from '../../content/course.ts';
import {reachesPassMark} from '../../record/progress.ts';
import type {OpenPaper, PaperItem} from '../../session/store.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {percentOf} from '../../score/score.ts';
import {percent} from '../../score/share.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {iconStyles} from '../../ui/icon.styles.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import '../../ui/page-footer.element.ts';
import {StoreElement} from '../store-element.ts';
import './item.element.ts';
import {paperResultStyles} from './result.styles.ts';
import {
  advice,
  byModule,
  countOf,
  hasOthers,
  mayRepeat,
  isRight,
  reviewed,
  standings,
  weakestOf,
  type ModuleStanding,
} from './standing.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {footerNext} from '../part/footer-next.ts';
import {moduleStanding} from './objectives.ts';
import {standingStyles} from './objectives.styles.ts';
import {partAddress} from '../place.ts';

/** The result of a paper: the score, the lessons to read again, and each answer with the right response. */
@customElement('paper-result')
export class PaperResult extends StoreElement {
  static override styles = [common, proseStyles, iconStyles, standingStyles, paperResultStyles];

  @property() module = '';
  /** The paper, which the learner has handed in. */
  @property({attribute: false}) paper!: OpenPaper;
  /** Starts another try of the paper. */
  @property({attribute: false}) again!: () => void;

  /** The modules whose objectives the paper examines. A module is added when its data have loaded. */
  @state() private modules: readonly ModuleData[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    void this.#fetch();
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#onPrint);
    super.disconnectedCallback();
  }

  /** Opens all answers, because print would omit collapsed answers. */
  #onPrint = () => {
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = true;
  };

  /**
   * Loads the modules of the banks, which contain the objectives and the lessons. If a module fails to load,
   * the result shows fewer details, but no wrong ones.
   */
  async #fetch(): Promise<void> {
    const names = [...new Set(this.paper.view.items.map(({bank}) => moduleOfBank(bank)))];
    const fetched = names.map(async name => {
      const [data] = await Promise.all([this.store.openModule(name), this.texts.need(name)]);
      this.modules = [...this.modules, data];
    });
    await Promise.allSettled(fetched);
  }

  /** Focuses the heading above the first question that was not right. The address stays that of the result. */
  #onToWrong = (event: Event) => {
    event.preventDefault();
    const heading = this.renderRoot.querySelector<HTMLElement>('.review h3');
    heading?.focus({preventScroll: true});
    heading?.scrollIntoView({block: 'start'});
  };

  #again(): string {
    return this.texts.t(hasOthers(this.paper.view.paper) ? 'paper.again' : 'paper.againSame');
  }

  /**
   * True if the test counts for the result and no attempt has passed it. Trying again then matters more than the next
   * lesson.
   */
  get #isOwed(): boolean {
    const {paper, best} = this.paper.view;
    return counts(paper.role) && !reachesPassMark(best / 100, this.store.passMark);
  }

  #heading() {
    const {texts} = this;
    const {passMark} = this.store;
    const {paper, items, best} = this.paper.view;
    const points = percentOf(items.map(({score}) => score));
    const {right, all} = countOf(items);
    const isPassed = reachesPassMark(points / 100, passMark);
    const wasPassed = reachesPassMark(best / 100, passMark);
    const words = (): string => {
      if (!counts(paper.role)) return texts.t('paper.noMark');
      if (isPassed) return texts.t('paper.passed', {mark: passMark});
      return wasPassed ? texts.t('paper.passedBefore', {best}) : texts.t('paper.notPassed', {mark: passMark});
    };
    return html`<header class=${counts(paper.role) && wasPassed ? 'is-passed' : ''}>
      <p class="eyebrow title">${prose(texts.title(`${this.module}.${paper.id}.title`))}</p>
      <h1 tabindex="-1" aria-describedby="verdict">${texts.t('paper.result', {right, all})}</h1>
      <p>
        ${texts.t(points === percent(right / all) ? 'paper.percent' : 'paper.percentParts', {percent: points})}
      </p>
      <p class="verdict" id="verdict">${words()}</p>
      ${all > right ? html`<p class="to-wrong"><a href=${partAddress(this.module, paper.id, 'result')} @click=${this.#onToWrong}>${texts.t('paper.toWrong', {count: all - right})}</a></p>` : nothing}
      ${this.#isOwed ? this.#onward() : nothing}
    </header>`;
  }

  /** The first lesson of an objective with errors, as its module and its name; undefined until the data have loaded. */
  get #lesson(): readonly [module: string, part: string] | undefined {
    const {items} = this.paper.view;
    const menu = this.store.course.modules.map(({id}) => id);
    const [first] = standings(items, menu).flatMap(({module, objectives}) => {
      const missed = objectives.filter(({right, all}) => right < all).map(({objective}) => objective);
      const data = this.modules.find(({id}) => id === module);
      const lesson = data?.parts.find(
        part => part.kind === 'lesson' && missed.some(objective => part.objectives.includes(objective)),
      );
      return lesson ? [[module, lesson.id] as const] : [];
    });
    return first;
  }

  /**
   * Renders the way on after a test. If there is a lesson to read again, its link is the primary one, because another
   * try asks about the same objectives.
   */
  #onward() {
    const {texts} = this;
    const lesson = this.#lesson;
    if (!lesson)
      return html`<p class="onward">
        <button class="primary" @click=${this.again}>${this.#again()}</button>
      </p>`;
    return html`<p class="onward">
      <a class="button primary" href=${partAddress(...lesson)}
        >${texts.t('paper.readAgain')} ${prose(texts.title(`${lesson.join('.')}.title`))}</a
      >
      <button @click=${this.again}>${this.#again()}</button>
    </p>`;
  }

  /**
   * Renders the recommended order of modules. `parts` are all parts of the course as `module.part`. Each link
   * opens the first part of its module.
   */
  #path(modules: readonly ModuleStanding[], parts: readonly string[]) {
    const {texts} = this;
    return html`<section>
      <h2>${texts.t('paper.path')}</h2>
      <ol class="standings">
        ${modules.map(one => {
          const hint = advice(one);
          const first = parts.find(id => id.startsWith(`${one.module}.`)) ?? '';
          return html`<li>
            <a href="#/${first.replace('.', '/')}">${prose(texts.title(`${one.module}.title`))}</a>
            <span class="count">${texts.t('paper.ofObjective', {right: one.right, all: one.all})}</span>
            ${hint ? html`<span class="hint is-${hint}">${texts.t(hint === 'first' ? 'paper.pathFirst' : 'paper.pathLater')}</span>` : nothing}
          </li>`;
        })}
      </ol>
    </section>`;
  }

  /**
   * Renders a line for each module. Only the objectives of the weakest module are unfolded. On a phone, they are
   * unfolded only if the paper is about one module, because they would push the other modules too far down.
   */
  #objectives(modules: readonly ModuleStanding[]) {
    const {texts} = this;
    const known = modules.flatMap(one =>
      this.modules.filter(({id}) => id === one.module).map(data => ({one, data})),
    );
    if (known.length === 0) return nothing;
    const isUnfolded = modules.length === 1 || matchMedia('(min-width: 34rem)').matches;
    const weakest = isUnfolded ? weakestOf(modules) : undefined;
    return html`<section>
      <h2>${texts.t('paper.objectives')}</h2>
      ${known.map(({one, data}) => moduleStanding(one, data, texts, {isOpen: one === weakest}))}
    </section>`;
  }

  #group(title: InterfaceKey, items: readonly PaperItem[]) {
    if (items.length === 0) return nothing;
    return html`<h3 tabindex="-1">${this.texts.t(title)}</h3>
      ${items.map((item, at) => this.#reviewed(item, title === 'paper.reviewSure' && at === 0))}`;
  }

  /**
   * Renders a group of items that were not right. If the items belong to several modules, each module has a
   * collapsible list. The first list is open if `isFirst` is true.
   */
  #byModule(title: InterfaceKey, items: readonly PaperItem[], menu: readonly string[], isFirst: boolean) {
    const {texts} = this;
    const modules = byModule(items, menu);
    if (modules.length < 2) return this.#group(title, items);
    return html`<h3 tabindex="-1">${texts.t(title)}</h3>
      ${modules.map(
        ([module, own], at) =>
          html`<details class="of-module" ?open=${isFirst && at === 0}>
            <summary class="module">
              <span>${prose(texts.title(`${module}.title`))}</span>
              <span class="count">${own.length}</span>
            </summary>
            ${own.map(item => this.#reviewed(item, false))}
          </details>`,
      )}`;
  }

  /** Renders the right answers. They are collapsed if `isFolded` is true. */
  #right(items: readonly PaperItem[], isFolded: boolean) {
    if (items.length === 0 || !isFolded) return this.#group('paper.reviewRight', items);
    return html`<details class="right">
      <summary class="module">
        <h3>${this.texts.t('paper.reviewRight')}</h3>
        <span class="count">${items.length}</span>
      </summary>
      ${items.map(item => this.#reviewed(item, false))}
    </details>`;
  }

  #reviewed(item: PaperItem, isOpen: boolean) {
    const stem = this.texts.lookup(item.bank, item.block.words)('stem');
    return html`<details class="${isRight(item) ? 'is-right' : 'is-wrong'} answer" ?open=${isOpen}>
      <summary>
        ${markIcon(isRight(item) ? 'right' : 'wrong')}
        <span><strong>${this.texts.t(markOf(item))}</strong> <span class="stem">${prose(stem)}</span></span>
      </summary>
      <paper-item
        .texts=${this.texts}
        .store=${this.store}
        .paper=${this.paper}
        .item=${item}
        mode="review"
      ></paper-item>
    </details>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const {paper, items} = this.paper.view;
    const parts = this.store.progress.parts.map(({id}) => id);
    const menu = parts.map(id => id.split('.')[0] ?? '');
    const modules = standings(items, menu);
    const {sure, wrong, unanswered, right} = reviewed(items);
    return html`<article>
        ${this.#heading()} ${paper.role === 'pre-test' ? this.#path(modules, parts) : nothing}
        ${this.#objectives(modules)}
        <section class="review">
          <h2>${texts.t('paper.review')}</h2>
          <p class="quiet how">${texts.t('paper.reviewHint')}</p>
          ${this.#group('paper.reviewSure', sure)}
          ${this.#byModule('paper.reviewWrong', wrong, menu, sure.length === 0)}
          ${this.#byModule('paper.reviewUnanswered', unanswered, menu, sure.length + wrong.length === 0)}
          ${this.#right(right, right.length < items.length)}
        </section>
        <nav aria-label=${texts.t('paper.review')}>
          ${mayRepeat(paper.role) ? html`<button @click=${this.again}>${this.#again()}</button>` : nothing}
          <a href="#/results">${texts.t('paper.allResults')}</a>
        </nav>
      </article>
      <page-footer
        .texts=${texts}
        .back=${{words: texts.t('nav.contents'), go: '#/contents'}}
        .next=${{...footerNext(this.store, texts, this.module, paper.id), isQuiet: this.#isOwed}}
      ></page-footer>`;
  }
}

/**
 * Returns the text key of the word for how an item was answered. An icon alone would tell this by shape and colour
 * only.
 */
function markOf(item: PaperItem): InterfaceKey {
  if (isRight(item)) return 'paper.markRight';
  if (item.response.length === 0) return 'paper.markNone';
  return item.score.kind === 'scored' && item.score.earned > 0 ? 'paper.markPartly' : 'paper.markWrong';
}
