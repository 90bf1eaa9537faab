import type {CourseRecord, PaperRecord} from '../../src/record/record.ts';
import {questionsOf} from '../../src/record/questions.ts';
import {readSegment} from '../../src/record/codec/segment.ts';
import {small, syntheticCourse} from '../doubles/synthetic-course.ts';
import {multiple, numeric} from '../doubles/synthetic-kinds.ts';
import type {Question, Work} from './visit.ts';

/**
 * The course of the matrix. It has lessons and a test. Each try of the test asks the same items in a different order.
 */
export const {course, all, banks} = syntheticCourse({
  ...small,
  questions: 6,
  interviews: 0,
  papers: {
    items: {'module-test': 1},
    mix: [multiple, numeric],
    each: [],
    apart: [[{role: 'module-test', use: 'module-test', of: 'all', lines: 1, count: 1}]],
  },
});

const papers = Object.values(all).flatMap(({id: module, parts, numbers}) =>
  parts.flatMap(part => {
    if (part.kind !== 'paper') return [];
    const items = part.draw.flatMap(({bank, items: ids}) =>
      ids.map(id => numbers[`${part.id}/${bank}/${id}`] ?? 0),
    );
    return [{module, id: part.id, number: numbers[part.id] ?? 0, items}];
  }),
);

const test: readonly Question[] = papers.flatMap(({module, id, items}) =>
  [...items, 0].map((_, step) => ({module, id, type: 'paper', step})),
);

/**
 * All questions in the order in which learners answer them: each question once, then the items of the test and the
 * handing-in.
 */
export const questions: readonly Question[] = [
  ...Object.values(all).flatMap(({id: module, parts}) =>
    parts.flatMap(questionsOf).map(({id, type}) => ({module, id, type})),
  ),
  ...test,
];

/**
 * The questions above, then three more tries of the test. So the learner starts and hands in a test while the faults
 * occur.
 */
export const deck: readonly Question[] = [...questions, ...test, ...test, ...test];

/** Extracts the learner's work from a record, for opened and unopened modules. */
export function workIn({modules}: CourseRecord): Work {
  const tries = new Map<string, number>();
  let best = 0;
  for (const [id, module] of Object.entries(modules)) {
    const raw = module.kind === 'open' ? undefined : readSegment(module.segment);
    if (module.kind === 'open')
      for (const [question, answer] of Object.entries(module.answers)) tries.set(question, answer.tries);
    else
      for (const question of questions.filter(q => q.module === id)) {
        const answer = raw?.answers.get(all[id]?.numbers[question.id] ?? -1);
        if (answer) tries.set(question.id, answer.tries);
      }
    const paperRecords = module.kind === 'open' ? module.papers : (raw?.papers ?? {});
    for (const {id: paper, number, items} of papers.filter(p => p.module === id)) {
      const paperRecord = paperRecords[number];
      for (const step of paperRecord ? stepsOf(paperRecord, items) : []) tries.set(`${paper}.${step}`, 1);
      best = Math.max(best, paperRecord?.best ?? 0);
    }
  }
  return {tries, best};
}

/**
 * Lists the steps of all tries of a test: the answered items and the handing-in. The learner handed in every try
 * except perhaps the last. So each earlier try counts as fully answered.
 */
function stepsOf({begun, handedIn, answers}: PaperRecord, items: readonly number[]): readonly string[] {
  const times = Array.from({length: begun}, (_, n) => n + 1);
  return times.flatMap(time => {
    if (time < begun || handedIn) return [...items, 'handed-in'].map(what => `t${time}.${what}`);
    return items.filter(item => item in answers).map(item => `t${time}.${item}`);
  });
}
