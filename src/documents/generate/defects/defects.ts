import type {Defect} from '../defect.ts';
import {blank, sheet, twoNumbers} from './book.ts';
import {impostor, morph, obtained, pseudo} from './holder.ts';
import {birth, expiry, paper, plastic, portrait} from './page.ts';
import {laterLabel, movedLabel, printedLabel} from './visa.ts';

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
