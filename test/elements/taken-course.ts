import type {CourseIndex} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import {percentOf, scored} from '../../src/score/score.ts';
import type {Store} from '../../src/session/store.ts';

/**
 * Hands in a paper. `isRight(bank, at)` decides whether an item is answered rightly. `at` is the position of the item
 * within its bank, from 0.
 */
export async function handsIn(
  store: Store,
  module: string,
  part: string,
  isRight: (bank: string, at: number) => boolean = () => true,
): Promise<void> {
  const paper = await store.papers.open(module, part);
  const {numbers} = await store.openModule(module);
  paper.begin();
  const countByBank = new Map<string, number>();
  const answers = paper.view.items.map(({number, bank, block: {possible}}) => {
    const at = countByBank.get(bank) ?? 0;
    countByBank.set(bank, at + 1);
    return [
      number,
      {words: [], sure: 2, score: scored(isRight(bank, at) ? possible : 0, possible)} as const,
    ] as const;
  });
  store.dispatch({
    kind: 'handed-in',
    module,
    paper: numbers[part] ?? 0,
    answers: Object.fromEntries(answers),
    percent: percentOf(answers.map(([, {score}]) => score)),
  });
}

/** Reads and answers all lessons and interviews of a module, except the part `without`. */
export async function learns(store: Store, module: string, without = ''): Promise<void> {
  const {parts} = await store.openModule(module);
  for (const part of parts) {
    if (part.kind === 'paper' || part.id === without) continue;
    for (const section of sectionsOf(part)) store.dispatch({kind: 'seen', module, section});
    for (const {id, possible} of questionsOf(part))
      store.dispatch({
        kind: 'answered',
        module,
        question: id,
        response: [],
        score: scored(possible, possible),
      });
  }
}

/** Completes the course: all lessons, interviews and required papers. */
export async function completes(store: Store, course: CourseIndex): Promise<void> {
  for (const {id, parts} of course.modules) {
    await learns(store, id);
    for (const {id: part, role} of parts)
      if (role === 'module-test' || role === 'final') await handsIn(store, id, part);
  }
}
