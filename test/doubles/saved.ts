import type {CourseIndex} from '../../src/content/course.ts';
import {decode} from '../../src/record/codec/decode.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import type {CourseRecord} from '../../src/record/record.ts';
import {unsealed} from '../../src/session/open-segments.ts';

/** Decodes an undamaged state. Throws if it is damaged or empty. */
export function whole(saved: string, course: CourseIndex): CourseRecord {
  const found = decode(saved, course);
  if (found.kind !== 'whole') throw new Error(`not whole: ${JSON.stringify(found)}`);
  return found.record;
}

/** Decodes a saved state and opens all its modules. */
export const readBack = (saved: string, course: CourseIndex, all: LoadedModules): CourseRecord =>
  unsealed(whole(saved, course), all, course).record;
