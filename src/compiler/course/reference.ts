import type {z} from 'zod';
import {referenceFile} from '../questions/single.ts';
import type {Tree} from '../source/source-file.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Name of the reference sheet's catalogue and data chunk. */
export const referenceName = 'utopia';

/** Path of the booth encounters file. `encountersName` is the name of its catalogue and data chunk. */
export const encountersFile = 'modules/interviewing/encounters.yaml';
export const encountersName = 'encounters';

/**
 * Parses the reference sheet of the invented State. All documents are checked against it, and officers read
 * it. Returns undefined when the course has none, for example because it has no documents.
 */
export const readReference = (tree: Tree, schema: z.ZodType): ReadWhole<unknown> | undefined =>
  readWhole(tree, {file: referenceFile, name: referenceName, schema, dataOf: sheet => sheet, isStrict: true});

/**
 * Parses the booth encounters. Returns undefined when the course has none, for example because it has no
 * interviews.
 */
export const readEncounters = (tree: Tree, schema: z.ZodType): ReadWhole<unknown> | undefined =>
  readWhole(tree, {file: encountersFile, name: encountersName, schema, dataOf: all => all, isStrict: true});
