import {deviceDatabase} from './device-database.ts';

/**
 * Verdict on one storage of the browser. `kept`: the storage still has its earlier note. `first`: no storage has an
 * earlier note, so this trial shows only that the storage accepts a note. `cleared`: only the other storage still has
 * its note. `refused`: the storage accepts no note.
 */
type PlaceVerdict = 'kept' | 'cleared' | 'first' | 'refused';

/** Result of the storage trial: Web Storage (localStorage) and the database of the journal (IndexedDB). */
export interface StorageTrial {
  readonly local: PlaceVerdict;
  readonly database: PlaceVerdict;
}

const name = 'tamga.self-test';

/**
 * Writes a note to Web Storage and to the database, and checks whether the notes of an earlier trial on this device
 * are still there. Some LMSes clear Web Storage at login. Never rejects.
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

/**
 * Writes a note to one storage. Returns two notes: the note that was there before, and the note that is there after
 * writing. Throws or rejects if the storage is not available.
 */
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
  const {all, put} = deviceDatabase();
  const before = (await all()).get(name);
  await put(name, note);
  return [before, (await all()).get(name)];
};
