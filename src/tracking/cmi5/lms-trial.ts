import type {Outbox} from './outbox.ts';
import {conditionOf} from './state.ts';
import {answeredStatement, partDone, type StatementSession, type StatementStamp} from './statements.ts';
import {
  lengthsToTry,
  letters,
  formatValue,
  sample,
  reportedLengths,
  trialAnswer,
  trialName,
} from '../lms-trial.ts';
import {TrackingError, type TrialItem, type TrialFinding} from '../port.ts';
import {isJson, isYes, parseObject, type Json, type Lrs, type LrsResponse} from './xapi.ts';

/** Data of the current session that the self-test of an LRS needs. */
export interface Cmi5Trial {
  readonly lrs: Lrs;
  /** The `actor` parameter of the launch, unchanged. */
  readonly agent: string;
  readonly facts: StatementSession;
  readonly outbox: Outbox;
  readonly stamp: () => StatementStamp;
  /** Returns false once the session has ended. Then nothing may be sent. */
  readonly isOpen: () => boolean;
}

const resource = 'activities/state';
const lengths = [1_000, 3_276, 4_096, 32_000];

/**
 * Runs the self-test of an LRS. The self-test writes its own State document and deletes it at the end, so the
 * learner's document does not change. It also sends two statements, which stay. It does not test statements
 * that cmi5 allows only once.
 */
export async function testCmi5(trial: Cmi5Trial): Promise<readonly TrialFinding[]> {
  const document = new TrialDocument(trial);
  const findings = [
    ...(await document.lengths()),
    await document.keep('letters', letters),
    await statement(
      trial,
      'answers',
      answeredStatement(trial.facts, trial.stamp(), trialAnswer(trial.stamp().at)),
    ),
    await statement(trial, 'parts', part(trial)),
  ];
  await document.drop();
  // In cmi5, every value is read back from the LRS, and the LRS is the server itself. So if a value came back
  // unchanged, the server has stored it.
  return [...findings.map(proven), ...once];
}

const proven = (found: TrialFinding): TrialFinding =>
  found.verdict === 'kept' ? {...found, isProven: true} : found;

const once = (
  [
    ['status', 'completed, passed'],
    ['score', 'passed: result.score'],
    ['time', 'terminated: result.duration'],
  ] as const
).map(([what, set]): TrialFinding => ({what, set, read: 'it cannot be taken back', verdict: 'untried'}));

const part = ({facts, stamp}: Cmi5Trial): Json =>
  partDone(facts, stamp(), {id: trialName, state: 'done', scaled: 1});

/** Throws a `TrackingError` if the session has ended in the meantime. */
function stillOpen({isOpen}: Cmi5Trial): void {
  if (!isOpen()) throw new TrackingError('not-open', 'the session ended in the middle of the trial');
}

const failureOf = ({status, text}: LrsResponse): string =>
  status === 0 ? `no answer: ${text}` : `status ${status}`;

/** A State document of the self-test, separate from the learner's. */
class TrialDocument {
  readonly #trial: Cmi5Trial;
  readonly #at: Readonly<Record<string, string>>;

  constructor(trial: Cmi5Trial) {
    this.#trial = trial;
    const {agent, facts} = trial;
    const {activityId, registration} = facts;
    this.#at = {agent, activityId, registration, stateId: trialName};
  }

  async lengths(): Promise<readonly TrialFinding[]> {
    const findings: TrialFinding[] = [];
    const search = lengthsToTry(lengths);
    for (let next = search.next(); !next.done; next = search.next(findings.at(-1)?.verdict === 'kept')) {
      const finding = await this.keep('state', sample(next.value));
      findings.push({...finding, length: next.value});
      // If the server gives no answer, do not try the remaining lengths.
      if (finding.read.startsWith('no answer')) break;
    }
    return reportedLengths(findings, lengths);
  }

  /** Writes a value and reads it back. */
  async keep(what: TrialItem, value: string): Promise<TrialFinding> {
    const set = `state ${trialName} = ${formatValue(value)}`;
    const found = await this.#send('GET');
    const body = JSON.stringify({value});
    let putReply = await this.#send('PUT', body, conditionOf(found));
    // Some proxies change every ETag, so a conditional write can fail. An unconditional write is safe here, because
    // the self-test's State document holds nothing of value.
    if (putReply.status === 412 || putReply.status === 409) putReply = await this.#send('PUT', body);
    if (!isYes(putReply)) return {what, set, read: failureOf(putReply), verdict: 'refused'};
    const reply = await this.#send('GET');
    const read = isYes(reply) ? parseObject(reply.text)?.['value'] : undefined;
    return {
      what,
      set,
      read: typeof read === 'string' ? formatValue(read) : failureOf(reply),
      verdict: read === value ? 'kept' : 'changed',
    };
  }

  async drop(): Promise<void> {
    await this.#send('DELETE', undefined, conditionOf(await this.#send('GET')));
  }

  #send(
    method: 'GET' | 'PUT' | 'DELETE',
    body?: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<LrsResponse> {
    stillOpen(this.#trial);
    return this.#trial.lrs.send(method, resource, this.#at, body, headers);
  }
}

/**
 * Keeps only the status of a refusal. The server's message may name the learner, but the report of the self-test must
 * not.
 */
const withoutWords = (detail: string): string => /^statement: (no answer|\d+)/.exec(detail)?.[0] ?? 'refused';

/**
 * Sends a statement and reads it back. An LRS may return the statement only after a delay, or may not let a
 * session read it at all.
 */
async function statement(trial: Cmi5Trial, what: TrialItem, sentStatement: Json): Promise<TrialFinding> {
  stillOpen(trial);
  const set = `statement ${what === 'answers' ? 'answered' : 'completed'} ${trialName}`;
  trial.outbox.add({statement: sentStatement, key: '', value: ''});
  const refusal = await trial.outbox.send();
  if (refusal) return {what, set, read: withoutWords(refusal.detail), verdict: 'refused'};
  stillOpen(trial);
  const reply = await trial.lrs.send('GET', 'statements', {statementId: String(sentStatement['id'])});
  if (!isYes(reply)) return {what, set, read: failureOf(reply), verdict: 'unknown'};
  const isSame = isWithin(sentStatement['result'], parseObject(reply.text)?.['result']);
  return {what, set, read: isSame ? 'the same' : 'something else', verdict: isSame ? 'kept' : 'changed'};
}

/**
 * True if the value read back contains everything that was sent. An LRS may add properties to a statement.
 */
const isWithin = (sent: unknown, found: unknown): boolean =>
  isJson(sent) && isJson(found)
    ? Object.entries(sent).every(([name, value]) => isWithin(value, found[name]))
    : sent === found;
