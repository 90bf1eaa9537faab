import type {MrzFormat} from '../mrz/layout.ts';
import {places, type Light, type Place} from './terms.ts';

/**
 * The kinds of pages. All pages of one kind have the same features. For example, all openings of a book are
 * of the kind `spread`.
 */
export type PageKind = 'cover' | 'inside' | 'data' | 'visa' | 'spread' | 'end' | 'edge' | 'front' | 'back';

/**
 * The look of one place in every genuine copy of a series. `seen` names a text for each light; the key of this text
 * is `seen.<name>`.
 */
export interface SeriesFeature {
  readonly page: PageKind;
  readonly at: Place;
  readonly seen: Readonly<Partial<Record<Light, string>>>;
}

/**
 * The invented States that issue documents. Atlantara is not among them: it does not exist in the cases of the course.
 */
export type IssuingState = 'utopia' | 'norvale';

/**
 * How the issuer makes the documents of one series. `specimens/utopia.yaml` contains what the issuer states
 * about the series.
 */
export interface Series {
  readonly format: MrzFormat;
  /** The State that issues the series. Missing for a series that no State issues. */
  readonly state?: IssuingState;
  /** Number of the last page of a book; 0 for a card or a label. */
  readonly pages: number;
  /**
   * Number of the first paper page, 1 by default. In a book with a plastic data page, pages 1 and 2 are one plastic
   * leaf, which hangs in a hinge.
   */
  readonly firstPaper?: number;
  /** How the data of the holder are printed. */
  readonly technique: 'ink-jet' | 'laser';
  readonly features: readonly SeriesFeature[];
}

type SeenFeatures = Readonly<Partial<Record<Place, SeriesFeature['seen']>>>;

/** Returns the features of one kind of page: one feature for each place in `seen`. */
const on = (page: PageKind, seen: SeenFeatures): readonly SeriesFeature[] =>
  places.flatMap(at => (seen[at] ? [{page, at, seen: seen[at]}] : []));

const fineLines = {white: 'two-colours', loupe: 'whole-lines'};
const dull = {uv: 'dull'};
/** The paper of a page of a book. It is dull in UV light, and its printed numbers shine. */
const numbered = {uv: 'dull-number'};
/** The print of a page of a book: offset, with a page number in letterpress. */
const pressed = {white: 'fine-lines', loupe: 'whole-lines-number'};
const holes = {white: 'holes', transmitted: 'holes-number'};
/** The data of the holder, in ink that is visible in infrared. */
const data = {entries: {ir: 'black'}, 'mrz-1': {ir: 'black'}, 'mrz-2': {ir: 'black'}};

/**
 * Returns the features of the cover and the paper pages of a book of Utopia. They are the same for every kind of data
 * page.
 */
const utopianBook = (cover: string): readonly SeriesFeature[] => [
  ...on('cover', {cover: {white: cover}}),
  ...on('inside', {
    relief: {oblique: 'raised-frame', tilt: 'latent-ut', loupe: 'raised-ink'},
    background: pressed,
    paper: numbered,
  }),
  ...on('spread', {
    background: pressed,
    paper: numbered,
    fibres: {uv: 'blue-green-fibres'},
    overprint: {uv: 'yellow-green-compass'},
    watermark: {transmitted: 'three-tones'},
    thread: {transmitted: 'thread-utopia'},
    perforation: holes,
    // Only the opening in the middle of a book shows the stitching.
    stitching: {white: 'even-stitches', uv: 'yellow-strand'},
  }),
  ...on('end', {
    perforation: holes,
    background: pressed,
    paper: numbered,
    fibres: {uv: 'blue-green-fibres'},
    watermark: {transmitted: 'three-tones'},
    thread: {transmitted: 'thread-utopia'},
  }),
  ...on('edge', {'edge-stripe': {white: 'pale-stripe', uv: 'orange-stripe'}}),
];

const laminated = on('data', {
  ...data,
  background: fineLines,
  microtext: {loupe: 'utopla'},
  emblem: {white: 'compass', ir: 'left-half-gone'},
  portrait: {white: 'lines-through', ir: 'grey', loupe: 'in-the-paper', uv: 'crossed'},
  device: {white: 'foil', tilt: 'compass-to-uto'},
  film: {oblique: 'flat-film'},
  overprint: {uv: 'yellow-arms'},
  fibres: {uv: 'blue-green-fibres'},
  paper: dull,
  watermark: {transmitted: 'three-tones'},
  hinge: {white: 'flat-hinge', oblique: 'flat-hinge'},
});

