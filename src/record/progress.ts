import {coreSteps, isAsked, isCore} from '../content/core-path.ts';
import {counts, type CourseIndex, type ModuleData, type ModuleIndex, type Paper} from '../content/course.ts';
import {fourDecimals, sum} from '../score/share.ts';
import type {PartProgress, Progress} from '../tracking/port.ts';
import {once} from './once.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import type {CourseRecord, ModuleRecord, PartState, Summary} from './record.ts';

type Part = ModuleData['parts'][number];
/** Data of the loaded modules, by module id. */
export type LoadedModules = Readonly<Record<string, ModuleData>>;

const nothingYet: Summary = {done: 0, core: 0, possible: 0, earned: 0, parts: []};
/** The field of the course index that tells which modules are complete only with their test. */
type CourseModules = Pick<CourseIndex, 'modules'>;

/**
 * Maximum points of a paper. A paper earns its result in per cent as points. So a paper with many items counts as
 * much as a paper with few items.
 */
export const paperPoints = 100;

/**
 * Computes the progress of a paper. A paper whose role never counts for the score is not a step, and `summary` leaves
 * out its points.
 */
function paperSummary(module: ModuleRecord, part: Paper, data: ModuleData) {
  const paper = module.papers[data.numbers[part.id] ?? 0];
  const isDone = paper !== undefined && (paper.handedIn || paper.begun > 1);
  const state: PartState = isDone ? 'done' : paper ? 'in-progress' : 'not-started';
  const step = counts(part.role) ? 1 : 0;
  return {
    state,
    done: isDone ? step : 0,
    possible: paperPoints,
    earned: paper?.best ?? 0,
    judged: isDone,
  };
}

/**
 * Computes the steps and points of one part. A part other than a paper is done when every section was seen and every
 * question was tried. `LessonPage` reports a section as seen once it shows on the screen.
 */
function partSummary(module: ModuleRecord, part: Part, data: ModuleData) {
  if (part.kind === 'paper') return paperSummary(module, part, data);
  const sections = sectionsOf(part);
  const questions = questionsOf(part);
  const answers = questions.map(q => module.answers[q.id]).filter(a => a !== undefined && a.tries > 0);
  const done = sections.filter(key => module.seen.includes(key)).length + answers.length;
  const begun = done > 0 || questions.some(q => module.answers[q.id]);
  const state: PartState =
    done === sections.length + questions.length ? 'done' : begun ? 'in-progress' : 'not-started';
  return {
    state,
    done,
    possible: sum(questions.map(q => q.possible)),
    earned: sum(answers.map(a => a?.best ?? 0)),
    judged: answers.length > 0,
  };
}

/**
 * Computes the progress of each part of a module, in order. Caches the result, because after every answer several
 * callers need the progress of all modules.
 */
const partSummaries = once((module: ModuleRecord) =>
  once((data: ModuleData) => data.parts.map(part => ({part, ...partSummary(module, part, data)}))),
);

/** Summarises a module for the menu, the header of a saved state and the LMS. */
export function summary(module: ModuleRecord, data: ModuleData, course: CourseModules): Summary {
  const parts = partSummaries(module)(data);
  const test = parts.filter(({part}) => part.kind === 'paper' && counts(part.role));
  // If the module has a test, only the test counts, because the questions of the lessons are then practice.
  const counting = test.length > 0 ? test : parts.filter(({part}) => part.kind !== 'paper');
  return {
    done: sum(parts.map(p => p.done)),
    core: sum(parts.filter(({part}) => isCore(part, course)).map(p => p.done)),
    possible: sum(counting.map(p => p.possible)),
    earned: sum(counting.map(p => Math.min(p.earned, p.possible))),
    parts: parts.map(p => p.state),
  };
}

/** Summarises a module of a record. The data of the module need not be loaded. */
export function summaryOf(
  record: CourseRecord,
  module: ModuleIndex,
  loaded: LoadedModules,
  course: CourseModules,
): Summary {
  const own = record.modules[module.id];
  const data = loaded[module.id];
  if (own?.kind === 'sealed') return {...own, parts: statesOf(own, module)};
  return own && data ? summary(own, data, course) : nothingYet;
}

/**
 * Returns the part states without the padding at the end. One character of a saved state holds three states, so up to
 * two states at the end belong to no part. Returns an empty list if the states do not fit the number of parts.
 */
const statesOf = ({parts: saved}: Summary, {parts}: ModuleIndex): Summary['parts'] =>
  Math.ceil(parts.length / 3) === Math.ceil(saved.length / 3) ? saved.slice(0, parts.length) : [];

