import {enlarged} from './enlarged.ts';
import {startInside} from './box.ts';
import {samePage} from './pages.ts';
import {frameOf} from './page-size.ts';
import type {Box} from './box.ts';
import {boxesOf, looksIn, placesOn, printedOn} from './places.ts';
import type {SeriesId} from './series.ts';
import type {Page, Specimen} from './specimen.ts';
import type {Place} from './terms.ts';

/** A page of a document, as a lesson shows it. */
export interface Showing {
  readonly specimen: Specimen;
  readonly page: Page;
  /** The place that gets a ring. If the place is small enough, an enlarged picture of the place is added. */
  readonly at?: Place | undefined;
  /** A genuine copy to show beside the document. Its series is that of `seriesBeside`. */
  readonly genuine?: Specimen | undefined;
}

/** One picture in a lesson: a page or an enlarged place, of the document or of its genuine copy. */
export interface Picture {
  readonly specimen: Specimen;
  readonly page: Page;
  /** The area of the page that the picture shows. */
  readonly frame: Box;
  readonly isGenuine: boolean;
  /** True if the picture shows only the enlarged place, and not the whole page. */
  readonly isCloser: boolean;
}

/**
 * Returns the series of the genuine copy to show beside a page. On the visa page, this is the series of the visa
 * label, not of the book.
 */
export const seriesBeside = (specimen: Specimen, page: Page): SeriesId => printedOn(specimen, page).series;

/**
 * Returns a picture of the page. If the genuine copy has the same page, returns a picture of that page too.
 */
function copiesOf({specimen, page, genuine}: Showing): readonly Picture[] {
  const same = genuine && samePage(page, genuine);
  const whole = {specimen, page, frame: frameOf(page), isGenuine: false, isCloser: false};
  return [
    whole,
    ...(genuine && same
      ? [{...whole, specimen: genuine, page: same, frame: frameOf(same), isGenuine: true}]
      : []),
  ];
}

/**
 * Returns the pictures, arranged in columns. Without an enlarged place, the page and the page of the genuine copy
 * have one column each. With an enlarged place, the first column has the page. The second column has the place in the
 * document above the same place in the genuine copy.
 */
export function picturesOf(showing: Showing): readonly (readonly Picture[])[] {
  const {at} = showing;
  const copies = copiesOf(showing);
  const near = copies.flatMap(copy => {
    const frame = at && enlarged(placesOn(copy.specimen, copy.page).get(at) ?? [], copy.frame);
    return frame ? [{...copy, frame, isCloser: true}] : [];
  });
  return near.length > 0 ? [copies.slice(0, 1), near] : copies.map(copy => [copy]);
}

/** Width of the area that a loupe with five times magnification shows, in millimetres. */
const glass = 16;

/**
 * Returns the area of a picture that the loupe shows. The area has the aspect ratio of the picture. Its centre is the
 * place `at` if a look there is visible under the loupe. Otherwise its centre is the centre of the picture.
 */
export function underLoupe({frame}: Picture, {specimen, page, at}: Showing): Box {
  const look = looksIn(specimen, page, 'loupe').find(each => each.at === at);
  const [box = frame] = look ? boxesOf(look, specimen) : [];
  const width = Math.min(glass, frame.width / 2);
  const height = (width / frame.width) * frame.height;
  return {
    x: startInside(box.x + (box.width - width) / 2, width, frame.x, frame.width),
    y: startInside(box.y + (box.height - height) / 2, height, frame.y, frame.height),
    width,
    height,
  };
}
