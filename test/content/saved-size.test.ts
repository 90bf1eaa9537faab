import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {compileFolder} from '../../src/compiler/course.ts';
import {maxLength} from '../../src/record/max-length.ts';

/** Four fifths of SCORM 1.2's 4096 characters. */
const budget = 3276;

test('the saved state of this course, at its largest, fits into four fifths of what SCORM 1.2 has room for', () => {
  const {course} = compileFolder(fileURLToPath(new URL('../..', import.meta.url)));
  if (!course) throw new Error('the course has faults: npm run build tells them');
  const size = maxLength(course.index, Object.fromEntries(course.modules.map(m => [m.id, m])));
  console.log(`saved state of this course: at most ${size} of ${budget} characters`);
  expect(size).toBeLessThan(budget);
});
