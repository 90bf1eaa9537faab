import type {Answer, Launched, State} from '../ledger/attempt.ts';
import type {Wire} from './wire.ts';

/** Why work does not reach the desk. */
export type Trouble = 'silent' | 'elsewhere' | 'signedOut' | 'diskFull' | 'refused';

/** What is needed of a Web Storage; its calls may throw. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

interface KeeperOptions {
  readonly wire: Wire;
  readonly storage: DeviceStorage;
  /** Id of the learner, so that the devices of a class mix nobody up. */
  readonly learner: string;
  /** Tells the person at the screen; undefined when all is well again. */
  readonly tell: (trouble: Trouble | undefined) => void;
}

const troubles: Readonly<Record<number, Trouble>> = {
  0: 'silent',
  401: 'signedOut',
  409: 'elsewhere',
  507: 'diskFull',
};

/**
 * Brings an attempt to the desk and back. A commit stays on the device from before it is sent until the desk has
 * confirmed it, so that neither a cut cable nor a closed window loses it; the next launch on this device hands it over.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #key: string;
  #launch = '';
  #sequence = 0;
  #trouble: Trouble | undefined;
  #pending: {readonly body: string; readonly answers: readonly Answer[]} | undefined;
  /** By place, as the desk has confirmed it. */
  readonly #confirmed = new Map<number, string>();

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#key = `desk.unsent.${options.learner}`;
  }

  /** Begins a session; undefined when the desk does not let it. */
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

  /** Takes for granted what the desk gave at launch, in the form in which the runtime gives it back. */
  know(answers: readonly Answer[]): void {
    this.#confirmed.clear();
    for (const answer of answers) this.#confirmed.set(answer.place, JSON.stringify(answer));
  }

  /** True when the desk has it on its disk. */
  commit(state: State, answers: readonly Answer[]): boolean {
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
   * Sends what has not been confirmed; true when nothing is left. The desk saves the same commit once, however often
   * it comes: a farewell may have brought it already.
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

  #say(trouble: Trouble | undefined): void {
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
      // A device without storage still has the desk.
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

/** The desk speaks our own language; this tells its answer from the page of a proxy that also says 200. */
const isLaunched = (value: unknown): value is Launched =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'launch') === 'string' &&
  typeof Reflect.get(value, 'state') === 'object' &&
  Array.isArray(Reflect.get(value, 'answers'));
