import {index} from 'virtual:course';
import {loadContents} from '../../src/load/course-data.ts';
import {withContents} from '../../src/content/core-path.ts';

/**
 * The course index, completed with the contents of all modules. The first screen of the course does not load these
 * contents.
 */
export const course = withContents(index, await loadContents());
