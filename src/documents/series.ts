import type {Format} from './mrz/layout.ts';
import type {Page} from './specimen.ts';
import type {Light, Place} from './terms.ts';

/** Sides of a document that are alike: all spreads of a book are one kind. */
export type PageKind = Exclude<Page, `${number}-${number}`> | 'spread';

/** What every genuine copy of a series shows at one place: by light, the key of the words that tell it, `seen.<key>`. */
export interface Feature {
  readonly page: PageKind;
  readonly at: Place;
  readonly seen: Readonly<Partial<Record<Light, string>>>;
}

/** How the issuer of the fictional State Utopia makes one kind of document; what the issuer says of it stands in `specimens/utopia.yaml`. */
export interface Series {
  readonly format: Format;
  /** Paper pages of a book; 0 for a card or a label. */
  readonly pages: number;
  /** How the holder's data are put in. */
  readonly technique: 'ink-jet' | 'laser';
  readonly features: readonly Feature[];
}

const feature = (page: PageKind, at: Place, seen: Feature['seen']): Feature => ({page, at, seen});

/** The paper of every book, whichever its data page. */
const paper = (overprint: string): readonly Feature[] => [
  feature('inside', 'relief', {oblique: 'raised-frame', tilt: 'latent-ut'}),
  feature('inside', 'paper', {uv: 'dull'}),
  feature('spread', 'background', {white: 'fine-lines', loupe: 'whole-lines'}),
  feature('spread', 'paper', {uv: 'dull'}),
  feature('spread', 'fibres', {uv: 'blue-green-fibres'}),
  feature('spread', 'overprint', {uv: overprint}),
  feature('spread', 'watermark', {transmitted: 'three-tones'}),
  feature('spread', 'thread', {transmitted: 'thread-utopia'}),
  feature('spread', 'perforation', {white: 'holes', transmitted: 'holes-number'}),
  feature('spread', 'stitching', {white: 'even-stitches', uv: 'yellow-strand'}),
  feature('end', 'perforation', {white: 'holes', transmitted: 'holes-number'}),
  feature('end', 'paper', {uv: 'dull'}),
  feature('edge', 'edge-stripe', {white: 'pale-stripe', uv: 'orange-stripe'}),
];

const laminated: readonly Feature[] = [
  feature('data', 'background', {white: 'two-colours', loupe: 'whole-lines'}),
  feature('data', 'microtext', {loupe: 'utopla'}),
  feature('data', 'emblem', {white: 'compass', ir: 'left-half-gone'}),
  feature('data', 'portrait', {white: 'lines-through', ir: 'grey', loupe: 'in-the-paper', uv: 'crossed'}),
  feature('data', 'entries', {ir: 'black'}),
  feature('data', 'mrz-1', {ir: 'black'}),
  feature('data', 'mrz-2', {ir: 'black'}),
  feature('data', 'device', {white: 'foil', tilt: 'compass-to-uto'}),
  feature('data', 'film', {oblique: 'flat-film'}),
  feature('data', 'overprint', {uv: 'yellow-arms'}),
  feature('data', 'fibres', {uv: 'blue-green-fibres'}),
  feature('data', 'paper', {uv: 'dull'}),
  feature('data', 'watermark', {transmitted: 'three-tones'}),
  feature('data', 'hinge', {white: 'even-stitches', uv: 'yellow-strand', oblique: 'flat-hinge'}),
];

/** The plastic data page of a book, or, with other pages, the front of a card. */
const engraved = (page: 'data' | 'front', mrzPage: 'data' | 'back'): readonly Feature[] => [
  feature(page, 'background', {white: 'two-colours', loupe: 'whole-lines'}),
  feature(page, 'microtext', {loupe: 'utopla'}),
  feature(page, 'emblem', {white: 'sun', ir: 'right-half-gone'}),
  feature(page, 'portrait', {white: 'grey-portrait', ir: 'black', loupe: 'grey-dots', uv: 'crossed'}),
  feature(page, 'entries', {ir: 'black', loupe: 'grey-dots'}),
  feature(mrzPage, 'mrz-1', {ir: 'black'}),
  feature(mrzPage, 'mrz-2', {ir: 'black'}),
  ...(mrzPage === 'back' ? [feature('back', 'mrz-3', {ir: 'black'})] : []),
  feature(page, 'device', {white: 'strip', tilt: 'moving-sun'}),
  feature(page, 'image', {white: 'lens', tilt: 'portrait-to-year'}),
  feature(page, 'ghost', {white: 'small-portrait', transmitted: 'clear-window'}),
  feature(page, 'relief', {oblique: 'raised-number-and-line'}),
  feature(page, 'overprint', {uv: 'two-colour-sun'}),
  feature(page, 'paper', {uv: 'dull'}),
  ...(page === 'data'
    ? [
        feature('data', 'film', {oblique: 'one-body'}),
        feature('data', 'hinge', {white: 'flat-hinge', uv: 'yellow-strand', oblique: 'flat-hinge'}),
      ]
    : [feature('back', 'background', {white: 'two-colours', loupe: 'whole-lines'})]),
];

