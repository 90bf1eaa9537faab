import {posix} from 'node:path';
import {nearest} from './did-you-mean.ts';
import {fault, type Fault, type Place} from './fault.ts';
import {readFile, type Tree} from './source-file.ts';
import {readDrawing, type Drawing} from './svg.ts';

export interface ReadFigure {
  readonly drawing?: Drawing;
  readonly faults: readonly Fault[];
}

/** Reads the drawing a figure names; `lesson` is the path of the lesson it stands in. */
export function readFigure(src: string | undefined, at: Place, lesson: string, tree: Tree): ReadFigure {
  if (!src)
    return {faults: [fault(at, 'the figure needs its drawing: write src="figures/name.svg"', 'figure')]};
  if (!/^figures\/[\w-]+\.svg$/.test(src)) {
    return {
      faults: [
        fault(
          at,
          `src="${src}" must name an SVG file in the folder figures, such as figures/data-page.svg`,
          'figure',
        ),
      ],
    };
  }
  const folder = posix.dirname(lesson);
  const file = posix.join(folder, src);
  if (!tree.has(file)) {
    const there = [...tree.keys()]
      .filter(path => path.startsWith(`${folder}/figures/`))
      .map(path => path.slice(folder.length + 1));
    const near = nearest(src, there);
    return {
      faults: [
        fault(
          at,
          `there is no file ${file}${near === undefined ? ': draw it there' : `; did you mean "${near}"?`}`,
          'figure',
        ),
      ],
    };
  }
  const {source, faults} = readFile(tree, file);
  if (source === undefined) return {faults};
  const read = readDrawing(source);
  return {...read, faults: [...faults, ...read.faults]};
}
