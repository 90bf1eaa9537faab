import type {Mark} from '../../questions/define.ts';
import type {Finding} from '../examination.ts';
import {placesOn, type Box} from '../places.ts';
import type {Page, Specimen} from '../specimen.ts';
import type {Light, Place, Tool} from '../terms.ts';
import {falseAlarms, sightsOf, signsIn} from './signs.ts';

/** A place on a page that is ringed. A ring is told by its line and its sign, never by its colour alone. */
export interface Ring {
  readonly boxes: readonly Box[];
  /** `mine` and `found` are whole, `missed` is broken, `wrong` is crossed out, and `aim` is where the pointer is. */
  readonly kind: 'mine' | 'found' | 'missed' | 'wrong' | 'aim';
  /** What stands beside it: the number of the mark. */
  readonly sign: string;
}

/** What lies open. */
export interface Sheet {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
}

/** The ring round some places; without boxes where the page has none of them. */
export function ringRound(places: readonly Place[], kind: Ring['kind'], sign: string, sheet: Sheet): Ring {
  const all = placesOn(sheet.specimen, sheet.page);
  return {boxes: places.flatMap(place => all.get(place) ?? []), kind, sign};
}

/** What the reader says of lines is shown on them in white light. */
const isSeenIn = (tool: Tool, light: Light): boolean =>
  tool === light || (light === 'white' && tool === 'reader');

/** The officer's own marks, numbered, in the light in which each was made. */
export const ringsOfMarks = (findings: readonly Finding[], sheet: Sheet): readonly Ring[] =>
  findings.flatMap(({place, tool}, n) =>
    isSeenIn(tool, sheet.light) ? [ringRound([place], 'mine', String(n + 1), sheet)] : [],
  );

/** Afterwards: what was found and missed, numbered as in the list, and false alarms. */
export function ringsOfSigns(
  findings: readonly Finding[],
  marks: Readonly<Record<string, Mark>>,
  sheet: Sheet,
): readonly Ring[] {
  const told = signsIn(marks).flatMap((sign, n) =>
    sightsOf(sign, sheet.specimen)
      .filter(({page, tool}) => page === sheet.page && isSeenIn(tool, sheet.light))
      .map(({at}) => ringRound(at, sign.isFound ? 'found' : 'missed', String(n + 1), sheet)),
  );
  const wrong = falseAlarms(findings, marks).filter(({tool}) => isSeenIn(tool, sheet.light));
  return [...told, ...wrong.map(({place}) => ringRound([place], 'wrong', '×', sheet))];
}
