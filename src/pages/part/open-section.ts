import type {Section} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';

/** The members of the store that show which sections were seen and which questions have an answer. */
type Work = Pick<Store, 'record' | 'answers'>;

/**
 * Returns true if a question of a section has no answer yet. With `untilRight`, a wrong answer counts as no answer,
 * because the question then has a primary button of its own, to try again.
 */
export const isAsking = ({answers}: Work, module: string, {blocks}: Section, untilRight = false): boolean =>
  blocks.some(block => {
    if (block.kind !== 'question') return false;
    const answer = answers.of(module, block.id);
    return !answer?.tries || (untilRight && answer.best < block.possible);
  });

/** Returns true if a section of a lesson has something left to do: to read it, or to answer a question. */
export function isSectionOpen(store: Work, module: string, lesson: string, section: Section): boolean {
  const record = store.record.modules[module];
  const isSeen = record?.kind === 'open' && record.seen.includes(`${lesson}/${section.id}`);
  return !isSeen || isAsking(store, module, section);
}
