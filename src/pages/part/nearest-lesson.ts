import type {PartPlace} from '../place.ts';
import type {Menu, MenuPart} from './menu.ts';

/**
 * Returns the lesson to open instead of a part that is no longer in the course. This is the first lesson of the
 * module that is not done, otherwise the first lesson. Undefined if the module has no lesson, or is no longer in the
 * course.
 */
export function nearestLesson({modules}: Menu, {module}: PartPlace): MenuPart | undefined {
  const lessons = modules
    .filter(({id}) => id === module)
    .flatMap(({all}) => all)
    .filter(({part}) => part.kind === 'lesson');
  return lessons.find(({state}) => state === 'not-started' || state === 'in-progress') ?? lessons[0];
}
