import {createHash} from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Plugin} from 'vite';
import {z} from 'zod';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {readTree} from '../../src/compiler/build/disk.ts';
import {versionOf} from '../../src/compiler/build/release.ts';
import {buildDesk, bundledAssets} from '../../src/desk/build.ts';
import {builtCourse} from '../../src/packaging/build.ts';
import {comparedSeries} from '../cards/comparison.ts';
import {readPrintable} from '../cards/printable.ts';
import {cardFiles, writeFiles} from '../cards/write.ts';
import {Refused} from '../command.ts';
import {readCourse} from '../course-folder.ts';
import {capture} from '../spawn.mjs';
import {casesIn} from '../specimens/read.ts';
import {archiveOf, leftOut, libraries, startFile, type Platform} from './platforms.ts';

/**
 * Replaces the folder `out` by a bundle: the start file, the archive of the programs, and the desk. The folder of the
 * desk has the layout of the repository, so the desk finds its files at the same paths.
 */
export async function writeBundle(
  root: string,
  platform: Platform,
  node: string,
  out: string,
): Promise<void> {
  checkPrograms(root, platform, node);
  const built = await builtCourse(root, true);
  rmSync(out, {recursive: true, force: true});
  const desk = join(out, 'desk');
  const dist = join(desk, 'dist');
  const copy = (from: string, to: string) => {
    cpSync(from, to, {recursive: true});
  };
  copy(built.folder, join(dist, 'course'));
  copy(built.answerKeys, join(dist, 'answer-key'));
  copy(join(root, 'dist', 'readable'), join(dist, 'readable'));
  copy(await buildDesk(), bundledAssets(desk));
  for (const file of textFiles(root)) copy(join(root, file), join(desk, file));
  await writeSheets(root, join(dist, 'cards'));
  await bundleServer(root, join(desk, 'src', 'desk', 'server'));
  for (const file of ['LICENSE', 'LICENSE-CONTENT.md']) copy(join(root, file), join(out, file));
  copyLicences(root, join(out, 'licences'));
  copy(join(root, 'tools', 'bundle', 'read-me.txt'), join(out, 'READ-ME.txt'));
  const hash = await writePrograms(root, platform, node, join(out, archiveOf(platform)));
  const start = join(out, platform.start);
  writeFileSync(start, startFile(platform, hash));
  chmodSync(start, 0o755);
}

function checkPrograms(root: string, {name, compiled}: Platform, node: string): void {
  if (!existsSync(node))
    throw new Refused(`There is no program "${node}": name another one with --node FILE.`);
  const missing = compiled.filter(each => !existsSync(join(root, 'node_modules', each)));
  if (missing.length === 0) return;
  const names = missing.map(each => `${each}@${versionOfLibrary(root, each)}`).join(' ');
  throw new Refused(
    `The libraries for ${name} are missing. Install them beside the others: npm install --no-save --force ${names}`,
  );
}

const packages = z.record(z.string(), z.string()).default({});
const manifestSchema = z.looseObject({dependencies: packages, optionalDependencies: packages});

const manifestIn = (folder: string): z.infer<typeof manifestSchema> =>
  manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/**
 * Returns the version of a package with compiled code. One of our libraries asks for this version in its manifest.
 * Returns `latest` if no library asks for the package.
 */
function versionOfLibrary(root: string, compiled: string): string {
  const wanted = libraries.map(
    name => manifestIn(join(root, 'node_modules', name)).optionalDependencies[compiled],
  );
  return wanted.find(version => version !== undefined) ?? 'latest';
}

/** Lists the files with the texts of the desk: English, and each translation. */
const textFiles = (root: string): readonly string[] => [
  ...['course.yaml', 'src/shell/texts.yaml', 'src/desk/texts.yaml'],
  ...readdirSync(join(root, 'locales'))
    .flatMap(code => ['interface.json', 'desk.json'].map(name => `locales/${code}/${name}`))
    .filter(file => existsSync(join(root, file))),
];

/** Writes all sheets of the print room as gzip files. Their drawings then take a tenth of the space. */
async function writeSheets(root: string, folder: string): Promise<void> {
  const printable = readPrintable(readTree(root), versionOf(root));
  const files = await cardFiles(root, printable, {
    scenarios: interviewIds(root),
    series: comparedSeries,
    cases: casesIn(root).map(({specimen}) => specimen.id),
    languages: printable.languages.map(({code}) => code),
    country: readCourse(root).country,
  });
  for (const path of writeFiles(folder, files)) {
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
    rmSync(path);
  }
}

/**
 * Makes the bundled script load a library with compiled code from another folder. The start file unpacks the library
 * into this folder.
 */
const unpacked: Plugin = {
  name: 'unpacked-libraries',
  enforce: 'pre',
  resolveId: id => (libraries.some(name => name === id) ? `\0unpacked:${id}` : undefined),
  load: id =>
    id.startsWith('\0unpacked:')
      ? `import {createRequire} from 'node:module';
         export default createRequire(process.env.TAMGA_LIBRARIES + '/programs.js')('${id.slice('\0unpacked:'.length)}');`
      : undefined,
};

/**
 * Bundles the server of the desk with all its libraries into one script. A desk in a bundle cannot build or package a
 * course.
 */
async function bundleServer(root: string, outDir: string): Promise<void> {
  const {build} = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [unpacked],
    ssr: {noExternal: true},
    build: {
      ssr: join(root, 'src', 'desk', 'server', 'main.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: true,
      rolldownOptions: {
        external: ['vite', leftOut, /own-package[.]ts$/],
        checks: {bundlerTimings: false},
        output: {entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs'},
      },
    },
  });
}

/**
 * Returns the packages with these names, and all packages that they need. Leaves out packages for other platforms,
 * which are not installed.
 */
function withNeeds(root: string, names: readonly string[]): readonly string[] {
  const found = new Set(names);
  // The loop also visits the names that are added to the set while the loop runs.
  for (const name of found)
    for (const need of Object.keys(manifestIn(join(root, 'node_modules', name)).dependencies))
      if (existsSync(join(root, 'node_modules', need))) found.add(need);
  return [...found];
}

/** Copies the licences of all packages that the bundle holds. */
function copyLicences(root: string, folder: string): void {
  const used = Object.keys(manifestIn(root).dependencies).filter(name => name !== leftOut);
  for (const name of withNeeds(root, used)) {
    const own = join(root, 'node_modules', name);
    for (const file of readdirSync(own).filter(each => /^licen[cs]e/i.test(each)))
      cpSync(join(own, file), join(folder, name, file), {recursive: true});
  }
}

/** Writes the archive with Node and the libraries. Resolves to a hash of the archive. */
async function writePrograms(
  root: string,
  {node, compiled}: Platform,
  program: string,
  archive: string,
): Promise<string> {
  const staging = mkdtempSync(join(tmpdir(), 'tamga-bundle-'));
  try {
    cpSync(program, join(staging, node));
    chmodSync(join(staging, node), 0o755);
    for (const name of withNeeds(root, [...libraries, ...compiled])) {
      const to = join(staging, 'node_modules', name);
      mkdirSync(dirname(to), {recursive: true});
      cpSync(join(root, 'node_modules', name), to, {recursive: true});
    }
    const {code, output} = await capture('tar', ['-czf', archive, '-C', staging, '.']);
    if (code !== 0) throw new Refused(`tar cannot pack the programs:\n${output}`);
    return createHash('sha256').update(readFileSync(archive)).digest('hex').slice(0, 12);
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}
