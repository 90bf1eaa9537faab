/**
 * What a place of the browser's storage did with a note. `first` means that no earlier note is known, so this trial
 * shows only that the place accepts one. `cleared` means that the other place still has its note.
 */
type PlaceVerdict = 'kept' | 'cleared' | 'first' | 'refused';

/** Result of the storage trial: Web Storage (localStorage) and the database (IndexedDB) of this origin. */
export interface StorageTrial {
  readonly local: PlaceVerdict;
  readonly database: PlaceVerdict;
}

const name = 'tamga.self-test';

/**
 * Leaves a note in both places, and compares with the notes of an earlier trial on this device. Some LMSes clear
 * Web Storage at login. Never rejects.
 */
export async function tryStorage(at: number): Promise<StorageTrial> {
  const note = String(at);
  const [local, database] = await Promise.all([replaced(note, localNote), replaced(note, databaseNote)]);
  const verdict = (own: Replaced, other: Replaced): PlaceVerdict => {
    if (!own.isTaken) return 'refused';
    if (own.had) return 'kept';
    return other.had ? 'cleared' : 'first';
  };
  return {local: verdict(local, database), database: verdict(database, local)};
}

interface Replaced {
  readonly had: boolean;
  readonly isTaken: boolean;
}

/** Writes the note and returns the note before it, and then the note that is read back. Throws or rejects without storage. */
type Place = (note: string) => Promise<readonly [before: string | undefined, after: string | undefined]>;

async function replaced(note: string, place: Place): Promise<Replaced> {
  try {
    const [before, after] = await place(note);
    return {had: before !== undefined, isTaken: after === note};
  } catch {
    return {had: false, isTaken: false};
  }
}

const localNote: Place = async note => {
  const before = localStorage.getItem(name) ?? undefined;
  localStorage.setItem(name, note);
  return [before, localStorage.getItem(name) ?? undefined];
};

const databaseNote: Place = async note => {
  const database = await opened();
  try {
    const before = await noteIn(database);
    const writing = database.transaction(name, 'readwrite');
    writing.objectStore(name).put(note, name);
    await new Promise<void>((resolve, reject) => {
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(new Error('the database dropped the note'));
    });
    return [before, await noteIn(database)];
  } finally {
    database.close();
  }
};

const opened = (): Promise<IDBDatabase> => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(name);
  return resultOf(opening);
};

async function noteIn(database: IDBDatabase): Promise<string | undefined> {
  const found: unknown = await resultOf(database.transaction(name).objectStore(name).get(name));
  return typeof found === 'string' ? found : undefined;
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('the database did not answer'));
  });
