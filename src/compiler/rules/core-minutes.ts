import {coreMinutes, isCore} from '../../content/core-path.ts';
import {fault, warning, type Fault} from '../source/fault.ts';
import type {CourseRule, RuledCourse} from './rule.ts';

/** Minimum share of the parts of the core path that must take as long as the start page says. */
const share = 0.75;

/**
 * Reports a core path that takes longer than course.yaml allows. Also warns if too few parts of the core path take as
 * long as the start page says: fewer than three quarters. Both rules need `corePath` in course.yaml.
 */
export const coreMinutesRule: CourseRule = course => {
  const {
    course: {corePath},
    courseAt,
    index,
  } = course;
  if (corePath === undefined) return [];
  const minutes = coreMinutes(index);
  const message = `the core path takes ${minutes} minutes, and this line allows ${corePath.minutes}: give parts \`path: more\`, or correct the number`;
  return [
    ...(minutes > corePath.minutes
      ? [fault(courseAt(['corePath', 'minutes']), message, 'core-minutes')]
      : []),
    ...outOfRange(course),
  ];
};

function outOfRange({english, index, courseAt}: RuledCourse): readonly Fault[] {
  const texts = english.find(({name}) => name === 'interface')?.entries ?? [];
  const stated =
    texts
      .find(({key}) => key === 'start.howLong')
      ?.text.match(/\d+/g)
      ?.map(Number) ?? [];
  const [least, most] = stated;
  const parts = index.modules.flatMap(module => module.parts.filter(part => isCore(part, index)));
  if (least === undefined || most === undefined || parts.length === 0) return [];
  const within = parts.filter(({minutes}) => minutes >= least && minutes <= most).length;
  if (within >= share * parts.length) return [];
  const message = `${within} of ${parts.length} core parts take ${least} to ${most} minutes, as the start page says, and it should be three quarters: correct the minutes of parts, or start.howLong in src/shell/texts.yaml`;
  return [warning(courseAt(['corePath']), message, 'core-minutes')];
}
