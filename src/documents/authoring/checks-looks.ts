import {leavesOf, pagesOf} from '../model/pages.ts';
import {placesOn, textAt} from '../model/places.ts';
import type {SourceFault} from '../../content/source-fault.ts';
import type {ExaminationSource} from '../schema/fields.ts';
import {specimenOf} from './split.ts';
import type {Look, LookKind, Specimen} from '../model/specimen.ts';
import {lights, type Light} from '../model/terms.ts';

/** The lights that can show each look. */
const shownIn: Readonly<Record<LookKind, readonly Light[]>> = {
  absent: lights,
  gap: ['white', 'transmitted', 'uv', 'loupe'],
  stops: ['white', 'uv', 'loupe'],
  visible: ['white', 'uv'],
  darker: ['white', 'ir', 'loupe'],
  lighter: ['white', 'uv', 'ir', 'loupe'],
  bluish: ['white', 'loupe'],
  'coloured-edges': ['white', 'loupe'],
  glossy: ['white', 'tilt', 'oblique'],
  lower: ['white', 'loupe'],
  'one-colour': ['white', 'tilt', 'uv'],
  flat: ['transmitted', 'tilt'],
  dots: ['loupe'],
  'two-kinds': ['loupe'],
  'other-edges': ['loupe'],
  traces: ['oblique', 'ir', 'loupe'],
  unreadable: ['loupe'],
  'even-holes': ['white', 'transmitted', 'loupe'],
  vanishes: ['ir'],
  fades: ['ir'],
  stays: ['ir'],
  bright: ['uv'],
  'faint-glow': ['uv'],
  partly: ['uv'],
  'surface-threads': ['white', 'uv', 'loupe'],
  'raised-fibres': ['oblique', 'loupe'],
  cloudy: ['white', 'oblique'],
  'film-edge': ['oblique'],
  cut: ['white', 'oblique', 'loupe'],
  lifted: ['white', 'oblique'],
  wavy: ['white', 'oblique'],
  glue: ['white', 'oblique', 'uv'],
  'extra-holes': ['white', 'oblique', 'transmitted', 'loupe'],
  torn: ['white', 'oblique', 'loupe'],
  'not-raised': ['oblique'],
  'surface-film': ['oblique'],
  'not-continued': lights,
  loose: ['white', 'oblique'],
  scratches: ['white', 'oblique', 'loupe'],
  stain: ['white', 'transmitted', 'uv'],
  worn: ['white', 'oblique'],
};

/**
 * Reports looks on a page that the document lacks, at a place that the page lacks, or in a light that does
 * not show them. Also checks leaves and characters.
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
  if (!places.has(at))
    return told('at', `there is no ${at} on page ${page}; there are: ${[...places.keys()].join(', ')}`);
  if (!shownIn[kind].includes(light))
    return told('light', `"${kind}" does not show in the light ${light}, but in ${shownIn[kind].join(', ')}`);
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
