import {TrackingError} from '../port.ts';
import {isNo, isYes, said, type Json, type Lrs, type Reply} from './xapi.ts';

/** A statement, and what the LMS then knows: `value` of `key`, where that is worth remembering. */
export interface Told {
  readonly statement: Json;
  readonly key: string;
  readonly value: string;
}

interface Waiting extends Told {
  /** It is on its way. */
  isOut: boolean;
  /** It may have arrived before, so that a refusal may only mean that it is there. */
  isDoubtful: boolean;
  /** It was refused in this round: either it alone, or nothing is taken from us any more. */
  isRefused: boolean;
}

/** Sends statements one after the other, in their order, each until it is confirmed and under one id. */
export class Outbox {
  readonly #lrs: Lrs;
  readonly #arrived: (told: Told) => void;
  readonly #changed: (waiting: readonly Told[]) => void;
  #waiting: readonly Waiting[];
  #isOver = false;
  #run: Promise<TrackingError | undefined> | undefined;

  constructor(
    lrs: Lrs,
    left: readonly Told[],
    on: {readonly arrived: (told: Told) => void; readonly changed: (waiting: readonly Told[]) => void},
  ) {
    this.#lrs = lrs;
    this.#waiting = left.map(told => ({...told, isOut: false, isDoubtful: true, isRefused: false}));
    this.#arrived = on.arrived;
    this.#changed = on.changed;
  }

  /** `isDoubtful`: an earlier session may have told it. Once the last thing is said, nothing is taken. */
  add(told: Told, isDoubtful = false): void {
    if (this.#isOver) return;
    this.#change([...this.#waiting, {...told, isOut: false, isDoubtful, isRefused: false}]);
  }

  /** Whether something of this key waits. */
  has(key: string): boolean {
    return this.#waiting.some(told => told.key === key);
  }

  /** Sends what waits, the first of it before this returns, and gives what stopped it. */
  send(): Promise<TrackingError | undefined> {
    return (this.#run ??= this.#sendAll().finally(() => {
      this.#run = undefined;
    }));
  }

  /** The same with what is to come last. */
  sendLast(statement: Json): Promise<TrackingError | undefined> {
    this.add({statement, key: '', value: ''});
    this.#isOver = true;
    return this.send();
  }

  /** Sends all of it before this returns, with what is to come last. */
  sendNow(last: Json): void {
    const idle = this.#waiting.filter(told => !told.isOut);
    // In a batch all are refused for the sake of one, so that none may be in it of which that is to be feared.
    const isRisky = (told: Waiting) => told.isDoubtful || told.isRefused;
    for (const told of idle.filter(isRisky)) void this.#put(told.statement);
    const batch = [...idle.filter(told => !isRisky(told)).map(told => told.statement), last];
    void this.#lrs.send('POST', 'statements', {}, JSON.stringify(batch));
    this.#isOver = true;
    this.#change([]);
  }

  /** Something was refused in the last round. */
  get hasRefused(): boolean {
    return this.#waiting.some(told => told.isRefused);
  }

  /** What was refused though the LRS takes other things from us since will always be refused. */
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
      // 401 is said of a rule that is broken, and where nothing is taken any more.
      if (error && (!told.isRefused || reply.status === 401)) return error;
      refusal ??= error;
    }
    return refusal;
  }

  #heard(told: Waiting, reply: Reply): TrackingError | undefined {
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

  #put(statement: Json): Promise<Reply> {
    const {id} = statement;
    return this.#lrs.send('PUT', 'statements', {statementId: String(id)}, JSON.stringify(statement));
  }

  #change(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.#changed(waiting.map(({statement, key, value}) => ({statement, key, value})));
  }
}
