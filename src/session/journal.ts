/** What the journal needs of a Web Storage; every call may throw (private windows, full disks, third-party frames). */
export interface JournalStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** One attempt's work as this device holds it. */
export interface JournalEntry {
  readonly nonce: string;
  /** Milliseconds since 1970 when it was written. */
  readonly at: number;
  /** The LMS has confirmed it; whether it really has it shows only when it gives it back at a later launch. */
  readonly isKept: boolean;
  /** The saved state. */
  readonly state: string;
}

/** Work on this device that the LMS may not have; the truth stays in the course. */
export interface Journal {
  /** All attempts of this learner, the latest first. */
  entries(): readonly JournalEntry[];
  /** Says whether the device keeps it. */
  write(entry: JournalEntry): boolean;
  /** Forgets one attempt, once the LMS has given it back. */
  clear(nonce: string): void;
}

/** Attempts of one learner that are kept on a device; older ones are forgotten. */
const keptAttempts = 4;
/** Milliseconds after which work that the LMS has confirmed is forgotten: others use this device too. */
const longest = 30 * 24 * 3_600_000;

/** The journal of nobody. */
export const noJournal: Journal = {entries: () => [], write: () => false, clear: () => undefined};

/**
 * Keeps a journal under package, learner and attempt; `now` in milliseconds since 1970. Without a learner id there is
 * none: whose work would it be?
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
 * Erases what a device keeps of a learner in a package: the journal, or, where no LMS says who learns, the record of a
 * package that runs without one. Says whether all of it is gone.
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

/** Whether there is anything of that to erase. */
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

/** Under which name a package without an LMS keeps its record. */
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
