import {dayIn, printedDay} from '../../model/dates.ts';
import {lastingValues, type Face} from '../../model/face.ts';
import {layouts} from '../../mrz/layout.ts';
import {withDigits} from '../../mrz/build.ts';
import type {Specimen} from '../../model/specimen.ts';
import {anomaly, type DefectiveDocument, type Defect} from '../defect.ts';
import {numberBy, todayOf} from '../issue.ts';
import {holderLike} from '../holder.ts';
import {several, type Chance} from '../random.ts';

type Feature = keyof typeof lastingValues;
const features: readonly Exclude<Feature, 'iris'>[] = [
  'head',
  'jaw',
  'chin',
  'lobe',
  'helix',
  'bridge',
  'base',
  'spacing',
  'eye',
  'brow',
  'mouth',
];

/** The middle form of each feature. In a mixed picture, many features have their middle form. */
const between = {
  head: 'oval',
  chin: 'even',
  bridge: 'straight',
  base: 'medium',
  spacing: 'medium',
  eye: 'almond',
  brow: 'straight',
  mouth: 'full',
} as const;
const mixed: readonly (keyof typeof between)[] = [
  'head',
  'chin',
  'bridge',
  'base',
  'spacing',
  'eye',
  'brow',
  'mouth',
];

/**
 * Returns the face with other forms of the features in `some`. Each new form differs from that of the face `than`.
 * Skin, eyes, hair and marks stay the same, so they reveal nothing.
 */
function withOthers(face: Face, some: readonly Feature[], than: Face, chance: Chance): Face {
  const lasting = some.reduce((all, feature) => {
    const values = lastingValues[feature].filter(value => value !== than.lasting[feature]);
    return {...all, [feature]: values[chance.whole(values.length)] ?? all[feature]};
  }, face.lasting);
  return {...face, lasting};
}

/**
 * Returns the anomaly that the traveller is not the person in the portrait. This anomaly earns no points, because
 * drawn faces only demonstrate how to compare faces.
 */
const faceDiffers = ({reading}: Specimen, id: string) => ({
  ...anomaly(
    id,
    ['person', 'portrait'],
    ['face', ...(reading.chip.face === 'just-below' ? (['reader'] as const) : [])],
    ['face-differs'],
  ),
  scored: false,
});

/** Somebody else travels with a genuine document. The higher the level, the more this person looks like the holder. */
export const impostor: Defect = {
  id: 'impostor',
  kind: 'impostor',
  series: ['s2014', 's2020', 'i-2021', 'b-2021', 'n-2019', 'n-e2025', 'n-id'],
  shows: ['face', 'reader'],
  hard: 3,
  isPlain: true,
  make(specimen, level, chance): DefectiveDocument {
    const {traveller, portrait, reading} = specimen;
    const {chip} = reading;
    const changed: Specimen = {
      ...specimen,
      traveller: withOthers(traveller, several(features, 7 - level, chance), portrait, chance),
      // For some impostors, the score of the face comparison is above the threshold, because machines accept some
      // people who look alike.
      ...(chip.face === undefined
        ? {}
        : {reading: {...reading, chip: {...chip, face: chance.happens(0.5) ? 'just-below' : 'above'}}}),
    };
    return {specimen: changed, anomalies: [faceDiffers(changed, 'impostor')]};
  },
};

/** The document is genuine, but its portrait is a mix of two people. One of the two travels with the document. */
export const morph: Defect = {
  id: 'morph',
  kind: 'morph',
  series: ['s2020', 'i-2021', 'n-2019', 'n-id'],
  shows: ['face'],
  hard: 3,
  isPlain: true,
  make(specimen, level, chance) {
    const {portrait, traveller, reading} = specimen;
    const some = several(mixed, 6 - level, chance);
    const lasting = some.reduce((all, feature) => ({...all, [feature]: between[feature]}), portrait.lasting);
    const blend = {...portrait, lasting};
    const changed: Specimen = {
      ...specimen,
      portrait: blend,
      traveller: withOthers(traveller, some, blend, chance),
      // The score of the face in the chip is above the threshold, because machines often accept both people whose
      // faces are mixed in a portrait.
      ...(reading.chip.face ? {reading: {...reading, chip: {...reading.chip, face: 'above'}}} : {}),
    };
    return {specimen: changed, anomalies: [faceDiffers(changed, 'morph')]};
  },
};

/** The issuer issued a genuine document for a false identity. */
export const obtained: Defect = {
  id: 'obtained',
  kind: 'obtained',
  series: ['s2014', 's2020', 'n-2019'],
  shows: ['records'],
  hard: 3,
  isPlain: true,
  make(specimen, _level, chance, reference) {
    const today = todayOf(reference);
    const {sex, birth = ''} = specimen.entries;
    const {surname, givenNames, birth: day} = holderLike(chance, today, sex);
    const year = (dayIn(birth)?.year ?? day.year) - 2 + chance.whole(5);
    const {reading} = specimen;
    return {
      specimen: {
        ...specimen,
        reading: {
          ...reading,
          records: [
            ...reading.records,
            {
              list: 'visa-register',
              result: 'other-identity',
              values: {
                name: `${surname} ${givenNames}`,
                birth: printedDay({...day, year}),
                year: String(today.year - 1 - chance.whole(3)),
              },
            },
          ],
        },
      },
      anomalies: [anomaly('two-names', ['record', 'birth', 'surname'], ['records'], ['disagrees'])],
    };
  },
};

/** The code of a State that is in no list. */
const noState = 'ATL';

/** A book of a State that does not exist. */
export const pseudo: Defect = {
  id: 'pseudo',
  kind: 'pseudo',
  series: ['s2014', 'n-2019'],
  shows: ['white', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'reader'],
  hard: 1,
  isPlain: true,
  make(genuine, _level, chance) {
    const {visa: _visa, perforated: _holes, ...specimen} = genuine;
    const {'personal-number': _personal, ...entries} = specimen.entries;
    const number = numberBy('AT#######', chance);
    const [names = '', data = ''] = specimen.mrz;
    const mrz = [
      `P<${noState}${names.slice(5)}`,
      `${number}<${noState}${data.slice(13, 28)}${'<'.repeat(16)}`,
    ];
    return {
      specimen: {
        ...specimen,
        series: 'atlantara',
        entries: {
          ...entries,
          ...{code: 'P', issuer: noState, nationality: 'ATLANTARAN', number},
          ...{birthplace: 'ATLANTARA CITY', authority: 'FOREIGN BUREAU'},
        },
        mrz: withDigits(mrz, layouts.TD3, false),
        looks: [],
        reading: {chip: {state: 'none'}, records: [{list: 'stolen-documents', result: 'no-hit'}]},
      },
      anomalies: [
        anomaly(
          'issuer',
          ['issuer', 'code', 'nationality', 'header', 'cover', 'mrz-1', 'mrz-2', 'authority'],
          ['white', 'reader'],
          ['unlisted'],
        ),
        {
          ...anomaly(
            'foreign-material',
            ['paper', 'fibres', 'watermark', 'portrait', 'background'],
            ['oblique', 'transmitted', 'uv', 'ir', 'loupe'],
            ['material', 'missing', 'print'],
          ),
          scored: false,
        },
      ],
    };
  },
};
