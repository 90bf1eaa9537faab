import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that contains package.json, independent of the current folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Folder of the course that `npm run new -- course` has replaced, relative to `root`. The element tests run in that
 * course, because they need everything that a course may have. The folder is missing if no other course has replaced
 * the first one.
 */
export const firstCourse = 'test/fixtures/first-course';

/** Folder of the data that tools keep between runs; it is deleted with node_modules. */
export const kept = join(root, 'node_modules', '.tamga');
