import type {CourseIndex} from '../../content/course.ts';
import type {PartPlace} from '../place.ts';

/**
 * Returns the first core lesson of the package, where a new learner begins. Undefined if the package has no
 * core lesson.
 */
export function firstLesson({modules}: CourseIndex): PartPlace | undefined {
  const [first] = modules.flatMap(({id, firstLesson: part}) =>
    part === undefined ? [] : [{module: id, part, section: ''}],
  );
  return first;
}

/**
 * Returns where to go on when the saved place is no longer in the course: the first core lesson of its module, or of the
 * course when the module is gone too. Undefined if there is no core lesson.
 */
export function nearestLesson({module}: PartPlace, course: CourseIndex): PartPlace | undefined {
  const same = course.modules.filter(({id}) => id === module);
  return firstLesson({...course, modules: same}) ?? firstLesson(course);
}
