import {index} from 'virtual:course';
import {loadContents} from '../../src/load/course-data.ts';
import {withContents} from '../../src/content/core-path.ts';

/** The course index with the contents of all modules, which the first screen does not load. */
export const course = withContents(index, await loadContents());
