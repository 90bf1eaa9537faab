import {createHash} from 'node:crypto';
import {isJson, parseObject, type LrsClock, type Fetch, type Json} from '../../../src/tracking/cmi5/xapi.ts';
import {at, brokenRule, isAlike, isDefined, verbOf, type SessionFacts} from './rules.ts';

/** Faults of an LRS or of its connection. */
export interface LrsFaults {
  /** No request arrives, and no answer comes back. */
  offline?: boolean;
  /** All requests arrive and are processed, but no answer comes back. */
  silent?: boolean;
  /** Answers every request with this status and does not process it. */
  busy?: 503 | 429;
  /** Milliseconds that every answer takes. */
  slow?: number;
  /** The token has expired: 401. */
  expired?: boolean;
  /** Number of PUTs of State documents that the LRS answers with 412 from now on. */
  conflicts?: number;
  /** A proxy changes every `ETag` on its way to the client. */
  changesEtags?: boolean;
  /** The page cannot read the `ETag` of a response, because the LRS has another origin. */
  etagless?: boolean;
  /** Accepts State documents but does not store them. Reads return the documents from before the fault. */
  frozen?: boolean;
  /** A session may not read statements: 403. */
  secretive?: boolean;
  /**
   * True if the LRS checks a repeated statement like a new one, although it has stored a statement with this id
   * before.
   */
  pedantic?: boolean;
  /** Status for a broken requirement; 400 by default. */
  refusal?: 400 | 401 | 403;
}

/** Data that an LMS passes to a session in LMS.LaunchData. */
export interface LrsSetup {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly returnURL?: string;
  /** Language in the learner's preferences. Without it, the preferences document does not exist. */
  readonly languagePreference?: string;
}

/** A request as the LRS received it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

interface LrsAnswer {
  readonly status: number;
  readonly text: string;
  readonly etag?: string;
}

export interface LrsCall {
  readonly method: string;
  readonly resource: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: string;
  readonly keepalive: boolean;
  /** Header that makes the request conditional, or ''. */
  readonly condition: '' | 'If-Match' | 'If-None-Match';
  readonly status: number;
  /** Number of the requirement that the request breaks, or ''. */
  readonly breaks: string;
}

interface LrsSession {
  readonly id: string;
  readonly token: string;
  isFetched: boolean;
  hasPreferences: boolean;
  verbs: string[];
  firstAt: string;
  lastAt: string;
}

/** Thrown for a request that breaks a requirement. It carries the number of the requirement. */
class Broken extends Error {
  readonly number: string;
  constructor(number: string) {
    super(number);
    this.number = number;
  }
}

const requirement = (isKept: boolean, number: string): void => {
  if (!isKept) throw new Broken(number);
};

/**
 * HTTP statuses for requirements whose breach does not give 400. A request without a token gives 401, and a request
 * after the end of the session gives 403.
 */
const statuses: Readonly<Record<string, number>> = {'8.1.2.0-5': 401, '8.1.2.0-2': 403};

const yes: LrsAnswer = {status: 204, text: ''};
const json = (value: unknown): LrsAnswer => ({status: 200, text: JSON.stringify(value)});
const etagOf = (text: string): string => `"${createHash('sha1').update(text).digest('hex')}"`;

/**
 * The LMS and LRS of one registration. They enforce cmi5 and xAPI strictly: a request that breaks a
 * requirement is refused with the number of the requirement. Every request is logged. Each launch is a
 * session of its own.
 */
export class StrictLrs {
  faults: LrsFaults;
  readonly setup: LrsSetup;
  readonly log: LrsCall[] = [];
  /** All accepted statements, in order. */
  readonly statements: Json[] = [];
  /** State documents by id. */
  readonly documents = new Map<string, string>();
  readonly actor: Json = {
    objectType: 'Agent',
    account: {homePage: 'https://lms.example.org', name: 'bat.dorj'},
    name: 'Bat Dorj',
  };
  readonly registration = '3f2e9a4c-7d51-4b8e-9c60-5a1d2b7e8f90';
  readonly activityId = 'https://lms.example.org/au/73';
  readonly publisherId = 'urn:tamga:course:au';
  readonly #clock: LrsClock;
  readonly #origin: string;
  readonly #sessions: LrsSession[] = [];
  #registrationVerbs: string[] = [];

  constructor(
    clock: LrsClock,
    setup: LrsSetup = {},
    faults: LrsFaults = {},
    origin = 'https://lms.example.org',
  ) {
    this.#clock = clock;
    this.setup = setup;
    this.faults = faults;
    this.#origin = origin;
  }

