import {checksum} from '../record/codec/header-text.ts';

/** The calls of Web Storage that the journal needs. Each may throw (private windows, full disks, third-party frames). */
export interface JournalStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A database of texts by key. Each of its promises may reject, or stay pending for ever. */
export interface JournalDatabase {
  all(): Promise<ReadonlyMap<string, string>>;
  put(key: string, text: string): Promise<void>;
  remove(key: string): Promise<void>;
}

/** A stored text and the count of its writes. A copy with a higher count is newer. */
interface Copy {
  readonly count: number;
  readonly text: string;
}

const withChecksum = ({count, text}: Copy): string => {
  const body = `${count}.${text}`;
  return `${checksum(body)}.${body}`;
};

/**
 * Reads a stored text, which begins with its checksum and its count. Returns undefined if the text is missing or
 * damaged. Releases without a database wrote a plain JSON object, which counts as the oldest copy.
 */
function open(storedText: string | null | undefined): Copy | undefined {
  if (storedText?.startsWith('{')) return {count: 0, text: storedText};
  const [, sum, body = '', count = '', text = ''] = /^(\w+)\.((\d+)\.(.*))$/s.exec(storedText ?? '') ?? [];
  return sum === checksum(body) ? {count: Number(count), text} : undefined;
}

/**
 * Stores each text twice: in Web Storage, which a closing page can still write, and in a database, which an
 * LMS does not clear. Either storage may be missing, full, blocked or cleared. The newer intact copy wins, so
 * nothing is lost if the page crashes between the two writes. No method throws or rejects.
 */
export class TwofoldStorage {
  readonly #web: JournalStorage | undefined;
  /** The database; undefined if the browser has none or if it cannot be read. */
  #database: JournalDatabase | undefined;
  /** The content of the database, as far as this page has read or written it. */
  #rows = new Map<string, string>();

  constructor(web: JournalStorage | undefined, database: JournalDatabase | undefined) {
    this.#web = web;
    this.#database = database;
  }

  /**
   * Reads the database. Resolves when the copies of the database are known, or when the database has failed.
   */
  async read(): Promise<void> {
    try {
      this.#rows = new Map([...((await this.#database?.all()) ?? []), ...this.#rows]);
    } catch {
      this.#database = undefined;
    }
  }

  get keys(): readonly string[] {
    const web = guarded(() => {
      const {length} = this.#web ?? {length: 0};
      return Array.from({length}, (_, i) => this.#web?.key(i));
    }, []);
    return [...new Set([...web.filter(key => typeof key === 'string'), ...this.#rows.keys()])];
  }

  get(key: string): string | undefined {
    return this.#newest(key)?.text;
  }

  /**
   * Stores a text. Returns true if Web Storage has the text. Calls `onStored` when the database has the text;
   * this may be late or never happen.
   */
  set(key: string, text: string, onStored: () => void = () => undefined): boolean {
    const checksummed = withChecksum({count: (this.#newest(key)?.count ?? 0) + 1, text});
    const isInWeb = guarded(() => {
      this.#web?.setItem(key, checksummed);
      return this.#web !== undefined;
    }, false);
    if (this.#database) {
      this.#rows.set(key, checksummed);
      this.#database.put(key, checksummed).then(onStored, () => undefined);
    }
    return isInWeb;
  }

  /** Removes a text. Resolves to true if neither storage has the text any more. */
  async remove(key: string): Promise<boolean> {
    const isOffWeb = guarded(() => {
      this.#web?.removeItem(key);
      return true;
    }, false);
    this.#rows.delete(key);
    const isOffDatabase =
      (await this.#database?.remove(key).then(
        () => true,
        () => false,
      )) ?? true;
    return isOffWeb && isOffDatabase;
  }

  /** Removes all texts whose keys match. Resolves to true if neither storage has any of these texts. */
  async removeAll(isOwn: (key: string) => boolean): Promise<boolean> {
    // A blocked storage lists no keys, although it may still hold the texts. So the removal from a blocked storage
    // counts as failed.
    const isListed = guarded(() => this.#web === undefined || this.#web.length >= 0, false);
    const removed = await Promise.all(this.keys.filter(isOwn).map(key => this.remove(key)));
    return isListed && removed.every(Boolean);
  }

  #newest(key: string): Copy | undefined {
    const web = open(guarded(() => this.#web?.getItem(key), undefined));
    const row = open(this.#rows.get(key));
    return web && row ? (row.count > web.count ? row : web) : (web ?? row);
  }
}

function guarded<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
