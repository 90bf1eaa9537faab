import type {ModuleData, QuestionBlock} from '../content/course.ts';
import {once} from './once.ts';

type Part = ModuleData['parts'][number];

/**
 * Returns the questions of one part, in screen order. The list is empty for a paper, because its questions
 * are in banks.
 */
export const questionsOf = once((part: Part): readonly QuestionBlock[] => {
  if (part.kind === 'paper') return [];
  if (part.kind !== 'lesson') return [part.question];
  return part.sections.flatMap(s => s.blocks.filter(block => block.kind === 'question'));
});

/** Returns the sections of one part as `lesson/section`. Only lessons have sections. */
export const sectionsOf = once((part: Part): readonly string[] =>
  part.kind === 'lesson' ? part.sections.map(s => `${part.id}/${s.id}`) : [],
);
