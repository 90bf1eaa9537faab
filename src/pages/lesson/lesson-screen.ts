import {html} from 'lit';
import {seal} from 'virtual:course';
import type {ModuleData} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {after, menuOf} from '../part/menu.ts';
import type {PageContext, PartScreen} from '../page-context.ts';
import {wholeLesson} from '../place.ts';
import type {ApartScreen} from './blocks.ts';
import './lesson-page.element.ts';
import {loadBlocks, loadEnd, loadFigures, loadQuestions} from './load-blocks.ts';

/**
 * Loads the texts of a lesson. Renders one section at a time, or the whole lesson on one page. While the
 * learner reads, prefetches the parts that the learner may open next. Rejects when a file fails to load.
 */
export const screen: PartScreen = async (context, {module, part, section: first}, data) => {
  const {texts, store} = context;
  const lesson = data.parts.find(({id}) => id === part);
  if (lesson?.kind !== 'lesson') throw new Error(`"${part}" is no lesson of "${module}"`);
  const shownSection = lesson.sections.find(({id}) => id === first) ?? lesson.sections[0];
  const sections = first === wholeLesson ? lesson.sections : shownSection ? [shownSection] : [];
  await Promise.all([
    texts.need(`${module}/${part}`),
    loadBlocks(sections.flatMap(({blocks}) => blocks)),
    first === wholeLesson ? import('./whole-lesson.element.ts') : undefined,
  ]);
  setTimeout(() => void prefetch(data, part, store, texts), calm);
  const drawApart = apartScreen(context);
  return section =>
    section === wholeLesson
      ? html`<whole-lesson
          .texts=${texts}
          .store=${store}
          .module=${module}
          .lesson=${lesson}
          .drawApart=${drawApart}
        ></whole-lesson>`
      : html`<lesson-page
          .texts=${texts}
          .store=${store}
          .module=${module}
          .lesson=${lesson}
          .drawApart=${drawApart}
          .seal=${seal}
          .section=${section}
        ></lesson-page>`;
};

/**
 * Delay in milliseconds before prefetching. On a slow connection, an earlier prefetch would delay the first section.
 */
const calm = 400;

/** Loads and renders document blocks and country blocks, whose code and data are in separate files. */
const apartScreen =
  ({texts, country}: PageContext): ApartScreen =>
  async (module, block) =>
    block.kind === 'country'
      ? (await import('../country/country-entries.ts')).countryEntries(country, block, texts)
      : (await import('./document/document-screen.ts')).documentScreen(module, block, texts);

/**
 * Prefetches files, because the connection may be lost later. First come the titles of the course, and the code of
 * questions, figures, activities and the end of the lesson. Then comes the next part of the core path, even from
 * another module. The other lessons of this module come last.
 */
async function prefetch({id, parts}: ModuleData, from: string, store: Store, texts: Texts): Promise<void> {
  const lessons = parts.flatMap(part => (part.kind === 'lesson' ? [part.id] : []));
  const at = lessons.indexOf(from);
  try {
    const [{loadActivities}] = await Promise.all([
      loadFigures(),
      loadQuestions(),
      loadEnd(),
      texts.need('contents'),
    ]);
    const lesson = parts.find(part => part.id === from);
    for (const {blocks} of lesson?.kind === 'lesson' ? lesson.sections : [])
      for (const block of blocks)
        if (block.kind === 'figure' && block.activity)
          await (await loadActivities()).loadActivity(block.activity.name, texts);
    const {next} = after(menuOf(store.course, store), id, from);
    if (next) await Promise.all([store.openModule(next.module), texts.need(next.module)]);
    if (next?.part.kind === 'lesson') await texts.need(`${next.module}/${next.part.id}`);
    for (const lesson of [...lessons.slice(at + 1), ...lessons.slice(0, at)])
      await texts.need(`${id}/${lesson}`);
  } catch {
    // Ignore the error: the page that needs the file requests the file again when it opens.
  }
}
