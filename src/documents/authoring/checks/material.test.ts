import {describe, expect, test} from 'vitest';
import {genuine, withValue, faultsOf, type Row} from '../../../../test/doubles/specimen-files.ts';
import type {SeriesId} from '../../model/series.ts';

/** Returns a document with one anomaly, which has these looks. A look without a page is on the data page. */
function forgedWith(
  series: SeriesId,
  at: readonly string[],
  looks: readonly {
    readonly page?: string;
    readonly light: string;
    readonly at: string;
    readonly look: string;
  }[],
): object {
  return {
    ...genuine(series),
    anomalies: [
      {
        ...{id: 'c00-looks', text: 'It differs.', at, reasons: ['altered']},
        ...{
          seenWith: [...new Set(looks.map(({light}) => light))],
          looks: looks.map(look => ({page: 'data', ...look})),
        },
      },
    ],
    ...{verdict: 'refer', alsoRight: ['check'], after: 'refer'},
  };
}

/** Returns a changed document as an object. Throws if the change left no object. */
function document(changed: unknown): object {
  if (typeof changed !== 'object' || changed === null) throw new Error('this is no document');
  return changed;
}

const wear = (look: object): readonly object[] => [look];
const lights = ['white', 'tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe'] as const;
const everywhere = (at: string, look: string) => lights.map(light => ({light, at, look}));
const vanishingEntries = {light: 'ir', at: 'entries', look: 'vanishes'};
const flatNumber = {light: 'oblique', at: 'relief', look: 'not-raised'};