/** Features that a laser engraves in plastic, except the machine-readable lines. */
const engraved: SeenFeatures = {
  background: fineLines,
  microtext: {loupe: 'utopla'},
  emblem: {white: 'sun', ir: 'right-half-gone'},
  portrait: {white: 'grey-portrait', ir: 'grey', loupe: 'grey-dots', uv: 'crossed'},
  entries: {ir: 'black', loupe: 'grey-dots'},
  device: {white: 'strip', tilt: 'moving-sun'},
  image: {white: 'lens', tilt: 'portrait-to-year'},
  ghost: {white: 'small-portrait', transmitted: 'clear-window'},
  relief: {oblique: 'raised-number-and-line'},
  overprint: {uv: 'two-colour-sun'},
  paper: dull,
};

const {entries: _entries, ...lines} = data;

const plasticBook = (cover: string): Series => ({
  format: 'TD3',
  state: 'utopia',
  pages: 34,
  firstPaper: 3,
  technique: 'laser',
  features: [
    ...on('data', {
      ...engraved,
      ...lines,
      film: {oblique: 'one-body'},
      hinge: {white: 'flat-hinge', oblique: 'flat-hinge'},
    }),
    ...utopianBook(cover),
  ],
});

const card: Series = {
  format: 'TD1',
  state: 'utopia',
  pages: 0,
  technique: 'laser',
  features: [
    ...on('front', engraved),
    ...on('back', {...lines, 'mrz-3': {ir: 'black'}, background: fineLines}),
  ],
};

const paperBook = (
  features: readonly SeriesFeature[],
  more: Pick<Series, 'state'> & {readonly pages?: number},
): Series => ({
  format: 'TD3',
  pages: 32,
  technique: 'ink-jet',
  features,
  ...more,
});

/** The features of the cover and the paper pages of a book of Norvale. The number of the book is not perforated. */
const norvaleBook = (cover: string, first: SeriesFeature['seen'] = {}): readonly SeriesFeature[] => [
  ...on('cover', {cover: {white: cover}}),
  ...on('inside', {
    background: pressed,
    paper: {...numbered, ...first},
    fibres: {uv: 'red-violet-fibres'},
    watermark: {transmitted: 'lighthouse-two-tones'},
  }),
  ...on('spread', {
    background: pressed,
    paper: numbered,
    fibres: {uv: 'red-violet-fibres'},
    overprint: {uv: 'blue-orange-net'},
    watermark: {transmitted: 'lighthouse-two-tones'},
    thread: {transmitted: 'thread-norvale'},
    stitching: {white: 'even-stitches', uv: 'blue-strand'},
  }),
  ...on('end', {
    background: pressed,
    paper: numbered,
    fibres: {uv: 'red-violet-fibres'},
    watermark: {transmitted: 'lighthouse-two-tones'},
    thread: {transmitted: 'thread-norvale'},
  }),
];

/** Features of every data page of Norvale, with or without a film. */
const norvalePage: SeenFeatures = {
  ...data,
  background: fineLines,
  microtext: {loupe: 'norvlae'},
  emblem: {white: 'lighthouse', ir: 'upper-half-gone'},
  portrait: {white: 'lines-through', ir: 'grey', loupe: 'in-the-paper', uv: 'crossed'},
  overprint: {uv: 'tide-line'},
  fibres: {uv: 'red-violet-fibres'},
  paper: dull,
  watermark: {transmitted: 'lighthouse-two-tones'},
  hinge: {white: 'flat-hinge', oblique: 'flat-hinge'},
};

const norvaleCard: Series = {
  format: 'TD1',
  state: 'norvale',
  pages: 0,
  technique: 'laser',
  features: [
    ...on('front', {
      ...engraved,
      microtext: {loupe: 'norvlae'},
      emblem: {white: 'lighthouse', ir: 'lower-half-gone'},
      device: {white: 'strip', tilt: 'moving-star'},
      overprint: {uv: 'tide-line'},
    }),
    ...on('back', {...lines, 'mrz-3': {ir: 'black'}, background: fineLines}),
  ],
};

