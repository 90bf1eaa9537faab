import {parseArgs} from 'node:util';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';
import {exportTexts, importTexts, writeReadingList} from './translate/round-trip.ts';

const usage = `Takes texts to a translator's tool: npm run translate -- export --language LANGUAGE --format FORMAT
  FORMAT is xliff (2.1), xliff12, po, csv, or tmx: a memory of all pairs, which does not come back.
  --only missing,stale,draft  only texts in these states, separated by commas
  --out FILE                  instead of a file in dist/translate

Brings a file back: npm run translate -- import FILE
  Reads XLIFF, PO and CSV. Prints every fault of the file with its line, or its row in a table, and then writes nothing.
  docs/translators.md has all steps.

Says what a reviewer reads first: npm run translate -- reading-list --language LANGUAGE
  --hours N                   hours that the reviewer has; 10 by default
  --out FILE                  instead of a file in dist/translate`;

await command(usage, words => {
  const {values, positionals} = parseArgs({
    args: [...words],
    options: {
      language: {type: 'string', default: ''},
      format: {type: 'string', default: ''},
      only: {type: 'string', default: ''},
      out: {type: 'string'},
      hours: {type: 'string', default: '10'},
    },
    allowPositionals: true,
  });
  const [action, file, ...rest] = positionals;
  const isExport = action === 'export' && file === undefined;
  const isImport = action === 'import' && file !== undefined && rest.length === 0;
  const isList = action === 'reading-list' && file === undefined;
  if (!isExport && !isImport && !isList) throw new Refused(usage);
  const lines = isImport
    ? importTexts(root, file)
    : isList
      ? writeReadingList(root, values)
      : exportTexts(root, values);
  for (const line of lines) console.log(line);
  return 0;
});
