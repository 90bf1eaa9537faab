import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {sourceOf} from '../scenarios/read.ts';
import {titleOf} from '../../src/documents/model/describe.ts';
import {fontOf} from '../specimens/sheet.ts';
import {comparisonsOf, genuineCopies} from './comparison.ts';
import {deckOf, cardLanguageOf} from './deck.ts';
import {documentOf, sheetsOf} from './document.ts';
import {joined} from './html.ts';
import {Refused} from '../command.ts';
import type {CardsOptions} from './options.ts';
import type {Printable} from './printable.ts';
import {safetyOf} from './safety.ts';

/**
 * Returns the requested card files by name, for each language: one for each scenario, the safety sheet alone, and the
 * comparison sheets of each series.
 */
export async function cardFiles(
  root: string,
  printable: Printable,
  options: Pick<CardsOptions, 'scenarios' | 'series' | 'languages' | 'country'>,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const copies = genuineCopies(root);
  for (const language of printable.languages.filter(({code}) => options.languages.includes(code))) {
    const tongue = await cardLanguageOf(printable, language, options.country);
    const safety = tongue.say('cards.sheet.safety');
    files.set(`safety-sheet.${language.code}.html`, documentOf(tongue, safety, [safetyOf(tongue)]));
    for (const [id, copy] of copies) {
      if (!options.series.includes(id)) continue;
      const title = joined([tongue.say('cards.comparison.title'), titleOf(id)], ' · ');
      const sheets = comparisonsOf(tongue, id, copy);
      files.set(`comparison-${id}.${language.code}.html`, documentOf(tongue, title, sheets, fontOf(root)));
    }
    for (const id of options.scenarios) {
      const deck = deckOf(tongue, language, sourceOf(root, id));
      const title = joined([deck.read('title', deck.variants[0] ?? ''), tongue.say('cards.title')], ' · ');
      files.set(`${id}.${language.code}.html`, documentOf(tongue, title, sheetsOf(deck)));
    }
  }
  return files;
}

/**
 * Writes the files into a folder, which it creates if missing, and returns their paths. Throws with the cure
 * when the folder is not writable.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  try {
    mkdirSync(folder, {recursive: true});
    return [...files].map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused(`The cards cannot be written to ${folder} (${why}): name another folder with --out.`);
  }
}