  /**
   * Starts a new session. Returns the query with which the LMS opens the course. `origin` is the address at which this
   * session reaches the LMS.
   */
  launch(origin = this.#origin): string {
    const n = String(this.#sessions.length + 1);
    const session = {id: `session-${n}`, token: `dG9rZW4${n}`, isFetched: false, hasPreferences: false};
    this.#sessions.push({...session, verbs: [], firstAt: '', lastAt: ''});
    const {masteryScore, returnURL, mode = 'Normal'} = this.setup;
    this.documents.set(
      'LMS.LaunchData',
      JSON.stringify({
        contextTemplate: this.#template(session.id),
        launchMode: mode,
        moveOn: masteryScore === undefined ? 'Completed' : 'CompletedAndPassed',
        ...(masteryScore === undefined ? {} : {masteryScore}),
        ...(returnURL === undefined ? {} : {returnURL}),
      }),
    );
    return `?${new URLSearchParams({
      endpoint: `${origin}/lrs`,
      fetch: `${origin}/fetch/${n}`,
      actor: JSON.stringify(this.actor),
      registration: this.registration,
      activityId: this.activityId,
    }).toString()}`;
  }

  /** Simulates an administrator who resets the learner's state. */
  reset(): void {
    this.documents.clear();
  }

  /** Requests that broke a requirement. A correct client sends none. */
  get refusals(): readonly LrsCall[] {
    return this.log.filter(call => call.breaks !== '');
  }

  /** Verbs of the accepted "cmi5 defined" statements, in order. */
  get defined(): readonly string[] {
    return this.statements.filter(isDefined).map(verbOf);
  }

  /** The `fetch` function with which a page reaches this LRS. */
  readonly fetch: Fetch = (url, init) =>
    new Promise((resolve, reject) => {
      const fail = () => reject(new TypeError('Failed to fetch'));
      init.signal?.addEventListener('abort', fail);
      if (this.faults.offline) return fail();
      const {method = 'GET', headers, body, keepalive = false} = init;
      const answer = this.answer(
        {method, url, headers: new Headers(headers), body: typeof body === 'string' ? body : ''},
        keepalive,
      );
      if (this.faults.silent) return fail();
      const {status, text, etag = ''} = answer;
      const {etagless, changesEtags, slow} = this.faults;
      const response = {
        status,
        headers: new Headers(
          etag && !etagless ? {ETag: changesEtags ? etag.replace(/"$/, '-gzip"') : etag} : {},
        ),
        text: async () => text,
      };
      if (slow === undefined) resolve(response);
      else this.#clock.after(slow, () => resolve(response));
    });

  /** Answers a request and logs it. */
  answer(request: ReceivedRequest, keepalive = false): LrsAnswer {
    const url = new URL(request.url);
    const resource = url.pathname.replace(/^\/(lrs\/)?/, '');
    const parameters = Object.fromEntries(url.searchParams);
    let answer: LrsAnswer;
    let breaks = '';
    try {
      answer = this.#answer(request, resource, parameters);
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      breaks = error.number;
      answer = {
        status: statuses[breaks] ?? this.faults.refusal ?? 400,
        text: `${breaks}: refused, since this breaks a requirement of cmi5`,
      };
    }
    const {method, body, headers} = request;
    const condition = headers.has('If-Match')
      ? 'If-Match'
      : headers.has('If-None-Match')
        ? 'If-None-Match'
        : '';
    const {status} = answer;
    this.log.push({method, resource, parameters, body, keepalive, condition, status, breaks});
    return answer;
  }

  #answer(request: ReceivedRequest, resource: string, query: LrsCall['parameters']): LrsAnswer {
    const {busy, expired} = this.faults;
    if (busy !== undefined) return {status: busy, text: 'try later'};
    const {method, headers} = request;
    if (resource.startsWith('fetch/')) return this.#token(method, Number(resource.slice('fetch/'.length)));
    if (expired) return {status: 401, text: 'who are you?'};
    const session = this.#sessions.find(s => headers.get('Authorization') === `Basic ${s.token}`);
    if (!session?.isFetched) throw new Broken('8.1.2.0-5');
    requirement(!session.verbs.includes('terminated'), '8.1.2.0-2');
    requirement(/^1\.0(\.\d)?$/.test(headers.get('X-Experience-API-Version') ?? ''), '4.1.0.0-1');
    const isSent = method === 'PUT' || method === 'POST';
    requirement(!isSent || headers.get('Content-Type') === 'application/json', '4.1.0.0-1');
    switch (resource) {
      case 'statements':
        return isSent ? this.#take(request, query, session) : this.#tell(query);
      case 'activities/state':
        return this.#state(request, query);
      case 'agents/profile':
        return this.#profile(method, query, session);
      default:
        return {status: 404, text: `no resource ${resource}`};
    }
  }

  #token(method: string, n: number): LrsAnswer {
    requirement(method === 'POST', '8.2.1.0-2');
    const session = this.#sessions[n - 1];
    if (!session) return {status: 404, text: 'no such session'};
    if (session.isFetched) return json({'error-code': '1', 'error-text': 'given already (8.2.3.0-1)'});
    session.isFetched = true;
    return json({'auth-token': session.token});
  }

  #take({method, body}: ReceivedRequest, query: LrsCall['parameters'], session: LrsSession): LrsAnswer {
    const value: unknown = JSON.parse(body);
    const statements = (Array.isArray(value) ? value : [value]).filter(isJson);
    requirement(method === 'POST' || query['statementId'] === statements[0]?.['id'], '4.1.0.0-1');
    // A batch is accepted completely or not at all, so the checks work on copies.
    const [sessionVerbs, registrationVerbs] = [[...session.verbs], [...this.#registrationVerbs]];
    const fresh: Json[] = [];
    let {firstAt, lastAt} = session;
    for (const statement of statements) {
      const known = this.statements.find(({id}) => id === statement['id']);
      if (known && !isAlike(known, statement)) return {status: 409, text: 'there is another of this id'};
      const number = brokenRule(
        statement,
        this.#facts(session, {sessionVerbs, registrationVerbs, firstAt, lastAt}),
      );
      if (known && !(this.faults.pedantic && number)) continue;
      if (number) throw new Broken(number);
      if (isDefined(statement))
        [sessionVerbs, registrationVerbs].forEach(verbs => verbs.push(verbOf(statement)));
      const at = String(statement['timestamp']);
      firstAt ||= at;
      if (at > lastAt) lastAt = at;
      fresh.push(statement);
    }
    this.statements.push(...fresh);
    Object.assign(session, {verbs: sessionVerbs, firstAt, lastAt});
    this.#registrationVerbs = registrationVerbs;
    return method === 'PUT' ? yes : json(statements.map(({id}) => id));
  }

  #facts(
    session: LrsSession,
    now: Pick<SessionFacts, 'sessionVerbs' | 'registrationVerbs' | 'firstAt' | 'lastAt'>,
  ): SessionFacts {
    const {actor, registration, activityId} = this;
    const {mode = 'Normal', masteryScore} = this.setup;
    const {hasPreferences} = session;
    const contextTemplate = this.#template(session.id);
    return {actor, registration, activityId, contextTemplate, mode, masteryScore, hasPreferences, ...now};
  }

  #tell({statementId, verb, activity, registration, limit}: LrsCall['parameters']): LrsAnswer {
    if (this.faults.secretive) return {status: 403, text: 'a session may not read statements'};
    const is = (wanted: string | undefined, found: unknown) => wanted === undefined || wanted === found;
    const found = this.statements.filter(
      st =>
        is(statementId, st['id']) &&
        is(verb, at(st, 'verb', 'id')) &&
        is(activity, at(st, 'object', 'id')) &&
        is(registration, at(st, 'context', 'registration')),
    );
    if (statementId !== undefined)
      return found[0] ? json(found[0]) : {status: 404, text: 'no such statement'};
    return json({statements: [...found].reverse().slice(0, Number(limit ?? 100)), more: ''});
  }

