import type {ModuleData, QuestionBlock} from '../content/course.ts';
import type {Scoring} from '../questions/define.ts';
import {questionsOf} from '../record/questions.ts';
import type {StoreSetup} from './contract.ts';

/** Everything that judging one answer needs. */
export interface Material {
  readonly module: string;
  readonly part: string;
  readonly block: QuestionBlock;
  readonly rubric: unknown;
  readonly scoring: Scoring<unknown, unknown>;
}

/** Fetches each thing once; what failed is fetched anew the next time. */
export class Loader {
  readonly #setup: Pick<StoreSetup, 'loadModule' | 'loadRubrics' | 'loadScoring'>;
  readonly #modules = new Map<string, Promise<ModuleData>>();
  readonly #rubrics = new Map<string, ReturnType<StoreSetup['loadRubrics']>>();

  constructor(setup: Pick<StoreSetup, 'loadModule' | 'loadRubrics' | 'loadScoring'>) {
    this.#setup = setup;
  }

  module(id: string): Promise<ModuleData> {
    return once(this.#modules, id, this.#setup.loadModule);
  }

  /** Rejects where a file does not arrive; throws where the question is not in the module or has no rubric, which is a bug. */
  async material(data: ModuleData, question: string): Promise<Material> {
    const part = data.parts.find(p => questionsOf(p).some(q => q.id === question));
    const block = part && questionsOf(part).find(q => q.id === question);
    if (!part || !block) throw new Error(`module "${data.id}" has no question "${question}"`);
    const [rubrics, scoring] = await Promise.all([
      once(this.#rubrics, data.id, this.#setup.loadRubrics),
      this.#setup.loadScoring(block.type),
    ]);
    if (!(question in rubrics)) throw new Error(`module "${data.id}" has no rubric for "${question}"`);
    return {module: data.id, part: part.id, block, rubric: rubrics[question], scoring};
  }
}

function once<T>(cache: Map<string, Promise<T>>, id: string, load: (id: string) => Promise<T>): Promise<T> {
  const found = cache.get(id);
  if (found) return found;
  const loading = load(id);
  cache.set(id, loading);
  loading.catch(() => {
    cache.delete(id);
  });
  return loading;
}
