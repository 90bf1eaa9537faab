import {isSingle, type CourseIndex} from '../../src/content/course.ts';
import {partAddress, wholeLesson} from '../../src/pages/place.ts';

/**
 * A passport, a card, a visa and an interview. Every other document or interview has the same screen as one of these
 * four.
 */
const looked = ['c02', 'c06', 'c13', 'restaurant-by-the-sea'];

const addressOf = (module: string, part: string, section = ''): string => partAddress(module, part, section);

/**
 * Returns the addresses of all documents and interviews except the four in `looked`. Each of their screens looks like
 * one of these four.
 */
export const oneMoreSingle = ({modules}: CourseIndex): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({id, parts}) =>
      parts.flatMap(part => (isSingle(part) && !looked.includes(part.id) ? [addressOf(id, part.id)] : [])),
    ),
  );

/**
 * Returns the addresses of papers that have the same role as an earlier paper. All warm-ups look alike, and so
 * do all tests.
 */
export function oneMorePaper({modules}: CourseIndex): ReadonlySet<string> {
  const seenRoles = new Set<string>();
  return new Set(
    modules.flatMap(({id, parts}) =>
      parts.flatMap(({id: part, role}) => {
        if (role === undefined || !seenRoles.has(role)) {
          seenRoles.add(role ?? '');
          return [];
        }
        return [addressOf(id, part)];
      }),
    ),
  );
}

/** Returns the addresses of all lessons except the first of each module. */
export const oneMoreLesson = ({modules}: CourseIndex): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({id, parts}) =>
      parts
        .filter(({kind}) => kind === 'lesson')
        .slice(1)
        .map(part => addressOf(id, part.id)),
    ),
  );

/** Returns the address of every lesson as one page with all its sections. */
export const wholeLessons = ({modules}: CourseIndex): readonly string[] =>
  modules.flatMap(({id, parts}) =>
    parts.filter(({kind}) => kind === 'lesson').map(part => addressOf(id, part.id, wholeLesson)),
  );
