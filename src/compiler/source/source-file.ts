import {isUtf8} from 'node:buffer';
import {fault, startOf, type Fault} from './fault.ts';

/**
 * The contents of all files of the course by path. Paths are relative to the root of the course, with `/` as
 * separator on every system.
 */
export type Tree = ReadonlyMap<string, Uint8Array>;

/** An author file as text, without byte order mark and with LF as the only line ending. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

export interface ReadFile {
  /** Undefined when the file cannot be read. */
  readonly source?: SourceFile;
  readonly faults: readonly Fault[];
}

/** Decodes one file of the tree. */
export function readFile(tree: Tree, file: string): ReadFile {
  const bytes = tree.get(file);
  const unread = (message: string, rule: string, at = startOf(file)) => ({
    faults: [fault(at, message, rule)],
  });
  if (bytes === undefined) return unread('the file is not there', 'file');
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unread('the file is UTF-16: save it as UTF-8', 'encoding');
  const text = new TextDecoder().decode(bytes);
  if (!isUtf8(bytes)) {
    // The decoder replaces bytes that are not UTF-8 with U+FFFD. The first U+FFFD therefore shows the place
    // of the first wrong byte.
    const at = placeAt(file, text, text.indexOf('\ufffd'));
    return unread('not UTF-8 from here on: save the file as UTF-8', 'encoding', at);
  }
  const source = {file, text: text.replace(/\r\n?/g, '\n')};
  if (source.text.trim() === '')
    return unread('the file is empty: write it, or delete it and what names it', 'file');
  const tabs = tabsIn(source);
  // The parser misreads YAML that is indented with tabs. Every fault from the parser would then be misleading.
  const readable = !/\.ya?ml$/.test(file) || !/^ *\t/m.test(source.text);
  return {...(readable && {source}), faults: tabs};
}

/**
 * Returns the sorted paths of the files of a module whose names end with `ending`. Files in subfolders are
 * not included.
 */
export const filesIn = (tree: Tree, folder: string, ending: string): readonly string[] =>
  [...tree.keys()]
    .filter(
      path => path.startsWith(`modules/${folder}/`) && path.split('/').length === 3 && path.endsWith(ending),
    )
    .sort();

/** Returns the place of a character in a text. `offset` counts from 0. */
export function placeAt(file: string, text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return {file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

/** Reports tabs once for each block of lines. An empty line ends a block. */
function tabsIn({file, text}: SourceFile): readonly Fault[] {
  return Array.from(text.matchAll(/(?:.+(?:\n|$))+/g)).flatMap(({0: block, index}) => {
    const offset = block.indexOf('\t');
    if (offset === -1) return [];
    const tabbed = block.split('\n').filter(line => line.includes('\t')).length;
    const last = placeAt(file, text, index + block.lastIndexOf('\t')).line;
    const message = tabbed === 1 ? 'a tab' : `tabs in ${tabbed} lines, the last is line ${last}`;
    return [fault(placeAt(file, text, index + offset), `${message}: use spaces`, 'tabs')];
  });
}
