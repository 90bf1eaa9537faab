import type {CourseIndex} from '../content/course.ts';
import {decode, type Decoded} from '../record/codec/codec.ts';
import {merge} from '../record/merge.ts';
import type {CourseRecord} from '../record/record.ts';
import {readSegment} from '../record/codec/segment.ts';
import type {Loss} from './contract.ts';
import type {JournalEntry} from './journal.ts';

/** Decision on which record a launch continues. */
export type Resume =
  /**
   * `waits`: the LMS holds a state that could not be read completely. A newer release may be able to read it.
   * The course does not overwrite this state until the record changes.
   */
  | {readonly kind: 'new'; readonly waits: boolean}
  /** `isKept`: the LMS holds all of the record. */
  | {
      readonly kind: 'resume';
      readonly record: CourseRecord;
      readonly isKept: boolean;
      readonly waits: boolean;
    }
  /**
   * The LMS is empty but this device has work. A reset, an LMS that stores nothing and a lost commit look the
   * same, so the course asks the learner.
   */
  | {readonly kind: 'ask'; readonly record: CourseRecord; readonly at: number; readonly answers: number};

function recordOf(entry: JournalEntry, course: CourseIndex): CourseRecord | undefined {
  const found = decode(entry.state, course);
  return found.kind === 'whole' ? found.record : undefined;
}

/** Returns the fault of a saved state, if it has one. */
export const lossOf = (found: Decoded): Loss => ({
  fault: found.kind === 'damaged' ? found.fault : undefined,
  dropped: found.kind === 'empty' ? 0 : found.dropped,
});

/** Two different saves must never have the same revision. */
const raised = (record: CourseRecord): CourseRecord => ({...record, revision: record.revision + 1});

/**
 * Decides which record to continue. `found` comes from the LMS; `entries` come from this device, latest
 * first.
 */
export function resume(found: Decoded, entries: readonly JournalEntry[], course: CourseIndex): Resume {
  const isDamaged = found.kind === 'damaged';
  const given = found.kind === 'empty' ? undefined : found.record;
  if (given) {
    const entry = entries.find(e => e.nonce === given.nonce);
    const own = entry && recordOf(entry, course);
    const both = own?.nonce === given.nonce ? merge(given, own) : given;
    const isNew = JSON.stringify(both) !== JSON.stringify(given);
    return {kind: 'resume', record: isNew ? raised(both) : given, isKept: !isNew, waits: isDamaged && !isNew};
  }
  for (const entry of entries) {
    const record = recordOf(entry, course);
    if (record && hasWork(record))
      return {kind: 'ask', record: raised(record), at: entry.at, answers: answersIn(record)};
  }
  return {kind: 'new', waits: isDamaged};
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
 * Merges another branch of the attempt into a record. Returns undefined if the branch brings nothing new.
 * `unsealed` opens those modules of the branch whose data are loaded, because they are open in `record` too.
 */
export function joined(
  record: CourseRecord,
  entry: JournalEntry,
  course: CourseIndex,
  unsealed: (branch: CourseRecord) => CourseRecord,
): CourseRecord | undefined {
  const branch = recordOf(entry, course);
  if (branch?.nonce !== record.nonce) return undefined;
  const both = merge(record, unsealed(branch));
  return JSON.stringify(both) === JSON.stringify(record) ? undefined : raised(both);
}
