import {moduleOfBank, type CourseIndex, type DrawLine, type ModuleData} from './course.ts';

// A bank goes where its module goes, so a package of some modules holds only a part of what papers draw on.

/** Modules on whose banks a paper draws, each once. */
export const drawsOn = (draw: readonly Pick<DrawLine, 'bank'>[]): readonly string[] => [
  ...new Set(draw.map(({bank}) => moduleOfBank(bank))),
];

/**
 * Whether a part stands in a package of these modules: a paper that draws on none of them has nothing to ask. `from` are
 * the modules on which it draws; it is missing of what is no paper.
 */
export const isHeld = (from: readonly string[] | undefined, modules: readonly string[]): boolean =>
  from === undefined || from.some(module => modules.includes(module));

/** The lines of a blueprint that a package of these modules can draw. */
export const heldLines = <L extends Pick<DrawLine, 'bank'>>(
  draw: readonly L[],
  modules: readonly string[],
): readonly L[] => draw.filter(({bank}) => modules.includes(moduleOfBank(bank)));

/** The index of a package of these modules. */
export const heldCourse = (course: CourseIndex, modules: readonly string[]): CourseIndex => ({
  ...course,
  modules: course.modules
    .filter(({id}) => modules.includes(id))
    .map(module => ({...module, parts: module.parts.filter(({from}) => isHeld(from, modules))})),
});

/** The data of a module as a package of these modules holds them: the same parts as in its index. */
export const heldModule = (data: ModuleData, modules: readonly string[]): ModuleData => ({
  ...data,
  parts: data.parts.flatMap((part): ModuleData['parts'] => {
    if (part.kind !== 'paper') return [part];
    const draw = heldLines(part.draw, modules);
    return draw.length > 0 ? [{...part, draw}] : [];
  }),
});
