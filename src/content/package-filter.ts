import {moduleOfBank, type CourseIndex, type DrawLine, type ModuleData} from './course.ts';

// A package contains only the banks of its own modules. A paper may also name banks of other modules. In the package,
// such a paper draws its items only from the banks in the package.

/** Returns the modules whose banks a blueprint draws on. Each module occurs once. */
export const drawsOn = (draw: readonly Pick<DrawLine, 'bank'>[]): readonly string[] => [
  ...new Set(draw.map(({bank}) => moduleOfBank(bank))),
];

/**
 * Returns true if a package of these modules contains a part. `from` lists the modules whose banks a paper uses; it
 * is undefined for other parts. If a package has none of these modules, it omits the paper, which would have no
 * questions.
 */
export const isInPackage = (from: readonly string[] | undefined, modules: readonly string[]): boolean =>
  from === undefined || from.some(module => modules.includes(module));

/** Returns those lines of a blueprint that draw on banks of these modules. */
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
 * Returns the data of a module for a package of these modules. The data contain the same parts as the course index of
 * this package.
 */
export const moduleInPackage = (data: ModuleData, modules: readonly string[]): ModuleData => ({
  ...data,
  parts: data.parts.flatMap((part): ModuleData['parts'] => {
    if (part.kind !== 'paper') return [part];
    const draw = linesInPackage(part.draw, modules);
    return draw.length > 0 ? [{...part, draw}] : [];
  }),
});
