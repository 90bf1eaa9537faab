import type {PartPlace} from '../place.ts';
import type {Menu, MenuPart} from './menu.ts';

/**
 * Returns the lesson that is nearest to a part which has left the course: the next lesson of the module that is not
 * done, otherwise its first lesson. Undefined if the module has no lesson or has left the course too.
 */
export function nearestLesson({modules}: Menu, {module}: PartPlace): MenuPart | undefined {
  const lessons = modules
    .filter(({id}) => id === module)
    .flatMap(({all}) => all)
    .filter(({part}) => part.kind === 'lesson');
  return lessons.find(({state}) => state === 'not-started' || state === 'in-progress') ?? lessons[0];
}
