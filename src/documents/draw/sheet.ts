import {sizeOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import type {Light} from '../model/terms.ts';
import {clipped, filledBox, group, type Ink} from './forms.ts';
import {wash} from './looks/wash.ts';
import {byLight, seenIn} from './palette.ts';
import {boxesOfLook, type Painter, type Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import type {Shape} from './shape.ts';

/** The colour of the table in each light. */
const table = byLight('#e4dfd3', '#3b372f', '#2b2013', '#0a0818', '#8f8f8f');

/** Returns the colour of bare material in a light. */
export const bare = (light: Light): string => seenIn(light, '#f4f1ea');

/**
 * Returns the colour of the bare material of this copy. Ordinary paper contains optical brighteners, which
 * shine in UV light. The book of Atlantara, a State that does not exist, is made of ordinary paper.
 */
export function materialOf(scene: Scene): string {
  // The edge of a book shows the paper of its leaves. There the look of the paper is at the place `edge-stripe`.
  const places = ['paper', 'edge-stripe'] as const;
  if (places.some(at => scene.has(at, 'bright'))) return '#a9bdf5';
  if (places.some(at => scene.has(at, 'faint-glow'))) return '#4b4a9c';
  return scene.light === 'uv' && scene.specimen.series === 'atlantara' ? '#5a63ab' : bare(scene.light);
}

/** The colour of the paper of a visa label in a light. */
export const labelPaper = (light: Light): string => seenIn(light, '#fbf8f1');

/** Returns the colour of the material under the print of a page. A visa label has paper of its own. */
export const printedPaper = (scene: Scene): string =>
  scene.page === 'visa' ? labelPaper(scene.light) : materialOf(scene);

/** Returns true in UV light if the material of this copy shines. */
export const isShining = (scene: Scene): boolean => scene.light === 'uv' && materialOf(scene) !== bare('uv');

/** Returns the whole area of a page. For a data page, this includes the hinge that binds the page into the book. */
export function bodyOf({page, kind}: Pick<Scene, 'page' | 'kind'>): Box {
  const {width, height} = sizeOf(page);
  const above = kind === 'data' ? 5 : 0;
  return {x: 0, y: -above, width, height: height + above};
}

/** Fills the whole area of a page with one ink. */
export const over = (scene: Scene, ...ink: Ink): Shape => filledBox(bodyOf(scene), ink, 3.18);

/** The table under a document. */
export const ground: Painter = ({page, light}) => {
  const {width, height} = sizeOf(page);
  return [filledBox({x: -3, y: -7, width: width + 6, height: height + 14}, [table[light]])];
};

/**
 * A blank sheet of the size of the page, on the table, with its shadow. Everything else of a page is painted on this
 * sheet.
 */
export const sheet: Painter = scene => [
  ...ground(scene),
  ...[0.4, 0.8].map(by => group({transform: `translate(${by / 2} ${by})`}, over(scene, '#000', 0.13))),
  over(scene, materialOf(scene)),
  ...washedPaper(scene),
];

/** The glow of a page that was washed. It fades out at the rounded corners of the page. */
const washedPaper: Painter = scene =>
  scene.looks
    .filter(({at, look}) => at === 'paper' && look === 'washed')
    .flatMap(look => {
      const [box = bodyOf(scene)] = boxesOfLook(look, scene);
      const id = `${scene.name}-wash`;
      const chance = seeded(`${scene.specimen.id} ${look.page} paper`);
      return clipped(`${id}-sheet`, filledBox(box, ['#000'], 3.18), wash({scene, look, box, id, chance}));
    });
