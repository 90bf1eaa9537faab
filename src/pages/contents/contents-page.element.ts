import {html, nothing, type PropertyValues} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {counts, hasExtra, hasPartOf, type ModuleData} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {contentsStyles} from './contents-page.styles.ts';
import {duration} from '../../text/duration.ts';
import {StoreElement} from '../store-element.ts';
import {
  addressOf,
  doneOf,
  menuOf,
  minutesOf,
  type Menu,
  type MenuModule,
  type MenuPart,
} from '../part/menu.ts';
import {nextCard, nextCardStyles} from '../part/next-card.ts';
import {openPlace} from '../part/next-step.ts';
import {parsePlace} from '../place.ts';

/** Lists all parts with their states, the progress of the learner, and the next step. */
@customElement('contents-page')
export class ContentsPage extends StoreElement {
  static override styles = [common, nextCardStyles, contentsStyles];

  /** The module of the lesson that the learner visited last; undefined until it has loaded. */
  @state() private data: ModuleData | undefined;
  /** Id of the module that is expanded when the page opens: the module where the learner continues. */
  #open: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('store')) return;
    void openPlace(this.store, this.texts).then(data => {
      this.data = data;
    });
    // Load the data of each module that the learner has started. Without these data, the page cannot mark the
    // parts to review.
    for (const {id} of this.store.course.modules)
      if (this.store.summary(id).done > 0) this.store.openModule(id).catch(() => undefined);
  }

  #standing(menu: Menu) {
    const {texts} = this;
    const {done, all} = menu.parts;
    const standing = texts.t('menu.parts', {done, all});
    return html`<p class="far">
        <strong>${standing}</strong>
        ${
          menu.minutes.left > 0
            ? html`<span>${texts.t('menu.left', {time: duration(menu.minutes.left, texts)})}</span>`
            : nothing
        }
      </p>
      <progress aria-label=${standing} max=${Math.max(1, all)} value=${done}></progress>
      ${this.store.progress.done ? html`<p>${texts.t(this.store.saving.view.kind === 'not-recorded' ? 'menu.finishedNotRecorded' : 'menu.finished')}</p>` : nextCard(this.store, texts, this.data)}`;
  }

  #part(listed: MenuPart) {
    const {texts} = this;
    const {module, part, state: stands} = listed;
    return html`<li>
      <a href=${addressOf(listed)}>
        <span class="mark ${stands}"></span>
        <span class="about-part">
          <span>
            <span class="name">${prose(texts.title(`${module}.${part.id}.title`))}</span><br />
            <span class="kind"
              >${texts.t(part.role && !counts(part.role) ? 'part.uncounted' : `part.${part.kind}`)} ·
              ${texts.t('part.minutes', {count: part.minutes})}</span
            >
          </span>
          <span class="state">${texts.t(`state.${stands}`)}</span>
        </span>
      </a>
    </li>`;
  }

  #module({id, core, more}: MenuModule) {
    const {texts} = this;
    const time = duration(minutesOf(core.length > 0 ? core : more), texts);
    const list = (parts: readonly MenuPart[]) =>
      html`<ol>
        ${parts.map(part => this.#part(part))}
      </ol>`;
    return html`<details class="module" ?open=${id === this.#open}>
      <summary>
        <h2>${prose(texts.title(`${id}.title`))}</h2>
        <span
          >${
            core.length > 0
              ? texts.t('menu.module', {done: doneOf(core), all: core.length, time})
              : texts.t('menu.moreOnly', {time})
          }</span
        >
      </summary>
      <p class="about">${prose(texts.title(`${id}.summary`))}</p>
      ${list(core.length > 0 ? core : more)}
      ${
        core.length > 0 && more.length > 0
          ? html`<details>
              <summary>
                ${texts.t('menu.more', {count: more.length, time: duration(minutesOf(more), texts)})}
              </summary>
              ${list(more)}
            </details>`
          : nothing
      }
    </details>`;
  }

  /** Renders a heading that unfolds into links. */
  #links(heading: string, links: readonly (readonly [address: string, words: string] | false)[]) {
    const shownLinks = links.filter(link => link !== false);
    if (shownLinks.length === 0) return nothing;
    return html`<details class="module">
      <summary><h2>${heading}</h2></summary>
      <ul class="links">
        ${shownLinks.map(([address, words]) => html`<li><a href="#/${address}">${words}</a></li>`)}
      </ul>
    </details>`;
  }

  /** Renders links to the exercises and to further pages, folded, in one row above the modules. */
  #besides() {
    const {texts} = this;
    const {course} = this.store;
    const hasTalks = hasPartOf(course, 'interview');
    return html`<div class="besides">
      ${this.#links(texts.t('menu.practise'), [
        hasTalks && hasExtra(course, 'booth') && ['booth', texts.t('nav.booth')],
        hasPartOf(course, 'examination') && ['practice', texts.t('nav.practice')],
        hasTalks && hasExtra(course, 'talk-practice') && ['talk-practice', texts.t('nav.talkPractice')],
        hasTalks && hasExtra(course, 'two-minutes') && ['two-minutes', texts.t('nav.twoMinutes')],
        hasTalks && ['mirror', texts.t('nav.mirror')],
        hasExtra(course, 'try-out') && ['try-out', texts.t('start.tryOut')],
      ])}
      ${this.#links(texts.t('menu.atHand'), [
        ['settings', texts.t('nav.settings')],
        ['results', texts.t('nav.results')],
        hasExtra(course, 'glossary') && ['glossary', texts.t('nav.glossary')],
        ['search', texts.t('nav.search')],
        ['bookmarks', texts.t('keep.all')],
        hasExtra(course, 'job-aids') && ['job-aids', texts.t('nav.jobAids')],
        ['country', texts.t('country.title')],
        ['refresher', texts.t('nav.refresher')],
        ['sources', texts.t('nav.sources')],
        ['about', texts.t('nav.about')],
      ])}
    </div>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    const menu = menuOf(this.store.course, this.store);
    const place = parsePlace(this.store.record.place);
    this.#open ??= place?.module ?? menu.next?.module;
    return html`<h1 tabindex="-1">${texts.t('nav.contents')}</h1>
      ${this.#standing(menu)} ${this.#besides()}
      <div class="modules">${menu.modules.map(module => this.#module(module))}</div>
      <p class="quiet">${texts.t('menu.whole', {time: duration(menu.minutes.all, texts)})}</p>`;
  }
}
