import type {Score} from '../score/score.ts';
import type {CourseRecord, ModuleRecord, PartState, SealedModule} from './record.ts';
import {readSegment, writeSegment} from './segment.ts';

type Module = ModuleRecord | SealedModule;
interface Try {
  readonly score: Score;
  readonly best: number;
  readonly tries: number;
}

const points = (score: Score): number => (score.kind === 'scored' ? score.earned : -1);

/** The first difference decides; texts come last, so that the order is total and both sides choose alike. */
function isLater(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  const [left, right] = [a[at], b[at]];
  return left !== undefined && right !== undefined && left > right;
}

/** Shows the later try and keeps the best points of both. `spelt` is the response as one text. */
function joinTries<T extends Try>(a: T, b: T, spelt: (answer: T) => string): T {
  const order = (x: T) => [
    x.tries,
    points(x.score),
    x.score.kind === 'scored' ? x.score.possible : 0,
    spelt(x),
  ];
  const shown = isLater(order(b), order(a)) ? b : a;
  const room = shown.score.kind === 'scored' ? shown.score.possible : Infinity;
  return {...shown, best: Math.min(room, Math.max(a.best, b.best))};
}

function joinMaps<K, T>(a: ReadonlyMap<K, T>, b: ReadonlyMap<K, T>, join: (x: T, y: T) => T): Map<K, T> {
  const all = new Map(a);
  for (const [key, value] of b) {
    const own = all.get(key);
    all.set(key, own === undefined ? value : join(own, value));
  }
  return all;
}

function joinOpen(a: ModuleRecord, b: ModuleRecord): ModuleRecord {
  const answers = joinMaps(new Map(Object.entries(a.answers)), new Map(Object.entries(b.answers)), (x, y) =>
    joinTries(x, y, answer => JSON.stringify(answer.response)),
  );
  return {
    kind: 'open',
    contentVersion: Math.max(a.contentVersion, b.contentVersion),
    seen: [...new Set([...a.seen, ...b.seen])].sort(),
    answers: Object.fromEntries(answers),
  };
}

const rank: Readonly<Record<PartState, number>> = {'not-started': 0, 'in-progress': 1, done: 2};
const further = (a: PartState, b: PartState | undefined): PartState =>
  b !== undefined && rank[b] > rank[a] ? b : a;

function joinSealed(a: SealedModule, b: SealedModule): SealedModule {
  const order = (m: SealedModule) => [
    m.contentVersion,
    m.done,
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
  const all = [...answers.values()];
  return {
    ...newer,
    done: seen.length + all.filter(answer => answer.tries > 0).length,
    possible: Math.max(a.possible, b.possible),
    earned: all.reduce((sum, answer) => sum + answer.best, 0),
    parts:
      older.contentVersion === newer.contentVersion
        ? newer.parts.map((p, i) => further(p, older.parts[i]))
        : newer.parts,
    segment: writeSegment({seen, answers}),
  };
}

const isBlank = (m: Module): boolean =>
  m.kind === 'open' && m.seen.length === 0 && Object.keys(m.answers).length === 0;

function joinModules(a: Module, b: Module): Module {
  if (a.kind === 'open' && b.kind === 'open') return joinOpen(a, b);
  if (a.kind === 'sealed' && b.kind === 'sealed') return joinSealed(a, b);
  if (isBlank(a)) return b;
  if (isBlank(b)) return a;
  throw new Error('an open module cannot be merged with a sealed one: unseal it first');
}

/**
 * Joins two branches of one attempt, item by item: what either has done is done, and the best points of both count.
 * Commutative and idempotent. Throws where the attempts differ, which is for the learner to decide.
 */
export function merge(a: CourseRecord, b: CourseRecord): CourseRecord {
  if (a.nonce !== b.nonce) throw new Error(`attempts ${a.nonce} and ${b.nonce} are not branches of one`);
  const order = (r: CourseRecord) => [r.revision, r.place, r.language];
  const newer = isLater(order(b), order(a)) ? b : a;
  const modules = joinMaps(
    new Map(Object.entries(a.modules)),
    new Map(Object.entries(b.modules)),
    joinModules,
  );
  return {...newer, modules: Object.fromEntries(modules)};
}
