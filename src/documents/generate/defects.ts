import type {Defect} from './defect.ts';
import {blank, sheet, twoNumbers} from './defects-book.ts';
import {impostor, morph, obtained, pseudo} from './defects-holder.ts';
import {birth, expiry, paper, plastic, portrait} from './defects-page.ts';
import {laterLabel, movedLabel, printedLabel} from './defects-visa.ts';

/** Every defect that practice can generate. Defects of one kind of fraud are equally frequent. */
export const defects: readonly [Defect, ...Defect[]] = [
  paper,
  plastic,
  expiry,
  birth,
  portrait,
  twoNumbers,
  sheet,
  impostor,
  morph,
  obtained,
  pseudo,
  blank,
  movedLabel,
  laterLabel,
  printedLabel,
];
