import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {referenceSource as sheet} from '../documents/schema-reference.ts';
import {authoringBy as examination} from '../documents/schema.ts';
import {authoring as questions} from '../questions/authoring.ts';
import {authoring as drills} from '../scenario/schema-drills.ts';
import {encountersSource as encounters} from '../scenario/booth/schema.ts';
import {authoring as interview} from '../scenario/schema.ts';
import {englishFiles} from './chunks.ts';
import {compileCourse, type Compiled, type Course} from './compile.ts';
import {readTree, writeChanged} from './disk.ts';
import {lockFile} from './ids-lock.ts';

const packageSource = z.object({version: z.string().regex(/^\d+\.\d+\.\d+$/)});

/** The release of the course that stands in `root`, from its package.json. */
export const versionOf = (root: string): string =>
  packageSource.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;

/** Compiles the course in the folder `root` with all the question types there are. Writes nothing. */
export const compileFolder = (
  root: string,
  options: {readonly frozen?: boolean; readonly pseudo?: boolean} = {},
): Compiled =>
  compileCourse(readTree(root), {
    version: versionOf(root),
    questions,
    drills,
    interview,
    examination,
    sheet,
    encounters,
    ...options,
  });

/** Writes what is generated and committed: English catalogues and ids.lock. Tells which files changed. */
export const writeGenerated = (root: string, course: Course): readonly string[] =>
  writeChanged(root, new Map([...englishFiles(course), [lockFile, course.lock]]));
