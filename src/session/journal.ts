import type {Interaction} from '../score/interaction.ts';
import type {TwofoldStorage} from './journal-storage.ts';

/** Work of one attempt, as this device stores it. */
export interface JournalEntry {
  readonly nonce: string;
  /** Time when this entry was written, in milliseconds since 1970. */
  readonly at: number;
  /**
   * `unsent`: the LMS has not confirmed the work. `kept`: the LMS has confirmed the work, but only a later launch
   * shows whether it has really stored the work. `aside`: the learner chose not to continue with the work.
   */
  readonly status: 'unsent' | 'kept' | 'aside';
  /** True if the LMS has confirmed that the course was finished in this attempt. */
  readonly isFinished: boolean;
  readonly state: string;
  /** Interactions that the LMS has not confirmed. */
  readonly interactions: readonly Interaction[];
  /** Index of the next answer in the LMS, if the LMS counts answers. */
  readonly nextAnswer?: number | undefined;
}

/**
 * Stores work on this device that the LMS may not have. The page itself always works with its own record, not with
 * the journal.
 */
export interface Journal {
  /** Returns all attempts of this learner, latest first. */
  entries(): readonly JournalEntry[];
  /**
   * Stores an entry. Returns true if the entry is stored when the method returns. Calls `onStored` when the database
   * also has the entry, which may take long or never happen.
   */
  write(entry: JournalEntry, onStored?: () => void): boolean;
  /** Removes one attempt, after the LMS has returned it. */
  clear(nonce: string): void;
}

/** Maximum number of attempts that a device keeps per learner. Older attempts are removed. */
const keptAttempts = 4;
/**
 * Milliseconds after which the device removes all work except unsent work. The limit exists because other people also
 * use the device.
 */
const longest = 30 * 24 * 3_600_000;

/** A journal that stores nothing. */
export const noJournal: Journal = {entries: () => [], write: () => false, clear: () => undefined};

/**
 * Opens the journal of a learner in a package. Each attempt has its own key. `now` is in milliseconds since
 * 1970. Without a learner id, the journal stores nothing, because the owner of the work would be unknown.
 */
export function openJournal(
  storage: TwofoldStorage,
  packageId: string,
  learnerId: string,
  now: number,
): Journal {
  if (learnerId === '') return noJournal;
  const prefix = prefixOf(packageId, learnerId);
  const own = () => storage.keys.filter(key => key.startsWith(prefix));
  const entries = () => readAll(storage, prefix);
  const clear = (nonce: string) => void storage.remove(prefix + nonce);
  for (const old of entries()) if (old.status !== 'unsent' && old.at < now - longest) clear(old.nonce);
  return {
    entries,
    write({nonce, ...rest}, onStored) {
      const isStored = storage.set(prefix + nonce, JSON.stringify(rest), onStored);
      // Read the entries only if there are too many, because each reading checks every entry.
      if (own().length > keptAttempts) for (const old of entries().slice(keptAttempts)) clear(old.nonce);
      return isStored;
    },
    clear,
  };
}

const prefixOf = (packageId: string, learnerId: string): string =>
  `tamga|${encodeURIComponent(packageId)}|${encodeURIComponent(learnerId)}|`;

/**
 * Erases what a device stores about a learner in a package. With a learner id, erases the learner's journal. With an
 * empty learner id, erases the record of a package without an LMS. Resolves to true if everything was erased.
 */
export const eraseFrom = (storage: TwofoldStorage, packageId: string, learnerId: string): Promise<boolean> =>
  storage.removeAll(isOwnKey(packageId, learnerId));

/** True if this device stores erasable work of the learner in this package. */
export const keepsAny = (storage: TwofoldStorage, packageId: string, learnerId: string): boolean =>
  storage.keys.some(isOwnKey(packageId, learnerId));

const isOwnKey =
  (packageId: string, learnerId: string) =>
  (key: string): boolean =>
    learnerId === '' ? key === standaloneKey(packageId) : key.startsWith(prefixOf(packageId, learnerId));

/** Storage key for the record of a package that runs without an LMS. */
const standaloneKey = (packageId: string): string => `tamga|${packageId}|standalone`;

function readAll(storage: TwofoldStorage, prefix: string): readonly JournalEntry[] {
  const keys = storage.keys.filter(key => key.startsWith(prefix));
  const found = keys.map(key => readEntry(key.slice(prefix.length), storage.get(key)));
  return found.filter(entry => entry !== undefined).sort((a, b) => b.at - a.at);
}

const statuses = ['unsent', 'kept', 'aside'] as const;

function readEntry(nonce: string, text: string | undefined): JournalEntry | undefined {
  const entry = parseJson(text ?? 'null');
  if (typeof entry !== 'object' || entry === null) return undefined;
  const [at, state, isKept, interactions] = ['at', 'state', 'isKept', 'interactions'].map((name): unknown =>
    Reflect.get(entry, name),
  );
  // An entry of an earlier release has no interactions, and the field `isKept` instead of a status.
  const status =
    statuses.find(one => one === Reflect.get(entry, 'status')) ?? (isKept === true ? 'kept' : 'unsent');
  if (typeof at !== 'number' || typeof state !== 'string') return undefined;
  const isFinished = Reflect.get(entry, 'isFinished') === true;
  const next: unknown = Reflect.get(entry, 'nextAnswer');
  return {
    ...{nonce, at, status, isFinished, state},
    interactions: listOf(interactions).filter(isInteraction),
    nextAnswer: typeof next === 'number' ? next : undefined,
  };
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * True if an adapter can report this value. A short check is enough, because the journal holds only what an
 * earlier page has written.
 */
export const isInteraction = (value: unknown): value is Interaction =>
  typeof value === 'object' && value !== null && 'id' in value && 'kind' in value && 'startedAt' in value;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
