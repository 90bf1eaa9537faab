import type {ModuleData, ModuleIndex} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';

/** A bookmarked section of a lesson. */
export interface BookmarkedSection {
  /** The place as `module/lesson/section`. */
  readonly place: string;
  readonly module: string;
  readonly lesson: string;
  readonly section: string;
}

/** The learner's bookmarks, looked up in this release. */
export interface BookmarkedSections {
  /** Bookmarks in the order of the course. */
  readonly found: readonly BookmarkedSection[];
  /** Bookmarks to places that this release no longer contains. */
  readonly gonePlaces: readonly string[];
}

function bookmarkedSection(place: string): BookmarkedSection {
  const [module = '', lesson = '', section = ''] = place.split('/');
  return {place, module, lesson, section};
}

/** Looks up bookmarks in the data of their modules. */
export function sectionsIn(
  places: readonly string[],
  modules: readonly Pick<ModuleIndex, 'id'>[],
  data: ReadonlyMap<string, ModuleData>,
): BookmarkedSections {
  const all = modules.flatMap(({id}) =>
    (data.get(id)?.parts ?? []).flatMap(part =>
      part.kind === 'lesson' ? part.sections.map(section => `${id}/${part.id}/${section.id}`) : [],
    ),
  );
  return {
    found: all.filter(place => places.includes(place)).map(bookmarkedSection),
    gonePlaces: places.filter(place => !all.includes(place)),
  };
}

/** Loads the bookmarked lessons with their texts. Rejects when a file fails to load. */
export async function fetchBookmarked(
  places: readonly string[],
  store: Store,
  texts: Texts,
): Promise<BookmarkedSections> {
  const course = await store.openContents();
  const named = new Set(places.map(place => bookmarkedSection(place).module));
  const modules = course.modules.filter(({id}) => named.has(id));
  const data = new Map(
    await Promise.all(modules.map(async ({id}) => [id, await store.openModule(id)] as const)),
  );
  const all = sectionsIn(places, course.modules, data);
  const wanted = all.found.flatMap(({module, lesson}) => [module, `${module}/${lesson}`]);
  await Promise.all([...new Set(wanted)].map(namespace => texts.need(namespace)));
  return all;
}
