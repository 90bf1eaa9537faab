import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {sourceOf} from '../scenarios/read.ts';
import {titleOf} from '../../src/documents/model/describe.ts';
import {casesIn} from '../specimens/read.ts';
import {fontOf} from '../specimens/sheet.ts';
import {benchCase, benchKey, benchSheet, benchTitle} from './bench.ts';
import {comparisonsOf, genuineCopies} from './comparison.ts';
import {deckOf, cardLanguageOf} from './deck.ts';
import {documentOf, plain, sheetsOf} from './document.ts';
import {all, joinHtml} from './html.ts';
import {Refused} from '../command.ts';
import type {HtmlValue} from '../../src/text/html.ts';
import type {CardsOptions} from './options.ts';
import type {Printable} from './printable.ts';
import {safetyOf} from './safety.ts';

/** The kinds of files, in the order in which the print room of the desk shows them. */
const kinds = ['interview', 'safety', 'comparison', 'bench', 'benchKey'] as const;

/** An entry of the list of files. */
const listEntry = z.object({
  file: z.string(),
  kind: z.enum(kinds),
  /** Id that the files of one sheet share in all languages. */
  id: z.string(),
  language: z.string(),
  /** Title without markup. */
  title: z.string(),
});
type ListedFile = z.infer<typeof listEntry>;

/** A file to print. */
interface CardFile extends Omit<ListedFile, 'file'> {
  readonly html: string;
}

/** Name of the list of files, which the print room of the desk reads. */
const listName = 'sheets.json';

/**
 * Returns the requested card files by name. Each language has the same files: one for each scenario, the safety
 * sheet, the comparison sheets of each series, and a bench sheet with an answer key for each document.
 */
export async function cardFiles(
  root: string,
  printable: Printable,
  options: Pick<CardsOptions, 'scenarios' | 'series' | 'cases' | 'languages' | 'country'>,
): Promise<ReadonlyMap<string, CardFile>> {
  const files = new Map<string, CardFile>();
  // Reading the documents takes a second, and most card files need none.
  const copies = options.series.length > 0 ? genuineCopies(root) : [];
  const drawables =
    options.cases.length > 0 ? casesIn(root).filter(({specimen}) => options.cases.includes(specimen.id)) : [];
  for (const language of printable.languages.filter(({code}) => options.languages.includes(code))) {
    const tongue = await cardLanguageOf(printable, language, options.country);
    const add = (
      kind: CardFile['kind'],
      name: string,
      title: HtmlValue,
      sheets: Parameters<typeof documentOf>[2],
      fonts?: string,
    ) => {
      const html = documentOf(tongue, title, sheets, fonts);
      const text = plain(String(all(title))).replaceAll('\u00ad', '');
      files.set(`${name}.${language.code}.html`, {
        kind,
        id: name,
        language: language.code,
        title: text,
        html,
      });
    };
    add('safety', 'safety-sheet', tongue.say('cards.sheet.safety'), [safetyOf(tongue)]);
    for (const [id, copy] of copies) {
      if (!options.series.includes(id)) continue;
      const title = joinHtml([tongue.say('cards.comparison.title'), titleOf(id)], ' · ');
      add('comparison', `comparison-${id}`, title, comparisonsOf(tongue, id, copy), fontOf(root));
    }
    for (const id of options.scenarios) {
      const deck = deckOf(tongue, language, sourceOf(root, id));
      const title = joinHtml([deck.read('title', deck.variants[0] ?? ''), tongue.say('cards.title')], ' · ');
      add('interview', id, title, sheetsOf(deck));
    }
    for (const drawable of drawables) {
      const {id} = drawable.specimen;
      const bench = benchCase(tongue, language, drawable);
      const title = joinHtml([id.toUpperCase(), benchTitle(bench)], ' · ');
      add('bench', `bench-${id}`, title, [benchSheet(bench)], fontOf(root));
      add('benchKey', `bench-key-${id}`, title, [benchKey(bench)]);
    }
  }
  return files;
}

/**
 * Writes the files and a list of files into a folder, and returns the paths of the files. Creates the folder if it
 * does not exist. The list also keeps the files of earlier runs. If the folder is not writable, throws a message with
 * the cure.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, CardFile>): readonly string[] {
  try {
    mkdirSync(folder, {recursive: true});
    const list = join(folder, listName);
    const earlierFiles = existsSync(list)
      ? z.array(listEntry).parse(JSON.parse(readFileSync(list, 'utf8')))
      : [];
    const own = [...files].map(([file, {html: _, ...facts}]): ListedFile => ({file, ...facts}));
    const both = [...earlierFiles.filter(({file}) => !files.has(file)), ...own].toSorted(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.file < b.file ? -1 : 1),
    );
    const paths = [...files].map(([name, {html}]) => {
      const path = join(folder, name);
      writeFileSync(path, html);
      return path;
    });
    writeFileSync(list, `${JSON.stringify(both, undefined, 1)}\n`);
    return paths;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(`The cards cannot be written to ${folder} (${why}): name another folder with --out.`);
  }
}
