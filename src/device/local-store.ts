import {isRecord} from '../content/is-record.ts';
/** The calls of Web Storage that practice needs. Each may throw. */
export type PracticeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Stores practice data on the device. Without storage, `write` does nothing and `read` returns fresh data. */
export interface LocalStore<T> {
  read(): T;
  write(practice: T): void;
}

/** The format of one kind of stored practice data. */
interface StoredFormat<T> {
  /**
   * The value if nothing is stored or the stored data are damaged. Losing them is acceptable, since practice
   * is unscored.
   */
  readonly fresh: T;
  /** Parses stored data. Returns undefined if they are damaged. */
  parse(saved: unknown): T | undefined;
  /** Ends exercises in progress: removes them, because another release may ask them differently. */
  end(practice: T): T;
}

/**
 * Stores practice data under a key, together with the release of the course. If the stored data come from another
 * release, `read` applies `end` to them.
 */
export const localStore = <T>(
  storage: PracticeStorage | undefined,
  key: string,
  release: string,
  {fresh, parse, end}: StoredFormat<T>,
): LocalStore<T> => ({
  read() {
    try {
      const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
      if (!isRecord(saved)) return fresh;
      const practice = parse(saved['practice']) ?? fresh;
      return saved['release'] === release ? practice : end(practice);
    } catch {
      return fresh;
    }
  },
  write(practice) {
    try {
      storage?.setItem(key, JSON.stringify({release, practice}));
    } catch {
      // Ignore the error. Without storage, practice data only last until the window closes, and nothing else is lost.
    }
  },
});

/** A type guard: returns true if a stored value has the type `T`. */
export type Is<T> = (value: unknown) => value is T;

export const isCount: Is<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
export const isText: Is<string> = (value): value is string => typeof value === 'string';
export const isFlag: Is<boolean> = (value): value is boolean => typeof value === 'boolean';

export const isOneOf =
  <T>(all: readonly T[]): Is<T> =>
  (value): value is T =>
    all.some(one => one === value);

export const isListOf =
  <T>(is: Is<T>): Is<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(is);
export const isStrings = isListOf(isText);

/** Returns a type guard for objects. `fields` has a guard for each field. */
export const isShape =
  <T extends object>(fields: {readonly [K in keyof T]-?: Is<T[K]>}): Is<T> =>
  (value): value is T =>
    isRecord(value) && Object.entries<Is<unknown>>(fields).every(([name, is]) => is(value[name]));
