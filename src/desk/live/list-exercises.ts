import type {Lesson, ModuleData, Paper, QuestionBlock, SinglePart} from '../../content/course.ts';
import {loadBank, loadContents, loadModule} from '../../load/course-data.ts';
import {loadEncounters} from '../../load/page-data.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import type {Texts} from '../../text/texts.ts';
import type {Exercise} from './model/protocol.ts';

/** An exercise in the trainer's list. `title` and `where` are HTML from the catalogue. */
export interface ListedExercise {
  readonly exercise: Exercise;
  readonly title: string;
  /** The part of the course that the exercise belongs to. */
  readonly where: string;
}

/** The group of the encounters at the booth, which belong to no module. */
const booth = 'encounters';

/** A group of exercises: a module, or the booth. The title is HTML from the catalogue. */
export interface ExerciseGroup {
  readonly id: string;
  readonly title: string;
}

/** Returns the groups of exercises, in the order of the course. */
export async function groupsOf(texts: Texts): Promise<readonly ExerciseGroup[]> {
  const contents = Object.entries(await loadContents());
  return [
    ...contents.flatMap(([id, parts]) =>
      parts.some(({kind}) => kind !== 'paper') ? [{id, title: texts.title(`${id}.title`)}] : [],
    ),
    {id: booth, title: escapeHtml(texts.t('booth.title'))},
  ];
}

/**
 * Lists the exercises of a group. Of the papers, only warm-ups are in the list, because learners must not know the
 * items of a test before the test.
 */
export async function exercisesIn(texts: Texts, group: string): Promise<readonly ListedExercise[]> {
  if (group === booth) return encountersOf(texts);
  const data = await loadModule(group);
  const lists = await Promise.all(
    data.parts.map(async part => {
      switch (part.kind) {
        case 'lesson':
          return questionsOf(texts, data, part);
        case 'paper':
          return part.role === 'opener' ? itemsOf(texts, group, part) : [];
        case 'examination':
          return [singleOf(texts, group, part, 'document')];
        case 'interview':
          return [singleOf(texts, group, part, 'interview')];
      }
    }),
  );
  return lists.flat();
}

const singleOf = (
  texts: Texts,
  module: string,
  {id, kind: part}: SinglePart,
  kind: 'document' | 'interview',
): ListedExercise => ({
  exercise: {kind, source: module, part: '', id},
  title: texts.title(`${module}.${id}.title`),
  where: escapeHtml(texts.t(`part.${part}`)),
});

/**
 * Lists the encounters. A title says only what the officer sees, so that the list does not reveal the right decision.
 */
async function encountersOf(texts: Texts): Promise<readonly ListedExercise[]> {
  const [{encounters}] = await Promise.all([loadEncounters(), texts.need(booth)]);
  const words = texts.lookup(booth, '');
  return encounters.map(({id, appearance, isNamed}) => ({
    exercise: {kind: 'booth', source: booth, part: '', id},
    title: words(`appearances.${appearance}.${isNamed ? 'seen' : 'who'}`).replace(/\{\{\w+\}\}/g, '…'),
    where: '',
  }));
}

async function questionsOf(
  texts: Texts,
  {id: module}: ModuleData,
  lesson: Lesson,
): Promise<ListedExercise[]> {
  await texts.need(`${module}/${lesson.id}`);
  return lesson.sections
    .flatMap(({blocks}) => blocks)
    .filter((block): block is QuestionBlock => block.kind === 'question')
    .map(({id, words}) => ({
      exercise: {kind: 'question', source: module, part: lesson.id, id},
      title: texts.lookup(module, words)('stem'),
      where: texts.title(`${module}.${lesson.id}.title`),
    }));
}

async function itemsOf(texts: Texts, module: string, {id: paper, draw}: Paper): Promise<ListedExercise[]> {
  const lists = await Promise.all(
    draw.map(async ({bank, items}) => {
      const [{items: all}] = await Promise.all([loadBank(bank), texts.need(bank)]);
      return all
        .filter(({block}) => items.includes(block.id))
        .map(({block: {id, words}}): ListedExercise => ({
          exercise: {kind: 'question', source: bank, part: '', id},
          title: texts.lookup(bank, words)('stem'),
          where: texts.title(`${module}.${paper}.title`),
        }));
    }),
  );
  return lists.flat();
}
