import {lights} from '../model/terms.ts';
import type {Look, Page} from '../model/specimen.ts';
import {looksOn, type LookIn} from './defect.ts';

/**
 * Returns the looks of data that are printed on plastic and not engraved, at every level: ink makes no image in a window
 * or under lenses, and nothing that can be felt.
 */
export const unlasered = (page: Page): readonly Look[] =>
  looksOn(page, 1, [
    ...lights.flatMap((light): readonly LookIn[] => [
      [light, 'ghost', 'absent'],
      [light, 'image', 'blank'],
    ]),
    ['oblique', 'relief', 'not-raised'],
  ]);
