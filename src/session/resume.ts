import type {CourseIndex} from '../content/course.ts';
import {decode, type Decoded} from '../record/codec.ts';
import {merge} from '../record/merge.ts';
import type {CourseRecord} from '../record/record.ts';
import type {JournalEntry} from './journal.ts';

/** Which record a launch goes on with. */
export type Resume =
  | {readonly kind: 'new'}
  /** `isKept`: the LMS has all of it. `answers`: how many of it the LMS may lack. */
  | {readonly kind: 'resume'; readonly record: CourseRecord; readonly isKept: boolean; readonly answers: number}
  /** The LMS is empty and this device is not: a reset, an LMS that keeps nothing or a lost save look the same, so the learner is asked. */
  | {readonly kind: 'ask'; readonly record: CourseRecord; readonly at: number; readonly answers: number};

const hasWork = (record: CourseRecord): boolean => Object.values(record.modules).some(m => m.kind === 'sealed' && m.segment !== '');

function recordOf(entry: JournalEntry, course: CourseIndex): CourseRecord | undefined {
  const found = decode(entry.state, course);
  return found.kind === 'whole' ? found.record : undefined;
}

/** Decides from what the LMS gave back and what this device holds, the latest first. */
export function resume(found: Decoded, entries: readonly JournalEntry[], course: CourseIndex): Resume {
  const given = found.kind === 'empty' ? undefined : found.record;
  if (given) return joined(given, found.kind === 'whole', entries.find(e => e.nonce === given.nonce), course);
  for (const {at, answers, ...entry} of entries) {
    const record = recordOf({at, answers, ...entry}, course);
    if (record && hasWork(record)) return {kind: 'ask', record, at, answers};
  }
  return {kind: 'new'};
}

function joined(given: CourseRecord, isWhole: boolean, entry: JournalEntry | undefined, course: CourseIndex): Resume {
  const own = entry && recordOf(entry, course);
  // A damaged state is left as it is until something happens: a newer release may read more of it.
  if (!entry || own?.nonce !== given.nonce) return {kind: 'resume', record: given, isKept: true, answers: 0};
  const both = merge(given, own);
  const isKept = isWhole && JSON.stringify(both) === JSON.stringify(given);
  const record = isKept ? both : {...both, revision: both.revision + 1};
  return {kind: 'resume', record, isKept, answers: isKept ? 0 : entry.answers};
}
