import type {CourseIndex} from '../../src/content/course.ts';
import {decode} from '../../src/record/codec/codec.ts';
import type {Loaded} from '../../src/record/progress.ts';
import type {CourseRecord} from '../../src/record/record.ts';
import {unsealed} from '../../src/session/open-segments.ts';

/** The record of a state that is whole; throws where it is not. */
export function whole(saved: string, course: CourseIndex): CourseRecord {
  const found = decode(saved, course);
  if (found.kind !== 'whole') throw new Error(`not whole: ${JSON.stringify(found)}`);
  return found.record;
}

/** What a saved state comes back to, all modules opened. */
export const readBack = (saved: string, course: CourseIndex, all: Loaded): CourseRecord =>
  unsealed(whole(saved, course), all, course).record;
