import {sizeOf, type Box} from '../places.ts';
import type {PageKind} from '../series.ts';
import type {Page} from '../specimen.ts';
import {cover} from './cover.ts';
import {edge} from './edge.ts';
import {atlantaraPage, otherPage} from './foreign-page.ts';
import {sans, words} from './forms.ts';
import {inside} from './inside.ts';
import {looks} from './looks.ts';
import {paperPage} from './paper-page.ts';
import {card, plasticPage} from './plastic.ts';
import {sceneOf, type Painter, type Scene, type View} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {end, spread} from './spread.ts';
import {visaLabel} from './visa-label.ts';

/** The part of the table that a drawing shows: a data page has its hinge above it, and below stands the word SPECIMEN. */
export function frameOf(page: Page): Box {
  const {width, height} = sizeOf(page);
  return {x: -3, y: -7, width: width + 6, height: height + 14};
}

/** The painter of each kind of page; a data page is that of its series. */
const painters: Readonly<Record<PageKind, Painter>> = {
  ...{cover, inside, spread, end, edge},
  ...{front: card, back: card, visa: visaLabel},
  data: scene => {
    const {specimen, series} = scene;
    if (specimen.series === 'atlantara') return atlantaraPage(scene);
    if (specimen.series === 'other') return otherPage(scene);
    return (series.technique === 'laser' ? plasticPage : paperPage)(scene);
  },
};

/** A page without its table's word and without the looks of this copy. */
export const painted: Painter = scene => painters[scene.kind](scene);

/**
 * Draws one page of a document in one light, as an element `svg` in millimetres. Every drawing has the word SPECIMEN
 * beside the document, outside its outline.
 */
export function drawPage(view: View): Shape {
  const scene = sceneOf(view);
  const {x, y, width, height} = frameOf(view.page);
  return shape(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', viewBox: `${x} ${y} ${width} ${height}`},
    painted(scene),
    looks(scene),
    specimenWord(scene),
  );
}

const specimenWord = ({page, light}: Scene): Shape =>
  words(
    'SPECIMEN',
    sizeOf(page).width / 2,
    sizeOf(page).height + 5.2,
    3.4,
    [light === 'uv' ? '#a9a4d8' : '#6b6558'],
    {'font-family': sans, 'letter-spacing': 2.2},
  );
