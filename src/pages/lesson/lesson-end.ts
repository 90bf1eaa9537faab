import {css, html, nothing, svg, type TemplateResult} from 'lit';
import type {Lesson} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {addressOf, after, doneOf, menuOf} from '../part/menu.ts';
import {sourceItems} from '../part/source-list.ts';
import {partAddress, wholeLesson} from '../place.ts';

/** Circumference of the ring, whose radius is 16. */
const round = 2 * Math.PI * 16;

/** Styles for the end of a lesson. */
export const lessonEndStyles = css`
  .end {
    border-block-start: 1px solid var(--rule);
    display: grid;
    gap: var(--space-3) var(--space-4);
    grid-template-columns: minmax(0, 1fr) auto;
    margin-block-start: var(--space-4);
    padding-block-start: var(--space-3);
  }

  .end h2 {
    font-family: var(--sans);
    font-size: var(--step-0);
    margin-block-end: var(--space-1);
  }

  .end ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .end li {
    padding-inline-start: 1.6em;
    position: relative;
  }

  .end li::before {
    content: '·';
    font-weight: 700;
    inset-inline-start: 0;
    position: absolute;
  }

  .end .can li::before {
    color: var(--right);
    content: '✓';
  }

  .ring {
    align-items: center;
    color: var(--ink-soft);
    display: flex;
    flex-direction: column;
    font-size: var(--step--1);
    gap: var(--space-1);
    margin: 0;
    max-inline-size: 9rem;
    text-align: center;
  }

  .ring > svg {
    block-size: 4.5rem;
    fill: none;
    inline-size: 4.5rem;
    rotate: -90deg;
    stroke: var(--rule);
    stroke-width: 5;
  }

  .ring .done {
    stroke: var(--right);
  }

  .ring .stamp svg {
    block-size: 4.5rem;
    inline-size: 4.5rem;
    rotate: -6deg;
  }

  .more {
    margin-block-start: var(--space-3);
  }

  .more summary {
    cursor: pointer;
    min-block-size: var(--target);
    padding-block: var(--space-2);
  }

  @media (max-width: 30rem) {
    .end {
      grid-template-columns: 1fr;
    }

    .ring {
      flex-direction: row;
      max-inline-size: none;
      text-align: start;
    }
  }
`;

/**
 * Renders the end of a lesson: what the learner can do now, and the progress in the module. A finished module gets its
 * seal. The sources are folded. The namespaces `contents` and of the module must be loaded.
 */
export function lessonEnd(
  {store, texts, seal}: {readonly store: Store; readonly texts: Texts; readonly seal: string},
  module: string,
  lesson: Lesson,
): TemplateResult {
  const menu = menuOf(store.course, store);
  const own = menu.modules.find(({id}) => id === module);
  const parts = own?.core ?? [];
  const {deeper} = after(menu, module, lesson.id);
  const words = texts.lookup(module, '');
  const [done, all] = [doneOf(parts), parts.length];
  const isDone = own?.all.some(
    one => one.part.id === lesson.id && (one.state === 'done' || one.state === 'review'),
  );
  const progress = texts.t(done === all ? 'end.sealed' : 'end.parts', {done, all});
  return html`<section class="end">
      <div>
        <h2>${texts.t(isDone ? 'end.can' : 'end.will')}</h2>
        <ul class=${isDone ? 'can' : ''}>
          ${lesson.objectives.map(id => html`<li>${prose(words(`objectives.${id}.text`))}</li>`)}
        </ul>
      </div>
      ${
        all === 0
          ? nothing
          : html`<p class="ring">
              ${done === all ? html`<span class="stamp" aria-hidden="true">${prose(seal)}</span>` : ring(done / all)}
              <span>${progress}</span>
            </p>`
      }
    </section>
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

const ring = (share: number) =>
  html`<svg viewBox="0 0 40 40" aria-hidden="true">
    ${svg`<circle cx="20" cy="20" r="16" /><circle class="done" cx="20" cy="20" r="16" stroke-dasharray="${share * round} ${round}" />`}
  </svg>`;
