import type {CourseIndex} from '../content/course.ts';
import {decode, type Decoded} from '../record/codec/decode.ts';
import {merge, mergeAttempts} from '../record/merge.ts';
import type {CourseRecord} from '../record/record.ts';
import type {Interaction} from '../score/interaction.ts';
import type {TrackingPort} from '../tracking/port.ts';
import {readSegment} from '../record/codec/segment.ts';
import type {JournalQuestion, Loss} from './contract.ts';
import type {JournalEntry} from './journal.ts';

/** The record with which a launch continues. */
export interface ResumeStart {
  /** The record. Undefined for a new attempt. */
  readonly record: CourseRecord | undefined;
  /** True if the LMS holds all of the record. */
  readonly isKept: boolean;
  /**
   * Interactions that the LMS has not confirmed. If the LMS has all of the record, it may also have these
   * interactions.
   */
  readonly interactions: readonly Interaction[];
  /** Nonces of the attempts on this device whose work is now in the record. */
  readonly taken: readonly string[];
  /** Nonces of the attempts on this device that the learner does not want to continue. */
  readonly aside: readonly string[];
}

/**
 * A question that only the learner can answer. `yes` and `no` are the records with which the launch continues after
 * each answer.
 */
export interface ResumeQuestion extends Pick<JournalQuestion, 'about' | 'at' | 'answers'> {
  readonly kind: 'ask';
  readonly yes: ResumeStart;
  readonly no: ResumeStart;
}

/** How a launch continues: at once with a record, or with a question to the learner. */
type Resume = ResumeQuestion | ({readonly kind: 'start'} & ResumeStart);

/** What is known at launch: the work in the LMS and on this device, and the learner. */
interface LaunchFacts {
  /** The saved state from the LMS. */
  readonly saved: string;
  /** True if the LMS has no state although other elements show earlier work. */
  readonly isMissing: boolean;
  /** False if the course may not write to the LMS, and so cannot overwrite anything. */
  readonly mayWrite: boolean;
  /** Mark that identifies the learner who has opened the course, from `markOf`; '' if unknown. */
  readonly learner: string;
  /** Attempts of this learner on this device, latest first. */
  readonly entries: readonly JournalEntry[];
  /** Current time, in milliseconds since 1970. */
  readonly now: number;
}

function recordOf(entry: JournalEntry, course: CourseIndex): CourseRecord | undefined {
  const found = decode(entry.state, course);
  return found.kind === 'whole' ? found.record : undefined;
}

/** Returns the record with a new revision, because two different saves must never have the same revision. */
const raised = (record: CourseRecord): CourseRecord => ({...record, revision: record.revision + 1});

const nothing: ResumeStart = {record: undefined, isKept: false, interactions: [], taken: [], aside: []};

/**
 * Decides which record to continue, and returns the fault of the saved state. The learner must decide before the
 * course overwrites data in the LMS that may contain more work. The learner must also decide before the record gets
 * work that may belong to another attempt or person.
 */
export function resume(
  found: LaunchFacts,
  course: CourseIndex,
): {readonly going: Resume; readonly loss: Loss} {
  const decoded = decode(found.saved, course);
  const going = goingOn(decoded, found, course);
  return {going, loss: lossOf(decoded, going)};
}

function lossOf(decoded: Decoded, going: Resume): Loss {
  const isUnreadable = going.kind === 'ask' && going.about === 'unreadable';
  return {
    fault: decoded.kind === 'damaged' ? decoded.fault : isUnreadable ? 'missing' : undefined,
    dropped: decoded.kind === 'empty' ? 0 : decoded.dropped,
  };
}

function goingOn(
  decoded: Decoded,
  {isMissing, mayWrite, learner, entries, now}: LaunchFacts,
  course: CourseIndex,
): Resume {
  const lmsRecord = decoded.kind === 'empty' ? undefined : decoded.record;
  const own = lmsRecord && joinedWith(lmsRecord, entries, course);
  if (lmsRecord?.learner !== undefined && learner !== '' && lmsRecord.learner !== learner)
    return {
      ...{kind: 'ask', about: 'other-learner', at: now, answers: answersIn(lmsRecord)},
      yes: {...nothing, record: raised(lmsRecord)},
      no: nothing,
    };
  const isDamaged = decoded.kind === 'damaged';
  const going = own
    ? withOthers(own, entries, course)
    : withoutState(entries, isMissing || isDamaged, course);
  if (!isDamaged && !(isMissing && going.kind === 'start')) return going;
  // Continue with the readable part of the state. If no part is readable, continue with the work on this device, if
  // there is any.
  const readable = own
    ? {...own, record: raised(own.record), isKept: false}
    : going.kind === 'ask'
      ? going.yes
      : nothing;
  if (!mayWrite) return {kind: 'start', ...readable};
  const answers = readable.record ? answersIn(readable.record) : 0;
  return {kind: 'ask', about: 'unreadable', at: now, answers, yes: readable, no: readable};
}

type ResumedRecord = ResumeStart & {readonly record: CourseRecord};

/**
 * Merges the record from the LMS with the copy of this attempt on the device, which may hold more work than
 * the LMS.
 */
