import {isCore} from '../../content/core-path.ts';
import {counts, type CourseIndex, type ModuleIndex, type PartIndex} from '../../content/course.ts';
import {reachesPassMark} from '../../record/progress.ts';
import type {PartState} from '../../record/record.ts';
import {sum} from '../../score/share.ts';
import type {Store} from '../../session/store.ts';
import {partAddress} from '../place.ts';

/**
 * The state of a part in the menu. `review`: the score is below the pass mark, so the learner needs to look
 * at the part again.
 */
export type MenuState = PartState | 'review';

/** A part with its state, as the menu lists it. */
export interface MenuPart {
  readonly module: string;
  readonly part: PartIndex;
  readonly state: MenuState;
  readonly isCore: boolean;
}

/** A module with its parts, as the menu lists it. */
export interface MenuModule {
  readonly id: string;
  /** All parts in the order of the author. */
  readonly all: readonly MenuPart[];
  readonly core: readonly MenuPart[];
  /** Parts that are not on the core path, and papers that never count. */
  readonly more: readonly MenuPart[];
}

/** The modules of a course with the progress of the learner. */
export interface Menu {
  readonly modules: readonly MenuModule[];
  /**
   * Numbers of parts on the core path: done parts, and all parts. Every page about the learner's progress counts the
   * same parts.
   */
  readonly parts: {readonly done: number; readonly all: number};
  /**
   * Minutes on the core path, as estimated by authors. `all`: for all parts. `left`: for the parts that are
   * not done.
   */
  readonly minutes: {readonly all: number; readonly left: number};
  /** The first part of the core path that is not done. */
  readonly next: MenuPart | undefined;
}

/** The members of the store that the menu needs. */
export type Stands = Pick<Store, 'progress' | 'summary' | 'passMark'>;

/** Builds the menu of a course. The list of parts of each module must be loaded. */
export function menuOf(course: CourseIndex, store: Stands): Menu {
  const modules = course.modules.map(module => moduleOf(module, course, store));
  const core = modules.flatMap(module => module.core);
  const open = core.filter(part => !isDone(part));
  return {
    modules,
    parts: {done: doneOf(core), all: core.length},
    minutes: {all: minutesOf(core), left: minutesOf(open)},
    next: open[0],
  };
}

/**
 * Returns true if a part is done. In the state `review`, a lesson counts as done. A test does not, because the
 * learner must take it again.
 */
export const isDone = ({part, state}: MenuPart): boolean =>
  state === 'done' || (state === 'review' && !counts(part.role));

/** Returns the sum of the minutes that authors state for the parts. */
export const minutesOf = (parts: readonly MenuPart[]): number => sum(parts.map(({part}) => part.minutes));

/** Returns the number of parts that are done. */
export const doneOf = (parts: readonly MenuPart[]): number => parts.filter(isDone).length;

/**
 * Returns true if all core parts of a module are done. A module without core parts is never done, because it asks
 * nothing of the learner.
 */
export const isModuleDone = ({core}: Pick<MenuModule, 'core'>): boolean =>
  core.length > 0 && core.every(isDone);

function moduleOf(module: ModuleIndex, course: CourseIndex, store: Stands): MenuModule {
  const parts = module.parts.map((part): MenuPart => ({
    module: module.id,
    part,
    state: stateOf(`${module.id}.${part.id}`, part, store),
    isCore: isCore(part, course),
  }));
  return {
    id: module.id,
    all: parts,
    core: parts.filter(part => part.isCore),
    more: parts.filter(part => !part.isCore),
  };
}

function stateOf(id: string, {role}: PartIndex, {progress, passMark}: Stands): MenuState {
  const found = progress.parts.find(part => part.id === id);
  const state = found?.state ?? 'not-started';
  // A test below the pass mark has the state `in-progress`, like a test that the learner has only begun. The
  // difference is that only a failed test has a score.
  const isJudged = state === 'done' || (counts(role) && state === 'in-progress');
  const isShort = found?.scaled !== undefined && !reachesPassMark(found.scaled, passMark);
  return isJudged && isShort ? 'review' : state;
}

/**
 * Returns what the learner may open after a part: the next open part of the core path, and an additional part if one
 * follows directly.
 */
export function after(
  menu: Menu,
  module: string,
  part: string,
): {readonly next: MenuPart | undefined; readonly deeper: MenuPart | undefined} {
  const all = menu.modules.flatMap(one => one.all);
  const at = all.findIndex(one => one.module === module && one.part.id === part);
  const rest = at < 0 ? all : all.slice(at + 1);
  const isOpen = (one: MenuPart) => one.isCore && !isDone(one);
  const [beside] = rest;
  return {
    next: rest.find(isOpen) ?? all.find(one => isOpen(one) && one.part.id !== part),
    deeper: beside && !beside.isCore && beside.module === module ? beside : undefined,
  };
}

/** Returns the address of a part. */
export const addressOf = ({module, part}: MenuPart): string => partAddress(module, part.id);