  #state({method, headers, body}: ReceivedRequest, query: LrsCall['parameters']): LrsAnswer {
    const {agent = '', activityId, registration, stateId = ''} = query;
    requirement(isAlike(parseObject(agent), this.actor), '8.1.3.0-3');
    requirement(registration === this.registration, '8.1.4.0-3');
    requirement(activityId === this.activityId, '8.1.5.0-5');
    const storedText = this.documents.get(stateId);
    if (method === 'GET')
      return storedText === undefined
        ? {status: 404, text: 'no such document'}
        : {status: 200, text: storedText, etag: etagOf(storedText)};
    requirement(stateId !== 'LMS.LaunchData', '10.2.1.0-5');
    const {conflicts = 0} = this.faults;
    const [match, noneMatch] = [headers.get('If-Match'), headers.get('If-None-Match')];
    const isStale = match !== null && (storedText === undefined || match !== etagOf(storedText));
    if (isStale || (noneMatch === '*' && storedText !== undefined) || conflicts > 0) {
      this.faults = {...this.faults, conflicts: Math.max(0, conflicts - 1)};
      return {status: 412, text: 'the document is another by now'};
    }
    if (method === 'DELETE') this.documents.delete(stateId);
    else if (!this.faults.frozen) this.documents.set(stateId, body);
    return yes;
  }

  #profile(method: string, {agent = '', profileId}: LrsCall['parameters'], session: LrsSession): LrsAnswer {
    requirement(isAlike(parseObject(agent), this.actor), '11.0.0.0-1');
    if (method !== 'GET') return {status: 403, text: 'preferences are not to be changed here'};
    session.hasPreferences ||= profileId === 'cmi5LearnerPreferences';
    const {languagePreference} = this.setup;
    if (languagePreference === undefined) return {status: 404, text: 'no such document'};
    return json({languagePreference, audioPreference: 'on'});
  }

  #template(sessionId: string): Json {
    return {
      contextActivities: {grouping: [{id: this.publisherId}]},
      extensions: {'https://w3id.org/xapi/cmi5/context/extensions/sessionid': sessionId},
    };
  }
}
