import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {kinds} from './new/kinds.ts';
import {command, Refused} from './command.ts';
import {readRequest, usage} from './new/request.ts';
import {skeletonOf} from './new/skeleton.ts';
import {writeOrRestore} from './new/write.ts';
import {root} from './paths.mjs';
import {capture, typescript} from './spawn.mjs';

/** Compiles the course, which writes the English catalogues and the keys of the new texts. */
async function compile(): Promise<void> {
  const {code, output} = await capture(...typescript('src/compiler/main.ts', []));
  if (code !== 0)
    throw new Refused(`${output}\nThe course does not compile: correct these faults, then run this again.`);
}

/**
 * Creates a page or a question type that compiles and has tests, and prints what is left to fill in. Resolves to
 * the exit code. Leaves nothing behind if it fails.
 */
async function create(words: readonly string[]): Promise<number> {
  const {kind, name} = readRequest(words, root);
  const plan = kinds[kind](name);
  const files = await skeletonOf(root, kind, name, plan);
  const listed = (isNew: boolean) =>
    [...files.keys()].filter(file => existsSync(join(root, file)) !== isNew).map(file => `  ${file}`);
  const [created, changed] = [listed(true), listed(false)];
  await writeOrRestore(root, plan.folder, files, compile);
  const lines = [
    'Created:',
    ...created,
    'Changed, besides the generated files in locales/en:',
    ...changed,
    'Left to fill in, at each TODO in these files:',
    ...plan.left.map(line => `  - ${line}`),
    '  - CHANGELOG.md, once a user notices the change',
    'Until no text says TODO, test/content/placeholders.test.ts fails.',
  ];
  for (const line of lines) console.log(line);
  return 0;
}

await command(usage, create);
