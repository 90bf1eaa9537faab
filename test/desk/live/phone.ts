import {request, type ClientRequest} from 'node:http';
import {z} from 'zod';
import type {RoomAnswer, MineEvent, RoomView, TrainerView} from '../../../src/desk/live/model/protocol.ts';

const tally = z.object({answer: z.array(z.string()), count: z.number()});
const run = z.object({
  exercise: z.object({
    kind: z.enum(['question', 'document', 'booth', 'interview']),
    ...{source: z.string(), part: z.string(), id: z.string()},
  }),
  round: z.string(),
  phase: z.enum(['opened', 'answering', 'revealed', 'closed']),
  path: z.array(z.string()),
  results: z.array(tally),
});
const roomView: z.ZodType<RoomView> = z.strictObject({code: z.string(), run: run.nullable()});
const trainerView: z.ZodType<TrainerView> = z.strictObject({
  ...{code: z.string(), run: run.nullable()},
  ...{phones: z.number(), answered: z.number()},
});
const mineEvent: z.ZodType<MineEvent> = z.object({round: z.string(), answer: z.array(z.string()).nullable()});

/** A page of a live room, for tests. Like a browser, it reads the stream of events and keeps its cookie. */
class Follower<View> {
  readonly #url: URL;
  readonly #schema: z.ZodType<View>;
  #cookie: string;
  #stream: ClientRequest | undefined;
  #waiting: (() => void)[] = [];
  /** The last state received. Null if there is no room, undefined before the first event. */
  view: View | null | undefined;
  mine: MineEvent | undefined;
  /** Time of the last event, in milliseconds of `performance.now()`. */
  at = 0;

  constructor(url: URL, schema: z.ZodType<View>, cookie = '') {
    this.#url = url;
    this.#schema = schema;
    this.#cookie = cookie;
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** Opens the stream of events. Resolves when the first state has arrived. */
  async connect(): Promise<void> {
    this.view = undefined;
    const {hostname, port, pathname} = this.#url;
    const headers = this.#cookie === '' ? {} : {cookie: this.#cookie};
    this.#stream = request({hostname, port, path: pathname, headers, agent: false}, response => {
      const [cookie] = response.headers['set-cookie'] ?? [];
      if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? '';
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        const events = (text + part).split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.#hear(event);
      });
      response.on('error', () => undefined);
    });
    this.#stream.on('error', () => undefined);
    this.#stream.end();
    await this.until(() => this.view !== undefined);
  }

  #hear(event: string): void {
    const data: unknown = JSON.parse(/^data: (.+)$/m.exec(event)?.[1] ?? '""');
    const name = /^event: (\w+)$/m.exec(event)?.[1] ?? 'state';
    if (name === 'mine') this.mine = mineEvent.parse(data);
    if (name === 'state') {
      this.view = this.#schema.nullable().parse(data);
      this.at = performance.now();
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Resolves when the condition is true. Checks the condition after each event. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  /** Cuts the connection, as a phone does when it leaves the Wi-Fi. */
  drop(): void {
    this.#stream?.destroy();
  }

  /** Posts JSON with the cookie of this page. Resolves to the HTTP status, or to 0 if the desk does not answer. */
  post(path: string, body: object): Promise<number> {
    const {hostname, port, origin} = this.#url;
    const headers = {'content-type': 'application/json', cookie: this.#cookie, origin};
    return new Promise(resolve => {
      const asking = request({hostname, port, path, method: 'POST', headers, agent: false}, response => {
        response.resume();
        response.on('end', () => {
          resolve(response.statusCode ?? 0);
        });
      });
      asking.on('error', () => {
        resolve(0);
      });
      asking.end(JSON.stringify(body));
    });
  }
}

/** A phone in a room. */
export class Phone extends Follower<RoomView> {
  readonly #code: string;
  constructor(desk: string, code: string, cookie = '') {
    super(new URL(`/room/${code}/events`, desk), roomView, cookie);
    this.#code = code;
  }

  /** Sends an answer to a vote. The default is the vote that the phone sees. Resolves to the HTTP status. */
  answer(answer: RoomAnswer, round = this.view?.run?.round ?? ''): Promise<number> {
    return this.post(`/room/${this.#code}/answer`, {round, answer});
  }
}

/** The page of a trainer who has signed in; `cookie` holds the session. */
export class TrainerPage extends Follower<TrainerView> {
  constructor(desk: string, cookie: string) {
    super(new URL('/records/live/events', desk), trainerView, cookie);
  }

  /** Posts an action of the trainer. Resolves to the HTTP status. */
  act(act: object): Promise<number> {
    return this.post('/records/live/act', act);
  }
}

interface RunningDesk {
  readonly url: string;
  readonly passphrase: string;
}

/** Signs a trainer in at a desk. */
export const signInTrainer = async (desk: RunningDesk): Promise<TrainerPage> =>
  new TrainerPage(desk.url, await trainerCookie(desk));

/** Signs a trainer in at a desk. Resolves to the cookies of the session. */
export async function trainerCookie({url, passphrase}: RunningDesk): Promise<string> {
  const response = await fetch(`${url}records/enter`, {
    method: 'POST',
    redirect: 'manual',
    headers: {'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin},
    body: new URLSearchParams({passphrase}),
  });
  return response.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
}
