import {fault, type Fault} from '../source/fault.ts';
import type {PartIndex} from '../../content/course.ts';
import type {CourseRule} from './rule.ts';

const kindOf = {lessons: 'lesson', interviews: 'interview', specimens: 'examination'} as const;
const fields = ['lessons', 'interviews', 'specimens'] as const;

/** Reports a number in `counts` of course.yaml that differs from the actual number of parts. */
export const counts: CourseRule = ({course, courseAt, index}) => {
  const parts: readonly PartIndex[] = index.modules.flatMap(module => module.parts);
  return fields.flatMap((field): readonly Fault[] => {
    const stated = course.counts?.[field];
    const there = parts.filter(({kind}) => kind === kindOf[field]).length;
    if (stated === undefined || stated === there) return [];
    const message = `the number of ${field} in the modules is ${there}, and this line says ${stated}: add the part that is missing, or correct the number`;
    return [fault(courseAt(['counts', field]), message, 'counts')];
  });
};