/**
 * Returns the number of completed steps of the core path, at most `steps`. Old saved states do not contain `core`.
 * The result is then less than `steps`, so the module counts as incomplete until it is opened.
 */
export const coreDone = ({core, done}: Summary, steps: number): number =>
  Math.min(core ?? Math.min(done, steps - 1), steps);

const share = (earned: number, possible: number): number => Math.min(earned, possible) / possible;

/**
 * Returns true if a score reaches the pass mark. The score is a share from 0 to 1, and the pass mark is in per cent.
 */
export const reachesPassMark = (score: number | undefined, passMark: number): boolean =>
  score !== undefined && score * 100 >= passMark - 1e-6;

function partProgress(
  record: CourseRecord,
  module: ModuleIndex,
  loaded: LoadedModules,
  passMark: number,
  course: CourseModules,
): readonly PartProgress[] {
  const own = record.modules[module.id];
  const {parts, earned: points, possible: full} = summaryOf(record, module, loaded, course);
  return module.parts.map((part, at) => {
    const id = `${module.id}.${part.id}`;
    const was = parts[at] ?? 'not-started';
    // A test below the pass mark must be tried again, so its state is not `done`. The points of a module with
    // a test come only from the test, so `points` and `full` are those of the test.
    const isShort =
      counts(part.role) && !(full > 0 && reachesPassMark(fourDecimals(share(points, full)), passMark));
    const state = isShort && was === 'done' ? 'in-progress' : was;
    const data = loaded[module.id];
    const stands = own?.kind === 'open' && data ? partSummaries(own)(data) : [];
    const found = stands.find(p => p.part.id === part.id);
    if (!found) return {id, state, scaled: undefined};
    const {judged, earned, possible} = found;
    const scaled = judged && possible > 0 ? fourDecimals(share(earned, possible)) : undefined;
    const mayPass = part.kind !== 'paper' || counts(part.role);
    return {
      id,
      state,
      scaled,
      passed: mayPass && state === 'done' && reachesPassMark(scaled, passMark) ? true : undefined,
    };
  });
}

type Standing = Summary & {readonly index: ModuleIndex};

/**
 * Computes the score of the course, as a share of the points from 0 to 1. If the course has a final test, the score
 * is the share of that test. Otherwise the score is the mean of the shares of the modules. So each module counts the
 * same, however many points it has. Returns undefined if no module has points.
 */
function scoreOf(modules: readonly Standing[]): number | undefined {
  const finals = modules.filter(({index}) => index.test === 'final');
  const counting = finals.length > 0 ? finals : modules;
  const shares = counting.filter(m => m.possible > 0).map(m => share(m.earned, m.possible));
  return shares.length === 0 ? undefined : fourDecimals(sum(shares) / shares.length);
}

/** The saved place of a learner who has answered all items of a refresher package. */
export const finishedRefresher = 'refresher/done';

/** Computes the progress in a package that consists of one refresher. Such a package has no score and cannot be failed. */
export function refresherProgress({place}: CourseRecord): Progress {
  const done = place === finishedRefresher;
  return {done, passed: undefined, scaled: undefined, fraction: done ? 1 : 0, place, parts: []};
}

/**
 * Computes the learner's progress in the course. `passMark` is in per cent and comes from the package or the
 * LMS. The pass mark applies to the score and to every required test. Below the pass mark the course is not
 * done and has no score, because learners may repeat every question and test without limit.
 */
export function progress(
  record: CourseRecord,
  course: CourseIndex,
  loaded: LoadedModules,
  passMark: number,
): Progress {
  const all = course.modules.map(index => {
    const steps = coreSteps(index, course);
    const stands = summaryOf(record, index, loaded, course);
    return {index, steps, ...stands, reached: coreDone(stands, steps)};
  });
  const steps = sum(all.map(m => m.steps));
  const score = scoreOf(all);
  const tested = all.filter(({index}) => isAsked(index.test, course));
  const isReached =
    (score === undefined || reachesPassMark(score, passMark)) &&
    tested.every(m => m.possible > 0 && reachesPassMark(fourDecimals(share(m.earned, m.possible)), passMark));
  const done = steps > 0 && all.every(m => m.reached >= m.steps) && isReached;
  return {
    done,
    passed: done && score !== undefined ? true : undefined,
    scaled: done ? score : undefined,
    fraction: steps === 0 ? 0 : fourDecimals(share(sum(all.map(m => m.reached)), steps)),
    place: record.place,
    parts: course.modules.flatMap(m => partProgress(record, m, loaded, passMark, course)),
  };
}
