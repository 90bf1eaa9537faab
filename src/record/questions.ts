import type {ModuleData, QuestionBlock} from '../content/course.ts';
import {once} from './once.ts';

type Part = ModuleData['parts'][number];

/** The questions of one part, in the order of the screen; a paper's are in banks. */
export const questionsOf = once((part: Part): readonly QuestionBlock[] => {
  if (part.kind === 'paper') return [];
  if (part.kind !== 'lesson') return [part.question];
  return part.sections.flatMap(s => s.blocks.filter(block => block.kind === 'question'));
});

/** What is to be read in one part, as `lesson/section`; nothing but lessons is. */
export const sectionsOf = once((part: Part): readonly string[] =>
  part.kind === 'lesson' ? part.sections.map(s => `${part.id}/${s.id}`) : [],
);
