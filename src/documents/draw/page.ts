import {sizeOf} from '../places.ts';
import type {Page} from '../specimen.ts';
import {book} from './book.ts';
import {card} from './card.ts';
import {dataPage} from './data-page.ts';
import {looks} from './looks.ts';
import {sceneOf, type Painter, type Scene, type View} from './scene.ts';
import {shape, type Shape} from './shape.ts';
import {visaLabel} from './visa-label.ts';

/** Millimetres of table round a page; a data page has its hinge above it, and below stands the word SPECIMEN. */
const margin = {side: 3, above: 7, below: 7};

/** The part of the table that a drawing shows, in millimetres from the corner of the page. */
export function frameOf(page: Page): {x: number; y: number; width: number; height: number} {
  const {width, height} = sizeOf(page);
  return {
    x: -margin.side,
    y: -margin.above,
    width: width + 2 * margin.side,
    height: height + margin.above + margin.below,
  };
}

function painterOf({kind}: Scene): Painter {
  switch (kind) {
    case 'data':
      return dataPage;
    case 'front':
    case 'back':
      return card;
    case 'visa':
      return visaLabel;
    default:
      return book;
  }
}

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
    painterOf(scene)(scene),
    looks(scene),
    specimenWord(scene),
  );
}

const wordColour = (light: View['light']): string => (light === 'uv' ? '#a9a4d8' : '#6b6558');

function specimenWord({page, light}: Scene): Shape {
  const {width, height} = sizeOf(page);
  return shape(
    'text',
    {
      x: width / 2,
      y: height + 5.2,
      'text-anchor': 'middle',
      'font-size': 3.4,
      'font-family': 'Arial, Helvetica, "Liberation Sans", sans-serif',
      'letter-spacing': 2.2,
      fill: wordColour(light),
    },
    'SPECIMEN',
  );
}
