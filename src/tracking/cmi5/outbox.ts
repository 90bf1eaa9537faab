import {TrackingError} from '../port.ts';
import {
  bytesOf,
  isNo,
  isYes,
  keptAlive,
  formatResponse,
  type Json,
  type Lrs,
  type LrsResponse,
} from './xapi.ts';

/**
 * A statement that waits to be sent. Once it has arrived, the queue stores `value` under `key`, as the fact that the
 * LMS now knows. `key` is '' if there is no fact to store.
 */
export interface QueuedStatement {
  readonly statement: Json;
  readonly key: string;
  readonly value: string;
}

interface Waiting extends QueuedStatement {
  /**
   * True if the statement may have arrived before. A refusal may then only mean that the LRS already has the
   * statement.
   */
  isDoubtful: boolean;
  /**
   * True if the LRS refused the statement when the queue was last sent. The cause is an invalid statement, or an LRS
   * that accepts nothing any more.
   */
  isRefused: boolean;
}

/**
 * Maximum size of a batch in bytes. All requests that outlive their page share one limit of the browser, and a batch
 * takes half of it. `lastBatchSize` is the maximum if no other request is in flight.
 */
const batchSize = keptAlive / 2 - 1_000;
const lastBatchSize = keptAlive - 5_000;

/**
 * Queue of statements. Sends the statements in order and in batches. Repeats each statement with the same id until
 * the LRS confirms it.
 */
export class Outbox {
  readonly #lrs: Lrs;
  readonly #arrived: (entry: QueuedStatement) => void;
  readonly #changed: (waiting: readonly QueuedStatement[]) => void;
  #waiting: readonly Waiting[];
  /** The statements of the request that is in flight. */
  #out: readonly Waiting[] = [];
  #isOver = false;
  #run: Promise<TrackingError | undefined> | undefined;

  constructor(
    lrs: Lrs,
    left: readonly QueuedStatement[],
    on: {
      readonly arrived: (entry: QueuedStatement) => void;
      readonly changed: (waiting: readonly QueuedStatement[]) => void;
    },
  ) {
    this.#lrs = lrs;
    this.#waiting = left.map(entry => ({...entry, isDoubtful: true, isRefused: false}));
    this.#arrived = on.arrived;
    this.#changed = on.changed;
  }

