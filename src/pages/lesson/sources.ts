import {html, type TemplateResult} from 'lit';
import type {Lesson} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';

/** Renders the list of the sources of a lesson. */
export function lessonSources(lesson: Lesson, module: string, texts: Texts): TemplateResult {
  const words = texts.lookup(module, `${lesson.id}.sources.`);
  return html`<footer class="sources">
    <h2>${texts.t('part.sources')}</h2>
    <ul>
      ${lesson.sources.map(id => html`<li>${prose(words(`${id}.text`))}</li>`)}
    </ul>
  </footer>`;
}
