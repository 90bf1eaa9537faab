import {layouts} from '../mrz/layout.ts';
import {seriesOf} from '../model/series.ts';
import {
  holderPage,
  anomaly,
  isBook,
  isPaper,
  lightsOf,
  looksOn,
  otherFigure,
  replaceAt,
  withLooks,
  type Defect,
} from './defect.ts';

/** The date of expiry was changed to a later one. */
export const expiry: Defect = {
  id: 'expiry',
  fits: isPaper,
  make(specimen, level) {
    const {expiry = ''} = specimen.entries;
    const later = `${expiry.slice(0, 7)}${Number(expiry.slice(7)) + 4}`;
    const looks = looksOn('data', level, [
      ['white', 'expiry', 'darker', [10, 11]],
      ['uv', 'expiry', 'gap'],
      ['oblique', 'expiry', 'raised-fibres'],
      ['ir', 'expiry', 'fades', [10, 11]],
      ['loupe', 'expiry', 'other-edges', [10, 11]],
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

/** The portrait was replaced. */
export const portrait: Defect = {
  id: 'portrait',
  fits: isPaper,
  make(specimen, level) {
    const looks = looksOn('data', level, [
      ['white', 'portrait', 'glossy'],
      ['oblique', 'portrait', 'film-edge'],
      ['uv', 'portrait', 'stops'],
      ['ir', 'portrait', 'lighter'],
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

/** The data page is an imitation. */
export const paper: Defect = {
  id: 'paper',
  fits: isPaper,
  make(specimen, level) {
    const looks = [
      // The device is what an imitation fails at first, at any level.
      ...looksOn('data', 1, [['tilt', 'device', 'one-colour']]),
      ...looksOn('data', level, [
        ['uv', 'paper', 'bright'],
        ['uv', 'fibres', 'absent'],
        ['transmitted', 'watermark', 'flat'],
        ['loupe', 'background', 'dots'],
        ['loupe', 'microtext', 'unreadable'],
      ]),
    ];
    return {
      specimen: withLooks(specimen, looks),
      anomalies: [
        anomaly(
          'paper',
          ['paper', 'watermark', 'fibres', 'background', 'microtext', 'device'],
          lightsOf(looks),
          ['material', 'print', 'missing'],
        ),
      ],
    };
  },
};

/** The year of birth was changed, in the entry and in the machine-readable line. */
export const birth: Defect = {
  id: 'birth',
  fits: () => true,
  isPlain: true,
  make(specimen, level, chance) {
    const {birth = ''} = specimen.entries;
    const figure = birth.charAt(10);
    const by = otherFigure(figure, chance);
    const {birth: where} = layouts[seriesOf(specimen.series).format].fields;
    const column = where.from + 1;
    const mrzPlace = 'mrz-2';
    const looks = [
      ...looksOn(holderPage(specimen), level, [
        ['white', 'birth', 'bluish', [11, 11]],
        ['ir', 'birth', 'vanishes', [11, 11]],
        ['loupe', 'birth', 'other-edges', [11, 11]],
      ]),
      ...looksOn(isBook(specimen) ? 'data' : 'back', 1, [['ir', mrzPlace, 'fades', [column, column]]]),
    ];
    return {
      specimen: withLooks(specimen, looks, {
        entries: {...specimen.entries, birth: replaceAt(birth, 10, by)},
        mrz: specimen.mrz.map((line, n) => (n === where.line - 1 ? replaceAt(line, column - 1, by) : line)),
      }),
      anomalies: [
        anomaly(
          'birth',
          ['birth', mrzPlace, 'personal-number', 'issued', 'expiry'],
          ['reader', ...lightsOf(looks)],
          ['check-digit', 'altered', 'disagrees', 'rule'],
        ),
      ],
    };
  },
};
