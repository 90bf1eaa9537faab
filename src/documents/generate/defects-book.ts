import {seriesOf} from '../model/series.ts';
import {
  isBook,
  isChipBook,
  lightsOf,
  looksOn,
  otherFigure,
  replaceAt,
  withLooks,
  type Defect,
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
        {
          id: 'numbers',
          at: ['number', 'perforation', 'hinge', 'paper', ...(hasChip ? (['chip'] as const) : [])],
          seenWith: ['white', 'transmitted', ...(hasChip ? (['reader'] as const) : []), ...lightsOf(looks)],
          reasons: ['disagrees', 'joined', 'chip-differs'],
          scored: true,
        },
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
    const looks = looksOn('data', level, [
      ['white', 'ghost', 'absent'],
      ['oblique', 'relief', 'not-raised'],
      ['ir', 'portrait', 'vanishes'],
      ['ir', 'entries', 'vanishes'],
      ['loupe', 'entries', 'dots'],
    ]);
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
        {
          id: 'hit',
          at: ['record', 'number'],
          seenWith: ['records'],
          reasons: ['hit'],
          scored: true,
        },
        {
          id: 'print',
          at: ['entries', 'portrait', 'ghost', 'relief', 'chip'],
          seenWith: lightsOf(looks),
          reasons: ['print', 'missing'],
          scored: true,
        },
      ],
    };
  },
};

/** A sheet is missing from the book. */
export const sheet: Defect = {
  id: 'sheet',
  fits: isBook,
  make(specimen, _level, chance) {
    const all = seriesOf(specimen.series).pages + 1;
    const first = 5 + 2 * chance.whole(4);
    return {
      specimen: {...specimen, missing: [first, first + 1, all - first - 1, all - first]},
      anomalies: [
        {
          id: 'sheet',
          at: ['page-number', 'edge-stripe', 'stitching'],
          seenWith: ['white', 'uv'],
          reasons: ['missing', 'interrupted'],
          scored: true,
        },
      ],
    };
  },
};
