import {join, resolve} from 'node:path';
import {readTree} from '../src/compiler/build/disk.ts';
import {versionOf} from '../src/compiler/build/release.ts';
import {format} from '../src/compiler/source/fault.ts';
import {comparedSeries} from './cards/comparison.ts';
import {optionsOf, usage} from './cards/options.ts';
import {readPrintable} from './cards/printable.ts';
import {cardFiles, writeFiles} from './cards/write.ts';
import {command, Refused} from './command.ts';
import {readCourse} from './course-folder.ts';
import {root} from './paths.mjs';
import {casesIn} from './specimens/read.ts';
import {interviewIds} from '../src/compiler/build/interview-file.ts';

async function print(words: readonly string[]): Promise<number> {
  const printable = readPrintable(readTree(root), versionOf(root));
  const faults = printable.faults.map(format);
  if (faults.length > 0) throw new Refused(['Mend these faults first.', ...faults].join('\n'));
  const options = optionsOf(words, {
    scenarios: interviewIds(root),
    series: comparedSeries,
    cases: casesIn(root).map(({specimen}) => specimen.id),
    languages: printable.languages.map(({code}) => code),
    countries: Object.keys(printable.country),
    country: readCourse(root).country,
  });
  const files = await cardFiles(root, printable, options);
  for (const path of writeFiles(resolve(options.out ?? join(root, 'dist', 'cards')), files))
    console.log(path);
  return 0;
}

await command(usage, print);
