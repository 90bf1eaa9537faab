import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Lesson} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {drawBlock, type ApartScreen} from './blocks.ts';
import {lessonStyles} from './lesson-page.styles.ts';
import {sourceList, sourceListStyles} from '../part/source-list.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {PrintA4} from '../../ui/print-a4.ts';
import {partAddress} from '../place.ts';

/** Shows a whole lesson on one page, for re-reading or for printing on A4. It marks no section as seen. */
@customElement('whole-lesson')
export class WholeLesson extends GuardedElement {
  static override styles = [
    common,
    proseStyles,
    lessonStyles,
    sourceListStyles,
    css`
      section {
        border-block-start: 1px solid var(--rule);
        margin-block-end: var(--space-4);
        padding-block-start: var(--space-4);
      }

      @media print {
        section {
          padding-block-start: var(--space-2);
        }

        h2 {
          break-after: avoid;
        }

        .case,
        .note,
        .reveal,
        .question {
          break-inside: avoid;
        }
      }
    `,
  ];

  @property({attribute: false}) store!: Store;
  @property() module = '';
  @property({attribute: false}) lesson!: Lesson;
  @property({attribute: false}) drawApart!: ApartScreen;

  readonly #paper = new PrintA4(this);

  protected override screen(): unknown {
    const {texts, store, module, lesson, drawApart} = this;
    const words = texts.lookup(module, `${lesson.id}.`);
    const context = {texts, store, module, drawApart};
    return html`<article>
      <p class="eyebrow">${prose(texts.title(`${module}.title`))}</p>
      <h1 tabindex="-1">${prose(words('title'))}</h1>
      <p class="turn">
        <a class="button" href=${partAddress(module, lesson.id)}>${texts.t('nav.back')}</a>
        <button class="primary" @click=${this.#paper.print}>${texts.t('nav.print')}</button>
      </p>
      ${lesson.sections.map(
        section =>
          html`<section class="blocks">
            <h2>${prose(words(`${section.id}.title`))}</h2>
            ${section.blocks.map(block => drawBlock(block, context))}
          </section>`,
      )}
      ${sourceList(texts.t('part.sources'), lesson.sources, texts.lookup(module, `${lesson.id}.sources.`))}
    </article>`;
  }
}
