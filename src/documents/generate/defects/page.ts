import {layouts, read} from '../../mrz/layout.ts';
import {withDigits} from '../../mrz/build.ts';
import {failedSealTests} from '../../model/seal.ts';
import {seriesOf} from '../../model/series.ts';
import {
  anomaly,
  holderPage,
  lightsOf,
  looksOn,
  otherFigure,
  replaceAt,
  sealsOfCopies,
  unwashed,
  withLooks,
  type Defect,
} from '../defect.ts';
import {unlasered} from '../plastic.ts';

/** The date of expiry was changed to a later one. */
export const expiry: Defect = {
  id: 'expiry',
  kind: 'altered-data',
  series: ['s2014', 'n-2019'],
  shows: ['white', 'uv', 'oblique', 'ir', 'loupe', 'reader'],
  hard: 2,
  make(specimen, level) {
    const {expiry = ''} = specimen.entries;
    const later = `${expiry.slice(0, 7)}${Number(expiry.slice(7)) + 4}`;
    const looks = looksOn('data', level, [
      ['white', 'expiry', 'darker', [10, 11]],
      ['uv', 'expiry', 'gap'],
      ['oblique', 'expiry', 'raised-fibres'],
      ['ir', 'expiry', 'fades', [10, 11]],
      ['loupe', 'expiry', 'other-edges', [10, 11]],
      ['loupe', 'expiry', 'raised-fibres'],
    ]);
    return {
      specimen: withLooks(specimen, looks, {entries: {...specimen.entries, expiry: later}}),
      anomalies: [
        anomaly(
          'entry',
          ['expiry', 'mrz-2', 'issued'],
          ['white', 'reader', ...lightsOf(looks)],
          ['disagrees', 'rule', 'altered'],
        ),
      ],
    };
  },
};

/** At this level and above, an alteration has right check digits. */
const rightDigits = 3;

/**
 * The year of birth was changed, in the entry and in the machine-readable line. On an easy or middle level, the check
 * digits still belong to the true year.
 */
export const birth: Defect = {
  id: 'birth',
  kind: 'altered-data',
  series: ['s2014', 's2020', 'i-2021', 'b-2021', 'n-2019', 'n-id'],
  shows: ['reader', 'white', 'ir', 'loupe'],
  hard: 2,
  isPlain: true,
  make(specimen, level, chance) {
    const {birth = ''} = specimen.entries;
    const layout = layouts[seriesOf(specimen.series).format];
    const {birth: where} = layout.fields;
    const number = layout.digits.find(({of}) => of === 'number');
    const by = otherFigure(birth.charAt(10), chance);
    const column = where.from + 1;
    const mrzPlace = 'mrz-2';
    const changed = specimen.mrz.map((line, n) =>
      n === where.line - 1 ? replaceAt(line, column - 1, by) : line,
    );
    const isLong = number !== undefined && read(specimen.mrz, number.at) === '<';
    const isRight = level >= rightDigits;
    const isNumbered = specimen.entries['personal-number'] !== undefined;
    const page = holderPage(specimen);
    const looks = [
      ...looksOn(page, level, [
        ['white', 'birth', 'bluish', [11, 11]],
        ['ir', 'birth', 'vanishes', [11, 11]],
        ['loupe', 'birth', 'other-edges', [11, 11]],
      ]),
      ...looksOn(page === 'data' ? 'data' : 'back', 1, [['ir', mrzPlace, 'fades', [column, column]]]),
    ];
    return {
      specimen: withLooks(specimen, looks, {
        entries: {...specimen.entries, birth: replaceAt(birth, 10, by)},
        mrz: isRight ? withDigits(changed, layout, isLong) : changed,
      }),
      anomalies: [
        anomaly(
          isRight ? 'birth-only' : 'birth',
          ['birth', mrzPlace, 'personal-number', 'issued', 'expiry'],
          [
            ...(isRight ? [] : (['reader'] as const)),
            ...(isNumbered ? (['white'] as const) : []),
            ...lightsOf(looks),
          ],
          [...(isRight ? [] : (['check-digit'] as const)), 'altered', 'disagrees', 'rule'],
        ),
      ],
    };
  },
};

