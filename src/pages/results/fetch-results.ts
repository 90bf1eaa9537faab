import {counts, moduleOfBank, type CourseIndex, type ModuleData} from '../../content/course.ts';
import type {OpenPaper, Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';

/** A paper of which the results tell. */
export interface Told {
  readonly module: string;
  readonly paper: string;
  /** A test, of which each question is told; of the others it is told how many were right. */
  readonly isTest: boolean;
}

/** What the results need that is not in the record. */
export interface Fetched {
  /** Tests, by module. */
  readonly tests: Readonly<Record<string, OpenPaper>>;
  readonly modules: Readonly<Record<string, ModuleData>>;
}

/** Papers that were begun, or of which an older release has the word: nothing is fetched for the others. */
export function begun(course: CourseIndex, store: Store): readonly Told[] {
  return course.modules.flatMap(({id, parts}) => {
    const {parts: states} = store.summary(id);
    const isUnknown = store.record.modules[id]?.kind === 'sealed' && states.length !== parts.length;
    return parts.flatMap((part, at): readonly Told[] => {
      const isTold = counts(part.role) || part.role === 'pre-test' || part.role === 'post-test';
      const isBegun = isUnknown || (states[at] ?? 'not-started') !== 'not-started';
      return isTold && isBegun ? [{module: id, paper: part.id, isTest: counts(part.role)}] : [];
    });
  });
}

/** Fetches what is to be told of these papers: of tests the banks, and the lessons and objectives of all that was asked. */
export async function fetchResults(told: readonly Told[], store: Store, texts: Texts): Promise<Fetched> {
  const modules: Record<string, ModuleData> = {};
  const tests: Record<string, OpenPaper> = {};
  const open = async (module: string) => {
    modules[module] = await store.openModule(module);
  };
  await Promise.all(
    told.map(async ({module, paper, isTest}) => {
      await open(module);
      if (!isTest) return;
      const test = await store.openPaper(module, paper);
      tests[module] = test;
      const asked = new Set(test.view.items.map(({bank}) => moduleOfBank(bank)));
      await Promise.all([...asked].flatMap(id => [open(id), texts.need(id)]));
    }),
  );
  return {tests, modules};
}
