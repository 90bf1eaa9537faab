import {sheetSum} from '../../model/pages.ts';
import {lightsOfLook} from '../../model/look-kinds.ts';
import {
  anomaly,
  lightsOf,
  looksOn,
  otherFigure,
  replaceAt,
  unwashed,
  withLooks,
  type Defect,
} from '../defect.ts';
import {unlasered} from '../plastic.ts';

/** The defect of a data page that comes from another book. */
export const twoNumbers: Defect = {
  id: 'two-numbers',
  kind: 'page',
  series: ['s2014', 's2020'],
  shows: ['white', 'uv', 'oblique', 'transmitted', 'loupe', 'reader'],
  hard: 2,
  isPlain: true,
  make(specimen, level, chance) {
    const {perforated = '', reading} = specimen;
    const other = replaceAt(
      perforated,
      7,
      `${otherFigure(perforated.charAt(7), chance)}${otherFigure(perforated.charAt(8), chance)}`,
    );
    const own = looksOn('data', level, [
      ['uv', 'paper', 'faint-glow'],
      ['white', 'hinge', 'wavy'],
      ...lightsOfLook['extra-holes'].map(light => [light, 'hinge', 'extra-holes'] as const),
    ]);
    // A plastic leaf shines on both of its faces or on neither.
    const shines = specimen.series === 's2020' && own.some(({light}) => light === 'uv');
    const looks = [...own, ...(shines ? looksOn('inside', 1, [['uv', 'paper', 'faint-glow']]) : [])];
    const hasChip = reading.chip.state === 'opens';
    return {
      specimen: withLooks(specimen, looks, {
        perforated: other,
        ...(hasChip ? {reading: {...reading, chip: {state: 'shut'}}} : {}),
      }),
      anomalies: [
        anomaly(
          'numbers',
          ['number', 'perforation', 'hinge', 'paper', ...(hasChip ? (['chip'] as const) : [])],
          ['white', 'transmitted', ...(hasChip ? (['reader'] as const) : []), ...lightsOf(looks)],
          ['disagrees', 'joined', 'chip-differs'],
        ),
      ],
    };
  },
};

/** The defect of a book from which a sheet is missing. */
export const sheet: Defect = {
  id: 'sheet',
  kind: 'page',
  series: ['s2014', 's2020', 'n-2019'],
  shows: ['pages', 'edge', 'white', 'uv'],
  hard: 2,
  make(specimen, _level, chance) {
    const sum = sheetSum(specimen.series);
    const first = 5 + 2 * chance.whole(4);
    return {
      specimen: {...unwashed(specimen), missing: [first, first + 1, sum - first - 1, sum - first]},
      anomalies: [
        anomaly(
          'sheet',
          ['page-number', 'edge-stripe', 'stitching'],
          ['white', 'uv'],
          ['missing', 'interrupted'],
        ),
      ],
    };
  },
};

/** The defect of a blank book that was stolen and filled in. */
export const blank: Defect = {
  id: 'blank',
  kind: 'stolen-blank',
  series: ['s2020'],
  shows: ['records', 'white', 'tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe', 'reader'],
  hard: 1,
  isPlain: true,
  make(specimen, level) {
    const looks = [
      ...unlasered('data'),
      ...looksOn('data', level, [
        ['ir', 'portrait', 'vanishes'],
        ['ir', 'entries', 'vanishes'],
        ['loupe', 'entries', 'dots'],
      ]),
    ];
    const {number = ''} = specimen.entries;
    const start = number.slice(0, -2);
    return {
      specimen: withLooks(specimen, looks, {
        reading: {
          ...specimen.reading,
          chip: {state: 'silent'},
          records: [
            {
              list: 'stolen-documents',
              result: 'stolen-blanks',
              values: {number, first: `${start}00`, last: `${start}99`},
            },
          ],
        },
      }),
      anomalies: [
        anomaly('hit', ['record', 'number'], ['records'], ['hit']),
        anomaly(
          'print',
          ['entries', 'portrait', 'ghost', 'image', 'relief', 'chip'],
          ['reader', ...lightsOf(looks)],
          ['print', 'missing'],
        ),
      ],
    };
  },
};
