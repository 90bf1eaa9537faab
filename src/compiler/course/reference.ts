import type {z} from 'zod';
import {referenceFile} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Name of the catalogue and of the data chunk of the reference sheet. */
export const referenceName = 'utopia';

/**
 * Path of the file with the booth encounters. `encountersName` is the name of their catalogue and of their
 * data chunk.
 */
export const encountersFile = 'modules/interviewing/encounters.yaml';
export const encountersName = 'encounters';

/** Path of the file with the short talks, and the name of their catalogue and of their data chunk. */
export const shortTalksFile = 'modules/interviewing/short-talks.yaml';
export const shortTalksName = 'short-talks';

/**
 * Parses the reference sheet of the invented State. The compiler checks all documents against the sheet, and officers
 * read the sheet in the course. Returns undefined if the course has no sheet, for example because it has no
 * documents.
 */
export const readReference = (tree: Tree, schema: z.ZodType): ReadWhole<unknown> | undefined =>
  readWhole(tree, {file: referenceFile, name: referenceName, schema, dataOf: sheet => sheet, isStrict: true});

/**
 * Parses the booth encounters. Returns undefined when the course has none, for example because it has no
 * interviews.
 */
export const readEncounters = (tree: Tree, schema: z.ZodType): ReadWhole<unknown> | undefined =>
  readWhole(tree, {file: encountersFile, name: encountersName, schema, dataOf: all => all, isStrict: true});

/** Parses the short talks. Returns undefined when the course has none. */
export const readShortTalks = (tree: Tree, schema: z.ZodType): ReadWhole<unknown> | undefined =>
  readWhole(tree, {file: shortTalksFile, name: shortTalksName, schema, dataOf: all => all, isStrict: true});
