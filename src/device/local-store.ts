/** The part of Web Storage that practice needs. Every call may throw. */
export type PracticeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Stores practice data on the device. Without storage, `write` does nothing and `read` returns fresh data. */
export interface LocalStore<T> {
  read(): T;
  write(practice: T): void;
}

/** Describes how to read practice data from stored data. */
interface StoredFormat<T> {
  /**
   * The value if nothing is stored or the stored data are damaged. Their loss is acceptable, since practice
   * is unscored.
   */
  readonly fresh: T;
  /** Parses stored data. Returns undefined if they are damaged. */
  parse(saved: unknown): T | undefined;
  /** Removes exercises in progress, because another release may ask them differently. */
  ended(practice: T): T;
}

/**
 * Stores practice data under a key, together with the release of the course. Passes data of another release
 * through `ended` when it reads them.
 */
export const localStore = <T>(
  storage: PracticeStorage | undefined,
  key: string,
  release: string,
  {fresh, parse, ended}: StoredFormat<T>,
): LocalStore<T> => ({
  read() {
    try {
      const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
      if (!isFields(saved)) return fresh;
      const practice = parse(saved['practice']) ?? fresh;
      return saved['release'] === release ? practice : ended(practice);
    } catch {
      return fresh;
    }
  },
  write(practice) {
    try {
      storage?.setItem(key, JSON.stringify({release, practice}));
    } catch {
      // Without storage, practice data last as long as the window. Nothing else is lost.
    }
  },
});

/** A stored object whose fields are not validated yet. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
export const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(word => typeof word === 'string');
