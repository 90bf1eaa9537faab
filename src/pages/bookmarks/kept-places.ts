import type {ModuleData, ModuleIndex} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';

/** A section of a lesson that a learner keeps. */
export interface KeptPlace {
  /** `module/lesson/section`. */
  readonly place: string;
  readonly module: string;
  readonly lesson: string;
  readonly section: string;
}

/** What a learner keeps, as this release has it. */
export interface KeptPlaces {
  /** In the order of the course. */
  readonly found: readonly KeptPlace[];
  /** Those that it does not have any more. */
  readonly gone: readonly string[];
}

function kept(place: string): KeptPlace {
  const [module = '', lesson = '', section = ''] = place.split('/');
  return {place, module, lesson, section};
}

/** Looks kept places up in the modules that they are in. */
export function placesIn(
  places: readonly string[],
  modules: readonly Pick<ModuleIndex, 'id'>[],
  data: ReadonlyMap<string, ModuleData>,
): KeptPlaces {
  const all = modules.flatMap(({id}) =>
    (data.get(id)?.parts ?? []).flatMap(part =>
      part.kind === 'lesson' ? part.sections.map(section => `${id}/${part.id}/${section.id}`) : [],
    ),
  );
  return {
    found: all.filter(place => places.includes(place)).map(kept),
    gone: places.filter(place => !all.includes(place)),
  };
}

/** Fetches the lessons in which a learner keeps places, with their words. Rejects where something does not arrive. */
export async function fetchKept(places: readonly string[], store: Store, texts: Texts): Promise<KeptPlaces> {
  const course = await store.openContents();
  const named = new Set(places.map(place => kept(place).module));
  const modules = course.modules.filter(({id}) => named.has(id));
  const data = new Map(
    await Promise.all(modules.map(async ({id}) => [id, await store.openModule(id)] as const)),
  );
  const all = placesIn(places, course.modules, data);
  const wanted = all.found.flatMap(({module, lesson}) => [module, `${module}/${lesson}`]);
  await Promise.all([...new Set(wanted)].map(namespace => texts.need(namespace)));
  return all;
}
