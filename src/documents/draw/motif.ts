import type {IssuingState} from '../model/series.ts';
import type {Emblem, Half} from './emblem.ts';

/** The name of a State or of a document, in English and in French. */
export type Title = readonly [english: string, french: string];

/** The words and signs that a State puts on its documents. */
export interface Motif {
  /**
   * The word in thread and microtext. `slip` is the same word with the misprint that each line of microtext has on
   * purpose.
   */
  readonly word: string;
  readonly slip: string;
  /** The name of the State on a data page, and on a card or a label. */
  readonly state: Title;
  readonly short: Title;
  /** The printed emblem, and the half of the emblem that stays visible in infrared. */
  readonly emblem: Readonly<Record<'ink-jet' | 'laser', readonly [Emblem, Half]>>;
  /** The emblem in watermark, UV print and seal. */
  readonly sign: Emblem;
  /** The emblem that moves along the strip of a card. */
  readonly moving: Emblem;
  /** UV colours: of the fibres, of the emblem on visa pages, and of one strand of the thread. */
  readonly fibres: readonly [string, string];
  readonly shine: readonly [string, string];
  readonly strand: string;
}

export const motifs: Readonly<Record<IssuingState, Motif>> = {
  utopia: {
    ...{word: 'UTOPIA', slip: 'UTOPLA', sign: 'compass', moving: 'sun'},
    state: ['REPUBLIC OF UTOPIA', 'RÉPUBLIQUE D’UTOPIE'],
    short: ['UTOPIA', 'UTOPIE'],
    emblem: {'ink-jet': ['compass', 'right'], laser: ['sun', 'left']},
    fibres: ['#5f8dff', '#4fd08a'],
    shine: ['#d3e04e', '#7fd069'],
    strand: '#f2e14a',
  },
  norvale: {
    ...{word: 'NORVALE', slip: 'NORVLAE', sign: 'lighthouse', moving: 'star'},
    state: ['KINGDOM OF NORVALE', 'ROYAUME DE NORVALE'],
    short: ['NORVALE', 'NORVALE'],
    emblem: {'ink-jet': ['lighthouse', 'lower'], laser: ['lighthouse', 'upper']},
    fibres: ['#ff5f6a', '#b06aff'],
    shine: ['#4f9bff', '#ff9a3c'],
    strand: '#5fb4ff',
  },
};
