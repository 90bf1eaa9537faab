import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {kinds} from './new/kinds.ts';
import {command, Refused} from './command.ts';
import {readRequest, usage} from './new/request.ts';
import {skeletonOf} from './new/skeleton.ts';
import {writeOrRestore} from './new/write.ts';
import {root} from './paths.mjs';
import {capture, typescript} from './spawn.mjs';

/** Compiles the course. The compiler writes the English catalogues and the keys of the new texts. */
async function compile(): Promise<void> {
  const {code, output} = await capture(...typescript('src/compiler/main.ts', []));
  if (code !== 0)
    throw new Refused(`${output}\nThe course does not compile: correct these faults, then run this again.`);
}

/** Writes the pages for trainers about an interview. Throws `Refused` if the exploration finds a fault. */
async function explore(interview: string): Promise<void> {
  const {code, output} = await capture(...typescript('tools/scenarios.ts', [interview]));
  if (code !== 0) throw new Refused(`${output}\nThe pages for trainers are not written.`);
}

/**
 * Creates a page, a question type or new content that compiles at once. Prints what the author still has to fill in.
 * Resolves to the exit code. Leaves no files behind if it fails.
 */
async function create(words: readonly string[]): Promise<number> {
  const request = readRequest(words, root);
  const {kind, name} = request;
  if (kind === 'course') return createCourse(name);
  const plan = kinds[kind](request, root);
  const files = skeletonOf(root, kind, name, plan);
  const pathsOf = (isNew: boolean) =>
    [...files.keys()].filter(file => existsSync(join(root, file)) !== isNew).map(file => `  ${file}`);
  const [created, changed] = [pathsOf(true), pathsOf(false)];
  await writeOrRestore(root, files, compile);
  if (kind === 'interview') await explore(name);
  print([
    'Created:',
    ...created,
    'Changed, besides the generated files in locales/en:',
    ...changed,
    'Left to fill in, at each TODO in these files:',
    ...plan.left.map(line => `  - ${line}`),
    '  - CHANGELOG.md, once a user notices the change',
    'Until no text says TODO, test/content/placeholders.test.ts fails.',
  ]);
  return 0;
}

/** Turns this copy of the repository into another course. */
async function createCourse(name: string): Promise<number> {
  // Load the compiler only for a new course. In all other cases, another process runs the compiler. If the code does
  // not load there, this process can report it.
  const {partsOfCourse, replaceCourse} = await import('./new/course.ts');
  const replaced = partsOfCourse.filter(part => existsSync(join(root, part)));
  const created = replaceCourse(root, name);
  await explore('first-talk');
  print([
    'Replaced:',
    ...replaced.map(part => `  ${part}`),
    'Created:',
    ...created.map(file => `  ${file}`),
    'Kept: the neutral pack modules/country/xx.yaml, the rules of the State in specimens/utopia.yaml, and the translations of',
    'the interface in locales. The element tests run in the first course, which is now in test/fixtures/first-course.',
    'Left to do:',
    '  - the name, the line above it and the lead in course.yaml, and the seal in brand/seal.svg',
    '  - your own modules: npm run new -- lesson first-steps/NAME, and the other kinds in npm run new -- --help',
    'npm run dev shows the course, and npm run package makes a package of it.',
  ]);
  return 0;
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

await command(usage, create);
