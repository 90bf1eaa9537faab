import {withContents} from '../content/core-path.ts';
import type {Bank, CourseIndex, ModuleData, QuestionBlock} from '../content/course.ts';
import {courseInPackage, moduleInPackage} from '../content/package-filter.ts';
import type {Scoring} from '../content/question-type.ts';
import {questionsOf} from '../record/questions.ts';
import type {StoreSetup} from './contract.ts';

/** The data and the code that are needed to judge one answer. */
export interface Material {
  /** Id of the module or bank that has the question. */
  readonly owner: string;
  readonly block: QuestionBlock;
  readonly rubric: unknown;
  readonly scoring: Scoring<unknown, unknown>;
}

type Loaders = Pick<
  StoreSetup,
  'course' | 'loadContents' | 'loadModule' | 'loadBank' | 'loadRubrics' | 'loadScoring'
>;

/** Loads each resource once and caches it. A failed load is retried on the next call. */
export class Loader {
  readonly #setup: Loaders;
  readonly #contents = new Map<string, Promise<CourseIndex>>();
  readonly #modules = new Map<string, Promise<ModuleData>>();
  readonly #banks = new Map<string, Promise<Bank>>();
  readonly #rubrics = new Map<string, ReturnType<StoreSetup['loadRubrics']>>();
  readonly #scorings = new Map<string, ReturnType<StoreSetup['loadScoring']>>();

  constructor(setup: Loaders) {
    this.#setup = setup;
  }

  /** Loads the course index. The result has only the parts that this package contains. */
  contents(): Promise<CourseIndex> {
    const {course, loadContents} = this.#setup;
    if (!loadContents) return Promise.resolve(course);
    return once(this.#contents, '', async () =>
      courseInPackage(withContents(course, await loadContents()), this.#moduleIds),
    );
  }

  /** Loads a module. The result has only the parts that this package contains. */
  module(id: string): Promise<ModuleData> {
    const {loadModule} = this.#setup;
    return once(this.#modules, id, async () => moduleInPackage(await loadModule(id), this.#moduleIds));
  }

  get #moduleIds(): readonly string[] {
    return this.#setup.course.modules.map(({id}) => id);
  }

  bank(id: string): Promise<Bank> {
    return once(this.#banks, id, this.#setup.loadBank);
  }

  /**
   * Loads the rubric and the scoring for a question. Rejects when a file fails to load. Also rejects if the
   * module or bank has no rubric for the question, because that is a bug.
   */
  async material(owner: string, block: QuestionBlock): Promise<Material> {
    const [rubrics, scoring] = await Promise.all([
      once(this.#rubrics, owner, this.#setup.loadRubrics),
      once(this.#scorings, block.type, this.#setup.loadScoring),
    ]);
    if (!(block.id in rubrics)) throw new Error(`"${owner}" has no rubric for "${block.id}"`);
    return {owner, block, rubric: rubrics[block.id], scoring};
  }

  /**
   * Prefetches the files that are needed to judge these questions, so that an answer can be judged even after
   * the connection is lost. If a file fails to load, the first answer requests it again.
   */
  prefetchMaterial(owner: string, blocks: readonly QuestionBlock[]): void {
    for (const block of blocks) this.material(owner, block).catch(() => undefined);
  }
}

/**
 * Finds a question of a lesson, interview or examination. Returns the question, the id of its part, and the
 * objectives if the part is a lesson. Throws if the module has no such question, because this is a bug.
 */
export function questionIn(
  data: ModuleData,
  question: string,
): {readonly part: string; readonly block: QuestionBlock; readonly objectives: readonly string[]} {
  for (const part of data.parts) {
    const block = questionsOf(part).find(q => q.id === question);
    if (block) return {part: part.id, block, objectives: part.kind === 'lesson' ? part.objectives : []};
  }
  throw new Error(`module "${data.id}" has no question "${question}"`);
}

/**
 * Loads a value unless it is cached or already loading. A failed load is removed from the cache, so that the
 * next call tries again.
 */
export function once<T>(
  cache: Map<string, Promise<T>>,
  id: string,
  load: (id: string) => Promise<T>,
): Promise<T> {
  const found = cache.get(id);
  if (found) return found;
  const loading = load(id);
  cache.set(id, loading);
  loading.catch(() => {
    cache.delete(id);
  });
  return loading;
}
