import type {Answer, Launched, State} from '../ledger/attempt.ts';
import type {Keeper} from './keeper.ts';

/** What both of scorm-again's runtimes have beside the calls of their standard. */
export interface Rendering {
  loadFromJSON(cmi: object): void;
  renderCommitCMI(terminate: boolean): object;
}

/** How a standard's JSON is read and written. */
export interface Translation {
  stateOf(rendered: unknown): State;
  answersOf(rendered: unknown): Answer[];
  cmiOf(launched: Launched): object;
}

/** What a course has handed over, as text: old ones pass numbers, or leave an empty argument out. */
export const asText = (given: unknown): string =>
  typeof given === 'string'
    ? given
    : typeof given === 'number' || typeof given === 'boolean'
      ? String(given)
      : '';

/** The value that a runtime has given; throws for one of its own parts, which it gives for some names that are none. */
export function textGiven(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError('the runtime knows no such element');
}

/**
 * The sessions of one window, one after the other. Each is a launch of its own, with a runtime of its own, since a course
 * in its frame may be loaded again and a finished runtime cannot begin anew.
 */
export class Sessions<R extends Rendering> {
  readonly #newRuntime: () => R;
  readonly #keeper: Keeper;
  readonly #translation: Translation;
  #runtime: R;
  /** Kept here, since a runtime may take calls after the end as if nothing had happened. */
  isOpen = false;

  constructor(newRuntime: () => R, keeper: Keeper, translation: Translation) {
    this.#newRuntime = newRuntime;
    this.#keeper = keeper;
    this.#translation = translation;
    this.#runtime = newRuntime();
  }

  get runtime(): R {
    return this.#runtime;
  }

  /** Launches anew, and opens the runtime by its own call; false when the desk does not let it. */
  begin(open: (runtime: R) => string): boolean {
    const launched = this.#keeper.launch();
    if (!launched) return false;
    this.#runtime = this.#newRuntime();
    this.#runtime.loadFromJSON(this.#translation.cmiOf(launched));
    this.isOpen = open(this.#runtime) === 'true';
    this.#keeper.know(this.#translation.answersOf(this.#runtime.renderCommitCMI(false)));
    return this.isOpen;
  }

  /** True when the desk has it all on its disk. */
  save(): boolean {
    const rendered = this.#runtime.renderCommitCMI(false);
    return this.#keeper.commit(this.#translation.stateOf(rendered), this.#translation.answersOf(rendered));
  }
}
