import {nearest} from '../../content/did-you-mean.ts';
import {warning, type Fault, type SourcePlace} from '../source/fault.ts';
import type {PlacedId} from '../text/entry.ts';
import type {Authored} from './authors.ts';
import type {Lock, WantedId} from './ids-lock.ts';
import type {CompiledModule} from './module.ts';

/** Name of the rule about ids that saved states contain and the course has lost. */
export const savedPlaceRule = 'saved-place';

/**
 * Warns about each module, lesson, section, question and paper that the last release has and this course lacks.
 * `lock` holds the ids of the last release, with the renames of the authors applied. The place of the warning is a
 * new id that may replace the lost id. If there is none, the place is the lesson or module that lost the id. The next
 * release retires the lost id, so the warning does not return.
 */
export function lostPlaces(
  lock: Lock,
  wanted: readonly WantedId[],
  {modules, courseAt}: Pick<Authored, 'modules' | 'courseAt'>,
): readonly Fault[] {
  const lost = (scope: string): readonly string[] =>
    Object.keys(lock.numbers[scope] ?? {}).filter(
      id => !lock.retired[scope]?.includes(id) && !wanted.some(one => one.scope === scope && one.id === id),
    );
  const added = (scope: string): readonly PlacedId[] =>
    wanted.filter(one => one.scope === scope && lock.numbers[scope]?.[one.id] === undefined);
  return [
    ...lost('module').map(id => lostModule(id, added('module'), courseAt(['modules']))),
    ...modules.flatMap(module => lostIn(module, lost(module.source.id), added(module.source.id))),
  ];
}

function lostModule(id: string, added: readonly PlacedId[], at: SourcePlace): Fault {
  const now = similar(id, added);
  const file = now ? 'its module.yaml' : 'the module.yaml of the new one';
  return lostAt(now?.at ?? at, `module "${id}"`, `\`was: ${id}\` into ${file}`);
}

function lostIn(
  module: CompiledModule,
  lost: readonly string[],
  added: readonly PlacedId[],
): readonly Fault[] {
  const {at, lessons} = module;
  const sections = lost.filter(isSection);
  const plain = lost.filter(id => !isSection(id));
  const lostLessons = [...new Set(sections.map(lessonOf))].filter(
    id => !lessons.some(({lesson}) => lesson.id === id),
  );
  return [
    ...lostLessons.map(id => {
      const own = sections.filter(section => lessonOf(section) === id).map(nameOf);
      return lostAt(
        replacementOf(id, own, module, added)?.at ?? at,
        `lesson "${id}"`,
        `\`was: ${id}\` between the dashes at the top of the lesson`,
      );
    }),
    ...lessons.flatMap(({lesson, at: top}) =>
      sections
        .filter(section => lessonOf(section) === lesson.id)
        .map(section => {
          const name = nameOf(section);
          const now = similar(
            name,
            added.filter(({id}) => isSection(id) && lessonOf(id) === lesson.id),
          );
          const cure = `\`{#${now ? nameOf(now.id) : 'new-name'} was="${name}"}\` behind the title of the section`;
          return lostAt(now?.at ?? top, `section "${name}" of the lesson "${lesson.id}"`, cure);
        }),
    ),
    ...plain.map(id => {
      const now = similar(
        id,
        added.filter(one => !isSection(one.id)),
      );
      return lostAt(
        now?.at ?? at,
        `question or paper "${id}" of the module`,
        `\`was: ${id}\` below the new id`,
      );
    }),
  ];
}

const isSection = (id: string): boolean => id.includes('/');
const lessonOf = (section: string): string => section.split('/')[0] ?? '';
const nameOf = (section: string): string => section.split('/').at(-1) ?? '';

/**
 * Returns the new lesson that probably replaces the lost lesson `id`: the one that shares the most section names with
 * the lost lesson. If no new lesson shares a section name, returns a new lesson with a similar id.
 */
function replacementOf(
  id: string,
  sections: readonly string[],
  {lessons}: CompiledModule,
  added: readonly PlacedId[],
): PlacedId | undefined {
  const shared = (lesson: string) =>
    added.filter(one => lessonOf(one.id) === lesson && sections.includes(nameOf(one.id))).length;
  const isNew = ({lesson}: CompiledModule['lessons'][number]) =>
    lesson.sections.every(section => added.some(one => one.id === `${lesson.id}/${section.id}`));
  const candidates = lessons.filter(isNew).map(({lesson, at}) => ({id: lesson.id, at}));
  const [best] = candidates.toSorted((a, b) => shared(b.id) - shared(a.id));
  return best && shared(best.id) > 0 ? best : similar(id, candidates);
}

/** Returns the new id that is most similar to a lost id, or the only new id. */
function similar(lost: string, added: readonly PlacedId[]): PlacedId | undefined {
  const name = nearest(
    nameOf(lost),
    added.map(({id}) => nameOf(id)),
  );
  const found = added.find(({id}) => nameOf(id) === name);
  return found ?? (added.length === 1 ? added[0] : undefined);
}

const lostAt = (at: SourcePlace, what: string, cure: string): Fault =>
  warning(
    at,
    `a release has the ${what}, and learners would lose their place and work in it: if it has a new name, write ${cure}`,
    savedPlaceRule,
  );
