import type {CourseIndex} from '../../content/course.ts';
import type {CourseSource} from '../../content/course-file.ts';
import type {Authored} from '../course/authors.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';

/** A course whose files have no fault, with everything that a rule may read. */
export interface RuledCourse extends Omit<Authored, 'course' | 'faults'> {
  readonly course: CourseSource;
  readonly index: CourseIndex;
  readonly tree: Tree;
}

/** A rule that checks a whole course. Some of these rules apply only if course.yaml asks for them. */
export type CourseRule = (course: RuledCourse) => readonly Fault[];
