import type {AttemptAnswer, Launched, AttemptState} from '../ledger/attempt.ts';
import type {Wire} from './wire.ts';

/** Reason why a commit does not reach the desk. */
export type CommitTrouble = 'silent' | 'elsewhere' | 'signedOut' | 'diskFull' | 'refused';

/** The calls of Web Storage that `Keeper` uses. Each may throw. */
export interface KeeperStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface KeeperOptions {
  readonly wire: Wire;
  readonly storage: KeeperStorage;
  /**
   * Id of the learner. It is part of the storage key, so that learners of a shared device have separate
   * commits.
   */
  readonly learner: string;
  /** Shows the trouble to the learner. `undefined` means that the trouble has ended. */
  readonly tell: (trouble: CommitTrouble | undefined) => void;
}

const troubles: Readonly<Record<number, CommitTrouble>> = {
  0: 'silent',
  401: 'signedOut',
  409: 'elsewhere',
  507: 'diskFull',
};

/**
 * Transfers an attempt to and from the desk. The keeper stores a commit on the device, then sends it. It deletes the
 * stored commit after the desk has confirmed it. So neither a lost connection nor a closed window loses the commit:
 * the next launch on this device sends it.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #key: string;
  #launch = '';
  #sequence = 0;
  #trouble: CommitTrouble | undefined;
  #pending: {readonly body: string; readonly answers: readonly AttemptAnswer[]} | undefined;
  /**
   * Interactions that the desk has confirmed. The key is the index of the interaction, and the value is its
   * JSON.
   */
  readonly #confirmed = new Map<number, string>();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#key = `desk.unsent.${options.learner}`;
  }

  /** Starts a session. Returns undefined if the desk refuses the launch or does not answer. */
  launch(): Launched | undefined {
    const unsent = this.#unsent();
    const {status, text} = this.#options.wire.post(
      '/play/launch',
      JSON.stringify(unsent === undefined ? {} : {unsent}),
    );
    const launched = status === 200 ? parse(text) : undefined;
    if (!isLaunched(launched)) {
      this.#say(troubles[status] ?? 'refused');
      return undefined;
    }
    this.#launch = launched.launch;
    this.#sequence = 0;
    this.#pending = undefined;
    this.#keep(undefined);
    this.#say(undefined);
    return launched;
  }

  /**
   * Marks the interactions that came with the launch as confirmed. `answers` must have the form that scorm-again
   * gives to its JSON, because this JSON is compared with the JSON of later interactions.
   */
  know(answers: readonly AttemptAnswer[]): void {
    this.#confirmed.clear();
    for (const answer of answers) this.#confirmed.set(answer.place, JSON.stringify(answer));
  }

  /** Sends a commit. Returns true once the desk has written the commit to its disk. */
  commit(state: AttemptState, answers: readonly AttemptAnswer[]): boolean {
    const fresh = answers.filter(answer => this.#confirmed.get(answer.place) !== JSON.stringify(answer));
    this.#sequence++;
    const body = JSON.stringify({launch: this.#launch, sequence: this.#sequence, state, answers: fresh});
    this.#pending = {body, answers: fresh};
    this.#keep(body);
    const settled = this.settle();
    if (!settled && this.#trouble === 'silent') this.#options.wire.farewell('/play/commit', body);
    return settled;
  }

  /**
   * Sends the unconfirmed commit, if there is one. Returns true if no unconfirmed commit is left. The desk
   * may receive the same commit twice, because a beacon may already have delivered it. This does no harm,
   * because the desk saves a repeated commit only once.
   */
  settle(): boolean {
    if (!this.#pending) return true;
    const {body, answers} = this.#pending;
    const {status} = this.#options.wire.post('/play/commit', body);
    this.#say(status === 200 ? undefined : (troubles[status] ?? 'refused'));
    if (status !== 200) return false;
    for (const answer of answers) this.#confirmed.set(answer.place, JSON.stringify(answer));
    this.#pending = undefined;
    this.#keep(undefined);
    return true;
  }

  #say(trouble: CommitTrouble | undefined): void {
    if (trouble === this.#trouble) return;
    this.#trouble = trouble;
    this.#options.tell(trouble);
  }

  #unsent(): unknown {
    try {
      return parse(this.#options.storage.getItem(this.#key) ?? '');
    } catch {
      return undefined;
    }
  }

  #keep(body: string | undefined): void {
    try {
      if (body === undefined) this.#options.storage.removeItem(this.#key);
      else this.#options.storage.setItem(this.#key, body);
    } catch {
      // The device storage may fail. It is only a second copy, and the desk still stores the work.
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Checks that the response comes from the desk. A proxy between the desk and the browser may send a page of
 * its own instead, even with status 200.
 */
const isLaunched = (value: unknown): value is Launched =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'launch') === 'string' &&
  typeof Reflect.get(value, 'state') === 'object' &&
  Array.isArray(Reflect.get(value, 'answers'));
