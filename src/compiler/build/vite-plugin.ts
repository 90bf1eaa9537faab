import {join, relative, resolve, sep} from 'node:path';
import {inspect} from 'node:util';
import type {ErrorPayload, Plugin, ResolvedConfig, ViteDevServer} from 'vite';
import {answerKeyFiles} from './answer-key.ts';
import {chunksOf, englishFiles, virtualCourse, type Files} from './chunks.ts';
import type {CompiledCourse} from '../compile.ts';
import {inCountry, withOfficers} from './country-chunks.ts';
import {compiledFiles, writeCompilation, type StoredCompilation} from './compiled-file.ts';
import {compileFolder, writeGenerated} from './compile-folder.ts';
import {versionOf} from './release.ts';
import {readBranding, sealModule, withTokens} from './branding.ts';
import {courseFile} from '../course/course-file.ts';
import {authorFolders, writeChanged} from './disk.ts';
import {looseEndsApart} from './explore-apart.ts';
import {format, type Fault} from '../source/fault.ts';
import {interfacePaths} from '../text/interface.ts';
import {startPage} from './page.ts';
import {readableFiles} from './readable.ts';
import {reviewFiles} from './reviews.ts';

const virtual = 'virtual:course';
const resolved = `\0${virtual}`;

/**
 * Name of the folder that holds the course in a build. All builds of one release use the same folder name. In a
 * stand-alone package, `namedByContent` renames the folder, so that browsers fetch what has changed.
 */
const folderOf = (version: string): string => `v${version}`;

/**
 * The Vite plugin that turns author files into data for the browser. It compiles the course, passes the course index
 * to the entry, and puts the data chunks where the entry loads them. In a build, faults stop the plugin. The dev
 * server leaves faulty content out, so that other authors can continue. An overlay lists the faults once; Escape
 * closes it. The dev server explores changed interviews after it has shown the page, because an exploration takes
 * seconds. The overlay then lists loose ends. Only tests replace the default functions.
 */
export function course(
  compileRoot: typeof compileFolder = compileFolder,
  looseEnds: typeof looseEndsApart = looseEndsApart,
): Plugin {
  let config: ResolvedConfig;
  let good: CompiledCourse | undefined;
  /**
   * The last compiled course with its warnings. Undefined if it was compiled with the pseudo-locale or for one
   * country.
   */
  let compilation: StoredCompilation | undefined;
  let chunks: Files = new Map();
  let tell = (_faults: readonly Fault[]): void => undefined;

  const compile = (): readonly Fault[] => {
    const draft = config.command === 'serve';
    const pseudo = process.env['TAMGA_PSEUDO'] === '1' || draft;
    const country = process.env['TAMGA_COUNTRY'];
    const {
      course: compiled,
      faults,
      warnings,
    } = compileRoot(config.root, {
      ...{pseudo, draft},
      ...(country !== undefined && {country}),
    });
    for (const warning of warnings) config.logger.warn(format(warning));
    if (compiled) {
      good = compiled;
      compilation = pseudo || country !== undefined ? undefined : {course: compiled, warnings};
      // The dev server shows the course of one country, including entries only for officers. In a build, the
      // packager decides later which texts and entries a package contains.
      const all = chunksOf(compiled);
      chunks = config.command === 'serve' ? withOfficers(inCountry(all, compiled.facts.country)) : all;
    }
    return faults;
  };
  // Compiles on first use. Tests and the desk also load pages through this plugin. These pages do not need the
  // course, so they should not wait for it.
  const compiled = (): CompiledCourse => {
    const faults = good ? undefined : compile();
    if (!good) throw inWords(faults ?? []);
    if (faults) tell(faults);
    return good;
  };

  return {
    name: 'tamga-course',
    configResolved(own) {
      config = own;
      if (config.command !== 'build') return;
      // Compile before the bundler starts, because the bundler would wrap each fault in a message of its own.
      for (const file of writeGenerated(config.root, compiled())) config.logger.info(`wrote ${file}`);
    },
    buildStart() {
      if (config.command !== 'build') return;
      const folder = folderOf(versionOf(config.root));
      for (const [file, source] of chunks)
        this.emitFile({type: 'asset', fileName: `${folder}/${file}`, source});
    },
    resolveId: id => (id === virtual ? resolved : undefined),
    load: id =>
      id === resolved ? virtualCourse(compiled()) + sealModule(readBranding(config.root)) : undefined,
    // The style sheets of the course and of the desk import tokens.css. This step replaces the import with the
    // colours and fonts of the course.
    transform: {
      order: 'pre',
      filter: {id: /\/src\/ui\/shell\.css$/},
      handler: code => withTokens(code, config.root),
    },
    transformIndexHtml: {order: 'pre', handler: html => startPage(html, compiled(), config.command)},
    writeBundle({dir}) {
      const beside = new Map([
        ...readableFiles(compiled()),
        ...reviewFiles(compiled()),
        ...answerKeyFiles(compiled()),
        ...compiledFiles(compiled()),
      ]);
      const folder = resolve(dir ?? config.build.outDir, '..');
      writeChanged(folder, beside);
      writeCompilation(folder, compilation);
    },
    configureServer(server) {
      serveChunks(server, () => (compiled(), chunks));
      tell = overlayIn(server);
      if (!server.config.server.middlewareMode) watch(server, compile, tell, () => good, looseEnds);
    },
  };
}

