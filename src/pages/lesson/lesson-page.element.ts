import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Lesson, Section} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {StoreElement} from '../store-element.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import '../part/keep-place.element.ts';
import {drawBlock, type ApartScreen} from './blocks.ts';
import {lessonStyles} from './lesson-page.styles.ts';
import './lazy-block.element.ts';
import {loadEnd} from './load-blocks.ts';
import {footerNext} from '../part/footer-next.ts';
import {isAsking, isSectionOpen} from '../part/open-section.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {partAddress} from '../place.ts';

/** A lesson, shown one section at a time. */
@customElement('lesson-page')
export class LessonPage extends StoreElement {
  static override styles = [common, proseStyles, lessonStyles];

  @property() module = '';
  @property({attribute: false}) lesson!: Lesson;
  @property({attribute: false}) drawApart!: ApartScreen;
  /** The seal of the course, as inline SVG. */
  @property({attribute: false}) seal = '';
  /** Id of the section to show. If the id is '' or unknown, the page shows the first section. */
  @property() section = '';

  /** Index of the section that the page shows. */
  #step = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#hasMoved(changed)) this.#step = this.#find();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const section = this.lesson.sections[this.#step];
    if (!section || !this.#hasMoved(changed)) return;
    const {store, module, lesson} = this;
    // The events change the record, and each change renders the page. Delay them until the current update has ended.
    queueMicrotask(() => {
      store.dispatch({kind: 'seen', module, section: `${lesson.id}/${section.id}`});
      store.dispatch({kind: 'went', place: this.#to(section).slice(2)});
    });
  }

  #hasMoved(changed: PropertyValues<this>): boolean {
    return changed.has('section') || changed.has('lesson') || changed.has('module');
  }

  /**
   * Returns the index of the section in the address. If the address has no known section, returns the first
   * unfinished section of the lesson.
   */
  #find(): number {
    const {sections} = this.lesson;
    const at = sections.findIndex(({id}) => id === this.section);
    return at >= 0
      ? at
      : Math.max(
          0,
          sections.findIndex(section => this.#isOpen(section)),
        );
  }

  /** Returns true if the section has something left to do. */
  #isOpen(section: Section): boolean {
    return isSectionOpen(this.store, this.module, this.lesson.id, section);
  }

  #to(section: Section) {
    return partAddress(this.module, this.lesson.id, section.id);
  }

  #titleOf(section: Section): string {
    return this.texts.lookup(this.module, `${this.lesson.id}.`)(`${section.id}.title`);
  }

  #link(section: Section) {
    return {title: this.#titleOf(section), to: this.#to(section)};
  }

  /**
   * Returns the target of "Next": the next section. After the last section, it is the first other section that is
   * still open. If there is none, "Next" leads out of the lesson. Until the titles of the other parts are loaded, it
   * then leads to the contents page.
   */
  #next(step: number): FooterAct {
    const {texts, store, module, lesson} = this;
    const after = lesson.sections[step + 1];
    if (after) return {words: texts.t('nav.next'), go: this.#to(after)};
    const number = lesson.sections.findIndex((section, n) => n !== step && this.#isOpen(section)) + 1;
    const open = lesson.sections[number - 1];
    if (open)
      return {words: texts.t('nav.openSection', {number}), title: this.#titleOf(open), go: this.#to(open)};
    if (this.#has('contents')) return footerNext(store, texts, module, lesson.id);
    return {words: texts.t('nav.contents'), go: '#/contents'};
  }

  #footer(step: number, section: Section) {
    const {texts, lesson} = this;
    const before = lesson.sections[step - 1];
    return html`<page-footer
      .texts=${texts}
      .back=${before ? {words: texts.t('nav.back'), go: this.#to(before)} : {words: texts.t('nav.contents'), go: '#/contents'}}
      .next=${{...this.#next(step), isQuiet: isAsking(this.store, this.module, section, true)}}
      .at=${step + 1}
      .of=${lesson.sections.length}
      .steps=${lesson.sections.map(section => this.#link(section))}
    ></page-footer>`;
  }

  /** Renders the end of the lesson. If its code and its texts have not loaded yet, loads them first. */
  #end(): unknown {
    const {texts, module, lesson} = this;
    if (!this.#has('contents', module)) return nothing;
    const open = lesson.sections.filter(section => this.#isOpen(section)).map(section => this.#link(section));
    return html`<lazy-block
      .texts=${texts}
      .of=${'lesson-end'}
      .load=${loadEnd}
      .draw=${() =>
        html`<lesson-end
          .texts=${texts}
          .store=${this.store}
          .module=${module}
          .lesson=${lesson}
          .seal=${this.seal}
          .open=${open}
        ></lesson-end>`}
    ></lazy-block>`;
  }

  /** Returns true if catalogues have loaded. Otherwise loads them and renders again. */
  #has(...catalogues: readonly string[]): boolean {
    const {texts} = this;
    if (catalogues.every(name => texts.has(name))) return true;
    Promise.all(catalogues.map(name => texts.need(name))).then(
      () => this.requestUpdate(),
      () => undefined,
    );
    return false;
  }

  protected override screen(): unknown {
    const {texts, lesson} = this;
    const step = this.#step;
    const section = lesson.sections[step];
    if (!section) return nothing;
    const isLast = step === lesson.sections.length - 1;
    const context = {texts, store: this.store, module: this.module, drawApart: this.drawApart};
    return html`<article>
        <h1 tabindex="-1">${prose(this.#titleOf(section))}</h1>
        ${keyed(section.id, html`<div class="blocks ${isLast ? 'is-last' : ''}">${section.blocks.map(block => drawBlock(block, context))}</div>`)}
        ${isLast ? this.#end() : nothing}
      </article>
      ${this.#footer(step, section)}`;
  }
}
