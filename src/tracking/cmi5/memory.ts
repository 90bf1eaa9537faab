import type {DeviceStorage} from '../device-storage.ts';
import type {QueuedStatement} from './outbox.ts';
import {isJson, parseObject} from './xapi.ts';

/**
 * State of a session that must survive a reload of the page. The LMS returns the token only once, and the LRS
 * accepts `initialized` only once.
 */
export interface Remembered {
  /** Token from the fetch URL. '' until the URL has returned it. */
  readonly token: string;
  /** Time at which the session began, in milliseconds since 1970. `latest` is the time of its latest statement. */
  readonly began: number;
  readonly latest: number;
  /** Statements that perhaps have not arrived. */
  readonly waiting: readonly QueuedStatement[];
  /** `said`: `initialized` has arrived. `over`: `terminated` is being sent, and no statement may follow it. */
  readonly phase: 'new' | 'said' | 'over';
}

/**
 * Stores the state of one session as long as its window exists. Without browser storage, the state is lost
 * with the page.
 */
export class Memory {
  /** True if an earlier page of this session has stored its state here. */
  readonly isContinued: boolean;
  readonly #storage: DeviceStorage | undefined;
  readonly #key: string;
  #now: Remembered;

  constructor(storage: DeviceStorage | undefined, fetchUrl: string, now: number) {
    this.#storage = storage;
    this.#key = `tamga|cmi5|${fetchUrl}`;
    const earlier = this.#read();
    this.isContinued = earlier !== undefined;
    this.#now = earlier ?? {token: '', began: now, latest: now, waiting: [], phase: 'new'};
  }

  get now(): Remembered {
    return this.#now;
  }

  add(news: Partial<Remembered>): void {
    this.#now = {...this.#now, ...news};
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(this.#now));
    } catch {
      // If the storage fails, the state lasts until this page closes.
    }
  }

  #read(): Remembered | undefined {
    let text: string | null | undefined;
    try {
      text = this.#storage?.getItem(this.#key);
    } catch {
      return undefined;
    }
    const {token, began, latest, waiting, phase} = parseObject(text ?? '') ?? {};
    if (typeof token !== 'string' || typeof began !== 'number' || typeof latest !== 'number')
      return undefined;
    if (!Array.isArray(waiting) || (phase !== 'new' && phase !== 'said' && phase !== 'over'))
      return undefined;
    return {token, began, latest, waiting: waiting.filter(isQueuedStatement), phase};
  }
}

const isQueuedStatement = (value: unknown): value is QueuedStatement =>
  isJson(value) &&
  isJson(value['statement']) &&
  typeof value['key'] === 'string' &&
  typeof value['value'] === 'string';