/**
 * Returns an error whose message lists the faults. The error has no stack, because a stack would not help an
 * author.
 */
function inWords(faults: readonly Fault[]): Error {
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  const message = `${count} in the course:\n${faults.map(format).join('\n')}`;
  return Object.assign(new Error(message), {stack: message, [inspect.custom]: () => message});
}

/**
 * Serves a data chunk at every address that ends with its path. In dev, other folders precede this path. The reason
 * is that the entry of the course requests chunks relative to its own source file.
 */
function serveChunks(server: ViteDevServer, chunks: () => Files): void {
  server.middlewares.use((request, response, next) => {
    const [, file] = /\/((?:data|rubric|text)\/[\w./-]+\.js)(?:\?|$)/.exec(request.url ?? '') ?? [];
    const source = file === undefined ? undefined : chunks().get(file);
    if (source === undefined) {
      next();
      return;
    }
    response.setHeader('Content-Type', 'text/javascript');
    response.setHeader('Cache-Control', 'no-store');
    response.end(source);
  });
}

/**
 * Returns a function that prints faults, and shows them in the overlay of the next page that connects. The overlay
 * appears only once, so that other authors can go on working after a reload.
 */
function overlayIn(server: ViteDevServer): (faults: readonly Fault[]) => void {
  let open: readonly Fault[] = [];
  server.ws.on('connection', () => {
    if (open.length > 0) server.ws.send(overlay(open));
    open = [];
  });
  return faults => {
    open = faults;
    if (faults.length > 0) server.config.logger.error(inWords(faults).message);
  };
}

function overlay(faults: readonly Fault[]): ErrorPayload {
  const message = `${inWords(faults).message}\n\nThe course shows as far as it can be read: press Escape.`;
  return {type: 'error', err: {message, stack: '', plugin: 'tamga-course'}};
}

/** Recompiles the course when an author saves a file. */
function watch(
  server: ViteDevServer,
  compile: () => readonly Fault[],
  tell: (faults: readonly Fault[]) => void,
  good: () => CompiledCourse | undefined,
  looseEnds: typeof looseEndsApart,
): void {
  const {root, logger} = server.config;
  let saves = 0;
  const explore = () => {
    const save = ++saves;
    looseEnds(root)
      .then(ends => [...ends.values()].flat().map(end => end.fault))
      .then(faults => {
        // In the meantime, the author may have saved another version. That version has its own exploration.
        if (save !== saves || faults.length === 0) return;
        logger.error(inWords(faults).message);
        server.ws.send(overlay(faults));
      })
      .catch((error: unknown) => logger.error(`the interviews could not be explored: ${String(error)}`));
  };
  const authored = (path: string) => {
    const file = relative(root, path).split(sep).join('/');
    return (
      file === courseFile ||
      interfacePaths.includes(file) ||
      (authorFolders.some(folder => file.startsWith(`${folder}/`)) && !file.startsWith('locales/en/'))
    );
  };
  const again = (path: string) => {
    if (!authored(path)) return;
    const faults = compile();
    tell(faults);
    const course = good();
    // The English texts of a faulty course are incomplete, so they must not replace the committed catalogues.
    if (course && faults.length === 0) writeChanged(root, englishFiles(course));
    server.moduleGraph.invalidateAll();
    server.ws.send({type: 'full-reload'});
    if (path.startsWith(join(root, 'scenarios'))) explore();
  };
  server.watcher.add([courseFile, ...authorFolders, ...interfacePaths].map(file => join(root, file)));
  for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, again);
  server.httpServer?.once('listening', explore);
}
