import {closer, held} from './closer.ts';
import {samePage} from './pages.ts';
import {boxesOf, frameOf, looksIn, placesOn, type Box} from './places.ts';
import {referenceOf} from './reference.ts';
import type {Page, Specimen} from './specimen.ts';
import type {Place} from './terms.ts';

/** What a lesson shows of a document. */
export interface Showing {
  readonly specimen: Specimen;
  readonly page: Page;
  /** Ringed, and drawn large where that makes it larger. */
  readonly at?: Place | undefined;
  readonly isBesideGenuine: boolean;
}

/** One picture of it. */
export interface Picture {
  readonly specimen: Specimen;
  readonly page: Page;
  /** The part that is seen. */
  readonly frame: Box;
  readonly isGenuine: boolean;
  /** It shows the place alone. */
  readonly isCloser: boolean;
}

/** A genuine copy at the same page; undefined where nobody has one. */
export function genuineOf(
  {visa, series}: Specimen,
  page: Page,
): Pick<Picture, 'specimen' | 'page'> | undefined {
  const specimen = referenceOf(page === 'visa' && visa ? visa.series : series);
  const same = specimen && samePage(page, specimen);
  return same ? {specimen, page: same} : undefined;
}

/**
 * Its pictures in columns: the page, and beside it the genuine copy; or the page, and beside it the place, with the same
 * place of the genuine copy below.
 */
export function picturesOf({specimen, page, at, isBesideGenuine}: Showing): readonly (readonly Picture[])[] {
  const whole = {specimen, page, frame: frameOf(page), isGenuine: false, isCloser: false};
  const genuine = isBesideGenuine ? genuineOf(specimen, page) : undefined;
  const copy = genuine && {...whole, ...genuine, frame: frameOf(genuine.page), isGenuine: true};
  const near = [whole, ...(copy ? [copy] : [])].flatMap(picture => {
    const frame = at && closer(placesOn(picture.specimen, picture.page).get(at) ?? [], picture.frame);
    return frame ? [{...picture, frame, isCloser: true}] : [];
  });
  return near.length > 0 ? [[whole], near] : [[whole], ...(copy ? [[copy]] : [])];
}

/** Millimetres that a loupe shows from side to side: a hand loupe of five times. */
const glass = 16;

/**
 * The part of a picture that a loupe shows, in the same shape: round the characters that look otherwise under it in this
 * document, or round the middle.
 */
export function underLoupe({frame}: Picture, {specimen, page, at}: Showing): Box {
  const look = looksIn(specimen, page, 'loupe').find(each => each.at === at);
  const [box = frame] = look ? boxesOf(look, specimen) : [];
  const width = Math.min(glass, frame.width / 2);
  const height = (width / frame.width) * frame.height;
  return {
    x: held(box.x + (box.width - width) / 2, width, frame.x, frame.width),
    y: held(box.y + (box.height - height) / 2, height, frame.y, frame.height),
    width,
    height,
  };
}
