import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {prettifyError} from 'zod';
import type {ExaminationSource} from '../../src/documents/schema/fields.ts';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {specimenOf, twinOf} from '../../src/documents/authoring/split.ts';
import type {Specimen} from '../../src/documents/model/specimen.ts';
import {namesIn, readCourse, readModule} from '../course-folder.ts';

/** A document to draw or describe, with its genuine twin. */
export interface Drawable {
  readonly source: ExaminationSource;
  readonly specimen: Specimen;
  readonly twin: Specimen;
}

/** Documents by the text of their files. Some tests read all files many times. */
const drawablesByText = new Map<string, Drawable>();

function drawableIn(file: string, text: string): Drawable {
  const last = drawablesByText.get(text);
  if (last) return last;
  const {data, error} = authoring.source.safeParse(parse(text));
  if (!data) throw new Error(`specimens/${file} has faults: ${prettifyError(error)}`);
  const read = {source: data, specimen: specimenOf(data), twin: twinOf(data)};
  drawablesByText.set(text, read);
  return read;
}

/**
 * Reads every authored document, sorted by file name: the documents to examine, and those in lessons. Throws if a
 * document has faults.
 */
export const specimensIn = (root: string): readonly Drawable[] =>
  namesIn(root, 'specimens', '.yaml')
    .filter(id => id !== 'utopia')
    .toSorted()
    .map(id => drawableIn(`${id}.yaml`, readFileSync(join(root, 'specimens', `${id}.yaml`), 'utf8')));

/** Reads the documents that learners examine. Each of these documents is a part of a module. */
export function casesIn(root: string): readonly Drawable[] {
  const parts = readCourse(root).modules.flatMap(module => readModule(root, module).parts);
  return specimensIn(root).filter(({specimen}) => parts.some(part => part.examination === specimen.id));
}
