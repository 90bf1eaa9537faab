import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {kinds} from './new/kinds.ts';
import {readRequest, Refused} from './new/request.ts';
import {skeletonOf} from './new/skeleton.ts';
import {writeOrRestore} from './new/write.ts';
import {root} from './paths.mjs';
import {typescript} from './spawn.mjs';
import {capture} from './suite/capture.ts';

/** Compiles the course, which writes the English catalogues and the keys of the new texts. */
async function compile(): Promise<void> {
  const {code, output} = await capture(...typescript('src/compiler/main.ts', []));
  if (code !== 0)
    throw new Refused(`${output}\nThe course does not compile: correct these faults, then run this again.`);
}

/**
 * Creates a page or a question type that compiles and has tests. Returns the lines to print. Leaves nothing
 * behind if it fails.
 */
async function create(words: readonly string[]): Promise<readonly string[]> {
  const {kind, name} = readRequest(words, root);
  const plan = kinds[kind](name);
  const files = await skeletonOf(root, kind, name, plan);
  const listed = (isNew: boolean) =>
    [...files.keys()].filter(file => existsSync(join(root, file)) !== isNew).map(file => `  ${file}`);
  const [created, changed] = [listed(true), listed(false)];
  await writeOrRestore(root, plan.folder, files, compile);
  return [
    'Created:',
    ...created,
    'Changed, besides the generated files in locales/en:',
    ...changed,
    'Left to fill in, at each TODO in these files:',
    ...plan.left.map(line => `  - ${line}`),
    '  - CHANGELOG.md, once a user notices the change',
    'Until no text says TODO, test/content/placeholders.test.ts fails.',
  ];
}

try {
  for (const line of await create(process.argv.slice(2))) console.log(line);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
