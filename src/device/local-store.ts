/** What keeping practice needs of a Web Storage; every call may throw. */
export type PracticeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Keeps what was practised on the device, or nowhere where the browser gives no storage. */
export interface Keep<T> {
  read(): T;
  write(practice: T): void;
}

/** How what is kept becomes what was practised. */
interface Kept<T> {
  /** Where nothing is kept, or what is kept is damaged: it was practice. */
  readonly fresh: T;
  /** Undefined where it is damaged. */
  parse(saved: unknown): T | undefined;
  /** Without what was under way, which another release may ask otherwise. */
  ended(practice: T): T;
}

/** Keeps practice under a key, with the release in which it was done. */
export const keepAt = <T>(
  storage: PracticeStorage | undefined,
  key: string,
  release: string,
  {fresh, parse, ended}: Kept<T>,
): Keep<T> => ({
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
      // A device that keeps nothing loses practice with the window, and nothing else.
    }
  },
});

/** Something that was saved and may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
export const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(word => typeof word === 'string');
