import type {Score} from '../score/score.ts';
import type {CourseRecord, ItemAnswer, ModuleRecord, PaperRecord, PartState, SealedModule} from './record.ts';
import {isBlank as isUnused} from './reduce.ts';
import {readSegment, stepsIn, writeSegment, type RawModule} from './codec/segment.ts';

type Module = ModuleRecord | SealedModule;
interface Try {
  readonly score: Score;
  readonly best: number;
  readonly tries: number;
}

const points = (score: Score): number => (score.kind === 'scored' ? score.earned : -1);

/**
 * Returns true if list `a` ranks above list `b`. The first entry that differs decides. A list may end with a
 * text as a tie-break. With this text, two unequal versions never rank equally, so a merge in either
 * direction chooses the same version.
 */
function isLater(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  const [left, right] = [a[at], b[at]];
  return left !== undefined && right !== undefined && left > right;
}

/**
 * Joins two versions of an answer. Keeps the version with more tries, and the best points of both versions. If tries
 * and points are equal, the text from `serialiseTry` decides.
 */
function joinTries<T extends Try>(a: T, b: T, serialiseTry: (answer: T) => string): T {
  const order = (x: T) => [
    x.tries,
    points(x.score),
    x.score.kind === 'scored' ? x.score.possible : 0,
    serialiseTry(x),
  ];
  const later = isLater(order(b), order(a)) ? b : a;
  const room = later.score.kind === 'scored' ? later.score.possible : Infinity;
  return {...later, best: Math.min(room, Math.max(a.best, b.best))};
}

function joinMaps<K, T>(a: ReadonlyMap<K, T>, b: ReadonlyMap<K, T>, join: (x: T, y: T) => T): Map<K, T> {
  const all = new Map(a);
  for (const [key, value] of b) {
    const own = all.get(key);
    all.set(key, own === undefined ? value : join(own, value));
  }
  return all;
}

type JoinPapers = (a: PaperRecord, b: PaperRecord) => PaperRecord;

/**
 * Chooses between two papers of different attempts. A paper that was handed in takes precedence over a paper
 * that was not. Otherwise, the paper with more answers takes precedence. The answers of both papers are never
 * mixed, because the items of each paper were selected separately.
 */
const choosePaper: JoinPapers = (a, b) => {
  const order = (p: PaperRecord) => [Number(p.handedIn), Object.keys(p.answers).length];
  return {...(isLater(order(b), order(a)) ? b : a), best: Math.max(a.best, b.best)};
};

/**
 * Joins two versions of a paper. If one was begun more often, keeps that version. If both were begun equally
 * often, keeps the version that was handed in. If neither was handed in, joins the answers of both.
 */
const joinPapers: JoinPapers = (a, b) => {
  const best = Math.max(a.best, b.best);
  const order = (p: PaperRecord) => [
    p.begun,
    Number(p.handedIn),
    JSON.stringify(Object.entries(p.answers).map(([n, answer]) => [n, serialise(answer)])),
  ];
  const later = isLater(order(b), order(a)) ? b : a;
  if (a.begun !== b.begun || later.handedIn) return {...later, best};
  return {...later, best, answers: joinRecords(a.answers, b.answers, joinItems)};
};

/** Serialises an answer. Equal answers give equal texts, in whatever order their properties are. */
const serialise = ({words, score, sure}: ItemAnswer): string =>
  JSON.stringify([words, score.kind === 'scored' ? [score.earned, score.possible] : [], sure]);

/**
 * Chooses between two answers to one item. The answer with more points takes precedence. A judged answer takes
 * precedence over an unjudged one, and any answer over an empty one.
 */
function joinItems(a: ItemAnswer, b: ItemAnswer): ItemAnswer {
  const order = (x: ItemAnswer) => [points(x.score), Math.min(1, x.words.length), x.sure, serialise(x)];
  return isLater(order(b), order(a)) ? b : a;
}

const joinRecords = <T>(
  a: Readonly<Record<number, T>>,
  b: Readonly<Record<number, T>>,
  join: (x: T, y: T) => T,
): Readonly<Record<string, T>> =>
  Object.fromEntries(joinMaps(new Map(Object.entries(a)), new Map(Object.entries(b)), join));

function joinOpen(a: ModuleRecord, b: ModuleRecord, papers: JoinPapers): ModuleRecord {
  const answers = joinRecords(a.answers, b.answers, (x, y) =>
    joinTries(x, y, answer => JSON.stringify(answer.response)),
  );
  return {
    kind: 'open',
    contentVersion: Math.max(a.contentVersion, b.contentVersion),
    seen: [...new Set([...a.seen, ...b.seen])].sort(),
    answers,
    papers: joinRecords(a.papers, b.papers, papers),
  };
}

