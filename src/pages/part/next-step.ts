import type {Store} from '../../session/store.ts';
import {parsePlace, partAddress, type PartPlace} from '../place.ts';
import {after, menuOf, type Menu, type MenuPart} from './menu.ts';
import {nearestLesson} from './nearest-lesson.ts';

/** The next unfinished step of a learner: a part, and the section or question in it where the learner stopped. */
export interface NextStep extends MenuPart {
  /** '' if the learner has not begun the part, or begins it again. */
  readonly section: string;
}

/**
 * Returns the step at which a learner continues. `place` is the last place of the learner. If the part of this place is
 * unfinished, the learner continues there. After a finished lesson, and after a test that was handed in even below the
 * pass mark, the learner continues with the next open part of the core path. If the part has left the course, the
 * learner continues with the next open lesson of its module. Returns undefined when the core path is done. Every link
 * that leads onward calls this function.
 */
export function nextStep(menu: Menu, place: PartPlace | undefined): NextStep | undefined {
  const was = menu.modules
    .flatMap(({all}) => all)
    .find(({module, part}) => module === place?.module && part.id === place.part);
  if (place && was && isOpen(was)) return {...was, section: place.section};
  const near = place && !was ? nearestLesson(menu, place) : undefined;
  const open = near && isOpen(near) ? near : undefined;
  const next = (was ? after(menu, was.module, was.part.id).next : open) ?? menu.next;
  return next && {...next, section: ''};
}

/** Returns the next step of the learner. The contents of the course must be loaded. */
export const nextStepOf = (store: Store): NextStep | undefined =>
  nextStep(menuOf(store.course, store), parsePlace(store.record.place));

const isOpen = ({state}: MenuPart): boolean => state === 'not-started' || state === 'in-progress';

/** Returns the address of a step. */
export const stepAddress = ({module, part, section}: NextStep): string =>
  partAddress(module, part.id, section);
