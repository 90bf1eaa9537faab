import {describe, expect, test} from 'vitest';
import type {QuestionBlock} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Response} from '../../src/score/response.ts';
import type {Report, Store} from '../../src/session/store.ts';
import {best} from '../content/restaurant-talks.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import type {StrictLms} from '../doubles/strict-scorm.ts';
import {editions, page, setsOf} from './tracking-editions.ts';
import {course, openWhole, triesAt} from './whole-course.ts';

/*
 * The whole of this course, as the compiler makes it, done by a learner who answers each question wrongly first: what a
 * strict LMS hears of it is neither more nor less than what stands here.
 */

/** How a standard calls the kinds of answer that this course has. */
const kinds: Readonly<Record<string, string>> = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  numeric: 'numeric',
  interview: 'performance',
};

/** Elements that every answer has, and those of a part that is done. */
const heard = {
  'SCORM 1.2': {
    answer: ['id', 'objectives.0.id', 'time', 'type', 'weighting', 'student_response', 'result', 'latency'],
    part: ['id', 'status'],
    scored: ['score.min', 'score.max', 'score.raw'],
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
    wrong: 'wrong',
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
    scored: ['score.min', 'score.max', 'score.raw', 'score.scaled', 'success_status'],
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
    wrong: 'incorrect',
  },
} as const;

const isEdition = (name: string): name is keyof typeof heard => name in heard;

describe.each(editions)('in a whole run of this course, a strict LMS of $name', edition => {
  const expected = isEdition(edition.name) ? heard[edition.name] : undefined;
  if (!expected) throw new Error(`nothing is said here of ${edition.name}`);
  const clock = new FakeClock();

  function opened(lms: StrictLms, report: Report): Promise<Store> {
    const titleOf = (part: string) => ({language: 'mn', text: `Хэсэг ${part}`});
    return openWhole(page(edition, lms, undefined, {titleOf}), clock, report);
  }

  /** A visit, with the number of answers that its LMS has heard. */
  interface Visit {
    readonly lms: StrictLms;
    readonly store: Store;
    answers: number;
  }

  interface Asked {
    readonly module: string;
    readonly part: string;
    readonly question: QuestionBlock;
    readonly attempt: number;
  }

  /** Answers, and says what the LMS must have heard of it: every element, once. */
  async function answered(
    visit: Visit,
    {module, part, question, attempt}: Asked,
    response: Response,
  ): Promise<void> {
    const {lms, store} = visit;
    const before = setsOf(lms).length;
    const {score} = await store.answer(module, question.id, response);
    if (score.kind === 'incomplete') throw new Error(`"${question.id}" takes no ${response.join()}`);
    const set = setsOf(lms).slice(before);
    const at = visit.answers++;
    const own = set.flatMap(([element, value]) => {
      const [, name] = new RegExp(`^cmi\\.interactions\\.${at}\\.(.*)$`).exec(element) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    });
    const patterns = own.map(([name]) => name).filter(name => name.startsWith('correct_responses'));
    expect(patterns).toEqual(question.type === 'interview' ? [] : ['correct_responses.0.pattern']);
    expect(own.map(([name]) => name).filter(name => !patterns.includes(name))).toEqual(expected?.answer);
    const values = Object.fromEntries(own);
    expect(values['id']?.replace('urn:tamga:', '')).toBe(`${module}.${question.id}.t${attempt}`);
    expect(values['objectives.0.id']).toBe(`${module}.${part}`);
    expect(values['type']).toBe(kinds[question.type]);
    const [full, none] = [score.earned === score.possible, score.earned === 0];
    expect(values['result']).toBe(
      full ? 'correct' : none ? expected?.wrong : String(Number((score.earned / score.possible).toFixed(4))),
    );
  }

  async function completed(visit: Visit): Promise<void> {
    const {store} = visit;
    for (const {id: module} of course.index.modules) {
      const data = await store.openModule(module);
      for (const part of data.parts) {
        for (const section of sectionsOf(part)) {
          store.dispatch({kind: 'went', place: `${module}/${section}`});
          store.dispatch({kind: 'seen', module, section});
          await clock.pass(20_000);
        }
        for (const question of questionsOf(part)) {
          for (const [n, response] of triesAt(module, question).entries()) {
            await answered(visit, {module, part: part.id, question, attempt: n + 1}, response);
            await clock.pass(15_000);
          }
        }
      }
    }
  }

  test('refuses nothing, and hears all that is expected and nothing else', async () => {
    const lms = edition.newLms();
    const store = await opened(lms, 'outcome');
    const visit = {lms, store, answers: 0};
    await completed(visit);
    expect((await Promise.all([store.leave(), clock.pass(1_000)]))[0]).toEqual({kind: 'closed'});
    expect(lms.refusals).toEqual([]);

    const answers = Array.from({length: visit.answers}, (_, n) => `cmi.interactions.${n}`);
    const parts = course.modules.flatMap(m => m.parts.map(part => [`${m.id}.${part.id}`, part] as const));
    const objective = (id: string) =>
      [...lms.kept].find(([element, value]) => element.startsWith('cmi.objectives') && value === id)?.[0] ??
      '';
    const elements = new Set([
      ...expected.course,
      ...answers.flatMap(at => expected.answer.map(name => `${at}.${name}`)),
      ...parts.flatMap(([id, part]) => {
        const isScored = questionsOf(part).some(q => q.possible > 0);
        const names = [...expected.part, ...(isScored ? expected.scored : [])];
        return names.map(name => objective(id).replace(/id$/, name));
      }),
    ]);
    const said = new Set(
      setsOf(lms)
        .map(([element]) => element)
        .filter(element => !element.includes('correct_responses')),
    );
    expect([...said].toSorted()).toEqual([...elements].toSorted());
    expect(lms.kept.get(edition.elements.success)).toBe('passed');
    expect(lms.kept.get(`${edition.elements.score}.raw`)).toBe('100');
    console.log(
      `${edition.name}: ${setsOf(lms).length} calls set ${said.size} elements, of ${answers.length} answers and ` +
        `${parts.length} parts, in ${lms.log.filter(c => c.name === edition.calls.commit).length} commits; 0 refused`,
    );
  });

  test('refuses nothing of a package that reports in detail, nor of the visits after it', async () => {
    const lms = edition.newLms();
    const store = await opened(lms, 'detail');
    const [last] = course.index.modules.slice(-1);
    if (!last) throw new Error('the course has no module');
    const data = await store.openModule(last.id);
    const interviews = data.parts.flatMap(questionsOf).filter(q => q.type === 'interview');
    for (const question of interviews) await store.answer(last.id, question.id, best);
    await clock.pass(15_000);
    store.close();
    const again = await opened(lms, 'detail');
    await again.openModule(last.id);
    again.dispatch({kind: 'went', place: 'contents'});
    await clock.pass(15_000);
    again.close();
    expect(lms.refusals).toEqual([]);
    const ids = setsOf(lms).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
    expect(interviews.length).toBeGreaterThan(0);
    expect(ids).toHaveLength(interviews.length * (best.length + 1));
  });
});
