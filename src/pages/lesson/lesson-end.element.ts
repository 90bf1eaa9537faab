import {css, html, nothing, svg, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Lesson} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {common} from '../../ui/common.styles.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {addressOf, after, doneOf, isModuleDone, menuOf} from '../part/menu.ts';
import {sourceItems} from '../part/source-list.ts';
import {partAddress, wholeLesson} from '../place.ts';
import {StoreElement} from '../store-element.ts';

/** Circumference of the ring, whose radius is 16. */
const round = 2 * Math.PI * 16;

const lessonEndStyles = css`
  .end {
    border-block-start: 1px solid var(--rule);
    column-gap: var(--space-3);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    margin-block-start: var(--space-4);
    padding-block-start: var(--space-3);
  }

  .end h2 {
    align-self: end;
    font-size: var(--step-1);
    grid-column: 2;
    margin: 0;
  }

  .end > :is(ul, p:not(.ring), details) {
    grid-column: 1 / -1;
    margin: var(--space-2) 0 0;
  }

  .end ul {
    list-style: none;
    padding: 0;
  }

  .end .can {
    list-style: '✓ ';
    padding-inline-start: 1.6em;
  }

  .can ::marker {
    color: var(--right);
  }

  .end li a {
    display: block;
    padding-block: var(--space-2);
  }

  .ring {
    color: var(--ink-soft);
    font-size: var(--step--1);
    grid-column: 2;
    margin: 0;
  }

  .mark {
    grid-column: 1;
    grid-row: 1 / 3;
  }

  .mark > svg {
    block-size: 3.5rem;
    display: block;
    fill: none;
    inline-size: 3.5rem;
    rotate: -90deg;
    stroke: var(--rule);
    stroke-width: 5;
  }

  .mark .done {
    stroke: var(--right);
  }

  .mark.stamp > svg {
    rotate: -6deg;
  }

  @media (forced-colors: active) {
    .mark > svg {
      stroke: GrayText;
    }

    .mark .done {
      stroke: Highlight;
    }
  }

  .more,
  .upcoming {
    margin-block-start: var(--space-3);
  }

  /* If no section is open, a wide footer names the next lesson. So hide the name here. */
  @media (min-width: 34.01rem) {
    .is-next {
      display: none;
    }
  }

  .end summary {
    color: var(--accent);
  }

  :is(.end, .more) summary {
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }
`;

/** A section with something left to do: its title as HTML, and its address. */
interface OpenSection {
  readonly title: string;
  readonly to: string;
}

/**
 * The end of a lesson. Lists what the learner can do now. While sections are open, this element names the first open
 * section instead, and folds the other open sections. Also shows the progress in the module, and names the next part
 * where the footer does not. A finished module gets its seal. The sources are folded. The namespace `contents` and
 * that of the module must be loaded.
 */
@customElement('lesson-end')
export class LessonEnd extends StoreElement {
  static override styles = [common, proseStyles, lessonEndStyles];

  @property() module = '';
  @property({attribute: false}) lesson!: Lesson;
  /** The seal of the course, as inline SVG. */
  @property({attribute: false}) seal = '';
  @property({attribute: false}) open: readonly OpenSection[] = [];

  protected override screen(): TemplateResult {
    const {store, texts, seal, open, module, lesson} = this;
    const menu = menuOf(store.course, store);
    const core = menu.modules.find(({id}) => id === module)?.core ?? [];
    const {next, deeper} = after(menu, module, lesson.id);
    const words = texts.lookup(module, '');
    const [done, all] = [doneOf(core), core.length];
    const isComplete = isModuleDone({core});
    const isDone = open.length === 0;
    const progress = texts.t(isComplete ? 'end.moduleDone' : 'end.parts', {done, all});
    return html`<section class="end">
        <h2>${isDone ? texts.t('end.can') : texts.t('end.open', {count: open.length})}</h2>
        ${
          all === 0
            ? nothing
            : html`<span class="mark ${isComplete ? 'stamp' : ''}" aria-hidden="true"
                  >${isComplete ? prose(seal) : ring(done / all)}</span
                >
                <p class="ring">${progress}</p>`
        }
        ${
          isDone
            ? html`<ul class="can">
                ${lesson.objectives.map(id => html`<li>${prose(words(`objectives.${id}.text`))}</li>`)}
              </ul>`
            : openSections(open, texts)
        }
      </section>
      ${
        next
          ? html`<p class="upcoming ${isDone ? 'is-next' : ''}">
              ${texts.t(`nav.nextPart.${next.part.kind}`)}:
              <a href=${addressOf(next)}>${prose(texts.title(`${next.module}.${next.part.id}.title`))}</a>
            </p>`
          : nothing
      }
      ${
        deeper
          ? html`<p class="more">
              ${texts.t('nav.deeper')}:
              <a href=${addressOf(deeper)}>${prose(texts.title(`${module}.${deeper.part.id}.title`))}</a>
            </p>`
          : nothing
      }
      <details class="more quiet">
        <summary>${texts.t('part.sources')}</summary>
        ${sourceItems(lesson.sources, texts.lookup(module, `${lesson.id}.sources.`))}
        <p><a href=${partAddress(module, lesson.id, wholeLesson)}>${texts.t('nav.print')}</a></p>
      </details>`;
  }
}

function openSections([first, ...others]: readonly OpenSection[], texts: Texts): TemplateResult {
  const link = ({title, to}: OpenSection) => html`<a href=${to}>${prose(title)}</a>`;
  return html`<p>${texts.t('end.first')} ${first && link(first)}</p>
    ${
      others.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.t('end.others', {count: others.length})}</summary>
            <ul>
              ${others.map(one => html`<li>${link(one)}</li>`)}
            </ul>
          </details>`
    }`;
}

const ring = (share: number) =>
  html`<svg viewBox="0 0 40 40" aria-hidden="true">
    ${svg`<circle cx="20" cy="20" r="16" /><circle class="done" cx="20" cy="20" r="16" stroke-dasharray="${share * round} ${round}" />`}
  </svg>`;
