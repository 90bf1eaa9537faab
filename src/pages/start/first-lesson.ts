import type {CourseIndex} from '../../content/course.ts';
import type {PartPlace} from '../place.ts';

/** The lesson that a new learner begins with: the first core lesson of the package; undefined if it has none. */
export function firstLesson({modules}: CourseIndex): PartPlace | undefined {
  const [first] = modules.flatMap(({id, firstLesson: part}) =>
    part === undefined ? [] : [{module: id, part, section: ''}],
  );
  return first;
}
