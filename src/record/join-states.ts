import type {CourseIndex} from '../content/course.ts';
import {decode, encode} from './codec/codec.ts';
import {merge} from './merge.ts';

/**
 * Two saved states of one attempt in one, with whatever was done in either; undefined where they are of two attempts,
 * or where a part of one cannot be read, which would then be lost.
 */
export function joinStates(a: string, b: string, course: CourseIndex): string | undefined {
  const [x, y] = [decode(a, course), decode(b, course)];
  if (x.kind !== 'whole' || y.kind !== 'whole' || x.dropped + y.dropped > 0) return undefined;
  if (x.record.nonce !== y.record.nonce) return undefined;
  const both = merge(x.record, y.record);
  // No two saves that differ may have one revision.
  return encode({...both, revision: both.revision + 1}, course, {});
}
