import {join, resolve} from 'node:path';
import {format} from '../src/compiler/source/fault.ts';
import {CardsRefusal, optionsOf, usage} from './cards/options.ts';
import {readPrintable} from './cards/printable.ts';
import {cardFiles, writeFiles} from './cards/write.ts';
import {root} from './paths.mjs';
import {scenarioIds} from './scenarios/read.ts';

async function print(words: readonly string[]): Promise<void> {
  const printable = readPrintable(root);
  const faults = printable.faults.map(format);
  if (faults.length > 0) throw new CardsRefusal(['Mend these faults first.', ...faults].join('\n'));
  const options = optionsOf(words, {
    scenarios: scenarioIds(root),
    languages: printable.languages.map(({code}) => code),
    countries: Object.keys(printable.country),
  });
  const files = await cardFiles(root, printable, options);
  for (const path of writeFiles(resolve(options.out ?? join(root, 'dist', 'cards')), files))
    console.log(path);
}

try {
  const words = process.argv.slice(2);
  if (words.includes('--help')) console.log(usage);
  else await print(words);
} catch (error) {
  if (error instanceof TypeError) console.error(`${error.message}\n${usage}`);
  else if (error instanceof CardsRefusal) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