const rank: Readonly<Record<PartState, number>> = {'not-started': 0, 'in-progress': 1, done: 2};
const further = (a: PartState, b: PartState | undefined): PartState =>
  b !== undefined && rank[b] > rank[a] ? b : a;

function joinSealed(a: SealedModule, b: SealedModule, joined: JoinPapers): SealedModule {
  const order = (m: SealedModule) => [
    m.contentVersion,
    m.done,
    m.core ?? -1,
    m.earned,
    m.possible,
    m.segment,
    m.parts.join(),
  ];
  const [newer, older] = isLater(order(b), order(a)) ? [b, a] : [a, b];
  if (a.segment === b.segment) return newer;
  const [x, y] = [readSegment(a.segment), readSegment(b.segment)];
  const seen = [...new Set([...x.seen, ...y.seen])].sort((m, n) => m - n);
  const answers = joinMaps(x.answers, y.answers, (m, n) =>
    joinTries(m, n, answer => JSON.stringify(answer.words)),
  );
  const papers = joinRecords(x.papers, y.papers, joined);
  const sum = [...answers.values()].reduce((all, answer) => all + answer.best, 0);
  return {
    ...newer,
    done: stepsIn({seen, answers, papers: {}}, newer) + Math.max(testsDone(a, x), testsDone(b, y)),
    core: a.core === undefined || b.core === undefined ? undefined : Math.max(a.core, b.core),
    possible: Math.max(a.possible, b.possible),
    earned: newer.isTested ? Math.max(a.earned, b.earned) : sum,
    parts:
      older.contentVersion === newer.contentVersion
        ? newer.parts.map((p, i) => further(p, older.parts[i]))
        : newer.parts,
    segment: writeSegment({seen, answers, papers}),
  };
}

/**
 * Returns how many tests of a module are done: 0 or 1. Only one paper of a module is a step: its test. A saved paper
 * has only a number, which does not show whether the paper is the test. So the function takes the step count in the
 * header and subtracts the steps of sections and questions. If a step remains, the test is done.
 */
const testsDone = (module: SealedModule, raw: RawModule): number =>
  module.isTested ? Math.min(1, Math.max(0, module.done - stepsIn({...raw, papers: {}}, module))) : 0;

const isBlank = (m: Module): boolean => m.kind === 'open' && isUnused(m);

function joinModules(a: Module, b: Module, papers: JoinPapers): Module {
  if (a.kind === 'open' && b.kind === 'open') return joinOpen(a, b, papers);
  if (a.kind === 'sealed' && b.kind === 'sealed') return joinSealed(a, b, papers);
  if (isBlank(a)) return b;
  if (isBlank(b)) return a;
  throw new Error('an open module cannot be merged with a sealed one: unseal it first');
}

/**
 * Joins two branches of one attempt. Branches are records that went on separately, for example in two windows. The
 * result has the seen sections, the answers and the papers of both branches. A step is done if it is done in one of
 * the branches. The higher points count. The function is commutative and idempotent. Throws if the branches belong to
 * different attempts, because then the learner must decide. Also throws if a module has work in both branches, but is
 * open in one and sealed in the other.
 */
export function merge(a: CourseRecord, b: CourseRecord): CourseRecord {
  if (a.nonce !== b.nonce) throw new Error(`attempts ${a.nonce} and ${b.nonce} are not branches of one`);
  const order = (r: CourseRecord) => [r.revision, r.place, r.language];
  const newer = isLater(order(b), order(a)) ? b : a;
  return {...newer, modules: joinWork(a, b, joinPapers)};
}

/**
 * Adds the work of another attempt of the same learner to the attempt `own`: the seen sections, the answers and the
 * papers of each module. The result keeps the language of `own`, and its place in the course. Throws like `merge` if a
 * module is open in one attempt and sealed in the other.
 */
export const mergeAttempts = (own: CourseRecord, other: CourseRecord): CourseRecord => ({
  ...own,
  revision: Math.max(own.revision, other.revision),
  modules: joinWork(own, other, choosePaper),
});

const joinWork = (a: CourseRecord, b: CourseRecord, papers: JoinPapers): CourseRecord['modules'] =>
  joinRecords(a.modules, b.modules, (x, y) => joinModules(x, y, papers));
