import {kindOf} from '../model/pages.ts';
import {frameOf, sizeOf} from '../model/page-layout.ts';
import {seriesOf} from '../model/series.ts';
import {sans, lettering} from './forms.ts';
import {
  called,
  sceneOf,
  type Called,
  type Painter,
  type Painters,
  type Scene,
  type DrawingRequest,
} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** Returns the name of a page's painter. The painter of a data page depends on its series. */
export function painterOf({specimen: {series}, page}: Pick<DrawingRequest, 'specimen' | 'page'>): Called {
  const kind = kindOf(page);
  if (kind === 'front' || kind === 'back') return 'card';
  if (kind !== 'data') return kind;
  if (series === 'atlantara') return series;
  return seriesOf(series).technique === 'laser' ? 'plastic' : 'paper';
}

/** Draws a page without the word SPECIMEN and without the looks of this copy. */
export const painted: Painter = scene => called(painterOf(scene))(scene);

/**
 * Draws one page of a document in one light, as an `svg` element in millimetres. Every drawing has the word
 * SPECIMEN beside the document, outside its outline. `painters` must contain the sets that `sets.ts` names
 * for the view.
 */
export function drawPage(view: DrawingRequest, painters: Painters): Shape {
  const scene = sceneOf(view, painters);
  const {x, y, width, height} = frameOf(view.page);
  return shape(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', viewBox: `${x} ${y} ${width} ${height}`},
    painted(scene),
    called('looks')(scene),
    specimenWord(scene),
  );
}

const specimenWord = ({page, light}: Scene): Shape =>
  lettering(
    'SPECIMEN',
    sizeOf(page).width / 2,
    sizeOf(page).height + 5.2,
    3.4,
    [light === 'uv' ? '#a9a4d8' : '#6b6558'],
    {'font-family': sans, 'letter-spacing': 2.2},
  );
