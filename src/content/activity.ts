import type {Block} from './course.ts';

/**
 * Returns true if a learner does something with the block: answers a question, examines a document or faces, or works
 * with a figure.
 */
export const isActivity = (block: Block): boolean =>
  block.kind === 'figure'
    ? block.activity !== undefined
    : block.kind === 'question' || block.kind === 'specimen' || block.kind === 'faces';
