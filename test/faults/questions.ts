import type {CourseRecord} from '../../src/record/record.ts';
import {questionsOf} from '../../src/record/questions.ts';
import {readSegment} from '../../src/record/segment.ts';
import {all} from '../doubles/course-visit.ts';
import type {Question, Tries} from './visit.ts';

/** All questions of the course, in order. */
export const questions: readonly Question[] = Object.values(all).flatMap(({id: module, parts}) =>
  parts.flatMap(questionsOf).map(({id, type}) => ({module, id, type})),
);

/** Answers in a record, whether or not their module is open. */
export function triesIn({modules}: CourseRecord): Tries {
  const tries = new Map<string, number>();
  for (const [id, module] of Object.entries(modules)) {
    if (module.kind === 'open')
      for (const [question, answer] of Object.entries(module.answers)) tries.set(question, answer.tries);
    else {
      const {answers} = readSegment(module.segment);
      for (const question of questions.filter(q => q.module === id)) {
        const answer = answers.get(all[id]?.numbers[question.id] ?? -1);
        if (answer) tries.set(question.id, answer.tries);
      }
    }
  }
  return tries;
}
