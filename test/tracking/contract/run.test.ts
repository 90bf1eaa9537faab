import {describe, expect, test} from 'vitest';
import type {Interaction} from '../../../src/score/interaction.ts';
import {percent} from '../../../src/score/share.ts';
import type {Report, Store} from '../../../src/session/store.ts';
import {FakeClock} from '../../doubles/fake-clock.ts';
import type {StrictLms} from '../../doubles/strict-scorm.ts';
import {right} from '../right-and-wrong.ts';
import {courseShare, isCourseDone, parts, takeWholeCourse, type Deed} from '../take-course.ts';
import {editions, page, setsOf} from './editions.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import {thisCourse} from '../../content/this-course.ts';
import {openWhole, passMark} from '../whole-course.ts';

const {course} = thisCourse();

/*
 * Runs the whole compiled course. The learner answers each question and each paper wrongly at first, then
 * correctly. A strict LMS must receive exactly the elements that are listed here.
 */

/**
 * The elements that the LMS must receive. `answer` lists those of every answer, and `part` those of a part that is
 * done.
 */
const expectedElements = {
  'SCORM 1.2': {
    answer: ['id', 'objectives.0.id', 'time', 'type', 'weighting', 'student_response', 'result', 'latency'],
    part: ['id', 'status'],
    scored: ['score.min', 'score.max', 'score.raw'],
    passed: [],
    course: [
      'cmi.core.lesson_status',
      'cmi.core.exit',
      'cmi.core.score.min',
      'cmi.core.score.max',
      'cmi.core.score.raw',
      'cmi.core.lesson_location',
      'cmi.suspend_data',
      'cmi.core.session_time',
    ],
  },
  'SCORM 2004': {
    answer: [
      'id',
      'type',
      'objectives.0.id',
      'timestamp',
      'weighting',
      'learner_response',
      'result',
      'latency',
      'description',
    ],
    part: ['id', 'description', 'completion_status', 'progress_measure'],
    scored: ['score.min', 'score.max', 'score.raw', 'score.scaled'],
    passed: ['success_status'],
    course: [
      'cmi.completion_status',
      'cmi.success_status',
      'cmi.exit',
      'cmi.score.min',
      'cmi.score.max',
      'cmi.score.raw',
      'cmi.score.scaled',
      'cmi.progress_measure',
      'cmi.location',
      'cmi.suspend_data',
      'cmi.session_time',
    ],
  },
} as const;

const isEdition = (name: string): name is keyof typeof expectedElements => name in expectedElements;

