import type {Reading} from '../../src/content/translation-files.ts';

/**
 * State of a translation. `stale`: the English text has changed since. `draft` and `reviewed`: the catalogue says so.
 */
export type UnitState = 'missing' | 'stale' | 'draft' | 'reviewed';

/** One text with all that a translator needs to know about it. */
export interface TranslationUnit {
  /** Namespace and key, such as `interface/nav.next`. */
  readonly name: string;
  readonly english: string;
  /** The translation, or '' if there is none. A stale text has its old translation. */
  readonly translation: string;
  readonly state: UnitState;
  /** The people who have read the translation last, each with the day. */
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

/** The content of one exported file. */
export interface ExportedFile {
  readonly language: string;
  readonly units: readonly TranslationUnit[];
}

/** One text as a translator returns it. */
export interface ReturnedUnit {
  readonly name: string;
  /** Number of the row in a CSV file, or of the line in any other file. */
  readonly line: number;
  readonly english: string;
  readonly translation: string;
  /** False if the file marks the translation as still to be done. */
  readonly isDone: boolean;
}

/** The content of a file that a translator has returned. */
export interface ReturnedFile {
  /** Language code in the file, or '' if the file has none. */
  readonly language: string;
  readonly units: readonly ReturnedUnit[];
  /** Number of texts in the exported file. Undefined for a format in which a truncated file is noticed anyway. */
  readonly count?: number;
}

/** A format of translators' tools. */
export interface Format {
  /** Ending of the files in this format, with the dot. */
  readonly ending: string;
  readonly write: (exported: ExportedFile) => string;
  /** Reads a returned file. Throws `Unreadable`. Missing if translators return no files in this format. */
  readonly read?: (bytes: Uint8Array) => ReturnedFile;
}

/** Error for a returned file that is broken at one line. The message says what to do. */
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

/** Groups the units by namespace. A unit is a text to translate. */
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

/** Returns what a translator should know about a text, one note each. The last note is the address of the screen. */
export const notesOf = ({note, maximum, screen}: TranslationUnit): readonly string[] => [
  note,
  ...(maximum === undefined ? [] : [`At most ${maximum} characters: the text is part of a drawing.`]),
  ...(screen === undefined ? [] : [`Screen: ${screen}`]),
];

/** Returns the number of Unicode characters of a text. */
export const lengthOf = (text: string): number => Array.from(text).length;
