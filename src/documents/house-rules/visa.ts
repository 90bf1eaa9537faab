import {nationalityCode, type HouseFault} from './fault.ts';
import type {Reference} from '../schema/reference.ts';
import type {Specimen} from '../model/specimen.ts';

/** Pairs of places that must hold the same data: a place on the visa label, and a place in the passport. */
const alike = [
  ['passport-number', 'number'],
  ['surname', 'surname'],
  ['given-names', 'given-names'],
  ['birth', 'birth'],
  ['sex', 'sex'],
  ['nationality', 'nationality'],
] as const;

/** Checks a visa label against the passport that carries it. */
export function visaFaults({entries, visa}: Specimen, reference: Reference): readonly HouseFault[] {
  if (!visa) return [];
  const codeOf = (word: string | undefined) => word && (nationalityCode(reference, word) ?? word);
  return alike.flatMap(([place, carrier]): readonly HouseFault[] => {
    const [expected, found] = [entries[carrier], visa.entries[place]];
    if (codeOf(expected) === codeOf(found)) return [];
    return [
      {
        ...{on: 'visa', place, kind: 'carrier'},
        ...(expected === undefined ? {} : {expected}),
        ...(found === undefined ? {} : {found}),
      },
    ];
  });
}
