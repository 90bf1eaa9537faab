import type {CourseIndex} from '../content/course.ts';
import {encode} from './codec/codec.ts';
import {decode} from './codec/decode.ts';
import {merge} from './merge.ts';

/**
 * Joins two saved states of one attempt into one saved state that holds the work of both. Returns undefined
 * if the two states belong to different attempts. Also returns undefined if one of the states has an
 * unreadable part, because the joined state would lose that part.
 */
export function joinStates(a: string, b: string, course: CourseIndex): string | undefined {
  const [x, y] = [decode(a, course), decode(b, course)];
  if (x.kind !== 'whole' || y.kind !== 'whole' || x.dropped + y.dropped > 0) return undefined;
  if (x.record.nonce !== y.record.nonce) return undefined;
  const both = merge(x.record, y.record);
  // The joined state is a new save, and two different saves never have the same revision. So raise the revision.
  return encode({...both, revision: both.revision + 1}, course, {});
}
