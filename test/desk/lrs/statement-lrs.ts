import {createServer, type Server} from 'node:http';
import {text} from 'node:stream/consumers';
import {isAlike, xapiFaults} from '../../doubles/lrs/rules.ts';
import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';

/** Faults of the LRS that a test may switch on. */
export interface StatementLrsFaults {
  /** If set, the server answers every request with this status and stores nothing. */
  busy?: number;
  /** If true, the LRS stores what arrives, but closes the connection without a response. */
  silent?: boolean;
  /** If this function returns true for a statement, the LRS refuses the statement with status 400. */
  refuses?: (statement: Json) => boolean;
}

/**
 * The statements resource of an LRS on a port of its own (xAPI 1.0.3, Part Three, 2.1). If a statement arrives again
 * with the same id, it is not stored again.
 */
export class StatementLrs {
  readonly faults: StatementLrsFaults = {};
  /** Stored statements by id. */
  readonly statements = new Map<string, Json>();
  /** Number of statements that arrived, including repeated ones. */
  arrived = 0;
  readonly login = 'desk:secret';
  #server: Server | undefined;
  #port = 0;

  get endpoint(): string {
    return `http://127.0.0.1:${this.#port}/xapi/`;
  }

  /** Starts to listen. Each later start uses the same port. */
  async open(): Promise<this> {
    const server = createServer((request, response) => {
      void text(request).then(body => {
        const status = this.#answer(request.method ?? '', request.url ?? '', request.headers, body);
        if (this.faults.silent) response.destroy();
        else response.writeHead(status).end('[]');
      });
    });
    this.#server = server;
    await new Promise<void>(resolve => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    const address = server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
    return this;
  }

  /** Goes offline. */
  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }

  #answer(method: string, url: string, headers: Readonly<Record<string, unknown>>, body: string): number {
    if (this.faults.busy !== undefined) return this.faults.busy;
    if (headers['authorization'] !== `Basic ${Buffer.from(this.login).toString('base64')}`) return 401;
    if (method !== 'POST' || url !== '/xapi/statements' || headers['x-experience-api-version'] !== '1.0.3')
      return 400;
    const batch: unknown = JSON.parse(body);
    if (!Array.isArray(batch)) return 400;
    const statements = batch.filter(isJson);
    this.arrived += statements.length;
    if (statements.some(each => xapiFaults(each).length > 0 || this.faults.refuses?.(each))) return 400;
    const isKnown = ({id}: Json) => this.statements.get(String(id));
    if (statements.some(each => isKnown(each) && !isAlike(isKnown(each), each))) return 409;
    for (const each of statements) this.statements.set(String(each['id']), each);
    return 200;
  }
}
