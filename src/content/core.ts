import {
  counts,
  type CourseContents,
  type CourseIndex,
  type ModuleHead,
  type ModuleIndex,
  type PaperRole,
  type PartIndex,
  type Path,
} from './course.ts';

type Modules = Pick<CourseIndex, 'modules'>;

/** A course with a final test, which asks what all modules teach. */
const hasFinal = ({modules}: Modules): boolean => modules.some(({test}) => test === 'final');

/** Whether the course asks for a test of this role: where there is a final, the tests of modules are a learner's own check. */
export const isAsked = (role: PaperRole | undefined, course: Modules): boolean =>
  role === 'final' || (role === 'module-test' && !hasFinal(course));

/** Whether a part stands on the core path, which completes the course. A paper that never counts does not. */
export const isCore = (
  {path, role}: {readonly path?: Path; readonly role?: PaperRole},
  course: Modules,
): boolean => path === undefined && (role === undefined || isAsked(role, course));

/** Steps of a module on the core path. */
export const coreSteps = ({steps, test}: ModuleHead, course: Modules): number =>
  steps + (isAsked(test, course) ? 1 : 0);

/** What the core path takes, in minutes. */
export const coreMinutes = (course: Modules): number =>
  sum(
    course.modules.map(({minutes, test, testMinutes}) => minutes + (isAsked(test, course) ? testMinutes : 0)),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** Puts together what is known of a module from its parts. */
export function moduleIndex(
  named: Pick<ModuleHead, 'id' | 'number' | 'contentVersion'>,
  parts: readonly PartIndex[],
): ModuleIndex {
  const tested = parts.find(({role}) => counts(role));
  const test = [tested?.role].find(counts);
  const core = parts.filter(({path, role}) => path === undefined && !counts(role));
  return {
    ...named,
    steps: sum(core.map(part => part.steps)),
    minutes: sum(core.map(part => (part.role === undefined ? part.minutes : 0))),
    testMinutes: tested?.minutes ?? 0,
    ...(test === undefined ? {} : {test}),
    parts,
  };
}

/** The course with its parts, once they have been fetched. */
export const withContents = (course: CourseIndex, contents: CourseContents): CourseIndex => ({
  ...course,
  modules: course.modules.map(module => ({...module, parts: contents[module.id] ?? module.parts})),
});