const onePattern = {white: 'one-colour-pattern', loupe: 'offset-lines'};

/** Every series, by id. */
export const series = {
  /** Passport with a paper data page under a film, without a chip; issued from 2014. */
  s2014: paperBook(
    [
      ...laminated,
      ...utopianBook('burgundy'),
      ...on('inside', {fibres: {uv: 'blue-green-fibres'}, watermark: {transmitted: 'three-tones'}}),
    ],
    {state: 'utopia'},
  ),
  /** Passport with a plastic data page and a chip; issued from 2020. */
  s2020: plasticBook('dark-red-chip'),
  /** Diplomatic passport, made like S2020 but blue. */
  's2026-d': plasticBook('blue-chip'),
  /** Travel document for refugees. */
  'r-2024': plasticBook('grey-two-stripes-chip'),
  /** Identity card with a chip. */
  'i-2021': card,
  /** Card for residents of the border region, without a chip. */
  'b-2021': card,
  /** Visa label, attached to a page of a book. */
  'v-2022': {
    format: 'MRV-A',
    state: 'utopia',
    pages: 0,
    technique: 'ink-jet',
    features: on('visa', {
      ...data,
      background: fineLines,
      number: {uv: 'glowing-number'},
      seal: {white: 'dark-squares', ir: 'black'},
      emblem: {white: 'compass', tilt: 'gold-to-green'},
      overprint: {uv: 'red-green-web'},
      stamps: {white: 'seal-across'},
      label: {white: 'flat-label', oblique: 'flat-label', uv: 'no-glue'},
    }),
  },
  /** Passport of Norvale, with a paper data page under a film; issued from 2019. Norvale has no reference sheet. */
  'n-2019': paperBook(
    [
      ...on('data', {
        ...norvalePage,
        device: {white: 'foil', tilt: 'lighthouse-to-star'},
        film: {oblique: 'flat-film'},
      }),
      ...norvaleBook('deep-green'),
    ],
    {state: 'norvale'},
  ),
  /**
   * Emergency travel document of Norvale: a booklet of eight pages with the portrait printed into the page. It has a
   * digital seal and no chip.
   */
  'n-e2025': paperBook(
    [
      ...on('data', {
        ...norvalePage,
        paper: {...dull, oblique: 'no-film'},
        seal: {white: 'dark-squares', ir: 'black'},
      }),
      ...norvaleBook('pale-green-emergency', {white: 'journey-home'}),
    ],
    {state: 'norvale', pages: 8},
  ),
  /** Identity card of Norvale, with a chip. */
  'n-id': norvaleCard,
  /** Residence permit of Norvale, with a chip. */
  'n-r2022': norvaleCard,
  /** Visa label of Norvale. */
  'n-v2021': {
    format: 'MRV-A',
    state: 'norvale',
    pages: 0,
    technique: 'ink-jet',
    features: on('visa', {
      ...data,
      background: fineLines,
      number: {uv: 'glowing-number'},
      overprint: {uv: 'blue-net'},
      stamps: {white: 'seal-across'},
      label: {white: 'flat-label', oblique: 'flat-label', uv: 'no-glue'},
    }),
  },
  /** A book that names Atlantara as its issuer. In the cases of the course, no State of this name exists. */
  atlantara: paperBook(
    [
      ...on('cover', {cover: {white: 'leather-and-gold'}}),
      ...on('data', {
        ...data,
        background: onePattern,
        portrait: {
          white: 'glossy-portrait',
          transmitted: 'dense-portrait',
          ir: 'not-there',
          loupe: 'smooth-tones',
        },
        paper: {uv: 'half-bright', transmitted: 'no-watermark', oblique: 'nothing-raised'},
      }),
      ...on('spread', {
        background: onePattern,
        paper: {uv: 'half-bright', transmitted: 'no-watermark'},
        fibres: {white: 'surface-threads', uv: 'surface-threads', loupe: 'surface-threads'},
        stitching: {white: 'even-stitches'},
      }),
      ...on('inside', {background: onePattern}),
      ...on('end', {background: onePattern}),
    ],
    {},
  ),
} satisfies Readonly<Record<string, Series>>;

export type SeriesId = keyof typeof series;

/** Returns a series by its id. */
export const seriesOf = (id: SeriesId): Series => series[id];
