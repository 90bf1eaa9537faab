import type {Interaction} from '../../score/interaction.ts';
import {lastStatement} from './last-statement.ts';
import type {Outbox} from './outbox.ts';
import type {StateDocument} from './state.ts';
import {
  answeredStatement,
  answerId,
  defined,
  idOf,
  partDone,
  progressed,
  suspended,
  type StatementSession,
  type StatementStamp,
  type Verb,
} from './statements.ts';
import type {Progress, StatusScheme} from '../port.ts';
import {isNo, isYes, type Json, type Lrs} from './xapi.ts';

interface Needs {
  readonly facts: StatementSession;
  /** The `agent` parameter of the launch, unchanged. */
  readonly agent: string;
  readonly lrs: Lrs;
  readonly outbox: Outbox;
  readonly document: StateDocument;
  readonly scheme: StatusScheme;
  readonly stamp: () => StatementStamp;
}

/** Value that is noted for a statement without data of its own, such as the statement `initialized`. */
const noData = 'said';
export const initialized = {key: 'initialized', value: noData};

/**
 * Decides which statements must be sent. Each fact is sent once, by the rules of its verb. This class makes
 * no other decisions.
 */
export class StatementTeller {
  readonly #needs: Needs;
  /** Facts that were added to the outbox, by key. */
  readonly #queuedFacts = new Map<string, string>();
  #progress: Progress | undefined;
  #asking: Promise<void> | undefined;
  /** True once it is known which results the LRS received in earlier sessions. */
  isSure: boolean;

  /** `isNew` is true if nothing was ever saved. Then no earlier session has sent a result. */
  constructor(needs: Needs, isNew: boolean) {
    this.#needs = needs;
    this.isSure = isNew;
  }

  /**
   * Asks the LRS which results earlier sessions have sent. A page may have closed before it could note these results
   * in the State document.
   */
  ask(): Promise<void> {
    return (this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    }));
  }

  async #ask(): Promise<void> {
    if (this.isSure) return;
    const {document, lrs, agent, facts} = this.#needs;
    const unknown = ['passed', 'completed'].filter(verb => !document.factsTold.has(verb));
    const replies = unknown.map(async verb => {
      const {reply, last} = await lastStatement(lrs, {...facts, agent}, verb);
      if (last) document.remember(verb, noData);
      return isYes(reply) || isNo(reply);
    });
    this.isSure = (await Promise.all(replies)).every(Boolean);
  }

  /** Resolves to true if the LRS returns a statement of the answer. */
  async has({id}: Interaction): Promise<boolean> {
    const {lrs, agent, facts} = this.#needs;
    const at = {...facts, agent, activityId: idOf(facts, id)};
    const {last} = await lastStatement(lrs, at, 'answered');
    return last !== undefined;
  }

  /**
   * Adds the statement of an answer to the outbox. A statement of the same answer from an earlier session may still
   * arrive. Both statements have the same id, so the LRS keeps only one of them.
   */
  answer(interaction: Interaction): void {
    const {facts, stamp, outbox} = this.#needs;
    const statement = answeredStatement(facts, {...stamp(), id: answerId(facts, interaction)}, interaction);
    outbox.add({statement, key: '', value: ''}, interaction.isLate);
  }

  /**
   * Adds to the outbox the statements about the course parts and about the share of steps done. Adds no statement
   * about the result of the course.
   */
  parts({parts, fraction}: Progress): void {
    const {facts, stamp, document} = this.#needs;
    let isNews = false;
    for (const part of parts) {
      const {id, state, scaled} = part;
      const value = state === 'done' ? `done ${String(scaled)}` : 'begun';
      if (state === 'not-started' || !this.#isNews(id, value)) continue;
      isNews = true;
      if (state === 'done') this.#add(partDone(facts, stamp(), part), id, value);
      // A begun part needs no statement of its own, because the `progressed` statement about the whole course covers
      // it. So only note the part.
      else document.remember(id, value);
    }
    if (isNews) this.#add(progressed(facts, stamp(), fraction));
  }

  result(progress: Progress, seconds: number): void {
    this.#progress = progress;
    if (progress.passed && this.#isJudged) this.#once('passed', seconds);
    if (progress.done) this.#once('completed', seconds);
  }

  /** Sends the text of the State document in a "suspended" statement. */
  suspended(document: string): void {
    this.#add(suspended(this.#needs.facts, this.#needs.stamp(), document));
  }

  begin(): void {
    const {outbox} = this.#needs;
    if (!outbox.has(initialized.key))
      outbox.add({...initialized, statement: this.statement('initialized', 0)});
  }

  statement(verb: Verb, seconds: number): Json {
    const {facts, stamp} = this.#needs;
    return defined(facts, stamp(), verb, this.#progress?.scaled, seconds);
  }

  get #isJudged(): boolean {
    return this.#needs.scheme === 'passed-failed';
  }

  /** Adds a statement with this verb to the outbox, but only once per registration. */
  #once(verb: Verb, seconds: number): void {
    if (this.#isNews(verb, noData)) this.#add(this.statement(verb, seconds), verb, noData);
  }

  #isNews(key: string, value: string): boolean {
    return this.#needs.document.factsTold.get(key) !== value && this.#queuedFacts.get(key) !== value;
  }

  #add(statement: Json, key = '', value = ''): void {
    if (key !== '') this.#queuedFacts.set(key, value);
    const isFact = key === 'passed' || key === 'completed';
    this.#needs.outbox.add({statement, key, value}, isFact && !this.isSure);
  }
}
