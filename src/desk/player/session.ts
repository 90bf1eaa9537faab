import type {AttemptAnswer, Launched, AttemptState} from '../ledger/attempt.ts';
import type {Keeper} from './keeper.ts';

/** Methods of both scorm-again runtimes that are not part of the API of their standard. */
export interface Rendering {
  loadFromJSON(cmi: object): void;
  renderCommitCMI(terminate: boolean): object;
}

/** Converts between the desk's data of an attempt and scorm-again's JSON in one standard. */
export interface StandardFormat {
  stateOf(rendered: unknown): AttemptState;
  answersOf(rendered: unknown): AttemptAnswer[];
  cmiOf(launched: Launched): object;
}

/** Converts an argument from the course to text. Old courses pass numbers, or omit an empty argument. */
export const asText = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';

/**
 * Returns a value from scorm-again as text. Throws if the value is an object. For some names that are not elements of
 * the data model, scorm-again returns one of its own objects.
 */
export function textGiven(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new TypeError('the runtime knows no such element');
}

/**
 * The sessions of one window, one after another. The frame may load the course again, but a runtime of scorm-again
 * cannot start again. So each session has its own launch and its own runtime.
 */
export class Sessions<R extends Rendering> {
  readonly #newRuntime: () => R;
  readonly #keeper: Keeper;
  readonly #translation: StandardFormat;
  #runtime: R;
  /**
   * True during a session. scorm-again cannot tell whether a session is open: after the end of a session, it may
   * still accept calls without an error.
   */
  isOpen = false;

  constructor(newRuntime: () => R, keeper: Keeper, translation: StandardFormat) {
    this.#newRuntime = newRuntime;
    this.#keeper = keeper;
    this.#translation = translation;
    this.#runtime = newRuntime();
  }

  get runtime(): R {
    return this.#runtime;
  }

  /**
   * Starts the next session: launches the course at the desk and starts a new runtime with `open`. Returns
   * false if the desk refuses the launch or the runtime does not start.
   */
  begin(open: (runtime: R) => string): boolean {
    const launched = this.#keeper.launch();
    if (!launched) return false;
    this.#runtime = this.#newRuntime();
    this.#runtime.loadFromJSON(this.#translation.cmiOf(launched));
    this.isOpen = open(this.#runtime) === 'true';
    this.#keeper.know(this.#translation.answersOf(this.#runtime.renderCommitCMI(false)));
    return this.isOpen;
  }

  /** Commits the data of the runtime. Returns true once the desk has written all of the data to its disk. */
  save(): boolean {
    const rendered = this.#runtime.renderCommitCMI(false);
    return this.#keeper.commit(this.#translation.stateOf(rendered), this.#translation.answersOf(rendered));
  }
}
