import {TrackingError} from '../port.ts';
import {isNo, isYes, said, type Json, type Lrs, type LrsResponse} from './xapi.ts';

/**
 * A statement, and the fact that the LMS knows once it has received the statement. The fact is stored as
 * `key` and `value`. `key` is '' if the course need not remember a fact.
 */
export interface QueuedStatement {
  readonly statement: Json;
  readonly key: string;
  readonly value: string;
}

interface Waiting extends QueuedStatement {
  /** The request is in flight. */
  isOut: boolean;
  /** The statement may have arrived before. Then a refusal may only mean that the LRS already has it. */
  isDoubtful: boolean;
  /**
   * The statement was refused in this round. Either this statement is invalid, or the LRS accepts nothing any
   * more.
   */
  isRefused: boolean;
}

/**
 * Queue of statements. Sends them one by one, in order. Each is retried with the same id until it is
 * confirmed.
 */
export class Outbox {
  readonly #lrs: Lrs;
  readonly #arrived: (told: QueuedStatement) => void;
  readonly #changed: (waiting: readonly QueuedStatement[]) => void;
  #waiting: readonly Waiting[];
  #isOver = false;
  #run: Promise<TrackingError | undefined> | undefined;

  constructor(
    lrs: Lrs,
    left: readonly QueuedStatement[],
    on: {
      readonly arrived: (told: QueuedStatement) => void;
      readonly changed: (waiting: readonly QueuedStatement[]) => void;
    },
  ) {
    this.#lrs = lrs;
    this.#waiting = left.map(told => ({...told, isOut: false, isDoubtful: true, isRefused: false}));
    this.#arrived = on.arrived;
    this.#changed = on.changed;
  }

  /**
   * Adds a statement to the queue. `isDoubtful`: an earlier session may have sent the same fact. Does nothing
   * after the last statement (`terminated`).
   */
  add(told: QueuedStatement, isDoubtful = false): void {
    if (this.#isOver) return;
    this.#change([...this.#waiting, {...told, isOut: false, isDoubtful, isRefused: false}]);
  }

  /** True if a statement with this key is waiting. */
  has(key: string): boolean {
    return this.#waiting.some(told => told.key === key);
  }

  /**
   * Sends all waiting statements; the first request starts before this returns. Resolves with the error that
   * stopped the queue, or undefined.
   */
  send(): Promise<TrackingError | undefined> {
    return (this.#run ??= this.#sendAll().finally(() => {
      this.#run = undefined;
    }));
  }

  /** Sends all waiting statements and then the last one. The queue is closed afterwards. */
  sendLast(statement: Json): Promise<TrackingError | undefined> {
    this.add({statement, key: '', value: ''});
    this.#isOver = true;
    return this.send();
  }

  /** Sends all waiting statements and the last one before this returns. For a closing page. */
  sendNow(last: Json): void {
    const idle = this.#waiting.filter(told => !told.isOut);
    // An LRS refuses a whole batch if it refuses one of its statements. Statements that may be refused are
    // therefore sent separately.
    const isRisky = (told: Waiting) => told.isDoubtful || told.isRefused;
    for (const told of idle.filter(isRisky)) void this.#put(told.statement);
    const batch = [...idle.filter(told => !isRisky(told)).map(told => told.statement), last];
    void this.#lrs.send('POST', 'statements', {}, JSON.stringify(batch));
    this.#isOver = true;
    this.#change([]);
  }

  /** True if a statement was refused in the last round. */
  get hasRefused(): boolean {
    return this.#waiting.some(told => told.isRefused);
  }

  /**
   * Discards refused statements. Call it only when the LRS has accepted other requests since the refusal,
   * because it will then always refuse these statements. A discarded statement that may have arrived before
   * counts as arrived.
   */
  giveUp(): void {
    for (const told of this.#waiting) if (told.isRefused && told.isDoubtful) this.#arrived(told);
    this.#change(this.#waiting.filter(told => !told.isRefused));
  }

  async #sendAll(): Promise<TrackingError | undefined> {
    for (const told of this.#waiting) told.isRefused = false;
    let refusal: TrackingError | undefined;
    for (let told = this.#next(); told; told = this.#next()) {
      told.isOut = true;
      const reply = await this.#put(told.statement);
      told.isOut = false;
      const error = this.#heard(told, reply);
      // An LRS may answer 401 to one invalid statement, but also if it accepts nothing any more.
      if (error && (!told.isRefused || reply.status === 401)) return error;
      refusal ??= error;
    }
    return refusal;
  }

  #heard(told: Waiting, reply: LrsResponse): TrackingError | undefined {
    if (isYes(reply)) {
      this.#arrived(told);
      this.#change(this.#waiting.filter(other => other !== told));
      return undefined;
    }
    told.isRefused = isNo(reply);
    told.isDoubtful ||= reply.status === 0;
    return new TrackingError('refused', `statement: ${said(reply)}`);
  }

  #next(): Waiting | undefined {
    return this.#waiting.find(told => !told.isRefused);
  }

  #put(statement: Json): Promise<LrsResponse> {
    const {id} = statement;
    return this.#lrs.send('PUT', 'statements', {statementId: String(id)}, JSON.stringify(statement));
  }

  #change(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.#changed(waiting.map(({statement, key, value}) => ({statement, key, value})));
  }
}
