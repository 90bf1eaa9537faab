import type {Anomaly} from '../model/examination.ts';
import {seriesOf} from '../model/series.ts';
import type {Look, LookKind, Page, Specimen} from '../model/specimen.ts';
import type {Light, Place} from '../model/terms.ts';
import type {Chance} from './random.ts';

/** What becomes of a genuine document. */
export interface Changed {
  readonly specimen: Specimen;
  readonly anomalies: readonly Anomaly[];
}

/** One way in which a document can contradict itself or the reference. */
export interface Defect {
  readonly id: string;
  /** Whether a document of this kind can have it. */
  fits(specimen: Specimen): boolean;
  /** `level` 1 to 3: the higher, the fewer lights show it. */
  make(specimen: Specimen, level: number, chance: Chance): Changed;
  /** Nothing at the counter can explain it, so that one more check is no right answer. */
  readonly isPlain?: boolean;
}

type LookIn = readonly [Light, Place, LookKind, characters?: readonly [number, number]];

/** Looks on one page, the plainest first; a higher level leaves the plainest away. */
export const looksOn = (page: Page, level: number, all: readonly LookIn[]): readonly Look[] =>
  all.slice(Math.min(level - 1, all.length - 1)).map(([light, at, look, characters]) => ({
    ...{page, light, at, look},
    ...(characters ? {characters} : {}),
  }));

/** Lights in which looks show, each once. */
export const lightsOf = (looks: readonly Look[]): readonly Light[] => [
  ...new Set(looks.map(({light}) => light)),
];

/** The page with the holder's data. */
export const holderPage = ({series}: Specimen): Page => (seriesOf(series).pages === 0 ? 'front' : 'data');
/** Whether the data page is of paper. */
export const isPaper = ({series}: Specimen): boolean => series === 's2014';
/** Whether it is a book with a chip. */
export const isChipBook = ({series}: Specimen): boolean => series === 's2020';
/** Whether it is a book, and not a card. */
export const isBook = ({series}: Specimen): boolean => seriesOf(series).pages > 0;

/** The same document with more looks, and with other parts. */
export const withLooks = (
  specimen: Specimen,
  looks: readonly Look[],
  more: Partial<Specimen> = {},
): Specimen => ({
  ...specimen,
  ...more,
  looks: [...specimen.looks, ...looks],
});

/** Another figure than the one that stands there. */
export const otherFigure = (figure: string, chance: Chance): string =>
  String((Number(figure) + 1 + chance.whole(8)) % 10);

/** A text with other characters from one place on. */
export const replaceAt = (text: string, at: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + by.length);
