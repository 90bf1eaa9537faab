import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {PaperRole} from '../../content/course.ts';
import type {OpenPaper, PaperItem, PaperView} from '../../session/store.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {failedLoad} from '../../ui/load-failed.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import {StoreElement} from '../store-element.ts';
import './item.element.ts';
import {paperPageStyles} from './paper-page.styles.ts';
import './result.element.ts';
import {hasOthers, mayRepeat} from './standing.ts';
import {partAddress} from '../place.ts';

/**
 * The screens of a paper. The last segment of the address selects the screen. `at` is the number of a
 * question, from 1.
 */
type Screen =
  | {readonly name: 'cover' | 'overview' | 'result'}
  | {readonly name: 'question'; readonly at: number};

/**
 * The page of a pre-test, warm-up, test or post-test. It has four kinds of screens: a first page, one screen for each
 * question, an overview of open questions, and the result.
 */
@customElement('paper-page')
export class PaperPage extends StoreElement {
  static override styles = [common, paperPageStyles];

  @property() module = '';
  @property({attribute: false}) paper!: OpenPaper;
  /** The last segment of the address; '' means the first page. */
  @property() section = '';

  @state() private handing: 'no' | 'asked' | 'now' | 'failed' = 'no';
  /** Numbers of the items that are unanswered or incomplete; undefined until the paper has computed them. */
  @state() private unfinished: readonly number[] | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('section') && !changed.has('paper')) return;
    this.handing = 'no';
    this.unfinished = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('section') && !changed.has('paper')) return;
    const place = this.#to(this.section).slice(2);
    // Dispatch the event after this update. The event changes the record, and the page would otherwise
    // re-render during its update.
    queueMicrotask(() => {
      this.store.dispatch({kind: 'went', place});
      if (this.section === 'overview') void this.#lookOver();
    });
  }

  #to(section: string): string {
    return partAddress(this.module, this.paper.view.paper.id, section);
  }

  /**
   * Returns the screen that the address names while the learner takes the paper. Before the start, returns the cover.
   * After the paper is handed in, returns the result, or a question of a warm-up.
   */
  #screen({begun, handedIn, items, paper}: PaperView): Screen {
    const {section} = this;
    if (begun === 0 || section === '') return {name: 'cover'};
    const at = Number(section);
    const question: Screen = Number.isInteger(at) && items[at - 1] ? {name: 'question', at} : {name: 'cover'};
    // A warm-up scores each question at once. After the last question, the learner can still open each
    // question at its own address.
    if (handedIn)
      return paper.role === 'opener' && question.name === 'question' ? question : {name: 'result'};
    if (section === 'overview') return {name: 'overview'};
    return question;
  }

  #onBegin = () => {
    this.paper.begin();
    location.hash = this.#to('1');
  };

  async #lookOver(): Promise<void> {
    this.unfinished = await this.paper.unfinished().catch(() => undefined);
  }

  /**
   * Asks for confirmation while an answer is missing. The new button is not in the place of "Hand in", so a second
   * tap does not hand in. The focus goes to the link to the missing answer, so a second press of Enter does not hand
   * in either.
   */
  #onAskBack = async () => {
    this.handing = 'asked';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.first')?.focus();
  };

  #onHandIn = async () => {
    if (this.handing === 'now') return;
    this.handing = 'now';
    try {
      await this.paper.handIn();
      location.hash = this.#to('result');
    } catch {
      await failedLoad.explain();
      this.handing = 'failed';
    }
  };

  #title() {
    return prose(this.texts.title(`${this.module}.${this.paper.view.paper.id}.title`));
  }

  #facts({paper, items}: PaperView) {
    const {texts} = this;
    const planned = paper.draw.reduce((sum, line) => sum + Math.min(line.count, line.items.length), 0);
    const count = items.length || planned;
    const counting = paper.role === 'module-test' || paper.role === 'final';
    return [
      texts.t('paper.about', {count}),
      texts.t('paper.minutes', {minutes: paper.minutes}),
      ...(counting ? [texts.t('paper.mark', {mark: this.store.passMark})] : []),
    ].join(' · ');
  }

  #cover(view: PaperView) {
    const {texts} = this;
    const {role} = view.paper;
    const mayEnd = view.begun > 0 && !view.handedIn && role !== 'opener';
    return html`<h1 tabindex="-1">${this.#title()}</h1>
      <p class="eyebrow">${this.#facts(view)}</p>
      <p class="lead">${texts.t(`paper.${role}`)}</p>
      ${view.handedIn ? nothing : html`<p>${texts.t(role === 'opener' ? 'paper.savedOpener' : 'paper.saved')}</p>`}
      <p class="actions">
        ${this.#fromCover(view)} ${view.handedIn ? this.#again(view) : nothing}
        ${mayEnd ? html`<a class="button" href=${this.#to('overview')}>${texts.t('paper.toOverview')}</a>` : nothing}
        ${mayBeSkipped(role) && view.begun === 0 ? html`<a class="skip" href="#/contents">${texts.t('paper.skip')}</a>` : nothing}
      </p>
      <page-footer
        .texts=${texts}
        .back=${{words: texts.t('nav.contents'), go: '#/contents'}}
      ></page-footer>`;
  }

  /**
   * Renders the primary control of the first page. The control is below the text, where a learner looks after
   * reading.
   */
  #fromCover({begun, handedIn, items}: PaperView) {
    const {texts} = this;
    if (begun === 0)
      return html`<button class="primary" @click=${this.#onBegin}>${texts.t('paper.begin')}</button>`;
    const link = (section: string, words: string) =>
      html`<a class="button primary" href=${this.#to(section)}>${words}</a>`;
    if (handedIn) return link('result', texts.t('paper.toResult'));
    const number = items.findIndex(({response}) => response.length === 0) + 1 || items.length;
    return link(String(number), texts.t('paper.continue', {number}));
  }

  #again({paper}: PaperView) {
    if (!mayRepeat(paper.role)) return nothing;
    return html`<button @click=${this.#onBegin}>
      ${this.texts.t(hasOthers(paper) ? 'paper.again' : 'paper.againSame')}
    </button>`;
  }

  #question({paper, items}: PaperView, at: number) {
    const {texts} = this;
    const item = items[at - 1];
    if (!item) return nothing;
    const isOpener = paper.role === 'opener';
    const line = texts.t('paper.number', {number: at, all: items.length});
    return html`<h1 tabindex="-1">${line}</h1>
      <paper-item
        .texts=${texts}
        .store=${this.store}
        .paper=${this.paper}
        .item=${item}
        .mode=${isOpener ? 'check' : 'ask'}
        .confidence=${paper.confidence}
      ></paper-item>
      ${isOpener ? nothing : html`<p><a href=${this.#to('overview')}>${texts.t('paper.toOverview')}</a></p>`}
      <page-footer
        .texts=${texts}
        .back=${{words: texts.t('nav.back'), go: this.#to(at > 1 ? String(at - 1) : '')}}
        .next=${{...this.#onward(at, items, isOpener), isQuiet: item.response.length === 0}}
        .at=${at}
        .of=${items.length}
        .steps=${items.map((_, n) => ({
          title: texts.t('paper.number', {number: n + 1, all: items.length}),
          to: this.#to(String(n + 1)),
        }))}
      ></page-footer>`;
  }

  #onward(at: number, items: readonly PaperItem[], isOpener: boolean): FooterAct {
    const {texts} = this;
    const [section, words]: readonly [string, InterfaceKey] =
      at < items.length
        ? [String(at + 1), 'nav.next']
        : isOpener
          ? ['result', 'paper.toEnd']
          : ['overview', 'paper.finish'];
    return {words: texts.t(words), go: this.#to(section)};
  }

  /** Renders the list of all questions. The footer comes before the list, so that Tab reaches "Hand in" first. */
  #overview({items}: PaperView) {
    const {texts} = this;
    const isOpen = ({number, response}: PaperItem) =>
      this.unfinished?.includes(number) ?? response.length === 0;
    const missing = items.filter(isOpen).length;
    const first = String(items.findIndex(isOpen) + 1);
    return html`<h1 tabindex="-1">${texts.t('paper.overview')}</h1>
      <p>${missing > 0 ? texts.t('paper.missing', {count: missing}) : texts.t('paper.complete')}</p>
      <div role="status">
        ${this.handing === 'asked' ? html`<p>${texts.t('paper.askBack')}</p>` : nothing}
        ${this.handing === 'now' ? html`<p>${texts.t('paper.handingIn')}</p>` : nothing}
        ${this.handing === 'failed' ? (failedLoad.cause(texts) ?? html`<p class="failed">${texts.t('paper.failed')}</p>`) : nothing}
      </div>
      ${
        missing > 0
          ? html`<p class="ways">
              <a class="button primary first" href=${this.#to(first)}>${texts.t('paper.toMissing')}</a>
              ${
                this.handing !== 'no'
                  ? html`<button @click=${this.#onHandIn}>${texts.t('paper.handInOpen')}</button>`
                  : nothing
              }
            </p>`
          : nothing
      }
      <page-footer
        .texts=${texts}
        .back=${{words: texts.t('nav.back'), go: this.#to(String(items.length))}}
        .next=${{words: texts.t('paper.handIn'), go: missing > 0 ? this.#onAskBack : this.#onHandIn, isQuiet: missing > 0}}
      ></page-footer>
      <ol class="overview">
        ${items.map(
          (item, n) =>
            html`<li class=${isOpen(item) ? '' : 'is-answered'}>
              <a href=${this.#to(String(n + 1))}>
                <span class="number">${n + 1}</span>
                <span class="stem">${prose(texts.lookup(item.bank, item.block.words)('stem'))}</span>
                <span class="state"
                  >${texts.t(isOpen(item) ? (item.response.length > 0 ? 'paper.unfinished' : 'paper.unanswered') : 'paper.answered')}</span
                >
              </a>
            </li>`,
        )}
      </ol>`;
  }

  protected override screen(): unknown {
    const {view} = this.paper;
    const screen = this.#screen(view);
    switch (screen.name) {
      case 'cover':
        return html`<article>${this.#cover(view)}</article>`;
      case 'question':
        return html`<article>${this.#question(view, screen.at)}</article>`;
      case 'overview':
        return html`<article>${this.#overview(view)}</article>`;
      case 'result':
        return html`<paper-result
          .texts=${this.texts}
          .store=${this.store}
          .module=${this.module}
          .paper=${this.paper}
          .again=${this.#onBegin}
        ></paper-result>`;
    }
  }
}

const mayBeSkipped = (role: PaperRole): boolean => role !== 'module-test' && role !== 'final';
