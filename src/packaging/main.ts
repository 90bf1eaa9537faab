import {accessSync, constants, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import {builtCourse} from './build.ts';
import {readOptions, usage} from './options.ts';
import {pack} from './pack.ts';
import {Refusal} from './refusal.ts';
import {zipOf} from './zip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Makes one package as the command line says; answers with the lines to print. */
async function main(words: readonly string[]): Promise<readonly string[]> {
  const options = readOptions(words);
  if (options.help) return [usage.trimEnd()];
  const out = resolve(options.out);
  writing(out, () => {
    mkdirSync(out, {recursive: true});
    accessSync(out, constants.W_OK);
  });
  const {version} = z
    .object({version: z.string()})
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const built = await builtCourse(root, options.build);
  const made = await pack(root, built, version, options);
  const zip = zipOf(made.files);
  const path = join(out, made.name);
  writing(out, () => {
    writeFileSync(path, zip);
  });
  const {modules, languages, whole} = made.choice;
  const manifest = made.files.get('imsmanifest.xml');
  // The default package's manifest is committed, so that a change of the course's structure shows in review.
  if (manifest && whole.modules && whole.languages && out === join(root, 'dist')) {
    writing(root, () => {
      writeFileSync(join(root, 'imsmanifest.xml'), manifest);
    });
  }
  return [
    path,
    `${made.files.size} files, ${Math.ceil(zip.length / 1024)} kB; modules ${modules.join(', ')}; languages ${languages.join(', ')}`,
  ];
}

function writing(folder: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `nothing can be written to ${folder}: ${why}`,
      'choose another folder with --out FOLDER',
    );
  }
}

try {
  for (const line of await main(process.argv.slice(2))) console.log(line);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.message}\n${error.cure}`);
  process.exitCode = 1;
}
