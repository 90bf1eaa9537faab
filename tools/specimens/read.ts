import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {prettifyError} from 'zod';
import type {ExaminationSource} from '../../src/documents/schema/fields.ts';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {specimenOf, twinOf} from '../../src/documents/authoring/split.ts';
import type {Specimen} from '../../src/documents/model/specimen.ts';

/** A case to draw or describe, with its genuine twin. */
export interface Drawable {
  readonly source: ExaminationSource;
  readonly specimen: Specimen;
  readonly twin: Specimen;
}

/**
 * Reads every authored document, sorted by file name: the cases, and the documents in lessons. Throws if one
 * has faults.
 */
export const specimensIn = (root: string): readonly Drawable[] => drawablesIn(root, /^(?!utopia\.).*\.yaml$/);

/** Reads the documents that learners examine. */
export const casesIn = (root: string): readonly Drawable[] => drawablesIn(root, /^c\d+\.yaml$/);

const drawablesIn = (root: string, named: RegExp): readonly Drawable[] =>
  readdirSync(join(root, 'specimens'))
    .filter(file => named.test(file))
    .sort()
    .map(file => {
      const {data, error} = authoring.source.safeParse(parse(readFileSync(join(root, 'specimens', file), 'utf8')));
      if (!data) throw new Error(`specimens/${file} has faults: ${prettifyError(error)}`);
      return {source: data, specimen: specimenOf(data), twin: twinOf(data)};
    });
