import {sizeOf, type Box} from '../model/places.ts';
import type {Light} from '../model/terms.ts';
import {filledBox, group, type Ink} from './forms.ts';
import {byLight, seenIn} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import type {Shape} from './shape.ts';

/** The table under a document. */
const table = byLight('#e4dfd3', '#3a372f', '#2b2013', '#0a0818', '#8f8f8f');

/** The colour of bare material in a light. */
export const bare = (light: Light): string => seenIn(light, '#f5f1e6');

/** The colour of this copy's bare material: brighteners shine, and a book from nowhere is of common paper. */
export function materialOf(scene: Scene): string {
  if (scene.has('paper', 'bright')) return '#a9bdf5';
  if (scene.has('paper', 'faint-glow')) return '#4b4a9c';
  return scene.light === 'uv' && scene.specimen.series === 'atlantara' ? '#5a63ab' : bare(scene.light);
}

/** A page from edge to edge; a data page reaches to where it is bound into its book. */
function bodyOf({page, kind}: Pick<Scene, 'page' | 'kind'>): Box {
  const {width, height} = sizeOf(page);
  const above = kind === 'data' ? 5 : 0;
  return {x: 0, y: -above, width, height: height + above};
}

/** All of a page in one paint. */
export const over = (scene: Scene, ...ink: Ink): Shape => filledBox(bodyOf(scene), ink, 3.18);

/** The table. */
export const ground: Painter = ({page, light}) => {
  const {width, height} = sizeOf(page);
  return [filledBox({x: -3, y: -7, width: width + 6, height: height + 14}, [table[light]])];
};

/** A sheet of the page's own size on the table, with its shadow: what every page is painted on. */
export const sheet: Painter = scene => [
  ...ground(scene),
  ...[0.4, 0.8].map(by => group({transform: `translate(${by / 2} ${by})`}, over(scene, '#000', 0.13))),
  over(scene, materialOf(scene)),
];
