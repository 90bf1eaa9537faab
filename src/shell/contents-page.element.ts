import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {counts, type CourseIndex, type ModuleIndex, type PartIndex} from '../content/course.ts';
import type {Store} from '../session/store.ts';
import {prose} from '../text/prose.ts';
import {common} from './common.styles.ts';
import type {Changing} from './follow.ts';
import {GuardedElement} from './guarded-element.ts';
import {formatRoute} from './routes.ts';
import {isUnwritten} from './unwritten.ts';

/** The list of all parts with the state of each: where a learner chooses what to do next. */
@customElement('contents-page')
export class ContentsPage extends GuardedElement {
  static override styles = [
    common,
    css`
      section {
        margin-block-end: var(--space-5);
      }

      h2 {
        margin-block-end: var(--space-1);
      }

      ol {
        border-block-start: 1px solid var(--rule-strong);
        list-style: none;
        margin: 0;
        padding: 0;
      }

      li {
        border-block-end: 1px solid var(--rule);
      }

      a {
        align-items: center;
        color: var(--ink);
        display: flex;
        gap: var(--space-3);
        min-block-size: var(--target);
        padding-block: var(--space-3);
        text-decoration: none;
      }

      .further {
        color: var(--accent);
        text-decoration: underline;
      }

      a:hover .name {
        color: var(--accent);
        text-decoration: underline;
      }

      .name {
        font-family: var(--serif);
        font-size: var(--step-1);
        font-weight: 600;
        line-height: 1.3;
      }

      .mark {
        block-size: 0.8rem;
        border: 2px solid var(--rule-strong);
        border-radius: 50%;
        flex: none;
        inline-size: 0.8rem;
      }

      .mark.in-progress {
        border-color: var(--accent);
        border-inline-start-width: 0.4rem;
      }

      .mark.done {
        border: 0.4rem solid var(--right);
      }

      .kind {
        color: var(--ink-soft);
        font-size: var(--step--1);
      }

      .about-part {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: 0 var(--space-3);
        justify-content: space-between;
        min-inline-size: 0;
      }

      .about-part > * {
        min-inline-size: 0;
      }

      .state {
        color: var(--ink-soft);
        font-size: var(--step--1);
      }
    `,
  ];

  @property({attribute: false}) course!: CourseIndex;
  @property({attribute: false}) store!: Store;

  protected override follows(): readonly Changing[] {
    return [this.store];
  }

  #part(module: ModuleIndex, part: PartIndex) {
    const {texts} = this;
    const state =
      this.store.progress.parts.find(p => p.id === `${module.id}.${part.id}`)?.state ?? 'not-started';
    return html`<li>
      <a href=${formatRoute({name: 'part', module: module.id, part: part.id, section: ''})}>
        <span class="mark ${state}"></span>
        <span class="about-part">
          <span>
            <span class="name">${prose(texts.title(`${module.id}.${part.id}.title`))}</span><br />
            <span class="kind"
              >${texts.t(part.role && !counts(part.role) ? 'part.uncounted' : `part.${part.kind}`)} ·
              ${texts.t('part.minutes', {count: part.minutes})}</span
            >
          </span>
          <span class="state">${texts.t(`state.${state}`)}</span>
        </span>
      </a>
    </li>`;
  }

  #module(module: ModuleIndex) {
    const {texts} = this;
    const all = module.parts.reduce((sum, p) => sum + p.steps, 0);
    const {done} = this.store.summary(module.id);
    const further = (kind: PartIndex['kind'], link: unknown) =>
      module.parts.some(part => part.kind === kind) ? link : nothing;
    return html`<section aria-labelledby=${module.id}>
      <h2 id=${module.id}>${prose(texts.title(`${module.id}.title`))}</h2>
      ${all > 0 ? html`<p class="eyebrow">${texts.t('progress.steps', {done, all})}</p>` : nothing}
      ${isUnwritten(module) ? html`<p class="quiet">${texts.t('part.unwritten')}</p>` : nothing}
      <ol>
        ${module.parts.map(p => this.#part(module, p))}
      </ol>
      ${further('examination', html`<a class="further" href="#/practice">${texts.t('nav.practice')}</a>`)}
      ${further('interview', html`<a class="further" href="#/talk-practice">${texts.t('nav.talkPractice')}</a>`)}
    </section>`;
  }

  protected override screen(): unknown {
    return html`<h1 tabindex="-1">${this.texts.t('nav.contents')}</h1>
      ${this.course.modules.map(m => this.#module(m))}
      <p>
        <a href="#/results">${this.texts.t('nav.results')}</a>
        <a href="#/glossary">${this.texts.t('nav.glossary')}</a>
        <a href="#/about">${this.texts.t('nav.about')}</a>
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'contents-page': ContentsPage;
  }
}
