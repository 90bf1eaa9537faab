import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {builtCourse} from '../../src/packaging/build.ts';
import type {BuiltCourse} from '../../src/packaging/built.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {pack, type Package} from '../../src/packaging/pack.ts';
import {thisCourse} from '../content/this-course.ts';
import {readCourse} from '../../tools/course-folder.ts';
import {root} from './fixture.ts';

export const {version} = z
  .object({version: z.string()})
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

/** The course of this repository, as its authors declare it in course.yaml. */
export const declaredCourse = readCourse(root);

/** Modules with a test of their own. Their packages have answer keys. */
export const testedModules: readonly string[] = thisCourse().course.index.modules.flatMap(({id, test}) =>
  test === 'module-test' ? [id] : [],
);

let cachedBuild: Promise<BuiltCourse> | undefined;

/**
 * Builds the real course, or reuses the build if its sources have not changed. To know this, it must read all
 * sources. So each worker builds or reads only once.
 */
export const course = (): Promise<BuiltCourse> => (cachedBuild ??= builtCourse(root, true));

/** Packages the real course with command line options, without writing files. */
export const packCourse = async (...words: string[]): Promise<Package> =>
  pack(root, await course(), version, readOptions(words));

/** Returns a file of a package as text; '' if there is none. */
export const textIn = (files: ReadonlyMap<string, Uint8Array>, path: string): string =>
  new TextDecoder().decode(files.get(path));