function joinedWith(
  lmsRecord: CourseRecord,
  entries: readonly JournalEntry[],
  course: CourseIndex,
): ResumedRecord {
  const entry = entries.find(({nonce}) => nonce === lmsRecord.nonce);
  const copy = entry && recordOf(entry, course);
  const both = copy?.nonce === lmsRecord.nonce ? merge(lmsRecord, copy) : lmsRecord;
  const isKept = JSON.stringify(both) === JSON.stringify(lmsRecord);
  const {interactions = []} = entry ?? {};
  return {...nothing, record: isKept ? lmsRecord : raised(both), isKept, interactions};
}

/**
 * Asks the learner about unsent work of other attempts. Work that the LMS has confirmed is left out, because the LMS
 * already has it in the attempt to which it belongs. A finished attempt is never carried into another attempt.
 */
function withOthers(own: ResumedRecord, entries: readonly JournalEntry[], course: CourseIndex): Resume {
  const others = entries.flatMap(entry => {
    const record = entry.nonce === own.record.nonce || !isUnsent(entry) ? undefined : recordOf(entry, course);
    return record ? [{entry, record}] : [];
  });
  const merged = others.reduce((all, {record}) => mergeAttempts(all, record), own.record);
  const [latest] = others;
  if (!latest || JSON.stringify(merged.modules) === JSON.stringify(own.record.modules))
    return {kind: 'start', ...own};
  const nonces = others.map(({entry}) => entry.nonce);
  return {
    ...{kind: 'ask', about: 'other-attempt', at: latest.entry.at},
    answers: others.reduce((sum, {record}) => sum + answersIn(record), 0),
    yes: {
      ...{record: raised(merged), isKept: false, taken: nonces, aside: []},
      interactions: [...own.interactions, ...others.flatMap(({entry}) => entry.interactions)],
    },
    no: {...own, aside: nonces},
  };
}

const isUnsent = ({status, isFinished}: JournalEntry): boolean => status === 'unsent' && !isFinished;

/**
 * Asks about the latest work on the device if the LMS is empty. The learner must decide, because a reset, a new
 * attempt, an LMS that stores nothing and a lost commit all look the same. A finished attempt is offered only if other
 * data of the LMS show earlier work (`isMissing`). Otherwise the LMS may have begun a new attempt, which would be
 * passed without any answer.
 */
function withoutState(entries: readonly JournalEntry[], isMissing: boolean, course: CourseIndex): Resume {
  for (const entry of entries) {
    const record = entry.isFinished && !isMissing ? undefined : recordOf(entry, course);
    if (record && hasWork(record))
      return {
        ...{kind: 'ask', about: entry.status === 'kept' ? 'confirmed' : 'unsent', at: entry.at},
        answers: answersIn(record),
        yes: {...nothing, record: raised(record), interactions: entry.interactions},
        no: {...nothing, aside: [entry.nonce]},
      };
  }
  return {kind: 'start', ...nothing};
}

const segmentsOf = (record: CourseRecord) =>
  Object.values(record.modules).map(m => (m.kind === 'sealed' ? m.segment : ''));

const hasWork = (record: CourseRecord): boolean => segmentsOf(record).some(segment => segment !== '');

function answersIn(record: CourseRecord): number {
  const raws = segmentsOf(record).map(readSegment);
  const judged = raws.flatMap(({answers}) => [...answers.values()].filter(answer => answer.tries > 0));
  const onPapers = raws.flatMap(({papers}) => Object.values(papers).flatMap(p => Object.keys(p.answers)));
  return judged.length + onPapers.length;
}

/**
 * Merges another branch of the attempt, such as the work of another window, into a record. Returns undefined if the
 * branch brings nothing new. `unsealed` opens the modules of the branch whose data are loaded. These modules are also
 * open in `record`.
 */
export function mergeBranch(
  record: CourseRecord,
  entry: Pick<JournalEntry, 'state'>,
  course: CourseIndex,
  unsealed: (branch: CourseRecord) => CourseRecord,
): CourseRecord | undefined {
  const found = decode(entry.state, course);
  const branch = found.kind === 'whole' ? found.record : undefined;
  if (branch?.nonce !== record.nonce) return undefined;
  const both = merge(record, unsealed(branch));
  return JSON.stringify(both) === JSON.stringify(record) ? undefined : raised(both);
}

/**
 * Returns the interactions of a continued record that the LMS does not have, and marks them as late. The port states
 * for each interaction whether the LMS has it. If the port cannot tell, the interaction counts as stored if the LMS
 * has all of the record (`isKept`).
 */
export async function unreported(
  {record, isKept, interactions}: ResumeStart,
  port: TrackingPort,
  entries: readonly JournalEntry[],
): Promise<readonly Interaction[]> {
  const from = entries.find(({nonce}) => nonce === record?.nonce)?.nextAnswer;
  const has = await port.has(interactions, from).catch(() => []);
  return interactions.flatMap((answer, n) =>
    (has[n] ?? isKept) ? [] : [{...answer, isLate: true as const}],
  );
}
