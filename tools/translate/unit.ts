import type {Reading} from '../../src/content/translation-files.ts';

/** State of a translation. `stale`: its English text has changed. `draft` and `reviewed`: as its catalogue says. */
export type UnitState = 'missing' | 'stale' | 'draft' | 'reviewed';

/** One text with all that a translator needs to know about it. */
export interface TranslationUnit {
  /** Namespace and key, such as `interface/nav.next`. */
  readonly name: string;
  readonly english: string;
  /** The translation, or '' if there is none. A stale text has its old translation. */
  readonly translation: string;
  readonly state: UnitState;
  /** The last people who have read the translation, each with the day. */
  readonly read: readonly Reading[];
  /** The author's note, the markup of the text, and its placeholders. */
  readonly note: string;
  /** The author's file that has the text, and the line of the text. */
  readonly place: {readonly file: string; readonly line: number};
  /** Maximum length in characters, for a text in a drawing. */
  readonly maximum?: number;
  /** Address of a screen that shows the text, such as `#/document-fraud/zones`. */
  readonly screen?: string;
}

/** All that one exported file holds. */
export interface Exported {
  readonly language: string;
  readonly units: readonly TranslationUnit[];
}

/** One text as a translator returns it. */
export interface ReturnedUnit {
  readonly name: string;
  /** Row of a CSV file, otherwise line of the file. */
  readonly line: number;
  readonly english: string;
  readonly translation: string;
  /** False while the file marks the translation as work to do. */
  readonly isDone: boolean;
}

/** The content of a file that a translator has returned. */
export interface Returned {
  /** Language code in the file, or '' if the file has none. */
  readonly language: string;
  readonly units: readonly ReturnedUnit[];
  /** Number of texts at the export. Undefined for a format whose files cannot be cut without notice. */
  readonly count?: number;
}

/** A format of translators' tools. */
export interface Format {
  /** Ending of the files in this format, with the dot. */
  readonly ending: string;
  readonly write: (exported: Exported) => string;
  /** Reads a returned file. Throws `Unreadable`. Missing if translators return no files in this format. */
  readonly read?: (bytes: Uint8Array) => Returned;
}

/** A returned file that is broken at one line. The message says what to do. */
export class Unreadable extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Returns namespace and key of a unit's name. */
export function partsOf(name: string): readonly [namespace: string, key: string] {
  const slash = name.indexOf('/');
  return [name.slice(0, slash), name.slice(slash + 1)];
}

/** Returns the units, which are texts to translate, of each namespace. */
export function byNamespace(
  units: readonly TranslationUnit[],
): readonly (readonly [namespace: string, units: readonly TranslationUnit[]])[] {
  const files = new Map<string, TranslationUnit[]>();
  for (const unit of units) {
    const [namespace] = partsOf(unit.name);
    const own = files.get(namespace) ?? [];
    own.push(unit);
    files.set(namespace, own);
  }
  return [...files];
}

/**
 * Returns what a translator should know about a text, one sentence each. The screen of the text is not among the
 * sentences.
 */
export const notesOf = ({note, maximum, screen}: TranslationUnit): readonly string[] => [
  note,
  ...(maximum === undefined ? [] : [`At most ${maximum} characters: the text is part of a drawing.`]),
  ...(screen === undefined ? [] : [`Screen: ${screen}`]),
];

/** Returns the number of Unicode characters of a text. */
export const lengthOf = (text: string): number => Array.from(text).length;
