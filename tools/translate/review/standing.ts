import {byNamespace, type TranslationUnit} from '../unit.ts';
import {reviewTexts as said} from './review-texts.ts';

/** State of the review of one text, from worst to best. */
export type Standing = 'missing' | 'stale' | 'draft' | 'once' | 'twice' | 'signed';

/** Returns the state of the review of a text. Readings count only if the text is up to date. */
export function standingOf({state, read}: TranslationUnit): Standing {
  if (state === 'reviewed') return 'signed';
  if (state !== 'draft' || read.length === 0) return state;
  return read.length === 1 ? 'once' : 'twice';
}

/** Returns in words how far the review of a text has come, with the names of its readers and the days. */
export function describeStanding(unit: TranslationUnit): string {
  const readers = unit.read.map(({by, on}) => `${by}, ${on}`).join('; ');
  const words: Readonly<Record<Standing, string>> = {
    missing: said.missing,
    stale: said.stale,
    draft: said.nobody,
    once: `${said.once}: ${readers}`,
    twice: `${said.twice}: ${readers}`,
    signed: said.signed,
  };
  return words[standingOf(unit)];
}

/**
 * Returns the texts that a screen of the course shows. `hash` is the address of the screen, such as
 * `#/foundations/three-minutes`.
 */
export const unitsOn = (units: readonly TranslationUnit[], hash: string): readonly TranslationUnit[] =>
  units.filter(({screen}) => screen !== undefined && (hash === screen || hash.startsWith(`${screen}/`)));

/** Returns the texts that have these words in their name, their English or their translation. */
export function unitsWith(units: readonly TranslationUnit[], words: string): readonly TranslationUnit[] {
  const sought = words.toLowerCase();
  return units.filter(unit =>
    [unit.name, unit.english, unit.translation].some(text => text.toLowerCase().includes(sought)),
  );
}

/**
 * The progress of the review of a file: the number of its texts, and how many of them have been read. The counts are
 * separate for one person, two people, or a reviewer of the whole file.
 */
export interface FileStanding {
  readonly file: string;
  readonly all: number;
  readonly once: number;
  readonly twice: number;
  readonly signed: number;
}

/**
 * Counts the reviewed texts of each file. The first row counts the whole language. `once` includes texts that two
 * people have read.
 */
export function standings(units: readonly TranslationUnit[], language: string): readonly FileStanding[] {
  return [[language, units] as const, ...byNamespace(units)].map(([file, own]) => {
    const found = own.map(standingOf);
    const count = (...standings: readonly Standing[]) => found.filter(one => standings.includes(one)).length;
    return {
      ...{file, all: own.length},
      once: count('once', 'twice', 'signed'),
      twice: count('twice', 'signed'),
      signed: count('signed'),
    };
  });
}
