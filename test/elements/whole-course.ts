import {index} from 'virtual:course';
import {loadContents} from '../../src/load/course-data.ts';
import {withContents} from '../../src/content/core.ts';

/** The course with all its parts, which the first screen does without. */
export const course = withContents(index, await loadContents());
