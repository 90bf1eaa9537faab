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
