import type {JournalDatabase} from '../session/store.ts';

/** Name of the object store. It holds texts under explicit keys. */
const texts = 'texts';

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // In a frame of another site, even reading `indexedDB` may throw. The promise then rejects.
    const request = indexedDB.open('tamga', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(texts);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('the browser provides no database'));
    };
  });
}

/**
 * Opens a database on this device for the journal. It uses IndexedDB, because an LMS may clear Web Storage when a
 * learner signs in. If the browser provides no database, every call rejects.
 */
export function deviceDatabase(): JournalDatabase {
  const database = openDatabase();
  database.catch(() => undefined);
  const run = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => T): Promise<T> => {
    const transaction = (await database).transaction(texts, mode);
    const result = act(transaction.objectStore(texts));
    await new Promise<unknown>((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    return result;
  };
  return {
    async all() {
      const [keys, values] = await run('readonly', store => [store.getAllKeys(), store.getAll()] as const);
      const rows: readonly unknown[] = values.result;
      return new Map(
        keys.result.flatMap((key, n) => {
          const text = rows[n];
          return typeof key === 'string' && typeof text === 'string' ? [[key, text] as const] : [];
        }),
      );
    },
    put: async (key, text) => {
      await run('readwrite', store => store.put(text, key));
    },
    remove: async key => {
      await run('readwrite', store => store.delete(key));
    },
  };
}