  /**
   * Adds a statement to the queue. `isDoubtful` is true if an earlier session may have sent the same fact. Does
   * nothing once the session is ending, or if a statement with this id already waits.
   */
  add(entry: QueuedStatement, isDoubtful = false): void {
    const id = entry.statement['id'];
    if (this.#isOver || this.#waiting.some(({statement}) => statement['id'] === id)) return;
    this.#change([...this.#waiting, {...entry, isDoubtful, isRefused: false}]);
  }

  /** True if a statement with this key is waiting. */
  has(key: string): boolean {
    return this.#waiting.some(entry => entry.key === key);
  }

  /**
   * Sends all waiting statements. Resolves with the error that stopped the queue, or undefined.
   */
  send(): Promise<TrackingError | undefined> {
    return (this.#run ??= this.#sendAll().finally(() => {
      this.#run = undefined;
    }));
  }

  /**
   * Sends all waiting statements and `last` in one request, and closes the queue. Resolves with an error if
   * `last` did not arrive.
   */
  async sendLast(last: Json): Promise<TrackingError | undefined> {
    this.#isOver = true;
    await this.#run;
    // An LRS that refuses one statement refuses the whole batch. If the LRS may refuse a waiting statement, send all
    // waiting statements before the batch with `last`.
    if (this.#isRisky) await this.#sendAndGiveUp();
    let reply = await this.#post(() => [...this.#waiting, {statement: last}]);
    if (isNo(reply) && this.#waiting.length > 0) {
      await this.#sendAndGiveUp();
      reply = await this.#post(() => [...this.#waiting, {statement: last}]);
    }
    if (!isYes(reply)) return refusalBy(reply);
    this.#took(this.#waiting);
    return undefined;
  }

  /**
   * Ends the queue when a page closes: sends all waiting statements before this method returns. Also sends the
   * statement from `last` if three conditions are met. `isClear` is true; one request can hold all statements; the
   * LRS has no reason to refuse any of them. Returns true if the last statement was sent.
   */
  sendNow(isClear: boolean, last: () => Json): boolean {
    this.#isOver = true;
    if (isClear && !this.#isRisky && batchesOf(this.#waiting, lastBatchSize).length <= 1) {
      void this.#post(() => [...this.#waiting, {statement: last()}]);
      return true;
    }
    const idle = this.#waiting.filter(entry => !this.#out.includes(entry));
    const batches = batchesOf(
      idle.filter(entry => !mayBeRefused(entry)),
      batchSize,
    );
    // Send the latest batch first, because it has the results and the state.
    for (const batch of batches.reverse()) void this.#post(() => batch);
    for (const entry of idle) if (mayBeRefused(entry)) void this.#post(() => [entry]);
    return false;
  }

  /** True if the LRS refused a statement when the queue was last sent. */
  get hasRefused(): boolean {
    return this.#waiting.some(entry => entry.isRefused);
  }

  /**
   * Discards refused statements. Call this method only after the LRS has accepted other requests since the refusal.
   * Such a request proves that the LRS will always refuse these statements. A discarded statement that may have
   * arrived before counts as arrived.
   */
  giveUp(): void {
    for (const entry of this.#waiting) if (entry.isRefused && entry.isDoubtful) this.#arrived(entry);
    this.#change(this.#waiting.filter(entry => !entry.isRefused));
  }

  get #isRisky(): boolean {
    return this.#waiting.some(mayBeRefused);
  }

  async #sendAndGiveUp(): Promise<void> {
    await this.#sendAll();
    this.giveUp();
  }

  async #sendAll(): Promise<TrackingError | undefined> {
    for (const entry of this.#waiting) entry.isRefused = false;
    let refusal: TrackingError | undefined;
    let isBatched = true;
    while (this.#next(isBatched).length > 0) {
      let batch: readonly Waiting[] = [];
      const reply = await this.#post(() => (this.#out = batch = this.#next(isBatched)));
      this.#out = [];
      // A 409 for a single statement means that the LRS already has a statement with this id. The statement is from
      // an earlier session (xAPI 1.0.3, Part Three, 2.1.2).
      const isThere = reply.status === 409 && batch.length === 1 && batch.every(mayBeRefused);
      if (isYes(reply) || isThere) this.#took(batch);
      else if (isNo(reply) && batch.length > 1) isBatched = false;
      else {
        for (const entry of batch) {
          entry.isRefused = isNo(reply);
          entry.isDoubtful ||= reply.status === 0;
        }
        refusal ??= refusalBy(reply);
        // A status of 401 has two possible causes: one invalid statement, or an LRS that accepts nothing any more. So
        // send nothing else now.
        if (!isNo(reply) || reply.status === 401) return refusalBy(reply);
      }
    }
    return refusal;
  }

  /**
   * Returns the statements of the next request. After the LRS has refused a batch, each statement goes in its
   * own request.
   */
  #next(isBatched: boolean): readonly Waiting[] {
    const [first = []] = batchesOf(
      this.#waiting.filter(entry => !entry.isRefused),
      batchSize,
    );
    return isBatched ? first : first.slice(0, 1);
  }

  #took(batch: readonly Waiting[]): void {
    for (const entry of batch) this.#arrived(entry);
    this.#change(this.#waiting.filter(entry => !batch.includes(entry)));
  }

  /**
   * Sends a batch. `batch` is called only when the request is sent, so that the request contains every
   * statement added until then.
   */
  #post(batch: () => readonly Pick<QueuedStatement, 'statement'>[]): Promise<LrsResponse> {
    const body = () => JSON.stringify(batch().map(({statement}) => statement));
    return this.#lrs.send('POST', 'statements', {}, body);
  }

  #change(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.#changed(waiting.map(({statement, key, value}) => ({statement, key, value})));
  }
}

const mayBeRefused = ({isDoubtful, isRefused}: Waiting): boolean => isDoubtful || isRefused;

const refusalBy = (reply: LrsResponse): TrackingError =>
  new TrackingError('refused', `statement: ${formatResponse(reply)}`);

/** Splits statements into batches of at most `limit` bytes, in order. */
function batchesOf(waiting: readonly Waiting[], limit: number): (readonly Waiting[])[] {
  const batches: Waiting[][] = [];
  let size = Infinity;
  for (const entry of waiting) {
    const own = bytesOf(JSON.stringify(entry.statement));
    if (size + own > limit) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(entry);
    size += own;
  }
  return batches;
}
