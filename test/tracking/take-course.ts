import {
  counts,
  moduleOfBank,
  type ModuleData,
  type Paper,
  type QuestionBlock,
} from '../../src/content/course.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Interaction} from '../../src/score/interaction.ts';
import type {Response} from '../../src/score/response.ts';
import {percentOf, scored} from '../../src/score/score.ts';
import {fourDecimals} from '../../src/score/share.ts';
import type {Store} from '../../src/session/store.ts';
import type {FakeClock} from '../doubles/fake-clock.ts';
import {right, wrong} from './right-and-wrong.ts';
import {thisCourse} from '../content/this-course.ts';
import {stemOf, passMark} from './whole-course.ts';

const {course} = thisCourse();

/**
 * An action of a learner and its expected effects. The effects are computed from the course, independently of the
 * store.
 */
export interface Deed {
  /** Id of the part: `module.part`. */
  readonly part: string;
  /** The answers to be reported, in order. */
  readonly answers: readonly Interaction[];
  /**
   * True if the part is done after the action. `share` is the learner's share of the part's points, rounded
   * down to four decimals.
   */
  readonly isDone: boolean;
  readonly share: number | undefined;
}

/**
 * Milliseconds that a learner spends on a section (`perSection`) and on a question (`perQuestion`). Both times are
 * long enough for a save.
 */
const perSection = 20_000;
const perQuestion = 15_000;

type Part = ModuleData['parts'][number];
type Points = Interaction['points'];

const sum = (all: readonly number[]): number => all.reduce((one, other) => one + other, 0);

/** A question of a module or bank. Its options are in the author's order, even if the learner sees another order. */
interface AskedQuestion {
  readonly owner: string;
  readonly question: QuestionBlock;
  /** Id of the answer. */
  readonly id: string;
  readonly part: string;
  /** The objectives, attempt, form and confidence that the interaction must report. */
  readonly facts: Pick<Interaction, 'objectives' | 'attempt' | 'form' | 'confidence'>;
  readonly startedAt: number;
  readonly answeredAt: number;
}

async function answerTo(
  {owner, question, id, part, facts, startedAt, answeredAt}: AskedQuestion,
  response: Response,
): Promise<Interaction> {
  const scoring = await loadScoring(question.type);
  const rubric = course.rubrics[owner]?.[question.id];
  const {score} = scoring.judge(response, rubric);
  if (score.kind === 'incomplete') throw new Error(`"${question.id}" takes no ${response.join()}`);
  const {earned, possible} = score;
  const confidence = scoring.confidence?.(response);
  return {
    ...scoring.describe(response, question.shown, rubric),
    id,
    objective: part,
    ...(confidence === undefined ? {} : {confidence}),
    ...facts,
    asked: stemOf(owner, question),
    startedAt,
    latency: answeredAt - startedAt,
    points: possible > 0 ? {earned, possible} : undefined,
  };
}

/**
 * Reads a lesson and answers each of its questions, first wrongly and then correctly. Does the same for interviews
 * and examinations.
 */
async function* lessonTaken(
  store: Store,
  clock: FakeClock,
  module: string,
  lesson: Part,
): AsyncGenerator<Deed> {
  const part = `${module}.${lesson.id}`;
  const questions = questionsOf(lesson);
  const sections = sectionsOf(lesson);
  for (const [n, section] of sections.entries()) {
    store.dispatch({kind: 'went', place: `${module}/${section}`});
    store.dispatch({kind: 'seen', module, section});
    const isDone = questions.length === 0 && n === sections.length - 1;
    yield {part, answers: [], isDone, share: undefined};
    await clock.pass(perSection);
  }
  const points = new Map<string, Points>();
  for (const question of questions) {
    const rubric = course.rubrics[module]?.[question.id];
    const tries = [wrong(question, rubric), right(question, rubric)].filter(({length}) => length > 0);
    for (const [n, response] of tries.entries()) {
      const startedAt = clock.now();
      await clock.pass(perQuestion);
      await store.answers.give(module, question.id, response, startedAt);
      const id = `${module}.${question.id}.t${n + 1}`;
      const served = lesson.kind === 'lesson' ? lesson.objectives : [];
      const facts = {objectives: served.map(objective => `${module}.${objective}`), attempt: n + 1};
      const askedQuestion = {owner: module, question, id, part, facts, startedAt, answeredAt: clock.now()};
      const answer = await answerTo(askedQuestion, response);
      // The learner improves with each try, so the last try is the best.
      points.set(question.id, answer.points);
      const possible = sum(questions.map(q => q.possible));
      const share = fourDecimals(sum([...points.values()].map(p => p?.earned ?? 0)) / possible);
      const isDone = points.size === questions.length;
      yield {part, answers: [answer], isDone, share: possible > 0 ? share : undefined};
    }
  }
}

