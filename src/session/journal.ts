/**
 * The part of Web Storage that the journal needs. Every call may throw (private windows, full disks,
 * third-party frames).
 */
export interface JournalStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Work of one attempt, as this device stores it. */
export interface JournalEntry {
  readonly nonce: string;
  /** Time of writing, in milliseconds since 1970. */
  readonly at: number;
  /**
   * True if the LMS has confirmed the work. Whether the LMS really has it shows only when a later launch
   * returns it.
   */
  readonly isKept: boolean;
  /** The saved state. */
  readonly state: string;
}

/** Work on this device that the LMS may not have. The record in the page remains the source of truth. */
export interface Journal {
  /** Returns all attempts of this learner, latest first. */
  entries(): readonly JournalEntry[];
  /** Returns true if the device stored the entry. */
  write(entry: JournalEntry): boolean;
  /** Removes one attempt, after the LMS has returned it. */
  clear(nonce: string): void;
}

/** Number of attempts per learner that a device keeps. Older ones are removed. */
const keptAttempts = 4;
/** Milliseconds after which confirmed work is removed, because other people use the device too. */
const longest = 30 * 24 * 3_600_000;

/** A journal that stores nothing. */
export const noJournal: Journal = {entries: () => [], write: () => false, clear: () => undefined};

/**
 * Opens the journal of a learner in a package. Each attempt has its own key. `now` is in milliseconds since
 * 1970. Without a learner id nothing is stored, because the owner of the work would be unknown.
 */
export function openJournal(
  storage: JournalStorage | undefined,
  packageId: string,
  learnerId: string,
  now: number,
): Journal {
  if (!storage || learnerId === '') return noJournal;
  const prefix = prefixOf(packageId, learnerId);
  const entries = () => guarded(() => readAll(storage, prefix), []);
  const clear = (nonce: string) => {
    guarded(() => {
      storage.removeItem(prefix + nonce);
    }, undefined);
  };
  for (const old of entries()) if (old.isKept && old.at < now - longest) clear(old.nonce);
  return {
    entries,
    write: entry =>
      guarded(() => {
        const {nonce, ...rest} = entry;
        storage.setItem(prefix + nonce, JSON.stringify(rest));
        for (const old of entries().slice(keptAttempts)) clear(old.nonce);
        return true;
      }, false),
    clear,
  };
}

const prefixOf = (packageId: string, learnerId: string): string =>
  `tamga|${encodeURIComponent(packageId)}|${encodeURIComponent(learnerId)}|`;

/**
 * Erases the data of a learner in a package on this device. With a learner id, these are the journal. Without
 * one, they are the record of a package that runs without an LMS. Returns true if everything was erased.
 */
export function eraseFrom(
  storage: JournalStorage | undefined,
  packageId: string,
  learnerId: string,
): boolean {
  return guarded(() => {
    for (const key of ownKeys(storage, packageId, learnerId)) storage?.removeItem(key);
    return true;
  }, false);
}

/** True if there is something to erase. */
export const keepsAny = (
  storage: JournalStorage | undefined,
  packageId: string,
  learnerId: string,
): boolean => guarded(() => ownKeys(storage, packageId, learnerId).length > 0, false);

function ownKeys(
  storage: JournalStorage | undefined,
  packageId: string,
  learnerId: string,
): readonly string[] {
  const all = storage ? keysOf(storage) : [];
  if (learnerId === '') return all.filter(key => key === standaloneKey(packageId));
  return all.filter(key => key.startsWith(prefixOf(packageId, learnerId)));
}

/** Storage key for the record of a package that runs without an LMS. */
const standaloneKey = (packageId: string): string => `tamga|${packageId}|standalone`;

const keysOf = (storage: JournalStorage): readonly string[] =>
  Array.from({length: storage.length}, (_, i) => storage.key(i)).filter(key => key !== null);

function guarded<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function readAll(storage: JournalStorage, prefix: string): readonly JournalEntry[] {
  const keys = keysOf(storage).filter(key => key.startsWith(prefix));
  const found = keys.map(key => readEntry(key.slice(prefix.length), storage.getItem(key)));
  return found.filter(entry => entry !== undefined).sort((a, b) => b.at - a.at);
}

function readEntry(nonce: string, text: string | null): JournalEntry | undefined {
  const entry = guarded((): unknown => JSON.parse(text ?? 'null'), undefined);
  if (typeof entry !== 'object' || entry === null) return undefined;
  if (!('at' in entry && 'isKept' in entry && 'state' in entry)) return undefined;
  const {at, isKept, state} = entry;
  if (typeof at !== 'number' || typeof isKept !== 'boolean' || typeof state !== 'string') return undefined;
  return {nonce, at, isKept, state};
}
