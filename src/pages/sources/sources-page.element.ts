import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {hasExtra, type Lesson} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {failedLoad} from '../../ui/load-failed.ts';
import {StoreElement} from '../store-element.ts';
import {partAddress} from '../place.ts';
import {sourcesPageStyles} from './sources-page.styles.ts';

interface LessonName {
  readonly module: string;
  readonly lesson: string;
}

const keyOf = ({module, lesson}: LessonName): string => `${module}/${lesson}`;

/**
 * Ids that authors use in place of a source. `known`: a fact from professional knowledge. `course`: content
 * that was made for the course.
 */
const marks = {known: 'sources.known', course: 'sources.course'} as const;
const isMarked = (id: string): id is keyof typeof marks => id in marks;

/** Lists the sources of each lesson by module. Readers can check facts or learn more with these sources. */
@customElement('sources-page')
export class SourcesPage extends StoreElement {
  static override styles = [common, sourcesPageStyles];

  /** The lessons whose data and texts have both loaded, by `module/lesson`. */
  @state() private read: ReadonlyMap<string, Lesson> = new Map();
  @state() private isReading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readAll();
  }

  get #lessons(): readonly LessonName[] {
    return this.store.course.modules.flatMap(({id}) => this.#lessonsOf(id));
  }

  #lessonsOf(module: string): readonly LessonName[] {
    const found = this.store.course.modules.find(({id}) => id === module);
    return (found?.parts ?? []).flatMap(({kind, id}) => (kind === 'lesson' ? [{module, lesson: id}] : []));
  }

  /** Loads the lessons one after another, so that the first ones appear early on a slow connection. */
  #readAll = async () => {
    if (this.isReading) return;
    this.isReading = true;
    for (const name of this.#lessons.filter(one => !this.read.has(keyOf(one))))
      if (this.isConnected) await this.#readOne(name);
    if (this.read.size < this.#lessons.length) await failedLoad.explain();
    this.isReading = false;
  };

  async #readOne({module, lesson}: LessonName): Promise<void> {
    const {texts} = this;
    try {
      const [data] = await Promise.all([
        this.store.openModule(module),
        texts.need(module),
        texts.need(keyOf({module, lesson})),
      ]);
      const found = data.parts.find(({id}) => id === lesson);
      if (found?.kind === 'lesson') this.read = new Map([...this.read, [keyOf({module, lesson}), found]]);
    } catch {
      // The list leaves out this lesson. The page says how many lessons are missing.
    }
  }

  /**
   * While lessons load, renders how many are loaded. If lessons are missing afterwards, renders an alert with the
   * cause, or with a button to try again.
   */
  #standing() {
    const {texts} = this;
    const [done, all] = [this.read.size, this.#lessons.length];
    if (done === all) return nothing;
    if (this.isReading) return html`<p class="quiet">${texts.t('sources.reading', {done, all})}</p>`;
    return html`<div class="missing">
      <p role="alert">${texts.t('sources.missing', {done, all})}</p>
      ${failedLoad.cause(texts) ?? html`<button @click=${this.#readAll}>${texts.t('part.retry')}</button>`}
    </div>`;
  }

  #lesson({module, lesson}: LessonName) {
    const {texts} = this;
    const found = this.read.get(keyOf({module, lesson}));
    if (!found || found.sources.length === 0) return nothing;
    const words = texts.lookup(module, `${lesson}.sources.`);
    return html`<h3>
        <a href=${partAddress(module, lesson)}>${prose(texts.title(`${module}.${lesson}.title`))}</a>
      </h3>
      <ul>
        ${found.sources.map(
          id =>
            html`<li>
              ${isMarked(id) ? html`<span class="mark">${texts.t(marks[id])}</span>` : nothing}
              ${prose(words(`${id}.text`))}
            </li>`,
        )}
      </ul>`;
  }

  #module(id: string) {
    const lessons = this.#lessonsOf(id);
    return lessons.some(name => this.read.has(keyOf(name)))
      ? html`<section>
          <h2>${prose(this.texts.title(`${id}.title`))}</h2>
          ${lessons.map(name => this.#lesson(name))}
        </section>`
      : nothing;
  }

  protected override screen(): unknown {
    const {texts} = this;
    return html`<h1 tabindex="-1">${texts.t('nav.sources')}</h1>
      <p class="intro">${texts.t('sources.intro')}</p>
      ${
        hasExtra(this.store.course, 'glossary')
          ? html`<p class="intro">
              ${texts.t('sources.others')}
              <a href="#/glossary">${texts.t('nav.glossary')}</a>
            </p>`
          : nothing
      }
      ${this.#standing()} ${this.store.course.modules.map(({id}) => this.#module(id))}`;
  }
}
