import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The folder that contains package.json, independent of the current folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Folder of the replaced course, relative to `root`. The command `npm run new -- course` moves the first course
 * there. The folder is missing if the first course has not been replaced.
 */
export const firstCourse = 'test/fixtures/first-course';

/**
 * Folder of the first course, which has every feature. Tests that need such a course read it here, also in a
 * repository whose course is another one.
 */
export const firstCourseRoot = existsSync(join(root, firstCourse)) ? join(root, firstCourse) : root;

/** Folder of the data that tools keep between runs. Deleting node_modules deletes this folder too. */
export const toolData = join(root, 'node_modules', '.tamga');
