import type {CompiledCourse} from '../../src/compiler/compile.ts';
import type {ModuleData, Paper, QuestionBlock} from '../../src/content/course.ts';
import {optionsOf, ownerOf} from '../../src/record/codec/names.ts';
import {pairsOf} from '../../src/record/codec/pairs.ts';
import {questionsOf} from '../../src/record/questions.ts';
import type {Response} from '../../src/score/response.ts';
import type {OpenPaper, Store} from '../../src/session/store.ts';
import {right, wrong} from '../tracking/right-and-wrong.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {pieceOf, type MuseumPiece} from './museum.ts';
import {openCompiled} from './open-compiled.ts';

/**
 * Returns a non-empty response, which may be wrong. The test only checks that a saved state restores this response
 * unchanged. The response to an interview plays the interview to its end.
 */
function responseTo(question: QuestionBlock, data: ModuleData, {rubrics}: CompiledCourse): Response {
  if (question.type === 'interview') return right(question, rubrics[data.id]?.[question.id]);
  const numbered = optionsOf(ownerOf(question), data);
  const pairs = pairsOf(question, numbered);
  if (pairs) return [pairs.order[0] ?? '', pairs.targets[0] ?? ''];
  const options = [...numbered.keys()];
  return options.length === 0 ? ['7'] : options.slice(0, Math.min(2, question.cap));
}

/** Actions of a learner up to the point where the course is closed. */
type Visit = (store: Store, course: CompiledCourse) => Promise<void>;

/**
 * Enters responses to the first `count` items of an open paper. The responses are alternately right and
 * wrong, and their confidence varies.
 */
function noted(open: OpenPaper, {rubrics}: CompiledCourse, count: number): void {
  for (const [n, {number, bank, block}] of open.view.items.slice(0, count).entries()) {
    const rubric = rubrics[bank]?.[block.id];
    const response = n % 2 === 0 ? right(block, rubric) : wrong(block, rubric);
    open.note(number, {response, sure: n % 3 === 0 ? 3 : n % 3 === 1 ? 1 : 2, startedAt: 0});
  }
}

/**
 * Completes a paper: a module test twice, any other paper once. Answers only half of the post-test and does
 * not hand it in.
 */
async function takePaper(
  store: Store,
  course: CompiledCourse,
  module: string,
  {id, role}: Paper,
): Promise<void> {
  const open = await store.papers.open(module, id);
  for (let time = 0; time < (role === 'module-test' ? 2 : 1); time++) {
    open.begin();
    const {items} = open.view;
    noted(open, course, role === 'post-test' ? Math.floor(items.length / 2) : items.length);
    if (role === 'opener') for (const {number} of items) await open.check(number);
    else if (role !== 'post-test') await open.handIn();
  }
}

async function readAndAnswer(store: Store, course: CompiledCourse, share: number): Promise<void> {
  for (const module of course.index.modules) {
    const data = await store.openModule(module.id);
    const parts = data.parts.slice(0, Math.ceil(data.parts.length * share));
    for (const part of parts) {
      if (part.kind === 'paper') await takePaper(store, course, module.id, part);
      if (part.kind === 'lesson')
        for (const section of part.sections)
          store.dispatch({kind: 'seen', module: module.id, section: `${part.id}/${section.id}`});
      for (const q of questionsOf(part)) {
        const response = responseTo(q, data, course);
        const judged = await store.answers.give(module.id, q.id, response);
        if (judged.score.kind === 'incomplete') store.answers.draft(module.id, q.id, response);
      }
    }
  }
}

/** Returns the first lesson of the course that has a question, and its first question. */
function firstLesson({modules}: CompiledCourse) {
  for (const data of modules)
    for (const part of data.parts) {
      const [question] = questionsOf(part);
      if (part.kind === 'lesson' && question) return {data, part, question};
    }
  throw new Error('no lesson of the course asks anything');
}

/** Returns the first paper of the course that has one of the given roles. Throws if the course has none. */
function firstPaper({modules}: CompiledCourse, ...roles: readonly Paper['role'][]) {
  for (const {id, parts} of modules)
    for (const part of parts)
      if (part.kind === 'paper' && roles.includes(part.role)) return {module: id, paper: part.id};
  throw new Error(`the course has no ${roles.join(' or ')}`);
}

/** Visits that each produce one saved state, by the name of this state. */
export const visits: Readonly<Record<string, Visit>> = {
  begun: async (store, course) => {
    const {data, part, question} = firstLesson(course);
    await store.openModule(data.id);
    const section = `${part.id}/${part.sections[0]?.id ?? ''}`;
    store.dispatch({kind: 'seen', module: data.id, section});
    store.dispatch({kind: 'went', place: `${data.id}/${section}`});
    store.dispatch({kind: 'spoke', language: 'mn'});
    store.answers.draft(data.id, question.id, responseTo(question, data, course));
    const {module, paper} = firstPaper(course, 'pre-test', 'module-test');
    const open = await store.papers.open(module, paper);
    open.begin();
    noted(open, course, 1);
  },
  midway: (store, course) => readAndAnswer(store, course, 0.5),
  whole: (store, course) => readAndAnswer(store, course, 1),
};

/** Plays a visit. Resolves to the saved state in the LMS and to the final record as JSON. */
export async function take(course: CompiledCourse, visit: Visit): Promise<{saved: string; json: string}> {
  const lms = new StrictScorm12();
  const store = await openCompiled(course, lms);
  await visit(store, course);
  store.saving.close();
  const api = lms.launch()();
  api?.LMSInitialize('');
  const saved = api?.LMSGetValue('cmi.suspend_data');
  if (typeof saved !== 'string') throw new Error('the LMS kept nothing');
  return {saved, json: `${JSON.stringify(store.record, undefined, 2)}\n`};
}

const fresh = new WeakMap<CompiledCourse, Promise<readonly MuseumPiece[]>>();

/**
 * Makes saved states with the current course. The museum does not have them yet. All tests of a worker share them,
 * because a learner must take the whole course to make them.
 */
export function freshPieces(course: CompiledCourse): Promise<readonly MuseumPiece[]> {
  const pieces = fresh.get(course) ?? piecesOf(course);
  fresh.set(course, pieces);
  return pieces;
}

const piecesOf = (course: CompiledCourse): Promise<readonly MuseumPiece[]> =>
  Promise.all(
    Object.entries(visits).map(async ([name, visit]) => {
      const {saved, json} = await take(course, visit);
      return pieceOf('today', name, saved, json);
    }),
  );
