import {sheetSum} from '../model/pages.ts';
import {lights} from '../model/terms.ts';
import {
  anomaly,
  isBook,
  isChipBook,
  lightsOf,
  looksOn,
  otherFigure,
  replaceAt,
  withLooks,
  type Defect,
  type LookIn,
} from './defect.ts';

/** The data page is counterfeit, and the book belongs to another holder. */
export const twoNumbers: Defect = {
  id: 'two-numbers',
  fits: isBook,
  isPlain: true,
  make(specimen, level, chance) {
    const {perforated = '', reading} = specimen;
    const other = replaceAt(
      perforated,
      7,
      `${otherFigure(perforated.charAt(7), chance)}${otherFigure(perforated.charAt(8), chance)}`,
    );
    const looks = looksOn('data', level, [
      ['uv', 'paper', 'faint-glow'],
      ['white', 'hinge', 'wavy'],
      ['oblique', 'hinge', 'extra-holes'],
    ]);
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

/** A blank book was stolen and filled in. */
export const blank: Defect = {
  id: 'blank',
  fits: isChipBook,
  isPlain: true,
  make(specimen, level) {
    // Ink makes no image in a window or under lenses, and nothing that can be felt, at any level.
    const looks = [
      ...looksOn('data', 1, [
        ...lights.flatMap((light): readonly LookIn[] => [
          [light, 'ghost', 'absent'],
          [light, 'image', 'blank'],
        ]),
        ['oblique', 'relief', 'not-raised'],
      ]),
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
        anomaly('print', ['entries', 'portrait', 'ghost', 'image', 'relief', 'chip'], lightsOf(looks), [
          'print',
          'missing',
        ]),
      ],
    };
  },
};

/** A sheet is missing from the book. */
export const sheet: Defect = {
  id: 'sheet',
  fits: isBook,
  make(specimen, _level, chance) {
    const sum = sheetSum(specimen.series);
    const first = 5 + 2 * chance.whole(4);
    return {
      specimen: {...specimen, missing: [first, first + 1, sum - first - 1, sum - first]},
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
