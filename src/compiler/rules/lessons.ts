import {isCore} from '../../content/core-path.ts';
import type {Block, Lesson} from '../../content/course.ts';
import type {SourcePlace} from '../source/fault.ts';
import type {TextEntry} from '../text/entry.ts';
import type {RuledCourse} from './rule.ts';

/** A lesson in the form that rules read. */
export interface RuledLesson {
  readonly module: string;
  readonly lesson: Lesson;
  /** Place of the lesson's id in the author file. */
  readonly at: SourcePlace;
  readonly isCore: boolean;
  /** Blocks of all sections. */
  readonly blocks: readonly Block[];
  readonly text: (key: string) => TextEntry;
  /** Returns the texts whose keys begin with `prefix`. */
  readonly textsBelow: (prefix: string) => readonly TextEntry[];
}

/** Returns all lessons in the order of the course. */
export const lessonsIn = ({modules, index}: RuledCourse): readonly RuledLesson[] =>
  modules.flatMap(({source, lessons}) =>
    lessons.map(({lesson, at, entries}) => {
      const texts = new Map(entries.map(entry => [entry.key, entry]));
      const part = index.modules.find(({id}) => id === source.id)?.parts.find(({id}) => id === lesson.id);
      return {
        module: source.id,
        lesson,
        at,
        isCore: part !== undefined && isCore(part, index),
        blocks: lesson.sections.flatMap(({blocks}) => blocks),
        text: key => texts.get(key) ?? {key, text: '', kind: 'text', at},
        textsBelow: prefix => entries.filter(({key}) => key.startsWith(prefix)),
      };
    }),
  );