describe.each(editions)('a run of the whole course in a strict $name LMS', edition => {
  const expected = isEdition(edition.name) ? expectedElements[edition.name] : undefined;
  if (!expected) throw new Error(`nothing is said here of ${edition.name}`);
  const clock = new FakeClock();

  function openStore(lms: StrictLms, report: Report): Promise<Store> {
    const titleOf = (part: string) => ({language: 'mn', text: `Хэсэг ${part}`});
    return openWhole(page(edition, lms, undefined, {titleOf}), clock, report);
  }

  /** Does everything in the course. */
  async function completed(store: Store): Promise<readonly Deed[]> {
    const deeds: Deed[] = [];
    for await (const deed of takeWholeCourse(store, clock)) deeds.push(deed);
    return deeds;
  }

  const elementsOf = (answer: Interaction, n: number) =>
    edition.elementsFor(answer).map(([name, value]) => [`cmi.interactions.${n}.${name}`, value]);

  // Only the sweep runs through the whole course in SCORM 1.2 here. Decision 19 gives the reason.
  const whole = isSweep || edition.name === 'SCORM 2004' ? test : () => undefined;
  whole('the LMS refuses nothing and receives exactly the expected elements', async () => {
    const lms = edition.newLms();
    const store = await openStore(lms, 'outcome');
    const deeds = await completed(store);
    expect((await Promise.all([store.saving.leave(), clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
    expect(lms.refusals).toEqual([]);

    const last = new Map(deeds.map(deed => [deed.part, deed]));
    const objectives = new Map(
      [...lms.storedValues].flatMap(([element, id]) => {
        const [, record] = /^(cmi\.objectives\.\d+)\.id$/.exec(element) ?? [];
        return record === undefined ? [] : [[id, record] as const];
      }),
    );
    const objective = (id: string) => objectives.get(id) ?? '';
    const answers = deeds.flatMap(deed => deed.answers);
    // Every element of every answer was set exactly once, and in this order.
    expect(setsOf(lms).filter(([element]) => element.startsWith('cmi.interactions.'))).toEqual(
      answers.flatMap(elementsOf),
    );
    const elements = new Set([
      ...expected.course,
      ...answers.flatMap((answer, n) =>
        [
          ...expected.answer.filter(name => answer.points !== undefined || name !== 'weighting'),
          ...(answer.objectives ?? []).map((_, m) => `objectives.${m + 1}.id`),
        ].map(name => `cmi.interactions.${n}.${name}`),
      ),
      ...parts.flatMap(({id, mayPass}) => {
        const share = last.get(id)?.share;
        const names = [
          ...expected.part,
          ...(share === undefined ? [] : expected.scored),
          ...(share !== undefined && mayPass && share * 100 >= passMark ? expected.passed : []),
        ];
        return names.map(name => `${objective(id)}.${name}`);
      }),
    ]);
    const elementsSet = new Set(
      setsOf(lms)
        .map(([element]) => element)
        .filter(element => !element.includes('correct_responses')),
    );
    expect([...elementsSet].toSorted()).toEqual([...elements].toSorted());

    expect(parts.filter(({id}) => last.get(id)?.isDone !== true)).toEqual([]);
    for (const {id} of parts) {
      const whole = percent(last.get(id)?.share ?? NaN);
      const valueOf = (name: string) => lms.storedValues.get(`${objective(id)}.${name}`);
      expect([id, valueOf(edition.partStatus)]).toEqual([id, 'completed']);
      expect([id, valueOf('score.raw')]).toEqual([id, Number.isNaN(whole) ? undefined : String(whole)]);
    }
    const score = courseShare(deeds) * 100;
    expect(isCourseDone(new Set(last.keys())) && score >= passMark).toBe(true);
    expect(lms.storedValues.get(edition.elements.success)).toBe('passed');
    expect(lms.storedValues.get(`${edition.elements.score}.raw`)).toBe(String(score));
    console.log(
      `${edition.name}: ${setsOf(lms).length} calls set ${elementsSet.size} elements, of ${answers.length} answers and ` +
        `${parts.length} parts, in ${lms.log.filter(c => c.name === edition.calls.commit).length} commits; 0 refused`,
    );
  });

  test('the LMS refuses nothing from a package that reports in detail, neither at the first visit nor at a later one', async () => {
    const lms = edition.newLms();
    const store = await openStore(lms, 'detail');
    const talks = course.modules.flatMap(({id, parts: all}) =>
      all.flatMap(part =>
        part.kind === 'interview'
          ? [
              {
                module: id,
                question: part.question.id,
                best: right(part.question, course.rubrics[id]?.[part.question.id]),
              },
            ]
          : [],
      ),
    );
    for (const {module, question, best} of talks) await store.answers.give(module, question, best);
    await clock.pass(15_000);
    store.saving.close();
    const again = await openStore(lms, 'detail');
    for (const {module} of talks) await again.openModule(module);
    again.dispatch({kind: 'went', place: 'contents'});
    await clock.pass(15_000);
    again.saving.close();
    expect(lms.refusals).toEqual([]);
    const ids = setsOf(lms).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
    expect(talks.length).toBeGreaterThan(0);
    expect(ids).toHaveLength(talks.reduce((sum, {best}) => sum + best.length + 1, 0));
  });
});