const percentIn = (points: readonly Points[]): number =>
  percentOf(points.map(p => scored(p?.earned ?? 0, p?.possible ?? 0)));

/**
 * True if an item is answered correctly in the second attempt. In the final test, the first item stays wrong, so that
 * no other test has the same score.
 */
const isLearnt = ({role}: Paper, item: number): boolean => role !== 'final' || item > 0;

/** Takes a paper twice: all answers wrong, then correct. */
async function* paperTaken(
  store: Store,
  clock: FakeClock,
  module: string,
  paper: Paper,
): AsyncGenerator<Deed> {
  const part = `${module}.${paper.id}`;
  const open = await store.papers.open(module, paper.id);
  let best: number | undefined;
  const deed = (answers: readonly Interaction[]): Deed => ({
    part,
    answers,
    isDone: best !== undefined && (!counts(paper.role) || best >= passMark),
    share: best === undefined ? undefined : best / 100,
  });
  for (const time of [1, 2]) {
    open.begin();
    const {items} = open.view;
    const interactions: Interaction[] = [];
    for (const [n, {number, bank: owner, block, objective}] of items.entries()) {
      const question = course.banks
        .find(bank => bank.id === owner)
        ?.items.find(item => item.block.id === block.id)?.block;
      if (!question) throw new Error(`no bank ${owner} has an item "${block.id}"`);
      const rubric = course.rubrics[owner]?.[question.id];
      const response = (time > 1 && isLearnt(paper, n) ? right : wrong)(question, rubric);
      const startedAt = clock.now();
      await clock.pass(perQuestion);
      open.note(number, {response, sure: 3, startedAt});
      if (paper.role === 'opener') await open.check(number);
      const id = `${part}.${question.id}.t${time}`;
      const facts = {
        objectives: [`${moduleOfBank(owner)}.${objective}`],
        ...({attempt: time, form: `${part}.${time}`, confidence: 3} as const),
      };
      const askedQuestion = {owner, question, id, part, facts, startedAt, answeredAt: clock.now()};
      interactions.push(await answerTo(askedQuestion, response));
      if (n === items.length - 1) {
        if (paper.role !== 'opener') await open.handIn();
        best = Math.max(best ?? 0, percentIn(interactions.map(({points}) => points)));
      }
      if (paper.role === 'opener') yield deed(interactions.slice(-1));
    }
    if (paper.role !== 'opener') yield deed(interactions);
    await clock.pass(perQuestion);
  }
}

/** Does the wanted parts of this course, one after the other. Everything is saved between two actions. */
async function* takeParts(
  store: Store,
  clock: FakeClock,
  isWanted: (part: Part) => boolean,
): AsyncGenerator<Deed> {
  for (const {id: module} of course.index.modules) {
    const {parts} = await store.openModule(module);
    for (const part of parts.filter(isWanted))
      yield* part.kind === 'paper'
        ? paperTaken(store, clock, module, part)
        : lessonTaken(store, clock, module, part);
  }
}

/** Does all parts of this course, one after the other. */
export const takeWholeCourse = (store: Store, clock: FakeClock): AsyncGenerator<Deed> =>
  takeParts(store, clock, () => true);

/** Does only the interviews of this course. */
export const talksTaken = (store: Store, clock: FakeClock): AsyncGenerator<Deed> =>
  takeParts(store, clock, ({kind}) => kind === 'interview');

const inOrder = course.index.modules.flatMap(({id, parts}) =>
  parts.map(part => ({...part, id: `${id}.${part.id}`})),
);

/** Every part of this course, with its id in an LMS. */
export const parts: readonly {readonly id: string; readonly mayPass: boolean}[] = inOrder.map(
  ({id, kind, role}) => ({id, mayPass: kind !== 'paper' || counts(role)}),
);

const final = inOrder.find(({role}) => role === 'final')?.id;

/**
 * Returns the share of the points that the course must report after these actions of the learner. This is the share
 * earned in the final test. A course without a final test reports all points, because the learner answers each
 * question correctly at the second try.
 */
export const courseShare = (deeds: readonly Deed[]): number =>
  final === undefined ? 1 : (deeds.findLast(({part}) => part === final)?.share ?? 0);

/** True if the course is done when the given parts are done. A part without steps is not required. */
export const isCourseDone = (done: ReadonlySet<string>): boolean =>
  inOrder.every(({id, steps}) => steps === 0 || done.has(id));
