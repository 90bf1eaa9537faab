import {isAsked} from '../../content/core-path.ts';
import {counts, type CourseIndex, type ModuleIndex} from '../../content/course.ts';
import {percent, sum} from '../../score/share.ts';
import {isDone as isPartDone, menuOf, type Stands} from '../part/menu.ts';

/** The conditions for completing the course, and the learner's progress with each of them. */
export interface Conditions {
  readonly isDone: boolean;
  /**
   * Parts of the core path, as the contents count them.
   */
  readonly parts: {
    readonly done: number;
    readonly all: number;
    /**
     * Modules with open parts, each with its first open part.
     */
    readonly left: readonly {readonly module: string; readonly part: string}[];
  };
  readonly tests: readonly TestStanding[];
  /**
   * The mean score of all modules that have points so far, in per cent. Undefined if no module has points. Also
   * undefined if the course has a final test, because then only this test gives the score.
   */
  readonly score: number | undefined;
}

/** A test that counts, and the learner's result in it. */
export interface TestStanding {
  readonly module: string;
  readonly part: string;
  readonly isFinal: boolean;
  /**
   * True if the learner must pass this test to complete the course. If the course has a final test, this is false for
   * a module test, which is then only a self-check.
   */
  readonly isAsked: boolean;
  /** True if the pass mark is reached. */
  readonly isReached: boolean;
  /** Best result in per cent; undefined until the learner hands in the test. */
  readonly best: number | undefined;
}

/** Returns the conditions for completing the course, by the rules of `record/progress`. */
export function conditions(course: CourseIndex, store: Stands): Conditions {
  const {done: isDone} = store.progress;
  const menu = menuOf(course, store);
  const tests = course.modules.flatMap(module => {
    const test = module.parts.find(({role}) => counts(role));
    if (!test) return [];
    const isReached = store.progress.parts.some(
      ({id, state}) => id === `${module.id}.${test.id}` && state === 'done',
    );
    return [{...testOf(module, test, isReached, store), isAsked: isAsked(test.role, course)}];
  });
  return {
    isDone,
    parts: {
      ...menu.parts,
      left: menu.modules.flatMap(({id, core}) => {
        const open = core.find(part => !isPartDone(part));
        return open ? [{module: id, part: open.part.id}] : [];
      }),
    },
    tests,
    score: tests.some(({isFinal}) => isFinal) ? undefined : meanOf(course, store),
  };
}

function testOf(
  {id, parts}: ModuleIndex,
  test: ModuleIndex['parts'][number],
  isReached: boolean,
  store: Stands,
): Omit<TestStanding, 'isAsked'> {
  const {possible, earned, parts: states} = store.summary(id);
  const isJudged = possible > 0 && states[parts.indexOf(test)] === 'done';
  return {
    module: id,
    part: test.id,
    isFinal: test.role === 'final',
    isReached,
    best: isJudged ? percent(earned / possible) : undefined,
  };
}

function meanOf({modules}: CourseIndex, store: Stands): number | undefined {
  const shares = modules
    .map(({id}) => store.summary(id))
    .filter(({possible}) => possible > 0)
    .map(({earned, possible}) => earned / possible);
  return shares.length > 0 ? percent(sum(shares) / shares.length) : undefined;
}
