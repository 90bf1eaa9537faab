import type {Block} from './course.ts';

/**
 * Returns the keys of the texts that a learner reads in a block. The title of the block is left out. For a question,
 * returns an empty list.
 */
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
