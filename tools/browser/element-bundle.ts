import {readdirSync} from 'node:fs';
import {join, sep} from 'node:path';
import {build, type Plugin, type Rolldown} from 'vite';
import {chunksOf, virtualCourse, type Files} from '../../src/compiler/build/chunks.ts';
import {readBranding, sealModule} from '../../src/compiler/build/branding.ts';
import {readPseudo} from '../../src/compiler/build/compiled-file.ts';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {withOfficers} from '../../src/compiler/build/country-chunks.ts';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {freshCompilationFile} from '../../src/packaging/build.ts';
import {decorators} from '../decorators.ts';
import {firstCourseRoot, root} from '../paths.mjs';
import {patience} from '../suite/machine.mjs';

/** Folder of the bundle in the address of a file. */
const folder = '/element-tests/';

/** Ending of the names of element tests. */
const ending = '.element.test.ts';

/**
 * The fields that the bundle uses in a context of Koa, the server of the test runner. A context contains a request
 * and its answer.
 */
interface Context {
  readonly path: string;
  body: unknown;
  type: string;
}

/**
 * Bundles all element tests with the code that they import. A page then loads a few files instead of several hundred
 * modules. Loading these modules took as long as the tests themselves.
 */
export async function elementBundle() {
  const course = compiledCourse();
  const chunks = withOfficers(chunksOf(course));
  const files = await bundled(course);
  return {
    /**
     * Serves the bundle and the data chunks of the course. The test runner serves all other files. This is a
     * middleware and not a plugin, because the runner would search the files of a plugin for imports on every page.
     */
    middleware: (context: Context, next: () => Promise<void>): Promise<void> => {
      const {path} = context;
      const body = path.endsWith(ending) ? entryOf(path) : (files.get(path) ?? chunkAt(path, chunks));
      if (body === undefined) return next();
      Object.assign(context, {body, type: path.endsWith('.map') ? 'json' : 'js'});
      return Promise.resolve();
    },
    plugin: {
      name: 'patience',
      /** Gives a busy machine more time to answer a command such as `emulateMedia`. */
      transform: ({path, body}: Pick<Context, 'path' | 'body'>): string | undefined =>
        path === '/__web-dev-server__web-socket.js' ? withPatience(String(body)) : undefined,
    },
  };
}

/** Raises the time limit of the test runner for an answer of its server. The runner's own limit is 20 seconds. */
function withPatience(script: string): string {
  if (!script.includes('20000'))
    throw new Error('The runner has another limit for commands: correct it here.');
  return script.replaceAll('20000', String(patience(60)));
}

/**
 * Returns the compiled course with the pseudo-locale. Reads what the build of these sources has compiled, or compiles the
 * course, which takes 8 seconds of a core. Throws if the course has faults.
 */
function compiledCourse(): CompiledCourse {
  const file = firstCourseRoot === root ? freshCompilationFile(root) : undefined;
  if (file !== undefined) return readPseudo(file);
  const {course, faults} = compileFolder(firstCourseRoot, {pseudo: true, engine: root});
  if (!course) throw new Error(`The course has ${faults.length} faults: run npm run build to see them.`);
  return course;
}

/** Returns a module that loads a test from the bundle. The runner requests the test by its source path. */
const entryOf = (path: string): string => `import '${folder}${path.slice(1)}.js';\n`;

function chunkAt(path: string, chunks: Files): string | undefined {
  const [, file = ''] = /\/((?:data|rubric|text)\/[\w./-]+\.js)$/.exec(path) ?? [];
  return chunks.get(file);
}

/** Returns the files of the bundle, by their address. */
async function bundled(course: CompiledCourse): Promise<Files> {
  const output = await build({
    root,
    configFile: false,
    mode: 'development',
    logLevel: 'warn',
    publicDir: false,
    oxc: decorators,
    plugins: [courseIndex(course)],
    build: {
      write: false,
      // The style sheet of a page contains its font, so no further request is needed.
      assetsInlineLimit: 1_000_000,
      minify: false,
      sourcemap: true,
      target: 'esnext',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(testFiles().map(file => [file, join(root, file)])),
        external: /^\/__web-/,
        checks: {bundlerTimings: false, ineffectiveDynamicImport: false},
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'shared/[name].js',
          // All tests share one chunk. A module in this chunk runs only when a test imports it.
          strictExecutionOrder: true,
          codeSplitting: {groups: [{name: 'all', minShareCount: 2}]},
        },
      },
    },
  });
  const outputs = 'close' in output ? [] : [output].flat();
  return new Map(outputs.flatMap(one => one.output.flatMap(fileOf)));
}

const fileOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): [string, string][] => {
  const text = file.type === 'chunk' ? file.code : file.source;
  return typeof text === 'string' ? [[folder + file.fileName, text]] : [];
};

/** Gives the tests the index of the course, as the build of the course does. */
const courseIndex = (course: CompiledCourse): Plugin => ({
  name: 'course-index',
  resolveId: id => (id === 'virtual:course' ? `\0${id}` : undefined),
  load: id =>
    id === '\0virtual:course' ? virtualCourse(course) + sealModule(readBranding(firstCourseRoot)) : undefined,
});

/** Returns the paths of all element tests, with slashes. */
const testFiles = (): readonly string[] =>
  ['src', 'test', 'tools'].flatMap(top =>
    readdirSync(join(root, top), {recursive: true, encoding: 'utf8'})
      .filter(name => name.endsWith(ending))
      .map(name => `${top}/${name.split(sep).join('/')}`),
  );
