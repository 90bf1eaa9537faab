import type {MrzFormat} from '../mrz/layout.ts';
import type {Box, Size} from './box.ts';
import {kindOf} from './pages.ts';
import type {Page} from './specimen.ts';

/**
 * Sizes from ICAO Doc 9303-5, section 2.1 (TD1); 9303-6 (TD2); 9303-4, section 2.2 (TD3); 9303-7, sections
 * 2.1 and 5.1 (visas).
 */
export const sizes: Readonly<Record<MrzFormat, Size>> = {
  TD1: {width: 85.6, height: 53.98},
  TD2: {width: 105, height: 74},
  TD3: {width: 125, height: 88},
  'MRV-A': {width: 120, height: 80},
  'MRV-B': {width: 105, height: 74},
};

/** Returns the size of a page on the bench: a data page in landscape, an opening as two leaves. */
export function sizeOf(page: Page): Size {
  switch (kindOf(page)) {
    case 'front':
    case 'back':
      return sizes.TD1;
    case 'cover':
      return {width: 88, height: 125};
    case 'inside':
    case 'spread':
    case 'end':
      return {width: 176, height: 125};
    case 'edge':
      return {width: 125, height: 30};
    case 'data':
    case 'visa':
      return sizes.TD3;
  }
}

/**
 * Returns the area of the table that a drawing shows. It has room for the hinge above a data page, and for the word
 * SPECIMEN below.
 */
export function frameOf(page: Page): Box {
  const {width, height} = sizeOf(page);
  return {x: -3, y: -7, width: width + 6, height: height + 14};
}
