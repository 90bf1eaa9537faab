import {counts, moduleOfBank, type CourseIndex, type ModuleData} from '../../content/course.ts';
import type {OpenPaper, Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';

/** A paper that the results show. */
export interface ResultPaper {
  readonly module: string;
  readonly paper: string;
  /**
   * True if the paper counts as a test. For a test, the results show each objective. For a pre-test or post-test,
   * they show only the number of right responses.
   */
  readonly isTest: boolean;
}

/** Data that the results need in addition to the record. */
export interface Fetched {
  /** The tests whose banks are loaded, by module. */
  readonly tests: Readonly<Record<string, OpenPaper>>;
  readonly modules: Readonly<Record<string, ModuleData>>;
}

/**
 * Returns the papers that the results need: tests, pre-tests and post-tests that the learner has begun. A module that
 * this session has not opened may have the parts of another release. It is then unknown which papers the learner has
 * begun, so the result contains all of these papers.
 */
export function resultPapers(course: CourseIndex, store: Store): readonly ResultPaper[] {
  return course.modules.flatMap(({id, parts}) => {
    const {parts: states} = store.summary(id);
    const isUnknown = store.record.modules[id]?.kind === 'sealed' && states.length !== parts.length;
    return parts.flatMap((part, at): readonly ResultPaper[] => {
      const isTold = counts(part.role) || part.role === 'pre-test' || part.role === 'post-test';
      const isBegun = isUnknown || (states[at] ?? 'not-started') !== 'not-started';
      return isTold && isBegun ? [{module: id, paper: part.id, isTest: counts(part.role)}] : [];
    });
  });
}

/**
 * Loads the data that the results of these papers need. For a test, these are its banks, and the lessons and
 * objectives of all modules in the test.
 */
export async function fetchResults(
  papers: readonly ResultPaper[],
  store: Store,
  texts: Texts,
): Promise<Fetched> {
  const modules: Record<string, ModuleData> = {};
  const tests: Record<string, OpenPaper> = {};
  const open = async (module: string) => {
    modules[module] = await store.openModule(module);
  };
  await Promise.all(
    papers.map(async ({module, paper, isTest}) => {
      await open(module);
      if (!isTest) return;
      const test = await store.papers.open(module, paper);
      tests[module] = test;
      const moduleIds = new Set(test.view.items.map(({bank}) => moduleOfBank(bank)));
      await Promise.all([...moduleIds].flatMap(id => [open(id), texts.need(id)]));
    }),
  );
  return {tests, modules};
}
