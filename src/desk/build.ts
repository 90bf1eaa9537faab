import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readBranding, withTokens} from '../compiler/build/branding.ts';
import {decorators} from '../../tools/decorators.ts';

const sources = fileURLToPath(new URL('../../', import.meta.url));

/** Returns the folder of the files that `npm run bundle` has built. The folder exists only inside a bundle. */
export const bundledAssets = (project: string): string => join(project, 'dist', 'desk', 'bundle');

/** Folders of src whose code is used by the course and by the pages of a live room. */
const courseCode = ['content', 'documents', 'load', 'pages', 'questions', 'scenario', 'score', 'text', 'ui'];

const builds = new Map<string, Promise<string>>();

/**
 * Builds the files that the desk's pages load (style sheet, player, panel of reviewers, live room, seal), unless these
 * files already exist. Returns their folder, which is named after a hash of the sources. The folder gets this name by a
 * single rename after it is complete. Therefore several desks may start at the same time. A process builds only once,
 * because its own code stays the same even if the sources change.
 */
export function buildDesk(project = sources): Promise<string> {
  const known = builds.get(project) ?? buildOrFind(project);
  builds.set(project, known);
  return known;
}

async function buildOrFind(project: string): Promise<string> {
  const bundled = bundledAssets(project);
  if (existsSync(bundled)) return bundled;
  const [here, dist] = [join(project, 'src', 'desk'), join(project, 'dist', 'desk')];
  const name = fingerprint(project, here);
  const out = join(dist, name);
  if (existsSync(out)) return out;
  const unfinished = join(dist, `${name}.${process.pid}`);
  const {build} = await import('vite');
  await build({
    configFile: false,
    root: here,
    base: '/desk/',
    logLevel: 'warn',
    publicDir: false,
    oxc: decorators,
    plugins: [
      {
        name: 'tamga-tokens',
        transform: {order: 'pre', filter: {id: /\/desk\.css$/}, handler: css => withTokens(css, project)},
      },
    ],
    build: {
      outDir: unfinished,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      // The same browsers as for the course: the oldest versions that border posts still use.
      target: ['chrome109', 'firefox115', 'safari16.4'],
      rolldownOptions: {
        // Hides warnings about slow plug-ins, which mean nothing to the person who starts the desk.
        checks: {bundlerTimings: false},
        input: {
          player: join(here, 'player', 'player.ts'),
          reviewer: join(here, 'reviewer', 'reviewer.ts'),
          live: join(here, 'live', 'live.ts'),
          desk: join(here, 'pages', 'desk.css'),
        },
        output: {entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]'},
      },
    },
  });
  writeFileSync(join(unfinished, 'seal.svg'), readBranding(project).seal);
  try {
    renameSync(unfinished, out);
  } catch (error) {
    rmSync(unfinished, {recursive: true, force: true});
    if (!existsSync(out)) throw error;
  }
  for (const old of readdirSync(dist).filter(other => !other.startsWith(name) && !other.includes('.'))) {
    rmSync(join(dist, old), {recursive: true, force: true});
  }
  return out;
}

/**
 * Returns a hash of all inputs of the build. The hash ignores file times, because a checkout changes them.
 */
function fingerprint(project: string, here: string): string {
  const below = (...folder: string[]) =>
    readdirSync(join(here, ...folder), {recursive: true, encoding: 'utf8'})
      .filter(name => /[.](ts|css|woff2)$/.test(name) && !name.endsWith('.test.ts'))
      .sort()
      .map(name => join(here, ...folder, name));
  const {tokens, seal} = readBranding(project);
  const files = [
    ...below('ledger'),
    ...below('player'),
    ...below('reviewer'),
    ...below('live'),
    ...below('pages'),
    // Include the code of the course, because the pages of a live room show exercises with its elements.
    ...courseCode.flatMap(name => below('..', name)),
    join(here, 'build.ts'),
    join(project, 'src', 'compiler', 'build', 'branding.ts'),
    join(project, 'package-lock.json'),
  ];
  const hash = createHash('sha256').update(tokens).update(seal);
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
