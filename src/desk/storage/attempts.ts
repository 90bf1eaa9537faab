import {randomBytes} from 'node:crypto';
import {z} from 'zod';
import {
  answerSchema,
  emptyState,
  stateSchema,
  type AttemptAnswer,
  type CommitAnswer,
  type Launched,
  type AttemptState,
} from '../ledger/attempt.ts';
import type {Commit} from '../ledger/commit.ts';
import {secondsOf} from '../ledger/scorm-time.ts';
import type {Database} from './database.ts';
import {jsonColumn} from './json-column.ts';
import type {Learner} from './learners.ts';

/** The current data of an attempt. `totalSeconds` is in seconds, and `saved` in milliseconds since 1970. */
export interface Attempt {
  readonly learner: string;
  readonly state: AttemptState;
  readonly totalSeconds: number;
  /** Time of the last commit, or undefined if the course has never committed. */
  readonly saved: number | undefined;
}

/** An interaction and the time at which it first arrived. */
export interface KeptAnswer extends AttemptAnswer {
  readonly received: number;
}

/** The attempts of all learners, one for each learner. */
export interface Attempts {
  /**
   * Starts a session and ends any other session of this learner. Also saves `unsent`: a commit that the desk never
   * confirmed, so the device kept it.
   */
  launch(learner: Learner, unsent: Commit | undefined, now: number): Omit<Launched, 'given' | 'mode'>;
  /**
   * Saves a commit. The commit is on the disk when the call returns. A repeated commit is saved only once.
   */
  commit(learner: string, commit: Commit, now: number): CommitAnswer;
  of(learner: string): Attempt | undefined;
  all(): ReadonlyMap<string, Attempt>;
  answers(learner: string): readonly KeptAnswer[];
  answerCounts(): ReadonlyMap<string, number>;
  /**
   * Returns the answers of all learners in pages of `size` answers, so that no reader needs memory for all. Each
   * answer is the stored JSON.
   */
  answerPages(size: number): Iterable<readonly {readonly learner: string; readonly body: string}[]>;
}

const row = z.object({
  learner: z.string(),
  launch: z.string(),
  sequence: z.number(),
  seconds_before: z.number(),
  state: jsonColumn(stateSchema),
  saved: z.number().nullable(),
});
type Row = z.infer<typeof row>;
const answerRow = z.object({received: z.number(), body: jsonColumn(answerSchema)});

const placedRow = z.object({learner: z.string(), place: z.number(), body: z.string()});

const findAttempt = (database: Database, learner: string) =>
  database.get(row, 'select * from attempt where learner = ?', learner);

function write(database: Database, learner: string, commit: Commit, now: number): CommitAnswer {
  const attemptRow = findAttempt(database, learner);
  if (attemptRow?.launch !== commit.launch) return {outcome: 'elsewhere'};
  if (commit.sequence > attemptRow.sequence) {
    database.run(
      'update attempt set sequence = ?, state = ?, saved = ? where learner = ?',
      commit.sequence,
      JSON.stringify(commit.state),
      now,
      learner,
    );
    for (const answer of commit.answers) {
      database.run(
        `insert into answer(learner, place, received, body) values(?, ?, ?, ?)
         on conflict(learner, place) do update set body = excluded.body`,
        learner,
        answer.place,
        now,
        JSON.stringify(answer),
      );
    }
    database.run('update learner set seen = ? where id = ?', now, learner);
  }
  return {outcome: 'saved', sequence: Math.max(commit.sequence, attemptRow.sequence), at: now};
}

const beginSession = `
  insert into attempt(learner, launch, sequence, seconds_before, state, saved) values(?, ?, 0, ?, ?, ?)
  on conflict(learner) do update
  set launch = excluded.launch, sequence = 0, seconds_before = excluded.seconds_before, state = excluded.state`;

/** Stores attempts in the desk's database. */
export function createAttempts(database: Database): Attempts {
  const find = (learner: string) => findAttempt(database, learner);
  const answerRows = (learner: string) =>
    database.all(answerRow, 'select received, body from answer where learner = ? order by place', learner);

  return {
    commit: (learner, commit, now) => database.transact(() => write(database, learner, commit, now)),
    launch: (learner, unsent, now) =>
      database.transact(() => {
        if (unsent) write(database, learner.id, unsent, now);
        const before = find(learner.id);
        const launch = randomBytes(15).toString('base64url');
        const state: AttemptState = before ? {...before.state, session: ''} : emptyState;
        const seconds = before ? totalOf(before) : 0;
        database.run(beginSession, learner.id, launch, seconds, JSON.stringify(state), before?.saved ?? null);
        return {
          launch,
          learnerId: learner.id,
          learnerName: learner.name,
          entry: entryOf(before),
          totalSeconds: seconds,
          state,
          answers: answerRows(learner.id).map(answer => answer.body),
        };
      }),
    of(learner) {
      const found = find(learner);
      return found && attemptOf(found);
    },
    all: () =>
      new Map(database.all(row, 'select * from attempt').map(found => [found.learner, attemptOf(found)])),
    answers: learner => answerRows(learner).map(({received, body}) => ({...body, received})),
    answerCounts: () =>
      new Map(
        database
          .all(
            z.object({learner: z.string(), n: z.number()}),
            'select learner, count(*) as n from answer group by learner',
          )
          .map(({learner, n}) => [learner, n]),
      ),
    *answerPages(size) {
      let page: readonly z.infer<typeof placedRow>[] = [];
      do {
        const {learner, place} = page.at(-1) ?? {learner: '', place: -1};
        page = database.all(
          placedRow,
          'select learner, place, body from answer where (learner, place) > (?, ?) order by learner, place limit ?',
          ...[learner, place, size],
        );
        yield page;
      } while (page.length === size);
    },
  };
}

const totalOf = (attemptRow: Row) => attemptRow.seconds_before + secondsOf(attemptRow.state.session);

const attemptOf = (attemptRow: Row): Attempt => ({
  learner: attemptRow.learner,
  state: attemptRow.state,
  totalSeconds: totalOf(attemptRow),
  saved: attemptRow.saved ?? undefined,
});

/**
 * Returns how a launch begins. An attempt that was launched but never committed counts as new. SCORM uses `''` for an
 * attempt that is neither new nor suspended.
 */
function entryOf(before: Row | undefined): Launched['entry'] {
  if (!before || before.saved === null) return 'ab-initio';
  return before.state.exit === 'suspend' ? 'resume' : '';
}
