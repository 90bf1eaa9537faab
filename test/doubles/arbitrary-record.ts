import fc from 'fast-check';
import type {Bank, CourseIndex, ModuleData} from '../../src/content/course.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {CourseRecord, RecordEvent} from '../../src/record/record.ts';
import {empty, reduce} from '../../src/record/reduce.ts';
import {arbitraryMove, eventOf, type PaperMove} from './arbitrary-paper.ts';
import {arbitraryResponse, arbitraryScore} from './arbitrary-response.ts';

/** An event, or an action on a paper. */
type Step = RecordEvent | PaperMove;

const isEvent = (step: Step): step is RecordEvent => !['begin', 'note', 'hand-in'].includes(step.kind);

function stepsIn(data: ModuleData, banks: readonly Bank[]): readonly fc.WeightedArbitrary<Step>[] {
  const module = data.id;
  const sections = data.parts.flatMap(sectionsOf);
  const questions = data.parts.flatMap(questionsOf);
  const sectionSteps = sections.length > 0 && {
    weight: 1,
    arbitrary: fc.constantFrom(...sections).map(section => ({kind: 'seen', module, section}) as const),
  };
  const questionSteps = questions.length > 0 && {
    weight: 2,
    arbitrary: fc
      .constantFrom(...questions)
      .chain(question =>
        fc
          .record({response: arbitraryResponse(question, data), score: arbitraryScore(question.possible)})
          .map(answer => ({kind: 'answered', module, question: question.id, ...answer}) as const),
      ),
  };
  const paperSteps = data.parts
    .filter(part => part.kind === 'paper')
    .map(paper => ({weight: 2, arbitrary: arbitraryMove(data, paper, banks)}));
  return [...(sectionSteps ? [sectionSteps] : []), ...(questionSteps ? [questionSteps] : []), ...paperSteps];
}

/** Generates any sequence of events in an attempt. A course without papers needs no `banks`. */
export function arbitraryEvents(
  course: CourseIndex,
  all: LoadedModules,
  banks: readonly Bank[] = [],
  nonce = 'Ab3dE6gH',
): fc.Arbitrary<readonly RecordEvent[]> {
  const places = fc
    .constantFrom('contents', 'module-1/l0/s1', 'module-2/l1')
    .map(place => ({kind: 'went', place}) as const);
  const languages = fc.constantFrom('en', 'mn', 'qps').map(language => ({kind: 'spoke', language}) as const);
  const within = Object.values(all).map(data => fc.oneof(...stepsIn(data, banks)));
  return fc
    .array(fc.oneof(places, languages, {weight: 6, arbitrary: fc.oneof(...within)}), {
      maxLength: 60,
      size: 'max',
    })
    .map(steps => {
      const events: RecordEvent[] = [];
      let record = empty(nonce, 'en', course);
      for (const step of steps) {
        const event = isEvent(step) ? step : eventOf(step, record, all, banks);
        if (!event) continue;
        events.push(event);
        record = reduce(record, event);
      }
      return events;
    });
}

/** Generates any record of a course. Records with the same nonce are branches of one attempt. */
export const arbitraryRecord = (
  course: CourseIndex,
  all: LoadedModules,
  banks?: readonly Bank[],
  nonce = 'Ab3dE6gH',
): fc.Arbitrary<CourseRecord> =>
  arbitraryEvents(course, all, banks, nonce).map(events => events.reduce(reduce, empty(nonce, 'en', course)));
