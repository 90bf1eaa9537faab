import type {LrsState} from '../../ledger/lrs-state.ts';
import type {LrsOutbox} from '../../storage/outbox.ts';
import {
  answerStatement,
  attemptStatement,
  tellOf,
  type DeskStatement,
  type StatementCourse,
} from './statement.ts';

/** An LRS, with the login for it. */
export interface LrsAddress {
  /** Base address of the LRS, such as `https://lrs.example/xapi/`. */
  readonly endpoint: string;
  /** User name and password, with a colon between them. */
  readonly login: string;
}

/** Sends the waiting statements to an LRS. */
export interface LrsSender {
  state(): LrsState;
  /**
   * Sends all waiting statements. Resolves when the LRS has confirmed all of them, or at the first fault. Never
   * rejects.
   */
  run(): Promise<void>;
  /**
   * Sends at once, and repeats this until `stop` is called. Each fault makes the pause before the next attempt
   * longer.
   */
  start(): void;
  /** Ends all requests. Resolves when the sender no longer uses the records. */
  stop(): Promise<void>;
}

/** Maximum number of statements in a request. */
const batch = 50;
/** Maximum time to wait for an answer of the LRS, in milliseconds. After this time, the LRS counts as not reached. */
const patience = 20_000;
/** Milliseconds until the desk sends again: `usual` without faults, and at most `longest` after faults. */
const pause = {usual: 30_000, longest: 10 * 60_000} as const;

interface Waiting {
  readonly statement: DeskStatement;
  arrived(): void;
  refused(): void;
}

interface SenderOptions {
  readonly lrs: LrsAddress;
  readonly outbox: LrsOutbox;
  readonly course: () => StatementCourse;
  now(): number;
  log(line: string): void;
  readonly fetch?: typeof globalThis.fetch;
}

/** Thrown if the LRS cannot be reached, or does not accept requests now. */
class NotNow extends Error {}

/** Creates the sender of a desk. */
export function createLrsSender({
  lrs,
  outbox,
  course,
  now,
  log,
  fetch = globalThis.fetch,
}: SenderOptions): LrsSender {
  let reached: number | undefined;
  let fault = '';
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wait: number = pause.usual;
  const ending = new AbortController();

  const post = async (statements: readonly DeskStatement[]): Promise<number> => {
    const url = `${lrs.endpoint.replace(/\/*$/, '/')}statements`;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(lrs.login).toString('base64')}`,
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
      },
      body: JSON.stringify(statements),
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(patience)]),
    }).catch((error: unknown) => {
      throw new NotNow(`The LRS cannot be reached: ${String(error)}.`);
    });
    await response.text().catch(() => '');
    const {status} = response;
    if (status >= 200 && status < 300) return 200;
    // 409: the LRS already has a statement with this id. 400 and 413: the LRS refuses the statements.
    if (status === 409 || status === 400 || status === 413) return status;
    throw new NotNow(`The LRS answers ${status}.`);
  };

  /**
   * Sends statements together. If the LRS refuses them together, sends each alone, so that one bad statement does not
   * stop the others.
   */
  const send = async (all: readonly Waiting[]): Promise<void> => {
    const status = await post(all.map(({statement}) => statement));
    if (status !== 200 && all.length > 1) {
      for (const one of all) await send([one]);
      return;
    }
    for (const one of all) {
      if (status === 200 || status === 409) one.arrived();
      else {
        log(
          `The LRS refuses the statement ${one.statement.id} for good (${status}). It stays in the records of the desk.`,
        );
        one.refused();
      }
    }
  };

  const next = (): readonly Waiting[] => {
    const facts = course();
    const answers = outbox.answers(batch).map((waiting): Waiting => ({
      statement: answerStatement(facts, waiting),
      arrived: () => {
        outbox.answerArrived(waiting);
      },
      refused: () => {
        outbox.answerRefused(waiting);
      },
    }));
    if (answers.length > 0) return answers;
    return outbox.attempts(batch).flatMap((waiting): readonly Waiting[] => {
      const news = tellOf(waiting);
      const arrived = () => {
        outbox.attemptArrived(waiting, news);
      };
      if (news !== '' && news !== waiting.told)
        return [{statement: attemptStatement(facts, waiting), arrived, refused: arrived}];
      outbox.attemptArrived(waiting, waiting.told);
      return [];
    });
  };

  const sendAll = async (): Promise<void> => {
    try {
      for (let waiting = next(); waiting.length > 0; waiting = next()) await send(waiting);
      reached = now();
      fault = '';
      wait = pause.usual;
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      if (fault !== error.message && !ending.signal.aborted) log(error.message);
      fault = error.message;
      wait = Math.min(wait * 2, pause.longest);
    }
  };

  const run = (): Promise<void> => {
    running ??= sendAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  const again = () => {
    if (ending.signal.aborted) return;
    timer = setTimeout(() => {
      void run().then(again);
    }, wait);
  };

  return {
    state: () => ({endpoint: lrs.endpoint, ...outbox.counts(), reached, fault}),
    run,
    start() {
      void run().then(again);
    },
    async stop() {
      clearTimeout(timer);
      ending.abort();
      await running;
    },
  };
}
