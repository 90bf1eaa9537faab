import {frameOf, sizeOf} from '../model/page-size.ts';
import {atlantaraPage} from './foreign/foreign-page.ts';
import {sans, lettering} from './forms.ts';
import {looks} from './looks.ts';
import {paperPage} from './paper-page.ts';
import {card, plasticPage} from './plastic-page.ts';
import {sceneOf, type BookPainters, type DrawingRequest, type Painter, type Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** Returns true if a page belongs to the book around a data page. Its drawing then needs the painters of a book. */
export const needsBook = ({page}: Pick<DrawingRequest, 'page'>): boolean =>
  !['data', 'front', 'back'].includes(page);

/** Draws a page without the word SPECIMEN and without the looks of this copy. */
export const paintPage: Painter = scene => {
  const {book, kind, series, specimen} = scene;
  switch (kind) {
    case 'front':
    case 'back':
      return card(scene);
    case 'data':
      if (specimen.series === 'atlantara') return atlantaraPage(scene);
      return (series.technique === 'laser' ? plasticPage : paperPage)(scene);
    default:
      return book?.[kind](scene) ?? [];
  }
};

/**
 * Draws one page of a document in one light, as an `svg` element in millimetres. Every drawing has the word
 * SPECIMEN beside the document, outside its outline. A page of a book needs the painters of a book.
 */
export function drawPage(view: DrawingRequest, book?: BookPainters): Shape {
  const scene = sceneOf(view, book);
  const {x, y, width, height} = frameOf(view.page);
  return shape(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', viewBox: `${x} ${y} ${width} ${height}`},
    paintPage(scene),
    looks(scene),
    specimenWord(scene),
  );
}

const specimenWord = ({page, light}: Scene): Shape =>
  lettering(
    'SPECIMEN',
    sizeOf(page).width / 2,
    sizeOf(page).height + 5.2,
    3.4,
    [light === 'uv' ? '#a9a4d8' : '#6a6559'],
    {'font-family': sans, 'letter-spacing': 2.2},
  );
