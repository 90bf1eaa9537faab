import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import type {Lesson, Section} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Bookmarks} from '../part/bookmarks.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import '../part/keep-place.element.ts';
import {drawBlock, type ApartScreen} from './blocks.ts';
import {lessonStyles} from './lesson-page.styles.ts';
import {sourceList, sourceListStyles} from '../part/source-list.ts';
import {partEnd} from '../part/part-end.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {partAddress, wholeLesson} from '../place.ts';

/** A lesson, shown one section at a time. */
@customElement('lesson-page')
export class LessonPage extends GuardedElement {
  static override styles = [common, proseStyles, lessonStyles, sourceListStyles];

  @property({attribute: false}) store!: Store;
  @property() module = '';
  @property({attribute: false}) lesson!: Lesson;
  @property({attribute: false}) drawApart!: ApartScreen;
  @property({attribute: false}) bookmarks!: Bookmarks;
  /** Id of the section to show. If the id is '' or unknown, the page shows the first section. */
  @property() section = '';

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('section') && !changed.has('lesson') && !changed.has('module')) return;
    const section = this.lesson.sections[this.#step];
    if (!section) return;
    const {module, lesson} = this;
    this.store.dispatch({kind: 'seen', module, section: `${lesson.id}/${section.id}`});
    this.store.dispatch({
      kind: 'went',
      place: partAddress(module, lesson.id, section.id).slice(2),
    });
  }

  get #step(): number {
    return Math.max(
      0,
      this.lesson.sections.findIndex(s => s.id === this.section),
    );
  }

  #to(section: Section) {
    return partAddress(this.module, this.lesson.id, section.id);
  }

  #title(section: Section) {
    return prose(this.texts.lookup(this.module, `${this.lesson.id}.`)(`${section.id}.title`));
  }

  #turn(step: number) {
    const {texts} = this;
    const before = this.lesson.sections[step - 1];
    const after = this.lesson.sections[step + 1];
    return html`<nav aria-label=${texts.t('nav.lesson')}>
      ${
        before
          ? html`<a class="button" rel="prev" href=${this.#to(before)}>${texts.t('nav.back')}</a>`
          : html`<a class="button" href="#/contents">${texts.t('nav.contents')}</a>`
      }
      ${
        after
          ? html`<a class="button primary" rel="next" href=${this.#to(after)}
              >${texts.t('nav.next')}: ${this.#title(after)}</a
            >`
          : this.#afterLesson()
      }
    </nav>`;
  }

  /** Renders links to the next parts. If the titles of these parts have not loaded yet, loads them first. */
  #afterLesson(): unknown {
    const {texts, store, module, lesson} = this;
    if (texts.has('contents')) return partEnd(store, texts, module, lesson.id);
    texts.need('contents').then(
      () => this.requestUpdate(),
      () => undefined,
    );
    return html`<a class="button primary" href="#/contents">${texts.t('nav.contents')}</a>`;
  }

  #end() {
    const {texts, module, lesson} = this;
    const whole = partAddress(module, lesson.id, wholeLesson);
    return html`${sourceList(texts.t('part.sources'), lesson.sources, texts.lookup(module, `${lesson.id}.sources.`))}
      <p class="quiet"><a href=${whole}>${texts.t('nav.print')}</a></p>`;
  }

  protected override screen(): unknown {
    const {texts, lesson} = this;
    const step = this.#step;
    const section = lesson.sections[step];
    if (!section) return nothing;
    const context = {texts, store: this.store, module: this.module, drawApart: this.drawApart};
    return html`<article>
      <header>
        <p class="eyebrow">
          ${prose(texts.lookup(this.module, `${lesson.id}.`)('title'))} ·
          ${texts.t('part.step', {step: step + 1, all: lesson.sections.length})}
        </p>
        <h1 tabindex="-1">${this.#title(section)}</h1>
      </header>
      ${keyed(section.id, html`<div class="blocks">${section.blocks.map(block => drawBlock(block, context))}</div>`)}
      ${step === lesson.sections.length - 1 ? this.#end() : nothing}
      <keep-place
        .texts=${texts}
        .bookmarks=${this.bookmarks}
        .place=${this.#to(section).slice(2)}
      ></keep-place>
      ${this.#turn(step)}
    </article>`;
  }
}
