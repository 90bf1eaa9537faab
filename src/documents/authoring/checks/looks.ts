import {centreOf, isCentre, leavesOf, pagesOf} from '../../model/pages.ts';
import {placesOn, textAt} from '../../model/places.ts';
import {faultIf, type SourceFault} from '../../../content/source-fault.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import {specimenOf, twinOf} from '../split.ts';
import {lightsOfLook} from '../../model/look-kinds.ts';
import type {Look, Specimen} from '../../model/specimen.ts';

/**
 * Checks each look of a specimen. The document must have the page of the look, the page must have the place
 * of the look, and the light must show this kind of look. If the look names a leaf, the page must have this
 * leaf. If the look names a range of characters, the range must not be reversed or too long. Traces
 * of an earlier text need a text in the genuine twin that differs from the printed one.
 */
export function lookFaults(examination: ExaminationSource): readonly SourceFault[] {
  const [specimen, twin] = [specimenOf(examination), twinOf(examination)];
  const {wear, anomalies} = examination;
  return [
    ...wear.flatMap((look, n) => [
      ...faultsOfLook(look, specimen, ['wear', n]),
      ...faultIf(
        look.look === 'traces',
        ['wear', n, 'look'],
        'wear leaves no traces of an earlier text: move it to an anomaly',
      ),
    ]),
    ...anomalies.flatMap((anomaly, n) =>
      anomaly.looks.flatMap((look, m) => {
        const path = ['anomalies', n, 'looks', m];
        const faults = faultsOfLook(look, specimen, path);
        return faults.length > 0 || look.look !== 'traces'
          ? faults
          : faultsOfTraces(look, specimen, twin, path);
      }),
    ),
  ];
}

/** Returns the first fault of a look, if any. */
function faultsOfLook(look: Look, specimen: Specimen, path: SourceFault['path']): readonly SourceFault[] {
  const {page, light, at, look: kind, characters, leaf} = look;
  const oneFault = (field: keyof Look, message: string): readonly SourceFault[] => [
    {path: [...path, field], message},
  ];
  const pages = pagesOf(specimen);
  if (!pages.includes(page))
    return oneFault('page', `this document has no page ${page}; it has ${pages.join(', ')}`);
  const places = placesOn(specimen, page);
  if (at === 'stitching' && leavesOf(page) && !isCentre(page, specimen.series))
    return oneFault('page', `a sewn book shows its thread in the middle only: write ${centreOf(specimen)}`);
  if (!places.has(at))
    return oneFault('at', `there is no ${at} on page ${page}; there are: ${[...places.keys()].join(', ')}`);
  const shownIn = lightsOfLook[kind];
  if (!shownIn.includes(light))
    return oneFault('light', `"${kind}" does not show in the light ${light}, but in ${shownIn.join(', ')}`);
  const leaves: readonly number[] = leavesOf(page) ?? [];
  if (leaf !== undefined && !leaves.includes(leaf))
    return oneFault(
      'leaf',
      leaves.length > 0 ? `write ${leaves.join(' or ')}` : `page ${page} has no leaves: remove it`,
    );
  if (!characters) return [];
  const [first, last] = characters;
  const {length} = textAt(specimen, page, at);
  if (first > last) return oneFault('characters', 'write the first and then the last');
  return last > length ? oneFault('characters', `only ${length} characters stand there`) : [];
}

/**
 * Reports traces of a former entry that the learner cannot see, because the same characters are printed exactly over
 * them.
 */
function faultsOfTraces(
  {page, at, characters}: Look,
  specimen: Specimen,
  twin: Specimen,
  path: SourceFault['path'],
): readonly SourceFault[] {
  const [printed, former] = [textAt(specimen, page, at), textAt(twin, page, at)];
  if (printed === '' && former === '')
    return [
      {
        path: [...path, 'at'],
        message: `no text stands at ${at}, so no traces of one show: name a place with text`,
      },
    ];
  const differing = Array.from(former).flatMap((character, n) =>
    character === ' ' || character === printed[n] ? [] : [n + 1],
  );
  const field = `genuine${page === 'visa' ? '.visa' : ''}.${at.startsWith('mrz') ? 'mrz' : 'entries'}`;
  if (differing.length === 0)
    return [
      {
        path: [...path, 'at'],
        message: `nothing else stood there, so no traces would show: write the earlier text in \`${field}\``,
      },
    ];
  const [first, last] = characters ?? [1, former.length];
  return faultIf(
    !differing.some(n => n >= first && n <= last),
    [...path, 'characters'],
    `these characters did not change, so no traces would show: name those that differ in \`${field}\``,
  );
}
