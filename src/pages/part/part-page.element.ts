import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {isSingle, type ModuleData, type SingleKind} from '../../content/course.ts';
import type {OpenPaper, Store} from '../../session/store.ts';
import type {Bookmarks} from '../bookmarks/bookmarks.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {ApartScreen} from '../lesson/blocks.ts';
import {loadFailed, loading} from '../../ui/load-failed.ts';
import {after, menuOf} from '../contents/menu.ts';
import {wholeLesson} from '../routes.ts';

/** The place of an interview or an examination. */
export interface SinglePlace {
  readonly kind: SingleKind;
  readonly module: string;
  readonly part: string;
}

/**
 * Loads and renders an interview or an examination. It is injected so that its code loads only when one
 * opens.
 */
export type SingleScreen = (place: SinglePlace) => Promise<unknown>;

/**
 * Loads the files of one part and shows it. Shows a message during the load, and a retry button if it fails.
 */
@customElement('part-page')
export class PartPage extends GuardedElement {
  static override styles = [common];

  @property({attribute: false}) store!: Store;
  @property({attribute: false}) single!: SingleScreen;
  @property({attribute: false}) drawApart!: ApartScreen;
  @property({attribute: false}) bookmarks!: Bookmarks;
  @property() module = '';
  @property() name = '';
  @property() section = '';

  @state() private data: ModuleData | undefined;
  @state() private failed = false;
  @state() private drawn: unknown;
  @state() private paper: OpenPaper | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('module') || changed.has('name');
    if (isOther || (changed.has('section') && this.section === wholeLesson)) void this.#fetch();
  }

  #fetch = async () => {
    const {module, name} = this;
    this.failed = false;
    // The texts of another lesson in the same module may not be loaded yet.
    this.data = undefined;
    this.drawn = undefined;
    this.paper = undefined;
    try {
      const [data] = await Promise.all([
        this.store.openModule(module),
        this.texts.need(module),
        import('../lesson/lesson-page.element.ts'),
        ...(this.section === wholeLesson ? [import('../lesson/whole-lesson.element.ts')] : []),
      ]);
      const found = data.parts.find(p => p.id === name);
      const drawn =
        found && isSingle(found) ? await this.single({kind: found.kind, module, part: name}) : undefined;
      if (found?.kind === 'lesson') await this.texts.need(`${module}/${name}`);
      const paper = found?.kind === 'paper' ? await this.#fetchPaper(module, name) : undefined;
      if (module !== this.module || name !== this.name) return;
      this.data = data;
      this.drawn = drawn;
      this.paper = paper;
      if (found?.kind === 'lesson') void this.#fetchAhead(data, name);
    } catch {
      this.failed = true;
    }
  };

  /**
   * Prefetches while the learner reads a lesson, because the connection may be lost later. It fetches the
   * next part of the core path first, even from another module, then the other lessons of this module.
   */
  async #fetchAhead({id, parts}: ModuleData, from: string): Promise<void> {
    const {store, texts} = this;
    const {next} = after(menuOf(store.course, store), id, from);
    const lessons = parts.flatMap(part => (part.kind === 'lesson' ? [part.id] : []));
    const at = lessons.indexOf(from);
    try {
      if (next) await Promise.all([store.openModule(next.module), texts.need(next.module)]);
      if (next?.part.kind === 'lesson') await texts.need(`${next.module}/${next.part.id}`);
      for (const lesson of [...lessons.slice(at + 1), ...lessons.slice(0, at)])
        await texts.need(`${id}/${lesson}`);
    } catch {
      // It is asked for once more when it is opened.
    }
  }

  /** Loads a paper and the catalogue of each of its banks, which may belong to several modules. */
  async #fetchPaper(module: string, name: string): Promise<OpenPaper> {
    const {store, texts} = this;
    const [paper] = await Promise.all([
      store.openPaper(module, name),
      texts.need('paper'),
      import('../paper/paper-page.element.ts'),
    ]);
    await Promise.all(paper.view.paper.draw.map(({bank}) => texts.need(bank)));
    return paper;
  }

  #paper() {
    if (!this.paper) return loading(this.texts);
    return html`<paper-page
      .texts=${this.texts}
      .store=${this.store}
      .module=${this.module}
      .paper=${this.paper}
      .section=${this.section}
    ></paper-page>`;
  }

  protected override screen(): unknown {
    const {texts, data} = this;
    if (this.failed) return loadFailed(texts, this.#fetch);
    const found = data?.parts.find(p => p.id === this.name);
    if (!found) return loading(texts);
    if (isSingle(found)) return this.drawn ?? nothing;
    if (found.kind === 'paper') return this.#paper();
    if (this.section === wholeLesson)
      return html`<whole-lesson
        .texts=${texts}
        .store=${this.store}
        .module=${this.module}
        .lesson=${found}
        .drawApart=${this.drawApart}
      ></whole-lesson>`;
    return html`<lesson-page
      .texts=${texts}
      .store=${this.store}
      .module=${this.module}
      .lesson=${found}
      .drawApart=${this.drawApart}
      .bookmarks=${this.bookmarks}
      .section=${this.section}
    ></lesson-page>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'part-page': PartPage;
  }
}
