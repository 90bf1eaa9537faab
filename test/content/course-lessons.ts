import {isCore} from '../../src/content/core.ts';
import type {Block, Lesson, Paper, PartIndex} from '../../src/content/course.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

/** A lesson with its English texts. */
export interface LessonWithTexts {
  /** Name for messages, `module/lesson`. */
  readonly name: string;
  readonly module: string;
  readonly lesson: Lesson;
  readonly isCore: boolean;
  readonly blocks: readonly Block[];
  /** Returns the English text for a key of the module, as HTML. */
  readonly say: (key: string) => string;
}

const english = course.languages[0]?.catalogues ?? {};

/** Parts that are required to complete the course. */
export const coreParts: readonly PartIndex[] = course.index.modules.flatMap(({parts}) =>
  parts.filter(part => isCore(part, course.index)),
);

/** All lessons in the order of the course. */
export const lessons: readonly LessonWithTexts[] = course.modules.flatMap(({id: module, parts: own}) =>
  own.flatMap(part =>
    part.kind === 'lesson'
      ? [
          {
            name: `${module}/${part.id}`,
            module,
            lesson: part,
            isCore: isCore(part, course.index),
            blocks: part.sections.flatMap(({blocks}) => blocks),
            say: (key: string) => english[module]?.[key] ?? '',
          },
        ]
      : [],
  ),
);

/** All papers with their modules. */
export const papers: readonly {readonly module: string; readonly paper: Paper}[] = course.modules.flatMap(
  ({id: module, parts: own}) => own.flatMap(part => (part.kind === 'paper' ? [{module, paper: part}] : [])),
);

const entities: Readonly<Record<string, string>> = {'&#x3C;': '<', '&#x26;': '&', '&lt;': '<', '&amp;': '&'};

/** Converts HTML to plain text. A blank line follows each paragraph, row and list item. */
export const plain = (html: string): string =>
  html
    .replace(/<\/(?:p|li|ul|ol|tr|h3|blockquote|pre)>|<br ?\/?>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, entity => entities[entity] ?? entity)
    .trim();

/** Returns the text keys of a block that the learner only reads. Returns an empty list for a question. */
export function keysRead(block: Block): readonly string[] {
  switch (block.kind) {
    case 'prose':
    case 'note':
    case 'case':
    case 'reveal':
      return [block.key];
    case 'figure':
      return [block.caption, block.alternative];
    case 'specimen':
    case 'faces':
    case 'country':
      return [block.caption];
    case 'question':
      return [];
  }
}

/** Every text of the course in every language, with its location. */
export const allTexts: readonly (readonly [where: string, html: string])[] = course.languages.flatMap(
  ({code, catalogues}) =>
    Object.entries(catalogues).flatMap(([namespace, catalogue]) =>
      Object.entries(catalogue).map(([key, html]) => [`${code} ${namespace} ${key}`, html] as const),
    ),
);

/** Returns a text of the interface in every language. */
export const saidIn = (namespace: string, key: string): readonly (readonly [code: string, text: string])[] =>
  course.languages.map(({code, catalogues}) => [code, catalogues[namespace]?.[key] ?? '']);
