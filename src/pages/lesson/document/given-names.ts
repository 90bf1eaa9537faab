import {nameField} from '../../../documents/mrz/name.ts';
import type {Entries, Specimen} from '../../../documents/model/specimen.ts';

/**
 * Returns the document with another given name. An interview needs this, because it chooses the name of the
 * person at random. No check digit covers a name (Doc 9303-4, 4.2.2), so nothing else on the document
 * changes.
 */
export function withGivenNames(specimen: Specimen, givenNames: string): Specimen {
  const name = givenNames.toUpperCase();
  const entries = (of: Entries): Entries => ({...of, 'given-names': name});
  const lines = ([first = '', ...others]: readonly string[]): readonly string[] => [
    first.slice(0, nameFrom) + nameField(specimen.entries.surname ?? '', name, first.length - nameFrom),
    ...others,
  ];
  const {visa} = specimen;
  return {
    ...specimen,
    entries: entries(specimen.entries),
    mrz: lines(specimen.mrz),
    ...(visa && {visa: {...visa, entries: entries(visa.entries), mrz: lines(visa.mrz)}}),
  };
}

/** Index at which the names start in the first MRZ line of a passport or a visa. */
const nameFrom = 5;