/** Every series, by id. */
export const series = {
  /** Paper data page under a film, no chip; issued from 2014. */
  s2014: {
    format: 'TD3',
    pages: 32,
    technique: 'ink-jet',
    features: [
      feature('cover', 'cover', {white: 'burgundy'}),
      ...laminated,
      ...paper('yellow-green-compass'),
    ],
  },
  /** Plastic data page with a chip; issued from 2020. */
  s2020: {
    format: 'TD3',
    pages: 34,
    technique: 'laser',
    features: [
      feature('cover', 'cover', {white: 'dark-red-chip'}),
      ...engraved('data', 'data'),
      ...paper('yellow-green-compass'),
    ],
  },
  /** Diplomatic, as S2020 in blue. */
  's2026-d': {
    format: 'TD3',
    pages: 34,
    technique: 'laser',
    features: [
      feature('cover', 'cover', {white: 'blue-chip'}),
      ...engraved('data', 'data'),
      ...paper('yellow-green-compass'),
    ],
  },
  /** Travel document for refugees. */
  'r-2024': {
    format: 'TD3',
    pages: 34,
    technique: 'laser',
    features: [
      feature('cover', 'cover', {white: 'grey-two-stripes-chip'}),
      ...engraved('data', 'data'),
      ...paper('yellow-green-compass'),
    ],
  },
  /** Identity card with a chip. */
  'i-2021': {format: 'TD1', pages: 0, technique: 'laser', features: engraved('front', 'back')},
  /** Card of a resident of the border region, no chip. */
  'b-2021': {format: 'TD1', pages: 0, technique: 'laser', features: engraved('front', 'back')},
  /** Visa label, stuck on a page of a book. */
  'v-2022': {
    format: 'MRV-A',
    pages: 0,
    technique: 'laser',
    features: [
      feature('visa', 'background', {white: 'two-colours', loupe: 'whole-lines'}),
      feature('visa', 'overprint', {uv: 'red-green-web'}),
      feature('visa', 'entries', {ir: 'black'}),
      feature('visa', 'mrz-1', {ir: 'black'}),
      feature('visa', 'mrz-2', {ir: 'black'}),
      feature('visa', 'stamps', {white: 'seal-across'}),
      feature('visa', 'label', {white: 'flat-label', oblique: 'flat-label', uv: 'no-glue'}),
    ],
  },
  /** A book that another State issued, of which the desk has no reference sheet: it carries a visa. */
  other: {
    format: 'TD3',
    pages: 32,
    technique: 'ink-jet',
    features: [feature('cover', 'cover', {white: 'plain-blue'})],
  },
  /** A book from a State that does not exist. */
  atlantara: {
    format: 'TD3',
    pages: 32,
    technique: 'ink-jet',
    features: [
      feature('cover', 'cover', {white: 'leather-and-gold'}),
      feature('data', 'background', {white: 'one-colour-pattern', loupe: 'offset-lines'}),
      feature('data', 'entries', {ir: 'black'}),
      feature('data', 'portrait', {white: 'glossy-portrait', ir: 'not-there'}),
      feature('data', 'mrz-1', {ir: 'black'}),
      feature('data', 'mrz-2', {ir: 'black'}),
      feature('data', 'paper', {uv: 'half-bright', transmitted: 'no-watermark', oblique: 'nothing-raised'}),
      feature('spread', 'background', {white: 'one-colour-pattern', loupe: 'offset-lines'}),
      feature('spread', 'paper', {uv: 'half-bright', transmitted: 'no-watermark'}),
      feature('spread', 'fibres', {uv: 'surface-threads'}),
      feature('spread', 'stitching', {white: 'even-stitches'}),
    ],
  },
} as const satisfies Readonly<Record<string, Series>>;

export type SeriesId = keyof typeof series;

/** A series by its id. */
export const seriesOf = (id: SeriesId): Series => series[id];
