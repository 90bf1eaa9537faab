import {
  counts,
  type CourseContents,
  type CourseIndex,
  type ModuleHead,
  type ModuleIndex,
  type PaperRole,
  type PartIndex,
  type PartPath,
} from './course.ts';
import {sum} from '../score/share.ts';

type Modules = Pick<CourseIndex, 'modules'>;

/** Returns true if the course has a final, which is a test of all modules. */
const hasFinal = ({modules}: Modules): boolean => modules.some(({test}) => test === 'final');

/**
 * Returns whether the course requires a test of this role. If the course has a final, module tests are
 * optional self-checks.
 */
export const isAsked = (role: PaperRole | undefined, course: Modules): boolean =>
  role === 'final' || (role === 'module-test' && !hasFinal(course));

/**
 * Returns whether a part belongs to the core path. A learner who finishes the core path has completed the
 * course. The core path contains no papers except the tests that the course requires.
 */
export const isCore = (
  {path, role}: {readonly path?: PartPath; readonly role?: PaperRole},
  course: Modules,
): boolean => path === undefined && (role === undefined || isAsked(role, course));

/** Number of steps that a module has on the core path. */
export const coreSteps = ({steps, test}: ModuleHead, course: Modules): number =>
  steps + (isAsked(test, course) ? 1 : 0);

/**
 * Returns the final test of a module in which no other part has steps. In a list of completed modules, the name of
 * this test replaces the name of the module.
 */
export function soleFinal({parts}: Pick<ModuleIndex, 'parts'>): PartIndex | undefined {
  const [only, ...others] = parts.filter(({steps}) => steps > 0);
  return only?.role === 'final' && others.length === 0 ? only : undefined;
}

/** Minutes of the whole core path. */
export const coreMinutes = (course: Modules): number =>
  sum(
    course.modules.map(({minutes, test, testMinutes}) => minutes + (isAsked(test, course) ? testMinutes : 0)),
  );

/** Builds the index of a module from its parts. */
export function moduleIndex(
  named: Pick<ModuleHead, 'id' | 'number' | 'contentVersion' | 'place'>,
  parts: readonly PartIndex[],
): ModuleIndex {
  const tested = parts.find(({role}) => counts(role));
  const test = [tested?.role].find(counts);
  const first = parts.find(({kind, path}) => kind === 'lesson' && path === undefined);
  const core = parts.filter(({path, role}) => path === undefined && !counts(role));
  return {
    ...named,
    steps: sum(core.map(part => part.steps)),
    minutes: sum(core.map(part => (part.role === undefined ? part.minutes : 0))),
    testMinutes: tested?.minutes ?? 0,
    ...(test === undefined ? {} : {test}),
    ...(first === undefined ? {} : {firstLesson: first.id}),
    parts,
  };
}

/** Adds the parts of each module to the course index. Called when the contents have loaded. */
export const withContents = (course: CourseIndex, contents: CourseContents): CourseIndex => ({
  ...course,
  modules: course.modules.map(module => ({...module, parts: contents[module.id] ?? module.parts})),
});
