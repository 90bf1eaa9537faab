import {lights} from '../model/terms.ts';
import type {Look, Page} from '../model/specimen.ts';
import {looksOn, type LookIn} from './defect.ts';

/**
 * Returns the looks of plastic whose data are printed instead of engraved. The looks are the same at every level. Ink
 * never makes raised data, or an image in a window or under lenses.
 */
export const unlasered = (page: Page): readonly Look[] =>
  looksOn(page, 1, [
    ...lights.flatMap((light): readonly LookIn[] => [
      [light, 'ghost', 'absent'],
      [light, 'image', 'blank'],
    ]),
    ['oblique', 'relief', 'not-raised'],
  ]);
