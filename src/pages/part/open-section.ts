import type {Section} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';

/** The members of the store that show which sections were seen and which questions have an answer. */
type Work = Pick<Store, 'record' | 'answers'>;

/**
 * Returns true if a question of a section has no answer yet. With `untilRight`, a wrong answer counts as no answer.
 * The reason is that a wrongly answered question has its own primary button to try again.
 */
export const isAsking = ({answers}: Work, module: string, {blocks}: Section, untilRight = false): boolean =>
  blocks.some(block => {
    if (block.kind !== 'question') return false;
    const answer = answers.of(module, block.id);
    return !answer?.tries || (untilRight && answer.best < block.possible);
  });

/** Returns true if the learner has not read a section of a lesson yet, or has not answered all its questions. */
export function isSectionOpen(store: Work, module: string, lesson: string, section: Section): boolean {
  const record = store.record.modules[module];
  const isSeen = record?.kind === 'open' && record.seen.includes(`${lesson}/${section.id}`);
  return !isSeen || isAsking(store, module, section);
}
