import {closer, held} from './closer.ts';
import {samePage} from './pages.ts';
import {boxesOf, frameOf, looksIn, placesOn, type Box} from './places.ts';
import type {SeriesId} from './series.ts';
import type {Page, Specimen} from './specimen.ts';
import type {Place} from './terms.ts';

/** What a lesson shows of a document. */
export interface Showing {
  readonly specimen: Specimen;
  readonly page: Page;
  /** Ringed, and drawn large where that makes it larger. */
  readonly at?: Place | undefined;
  /** A genuine copy of `seriesBeside` that lies beside it. */
  readonly genuine?: Specimen | undefined;
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

/** The series of which a genuine copy is laid beside a page: on its page, a visa label is compared and not the book. */
export const seriesBeside = ({visa, series}: Specimen, page: Page): SeriesId =>
  page === 'visa' && visa ? visa.series : series;

/** Its page and, beside it, the same page of the genuine copy. */
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
 * Its pictures in columns: the page, and beside it the genuine copy; or the page, and beside it the place, with the same
 * place of the genuine copy below.
 */
export function picturesOf(showing: Showing): readonly (readonly Picture[])[] {
  const {at} = showing;
  const copies = copiesOf(showing);
  const near = copies.flatMap(copy => {
    const frame = at && closer(placesOn(copy.specimen, copy.page).get(at) ?? [], copy.frame);
    return frame ? [{...copy, frame, isCloser: true}] : [];
  });
  return near.length > 0 ? [copies.slice(0, 1), near] : copies.map(copy => [copy]);
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
