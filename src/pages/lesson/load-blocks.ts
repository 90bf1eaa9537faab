import type {Block} from '../../content/course.ts';

/** Loads the code that all questions need. Rejects when a file fails to load. */
export const loadQuestions = () => import('../question/question-frame.element.ts');

/** Loads the code of figures, documents and entries of a country. Rejects when a file fails to load. */
export const loadFigures = () => import('./figure/figure-blocks.ts');

/** Loads the code of the end of a lesson. Rejects when a file fails to load. */
export const loadEnd = () => import('./lesson-end.element.ts');

/**
 * Loads the code of some blocks of a lesson. For blocks of text, it loads nothing. Rejects when a file fails to load.
 */
export async function loadBlocks(blocks: readonly Block[]): Promise<void> {
  const kinds = blocks.map(({kind}) => kind);
  await Promise.all([
    kinds.includes('question') ? loadQuestions() : undefined,
    kinds.some(kind => kind !== 'question' && !isText(kind)) ? loadFigures() : undefined,
  ]);
}

const isText = (kind: Block['kind']): boolean => ['prose', 'note', 'case', 'reveal'].includes(kind);