/** The portrait was replaced. */
export const portrait: Defect = {
  id: 'portrait',
  kind: 'photo',
  series: ['s2014', 'n-2019'],
  shows: ['white', 'oblique', 'transmitted', 'uv', 'ir', 'loupe'],
  hard: 2,
  make(specimen, level) {
    const looks = looksOn('data', level, [
      ['white', 'portrait', 'glossy'],
      ['oblique', 'portrait', 'film-edge'],
      ['uv', 'portrait', 'stops'],
      ['ir', 'portrait', 'lighter'],
      ['transmitted', 'portrait', 'dense'],
      ['loupe', 'portrait', 'dots'],
    ]);
    return {
      specimen: withLooks(specimen, looks),
      anomalies: [
        anomaly('portrait', ['portrait', 'overprint', 'film', 'background'], lightsOf(looks), [
          'altered',
          'interrupted',
          'joined',
          'print',
        ]),
      ],
    };
  },
};

/** The data page of a paper book is an imitation. */
export const paper: Defect = {
  id: 'paper',
  kind: 'counterfeit',
  series: ['s2014', 'n-2019', 'n-e2025'],
  shows: ['white', 'tilt', 'uv', 'transmitted', 'loupe', 'reader'],
  hard: 2,
  make(specimen, level, chance) {
    const hasDevice = seriesOf(specimen.series).features.some(({at}) => at === 'device');
    const looks = [
      // Add this look at every level, because the optical device is the hardest feature to imitate.
      ...(hasDevice ? looksOn('data', 1, [['tilt', 'device', 'one-colour']]) : []),
      ...looksOn('data', level, [
        ['uv', 'paper', 'bright'],
        ['uv', 'fibres', 'absent'],
        ['transmitted', 'watermark', 'flat'],
        ['loupe', 'background', 'dots'],
        ['white', 'microtext', 'unreadable'],
      ]),
    ];
    const {reading} = specimen;
    const seal = reading.seal && chance.one(sealsOfCopies);
    const isFailed = seal !== undefined && failedSealTests(seal).length > 0;
    return {
      specimen: withLooks(unwashed(specimen), looks, seal ? {reading: {...reading, seal}} : {}),
      anomalies: [
        anomaly(
          'paper',
          [
            'paper',
            'watermark',
            'fibres',
            'background',
            'microtext',
            ...(hasDevice ? (['device'] as const) : []),
            ...(isFailed ? (['seal'] as const) : []),
          ],
          [...lightsOf(looks), ...(isFailed ? (['reader'] as const) : [])],
          ['material', 'print', 'missing', ...(isFailed ? (['disagrees'] as const) : [])],
        ),
      ],
    };
  },
};

/** The plastic page or card is an imitation: it is printed, and not engraved. */
export const plastic: Defect = {
  id: 'plastic',
  kind: 'counterfeit',
  series: ['s2020', 'i-2021', 'b-2021', 'n-id'],
  shows: ['white', 'tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'reader'],
  hard: 1,
  isPlain: true,
  make(specimen, level, chance) {
    const page = holderPage(specimen);
    const looks = [
      ...unlasered(page),
      ...looksOn(page, 1, [['loupe', 'entries', 'dots']]),
      ...looksOn(page, level, [
        ['uv', 'overprint', 'absent'],
        ['ir', 'emblem', 'stays'],
        ['loupe', 'background', 'dots'],
        ['white', 'microtext', 'unreadable'],
      ]),
    ];
    const {chip} = specimen.reading;
    const hasChip = chip.state === 'opens';
    return {
      specimen: withLooks(specimen, looks, {
        reading: {
          ...specimen.reading,
          chip: !hasChip
            ? chip
            : chance.happens(0.5)
              ? {state: 'silent'}
              : {state: 'opens', signature: 'broken'},
        },
      }),
      anomalies: [
        anomaly(
          'plastic',
          ['entries', 'ghost', 'image', 'relief', 'overprint', 'emblem', 'background', 'microtext', 'chip'],
          [...(hasChip ? (['reader'] as const) : []), ...lightsOf(looks)],
          ['print', 'missing', 'material'],
        ),
      ],
    };
  },
};
