import type {Facts} from '../../src/packaging/facts.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {gzipSize} from './sizes.ts';

/** Identifies a lesson by the ids of its module and of the lesson itself, as an address does. */
export interface LessonName {
  readonly module: string;
  readonly lesson: string;
}

/** Returns every lesson of a course, in the order of the menu. */
export const lessonsOf = ({modules}: Facts): readonly LessonName[] =>
  modules.flatMap(({id, parts}) =>
    parts.flatMap(part => (part.isLesson ? [{module: id, lesson: part.id}] : [])),
  );

/**
 * Returns the largest lesson, measured by its own texts and by the texts and data of its module. All other files are
 * the same for every lesson. Throws if the course has no lesson.
 */
export function largestLesson({files, context}: Package): LessonName {
  const {facts, language} = context;
  const folder = `v${facts.version}`;
  const weightOf = ({module, lesson}: LessonName): number =>
    [`data/${module}`, `text/${language}/${module}`, `text/${language}/${module}/${lesson}`]
      .map(name => gzipSize(files.get(`${folder}/${name}.js`) ?? new Uint8Array()))
      .reduce((all, bytes) => all + bytes, 0);
  const [dearest] = lessonsOf(facts)
    .map(lesson => ({lesson, bytes: weightOf(lesson)}))
    .sort((a, b) => b.bytes - a.bytes);
  if (!dearest) throw new Error('the course has no lesson: the bench has nothing to open');
  return dearest.lesson;
}

/**
 * Returns true if a file belongs to another lesson than the open one. The course prefetches such files while the
 * learner reads the open lesson.
 */
export function isOfAnother(file: string, open: LessonName, facts: Facts): boolean {
  const [, module, lesson] = /^v[^/]*\/(?:data|text\/[^/]+)\/([^/]+?)(?:\/([^/]+))?\.js$/.exec(file) ?? [];
  if (!facts.modules.some(({id}) => id === module)) return false;
  return module !== open.module || (lesson !== undefined && lesson !== open.lesson);
}