const planted: readonly Row[] = [
  [
    'a thread that shows outside the middle opening',
    genuine('s2014'),
    ['wear'],
    wear({page: '30-31', light: 'white', at: 'stitching', look: 'worn'}),
    'wear.0.page: a sewn book shows its thread in the middle only: write 16-17',
  ],
  [
    'a thread that shows outside the middle opening of a book with a plastic page',
    genuine('s2020'),
    ['wear'],
    wear({page: '16-17', light: 'white', at: 'stitching', look: 'worn'}),
    'wear.0.page: a sewn book shows its thread in the middle only: write 18-19',
  ],
  [
    'a lifted film as wear of a page that is one body of plastic',
    genuine('s2020'),
    ['wear'],
    wear({page: 'data', light: 'oblique', at: 'corner', look: 'lifted'}),
    'wear.0.look: s2020 is one body of plastic, without a film',
  ],
  [
    'a stain that shows in some lights only',
    genuine('s2014'),
    ['wear'],
    wear({page: 'data', light: 'white', at: 'film', look: 'stain'}),
    'wear.0.look: damage does not go away with the lamp: add a look at film in oblique, transmitted, uv, loupe',
  ],
  [
    'a printed watermark that shows in some lights only',
    forgedWith('s2014', ['watermark'], [{light: 'white', at: 'watermark', look: 'visible'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what is printed on the paper does not go away with the lamp: add a look at watermark in uv, oblique, loupe',
  ],
  [
    'holes of one size that shrink in some lights',
    forgedWith(
      's2014',
      ['perforation'],
      [{page: 'end', light: 'transmitted', at: 'perforation', look: 'even-holes'}],
    ),
    [],
    undefined,
    'anomalies.0.looks.0.look: damage does not go away with the lamp: add a look at perforation in white, loupe',
  ],
  [
    'holes of a second sewing that show in some lights only',
    forgedWith('s2014', ['hinge'], [{light: 'oblique', at: 'hinge', look: 'extra-holes'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: a hole or a rough place does not go away with the lamp: add a look at hinge in white, transmitted, loupe',
  ],
  [
    'a line that stands lower in some lights only',
    forgedWith('s2014', ['surname'], [{light: 'white', at: 'surname', look: 'lower'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what an eye sees of print does not go away with the lamp: add a look at surname in loupe',
  ],
  [
    'worn corners of a cover that show in some lights only',
    genuine('s2014'),
    ['wear'],
    wear({page: 'cover', light: 'white', at: 'cover', look: 'worn'}),
    'wear.0.look: damage does not go away with the lamp: add a look at cover in oblique, loupe',
  ],
  [
    'a lifted film that lies flat under the loupe',
    genuine('s2014'),
    ['wear'],
    wear({page: 'data', light: 'white', at: 'corner', look: 'lifted'}),
    'wear.0.look: damage does not go away with the lamp: add a look at corner in oblique, loupe',
  ],
  [
    'a dark character that has the ink of its neighbours under the loupe',
    forgedWith('s2014', ['expiry'], [{light: 'white', at: 'expiry', look: 'darker'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what an eye sees of print does not go away with the lamp: add a look at expiry in loupe',
  ],
  [
    'coloured edges of entries that are gone under the loupe',
    forgedWith('s2020', ['entries'], [{light: 'white', at: 'entries', look: 'coloured-edges'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what an eye sees of print does not go away with the lamp: add a look at entries in loupe',
  ],
  [
    'microtext that runs together in one light only',
    forgedWith('s2014', ['microtext'], [{light: 'loupe', at: 'microtext', look: 'unreadable'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what an eye sees of print does not go away with the lamp: add a look at microtext in white',
  ],
  [
    'an erasure that leaves the surface of the paper whole',
    forgedWith('s2014', ['expiry'], [{light: 'transmitted', at: 'expiry', look: 'thin'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what makes paper thin breaks its surface: add a look at expiry, gap in white, raised-fibres in oblique, gap in loupe, raised-fibres in loupe',
  ],
  [
    'a lifted film as wear of a card',
    genuine('i-2021'),
    ['wear'],
    wear({page: 'front', light: 'oblique', at: 'corner', look: 'lifted'}),
    'wear.0.look: i-2021 is one body of plastic, without a film',
  ],
  [
    'a changing image under lenses on a page whose data are printed',
    forgedWith(
      's2020',
      ['entries', 'ghost', 'relief'],
      [vanishingEntries, ...everywhere('ghost', 'absent'), flatNumber],
    ),
    [],
    undefined,
    'anomalies.0.looks.0.look: data that are printed and not engraved have no laser effect at image: add a look there in the light tilt, absent or blank or one-colour',
  ],
  [
    'a raised number on a page whose data are printed',
    forgedWith(
      's2020',
      ['entries', 'ghost', 'image'],
      [vanishingEntries, ...everywhere('ghost', 'absent'), ...everywhere('image', 'blank')],
    ),
    [],
    undefined,
    'anomalies.0.looks.0.look: data that are printed and not engraved have no laser effect at relief',
  ],
  [
    'a portrait that is absent from its window in white light and comes back in other lights',
    forgedWith('s2020', ['ghost'], [{light: 'white', at: 'ghost', look: 'absent'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: what is absent in one light is there in no light: add a look at ghost in oblique, transmitted, uv, ir, loupe',
  ],
  [
    'an imitated page with a device that changes as the original does',
    forgedWith('s2014', ['fibres', 'paper'], [{light: 'uv', at: 'fibres', look: 'absent'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: an imitated page has an imitated device',
  ],
  [
    'a washed book whose first and last page are dull',
    genuine('s2014'),
    ['wear'],
    Array.from({length: 14}, (_, n) => ({
      ...{page: `${2 * n + 4}-${2 * n + 5}`, light: 'uv', at: 'paper', look: 'washed'},
    })),
    'wear.0.look: the sheets of a book are alike, and all openings differ: add a look at paper on inside and end',
  ],
  [
    'a book without fibres whose first and last page have some',
    forgedWith(
      's2014',
      ['fibres'],
      Array.from({length: 14}, (_, n) => ({
        ...{page: `${2 * n + 4}-${2 * n + 5}`, light: 'uv', at: 'fibres', look: 'absent'},
      })),
    ),
    [],
    undefined,
    'anomalies.0.looks.0.look: the sheets of a book are alike, and all openings differ: add a look at fibres on inside and end',
  ],
  [
    'a book whose openings alone are printed in dots',
    forgedWith(
      's2014',
      ['background'],
      Array.from({length: 14}, (_, n) => ({
        ...{page: `${2 * n + 4}-${2 * n + 5}`, light: 'loupe', at: 'background', look: 'dots'},
      })),
    ),
    [],
    undefined,
    'anomalies.0.looks.0.look: the sheets of a book are alike, and all openings differ: add a look at background on inside and end',
  ],
  [
    'imitated sheets that are sewn with the thread of the issuer',
    forgedWith('s2014', ['paper'], [{page: '16-17', light: 'uv', at: 'paper', look: 'bright'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: imitated sheets are not sewn with the thread of the issuer: add a look at stitching on 16-17 in uv',
  ],
  [
    'paper whose glow alone makes a document false',
    forgedWith('s2014', ['paper'], [{light: 'uv', at: 'paper', look: 'bright'}]),
    [],
    undefined,
    'anomalies.0.looks.0.look: genuine paper glows after a wash too',
  ],
  [
    'a wash that takes away fibres',
    genuine('s2014'),
    ['wear'],
    [
      {page: 'data', light: 'uv', at: 'paper', look: 'bright'},
      {page: 'data', light: 'uv', at: 'fibres', look: 'absent'},
    ],
    'wear.1.look: a wash takes away no fibre, watermark or print',
  ],
  [
    'a lasting mark under a moustache',
    document(
      withValue(
        genuine('s2014'),
        ['person', 'portrait', 'lasting', 'marks'],
        [{kind: 'mole', at: 'upper-lip'}],
      ),
    ),
    ['person', 'portrait', 'passing', 'beard'],
    'moustache',
    'person.portrait.passing: the beard covers the mole at upper-lip',
  ],
  [
    'a portrait that is older than its holder was on the day of issue',
    genuine('s2014'),
    ['person', 'portrait', 'passing', 'age'],
    60,
    'person.portrait.passing: the holder was ',
  ],
  [
    'a traveller of another age than the date of birth says',
    genuine('s2014'),
    ['person', 'now'],
    {passing: {age: 20}},
    'person.now: the holder is ',
  ],
];

describe('a specimen file that is physically impossible', () => {
  test.each(planted)(
    'the checks of a specimen file report what is physically impossible, with path and cure: %s',
    (_what, document, path, value, fault) => {
      const faults = faultsOf(path.length === 0 ? document : withValue(document, path, value));
      expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
    },
  );

  /** A document that was issued three weeks before the date on which all cases take place. */
  const young = withValue(
    withValue(genuine('s2020'), ['entries', 'issued'], '25 MAY 2026'),
    ['entries', 'expiry'],
    '25 MAY 2036',
  );

  test.each<[string, readonly (string | number)[], unknown, string]>([
    [
      'wear of a document that is three weeks old',
      ['wear'],
      [{page: 'data', light: 'oblique', at: 'corner', look: 'worn'}],
      'wear.0.look: the document is 0 months old and not worn yet',
    ],
    [
      'hair that grows long in three weeks',
      ['person'],
      {portrait: {passing: {hair: 'short'}}, now: {passing: {hair: 'long'}}},
      'person.now: hair does not grow long in 0 months',
    ],
    [
      'three changes of a face in three weeks',
      ['person'],
      {portrait: {}, now: {passing: {weight: 'heavy', colour: 'white', beard: 'full'}}},
      'person.now: colour, beard, weight differ after 0 months',
    ],
  ])('the checks report %s', (_what, [first = ''], value, fault) => {
    const faults = faultsOf(merged(young, String(first), value));
    expect(faults.map(one => one.slice(0, fault.length))).toContain(fault);
  });

  test('a worn corner is allowed on a document that is three years old', () => {
    const worn = ['white', 'oblique', 'loupe'].map(light => ({
      page: 'data',
      light,
      at: 'corner',
      look: 'worn',
    }));
    expect(
      faultsOf(withValue(genuine('s2020'), ['wear'], worn)).filter(one => one.startsWith('wear')),
    ).toEqual([]);
  });
});

/**
 * Sets `name` to a value in a parsed document. If the old and the new value are both objects, merges the two objects.
 */
function merged(document: unknown, name: string, value: unknown): unknown {
  const into = (own: unknown, change: unknown): unknown =>
    typeof own === 'object' &&
    own !== null &&
    !Array.isArray(own) &&
    typeof change === 'object' &&
    change !== null
      ? Object.fromEntries(
          [...new Set([...Object.keys(own), ...Object.keys(change)])].map(key => [
            key,
            into(new Map(Object.entries(own)).get(key), new Map(Object.entries(change)).get(key)),
          ]),
        )
      : (change ?? own);
  return into(document, {[name]: value});
}
