import {defined, type Verb} from '../../../src/tracking/cmi5/statements.ts';
import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';
import type {StrictLrs} from './lrs.ts';

/** Turns a `passed` statement into a `failed` statement, which the course itself never sends. */
const failedStatement = ({verb: _, result, ...statement}: Json): Json => ({
  ...statement,
  verb: {id: 'http://adlnet.gov/expapi/verbs/failed', display: {en: 'failed'}},
  result: {...(isJson(result) ? result : {}), success: false},
});

/**
 * A cmi5 client that meets all requirements, as a positive control. With other parameters, each call can break a
 * requirement.
 */
export class LrsClient {
  readonly #lrs: StrictLrs;
  readonly #query: URLSearchParams;
  #token = '';
  #template: Json = {};
  #statementCount = 0;

  /** Starts a new session without any requests. */
  constructor(lrs: StrictLrs) {
    this.#lrs = lrs;
    this.#query = new URLSearchParams(lrs.launch());
  }

  /** Fetches the token with the given HTTP method. */
  async fetchToken(method = 'POST'): Promise<string> {
    const reply = await this.#lrs.fetch(this.#parameter('fetch'), {method});
    const text = await reply.text();
    this.#token = /"auth-token":"(\w+)"/.exec(text)?.[1] ?? this.#token;
    return text;
  }

  /** Sends the requests that must come before the first statement. */
  async begin(): Promise<void> {
    await this.fetchToken();
    const data: unknown = JSON.parse(await this.ask('GET', 'activities/state', {stateId: 'LMS.LaunchData'}));
    this.#template = readTemplate(data);
    await this.ask('GET', 'agents/profile', {profileId: 'cmi5LearnerPreferences'});
  }

  /** Creates a correct statement of a verb. `change` may then modify the statement. */
  statement(
    verb: Verb | 'failed',
    change: (statement: Json) => Json = same,
    scaled = verb === 'failed' ? 0.5 : 0.9,
  ): Json {
    const session = {
      actor: this.#lrs.actor,
      registration: this.#lrs.registration,
      activityId: this.#lrs.activityId,
      contextTemplate: this.#template,
      masteryScore: this.#lrs.setup.masteryScore,
    };
    const n = ++this.#statementCount;
    const stamp = {
      id: `11111111-1111-4111-8111-${this.#parameter('fetch').slice(-1).padEnd(6, '0')}${String(n).padStart(6, '0')}`,
      at: Date.UTC(2026, 10, 25, 8, 0, n),
    };
    const statement = defined(session, stamp, verb === 'failed' ? 'passed' : verb, scaled, 60);
    return change(verb === 'failed' ? failedStatement(statement) : statement);
  }

  async say(verb: Verb | 'failed', change?: (statement: Json) => Json, scaled?: number): Promise<void> {
    const statement = this.statement(verb, change, scaled);
    const {id} = statement;
    await this.ask('PUT', 'statements', {statementId: typeof id === 'string' ? id : ''}, statement);
  }

  /**
   * Sends a request to a resource. By default, the request is correct. The arguments may replace parameters and
   * headers; a header of '' is left out.
   */
  async ask(
    method: string,
    resource: string,
    query: Readonly<Record<string, string>> = {},
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const {activityId, registration} = this.#lrs;
    const known =
      resource === 'statements' ? {} : {agent: this.#parameter('actor'), activityId, registration};
    const all = {
      Authorization: `Basic ${this.#token}`,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
      ...headers,
    };
    const reply = await this.#lrs.fetch(
      `${this.#parameter('endpoint')}/${resource}?${new URLSearchParams({...known, ...query}).toString()}`,
      {
        method,
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      },
    );
    return reply.text();
  }

  #parameter(name: string): string {
    return this.#query.get(name) ?? '';
  }
}

const same = (statement: Json): Json => statement;

function readTemplate(data: unknown): Json {
  if (typeof data !== 'object' || data === null || !('contextTemplate' in data))
    throw new Error('no template');
  const {contextTemplate} = data;
  return {...(typeof contextTemplate === 'object' ? contextTemplate : {})};
}
