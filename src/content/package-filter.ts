import {moduleOfBank, type CourseIndex, type DrawLine, type ModuleData} from './course.ts';

// A package contains only the banks of its own modules. A paper may also name banks of other modules. In the
// package, such a paper draws only on the banks that the package contains.

/** Returns the modules whose banks a blueprint draws on. Each module occurs once. */
export const drawsOn = (draw: readonly Pick<DrawLine, 'bank'>[]): readonly string[] => [
  ...new Set(draw.map(({bank}) => moduleOfBank(bank))),
];

/**
 * Returns whether a package of these modules contains a part. A package leaves out a paper that draws on none
 * of its modules, because the paper would have nothing to ask. `from` lists the modules that a paper draws
 * on; it is undefined for other parts.
 */
export const isInPackage = (from: readonly string[] | undefined, modules: readonly string[]): boolean =>
  from === undefined || from.some(module => modules.includes(module));

/** Returns the lines of a blueprint whose banks are in a package of these modules. */
export const linesInPackage = <L extends Pick<DrawLine, 'bank'>>(
  draw: readonly L[],
  modules: readonly string[],
): readonly L[] => draw.filter(({bank}) => modules.includes(moduleOfBank(bank)));

/** Returns the course index for a package of these modules. */
export const courseInPackage = (course: CourseIndex, modules: readonly string[]): CourseIndex => ({
  ...course,
  modules: course.modules
    .filter(({id}) => modules.includes(id))
    .map(module => ({...module, parts: module.parts.filter(({from}) => isInPackage(from, modules))})),
});

/**
 * Returns the data of a module for a package of these modules. They contain the same parts as the course
 * index of that package.
 */
export const moduleInPackage = (data: ModuleData, modules: readonly string[]): ModuleData => ({
  ...data,
  parts: data.parts.flatMap((part): ModuleData['parts'] => {
    if (part.kind !== 'paper') return [part];
    const draw = linesInPackage(part.draw, modules);
    return draw.length > 0 ? [{...part, draw}] : [];
  }),
});
