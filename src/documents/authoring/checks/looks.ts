import {centreOf, isCentre, leavesOf, pagesOf} from '../../model/pages.ts';
import {placesOn, textAt} from '../../model/places.ts';
import type {SourceFault} from '../../../content/source-fault.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import {specimenOf} from '../split.ts';
import {lightsOfLook} from '../../model/look-kinds.ts';
import type {Look, Specimen} from '../../model/specimen.ts';

/**
 * Checks each look of a specimen. The document must have the page of the look, the page must have the place
 * of the look, and the light must show this kind of look. If the look names a leaf, the page must have this
 * leaf. If the look names a range of characters, the range must not be reversed or too long.
 */
export function lookFaults(examination: ExaminationSource): readonly SourceFault[] {
  const specimen = specimenOf(examination);
  const {wear, anomalies} = examination;
  return [
    ...wear.flatMap((look, n) => faultsOfLook(look, specimen, ['wear', n])),
    ...anomalies.flatMap((anomaly, n) =>
      anomaly.looks.flatMap((look, m) => faultsOfLook(look, specimen, ['anomalies', n, 'looks', m])),
    ),
  ];
}

/** Returns the first fault of a look, if any. */
function faultsOfLook(look: Look, specimen: Specimen, path: SourceFault['path']): readonly SourceFault[] {
  const {page, light, at, look: kind, characters, leaf} = look;
  const told = (field: keyof Look, message: string): readonly SourceFault[] => [
    {path: [...path, field], message},
  ];
  const pages = pagesOf(specimen);
  if (!pages.includes(page))
    return told('page', `this document has no page ${page}; it has ${pages.join(', ')}`);
  const places = placesOn(specimen, page);
  if (at === 'stitching' && leavesOf(page) && !isCentre(page, specimen.series))
    return told('page', `a sewn book shows its thread in the middle only: write ${centreOf(specimen)}`);
  if (!places.has(at))
    return told('at', `there is no ${at} on page ${page}; there are: ${[...places.keys()].join(', ')}`);
  const shownIn = lightsOfLook[kind];
  if (!shownIn.includes(light))
    return told('light', `"${kind}" does not show in the light ${light}, but in ${shownIn.join(', ')}`);
  const leaves: readonly number[] = leavesOf(page) ?? [];
  if (leaf !== undefined && !leaves.includes(leaf))
    return told(
      'leaf',
      leaves.length > 0 ? `write ${leaves.join(' or ')}` : `page ${page} has no leaves: remove it`,
    );
  if (!characters) return [];
  const [first, last] = characters;
  const {length} = textAt(specimen, page, at);
  if (first > last) return told('characters', 'write the first and then the last');
  return last > length ? told('characters', `only ${length} characters stand there`) : [];
}
