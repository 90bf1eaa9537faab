import type {Block} from './course.ts';

/** Returns whether a learner does something with the block: answers, examines a document or faces, works with a figure. */
export const isActivity = (block: Block): boolean =>
  block.kind === 'figure'
    ? block.activity !== undefined
    : block.kind === 'question' || block.kind === 'specimen' || block.kind === 'faces';
