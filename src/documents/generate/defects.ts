import type {Defect} from './defect.ts';
import {blank, sheet, twoNumbers} from './defects-book.ts';
import {birth, expiry, paper, portrait} from './defects-page.ts';

/** Every defect that practice can generate. */
export const defects: readonly [Defect, ...Defect[]] = [
  expiry,
  portrait,
  paper,
  twoNumbers,
  blank,
  birth,
  sheet,
];
