import {posix} from 'node:path';
import {didYouMean} from '../../content/did-you-mean.ts';
import type {TextEntry, ReadTexts} from './entry.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {readFile, type Tree} from '../source/source-file.ts';
import {readDrawing, type Drawing} from './svg.ts';

/** A reference to a drawing in an author file. */
interface Figure {
  readonly src: string | undefined;
  readonly at: SourcePlace;
  /** The author file that refers to the drawing. `src` is relative to the folder of this file. */
  readonly file: string;
  readonly key: string;
  /** Prefix for the ids inside the drawing. */
  readonly prefix: string;
}

/** Reads the drawing that a figure or a question refers to. Each catalogue holds the drawing under `key`. */
export function readFigure({src, at, file, key, prefix}: Figure, tree: Tree): ReadTexts {
  const {drawing, faults} = findDrawing(src, at, file, tree);
  if (!drawing) return {entries: [], drawings: [], faults};
  const {words} = drawing;
  const entries = words
    .filter((word, i) => words.findIndex(w => w.id === word.id) === i)
    .map((word): TextEntry => ({key: `${key}.${word.id}`, text: word.text, kind: 'plain', at: word.at}));
  return {entries, drawings: [{key, prefix, drawing}], faults};
}

interface FoundDrawing {
  readonly drawing?: Drawing;
  readonly faults: readonly Fault[];
}

function findDrawing(src: string | undefined, at: SourcePlace, lesson: string, tree: Tree): FoundDrawing {
  const withFault = (message: string): FoundDrawing => ({faults: [fault(at, message, 'figure')]});
  if (!src) return withFault('the figure needs its drawing: write src="figures/name.svg"');
  if (!/^figures\/[\w-]+\.svg$/.test(src))
    return withFault(
      `src="${src}" must name an SVG file in the folder figures, such as figures/data-page.svg`,
    );
  const folder = posix.dirname(lesson);
  const file = posix.join(folder, src);
  if (!tree.has(file)) {
    const there = [...tree.keys()]
      .filter(path => path.startsWith(`${folder}/figures/`))
      .map(path => path.slice(folder.length + 1));
    return withFault(`there is no file ${file}${didYouMean(src, there) || ': draw it there'}`);
  }
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {faults};
  const read = readDrawing(source);
  return {...read, faults: [...faults, ...read.faults]};
}
