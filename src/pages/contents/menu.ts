import {coreSteps, isCore} from '../../content/core.ts';
import {counts, type CourseIndex, type ModuleIndex, type PartIndex} from '../../content/course.ts';
import {coreDone} from '../../record/progress.ts';
import type {PartState} from '../../record/record.ts';
import type {Store} from '../../session/store.ts';
import {formatRoute} from '../routes.ts';

/** How a part stands in the menu; `review`: it was done below the pass mark, and waits for another look. */
export type MenuState = PartState | 'review';

/** A part as the menu lists it. */
export interface MenuPart {
  readonly module: string;
  readonly part: PartIndex;
  readonly state: MenuState;
  readonly isCore: boolean;
}

/** A module as the menu lists it. */
export interface MenuModule {
  readonly id: string;
  /** In the author's order. */
  readonly all: readonly MenuPart[];
  readonly core: readonly MenuPart[];
  /** What goes deeper, and papers that never count. */
  readonly more: readonly MenuPart[];
}

/** The course as a learner stands in it. */
export interface Menu {
  readonly modules: readonly MenuModule[];
  /** On the core path, as an LMS is told them. */
  readonly steps: {readonly done: number; readonly all: number};
  /** Of the core path: as authors state them, and those of parts that are not done. */
  readonly minutes: {readonly all: number; readonly left: number};
  /** The first part of the core path that is not done. */
  readonly next: MenuPart | undefined;
}

type Stands = Pick<Store, 'progress' | 'summary' | 'passMark'>;

/** The menu of a course whose parts are known. */
export function menuOf(course: CourseIndex, store: Stands): Menu {
  const modules = course.modules.map(module => moduleOf(module, course, store));
  const core = modules.flatMap(module => module.core);
  const open = core.filter(part => !isDone(part));
  const stands = course.modules.map(module => {
    const all = coreSteps(module, course);
    return {all, done: coreDone(store.summary(module.id), all)};
  });
  return {
    modules,
    steps: {done: sum(stands.map(({done}) => done)), all: sum(stands.map(({all}) => all))},
    minutes: {all: minutesOf(core), left: minutesOf(open)},
    next: open[0],
  };
}

/** A lesson that is to be reviewed is done; a test is not. */
const isDone = ({part, state}: MenuPart): boolean =>
  state === 'done' || (state === 'review' && !counts(part.role));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** Minutes of parts, as their authors state them. */
export const minutesOf = (parts: readonly MenuPart[]): number => sum(parts.map(({part}) => part.minutes));

/** How many of these parts are done. */
export const doneOf = (parts: readonly MenuPart[]): number => parts.filter(isDone).length;

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
  // A test that was handed in below the mark counts as open; its points tell it from one that was only begun.
  const isJudged = state === 'done' || (counts(role) && state === 'in-progress');
  const isShort = found?.scaled !== undefined && found.scaled * 100 < passMark - 1e-6;
  return isJudged && isShort ? 'review' : state;
}

/** What comes after a part: the next one of the core path that is not done, and the one beside it that goes deeper. */
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

/** Where a part begins. */
export const addressOf = ({module, part}: MenuPart): string =>
  formatRoute({name: 'part', module, part: part.id, section: ''});
