import type {ModuleData} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {parsePlace, partAddress, type PartPlace} from '../place.ts';
import {after, menuOf, type Menu, type MenuPart} from './menu.ts';
import {nearestLesson} from './nearest-lesson.ts';
import {isSectionOpen} from './open-section.ts';

/** The next unfinished step of a learner: a part, and the section or question in it at which the learner continues. */
export interface NextStep extends MenuPart {
  /** Id of the section or question; '' if the learner has not begun the part, or begins it again. */
  readonly section: string;
}

/**
 * Returns the step at which a learner continues. `place` is the last place of the learner. If the part of this place
 * is unfinished, the learner continues there, at the section that `sectionOf` finds. After a finished lesson, the
 * learner continues with the next open part of the core path. The same applies after a handed-in test, even below the
 * pass mark. If the course no longer has the part, the learner continues with the next open lesson of the module.
 * Returns undefined when the core path is done. Every link that leads onward uses this function.
 */
export function nextStep(
  menu: Menu,
  place: PartPlace | undefined,
  sectionOf: (place: PartPlace) => string = ({section}) => section,
): NextStep | undefined {
  const was = menu.modules
    .flatMap(({all}) => all)
    .find(({module, part}) => module === place?.module && part.id === place.part);
  if (place && was && isOpen(was)) return {...was, section: sectionOf(place)};
  const near = place && !was ? nearestLesson(menu, place) : undefined;
  const open = near && isOpen(near) ? near : undefined;
  const next = (was ? after(menu, was.module, was.part.id).next : open) ?? menu.next;
  return next && {...next, section: ''};
}

/**
 * Returns the next step of the learner. The contents of the course must be loaded. `data` is the module of the last
 * place, from `openPlace`. Without `data`, the learner continues at the last place, even if nothing is left to do
 * there.
 */
export const nextStepOf = (store: Store, data?: ModuleData): NextStep | undefined =>
  nextStep(menuOf(store.course, store), parsePlace(store.record.place), place =>
    continued(place, store, data),
  );

/**
 * Returns the section at which the learner continues a lesson. This is usually the section of the last place. If that
 * is the last section and is done, returns the first section with something left to do.
 */
function continued({module, part, section}: PartPlace, store: Store, data: ModuleData | undefined): string {
  const lesson = data?.id === module ? data.parts.find(({id}) => id === part) : undefined;
  if (lesson?.kind !== 'lesson' || lesson.sections.at(-1)?.id !== section) return section;
  const open = lesson.sections.filter(one => isSectionOpen(store, module, part, one));
  return open.find(({id}) => id === section)?.id ?? open[0]?.id ?? section;
}

/**
 * Loads the data that the next step and its name need: the module of the last place, and the texts of its lesson.
 * Resolves to undefined if the last place is in no lesson, or if a file fails to load.
 */
export async function openPlace(store: Store, texts: Texts): Promise<ModuleData | undefined> {
  const place = parsePlace(store.record.place);
  if (!place) return undefined;
  const {module, part} = place;
  try {
    const {modules} = await store.openContents();
    const listed = modules.find(({id}) => id === module)?.parts.find(({id}) => id === part);
    if (listed?.kind !== 'lesson') return undefined;
    const [data] = await Promise.all([store.openModule(module), texts.need(`${module}/${part}`)]);
    return data;
  } catch {
    return undefined;
  }
}

/**
 * Returns the name of a step as HTML, such as `Wear or tampering? · Three questions`. The titles of all parts must be
 * loaded. If the texts of the lesson are not loaded yet, the name does not include the section.
 */
export function stepName({module, part, section}: NextStep, texts: Texts): string {
  const title = section === '' ? '' : texts.lookup(module, `${part.id}.`)(`${section}.title`);
  return [texts.title(`${module}.${part.id}.title`), title].filter(words => words !== '').join(' · ');
}

const isOpen = ({state}: MenuPart): boolean => state === 'not-started' || state === 'in-progress';

/** Returns the address of a step. */
export const stepAddress = ({module, part, section}: NextStep): string =>
  partAddress(module, part.id, section);
