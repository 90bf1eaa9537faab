import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, createLogger, createServer, type ViteDevServer} from 'vite';
import {afterEach, expect, test, vi} from 'vitest';
import {compileSmall, fixtureRoot, soundCourse} from '../../../test/content/course-fixture.ts';
import {fault as faultAt} from '../source/fault.ts';
import {readPseudo} from './compiled-file.ts';
import {filesBelow} from './disk.ts';
import type {looseEndsApart} from './explore-apart.ts';
import {course} from './vite-plugin.ts';

const folders: string[] = [];
const servers: ViteDevServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

/** Returns the path of a writable copy of the fixture course. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'Тамга '));
  folders.push(folder);
  cpSync(fixtureRoot, folder, {recursive: true});
  return folder;
}

const lesson = 'modules/sample/01-first.md';
const spoil = (root: string) => {
  writeFileSync(
    join(root, lesson),
    readFileSync(join(root, lesson), 'utf8').replace('text: Zero', 'text: 0'),
  );
};
const faultLine = `${lesson}:38:11  options.zero.text: write it in quotes: "0"  (single-choice)`;

const common = (root: string, looseEnds?: typeof looseEndsApart) => ({
  root,
  configFile: false as const,
  base: './',
  logLevel: 'silent' as const,
  plugins: [course(compileSmall, looseEnds)],
});

const buildIn = (root: string) =>
  build({
    ...common(root),
    build: {outDir: 'dist/course', rolldownOptions: {output: {entryFileNames: 'v1.2.3/course.js'}}},
  });

async function serve(root: string, looseEnds?: typeof looseEndsApart): Promise<ViteDevServer> {
  const server = await createServer({
    ...common(root, looseEnds),
    server: {port: 0, host: '127.0.0.1'},
    optimizeDeps: {noDiscovery: true},
  });
  servers.push(server);
  return server.listen();
}

const addressOf = (server: ViteDevServer) => server.resolvedUrls?.local[0] ?? '';
const get = async (server: ViteDevServer, path: string) =>
  (await fetch(new URL(path, addressOf(server)))).text();

test('a build puts data chunks beside the code, and readable texts, answer keys, draft counts and contents beside the course', async () => {
  const root = copied();
  await buildIn(root);
  const files = filesBelow(root, 'dist');
  expect(files).toContain('dist/course/v1.2.3/data/sample.js');
  expect(files).toContain('dist/course/v1.2.3/rubric/sample.js');
  expect(files).toContain('dist/course/v1.2.3/text/mn/course.js');
  expect(files).toContain('dist/readable/en.json');
  expect(files).toContain('dist/answer-key/en.json');
  expect(files).toContain('dist/compiled.json');
  const reviews: unknown = JSON.parse(readFileSync(join(root, 'dist/reviews.json'), 'utf8'));
  expect(reviews).toEqual(soundCourse().reviews);
  const {index, languages} = soundCourse();
  const contents: unknown = JSON.parse(readFileSync(join(root, 'dist/compiled.json'), 'utf8'));
  expect(contents).toMatchObject(JSON.parse(JSON.stringify({index, languages})));
  const withPseudo = compileSmall(root, {pseudo: true}).course?.languages;
  expect(withPseudo).toHaveLength(languages.length + 1);
  expect(readPseudo(join(root, 'dist/compiled'))).toMatchObject({index, languages: withPseudo});
  const code = (file: string) => readFileSync(join(root, 'dist/course/v1.2.3', file), 'utf8');
  expect(code('course.js')).toContain('module-test');
  expect(code('course.js')).not.toContain('tea-house');
  expect(code('data/contents.js')).toContain('tea-house');
  expect(readFileSync(join(root, 'dist/course/index.html'), 'utf8')).toContain('<h1>A course</h1>');
});

test('a build with a pseudo-locale leaves no compiled course for the unit tests', async () => {
  const root = copied();
  await buildIn(root);
  expect(filesBelow(root, 'dist')).toContain('dist/compiled');
  vi.stubEnv('TAMGA_PSEUDO', '1');
  try {
    await buildIn(root);
  } finally {
    vi.unstubAllEnvs();
  }
  expect(filesBelow(root, 'dist')).not.toContain('dist/compiled');
});

test('a build writes the generated files that are committed, but does not lock ids', async () => {
  const root = copied();
  await buildIn(root);
  expect(filesBelow(root, '.')).not.toContain('./ids.lock');
  expect(JSON.parse(readFileSync(join(root, 'locales/en/talks.json'), 'utf8'))).toMatchObject({
    title: 'Talks',
  });
});

test('a build with faults stops, reports each fault and writes nothing', async () => {
  const root = copied();
  spoil(root);
  await expect(buildIn(root)).rejects.toThrow(faultLine);
  expect(filesBelow(root, 'dist')).toEqual([]);
  expect(filesBelow(root, 'locales/en')).toEqual([]);
});

test.each(['v1.2.3/data/sample.js', 'src/app/data/sample.js?try=2'])(
  'the dev server serves a data chunk at the address from which the entry of the course requests it: %s',
  async path => {
    const server = await serve(copied());
    expect(await get(server, path)).toContain('export default {"id":"sample"');
  },
);

/** Starts a dev server that records what it sends to pages. `connect` simulates a page that has loaded. */
async function watched(root: string) {
  const sent: unknown[] = [];
  const connected: (() => void)[] = [];
  const spy = (server: ViteDevServer) => {
    Object.assign(server.ws, {
      send: (message: unknown) => sent.push(message),
      on: (_event: string, listener: () => void) => connected.push(listener),
    });
  };
  const server = await createServer({
    ...common(root),
    plugins: [{name: 'spy', configureServer: spy}, course(compileSmall)],
    server: {port: 0, host: '127.0.0.1'},
    optimizeDeps: {noDiscovery: true},
  });
  servers.push(server);
  return {server: await server.listen(), sent, connect: () => connected.forEach(listener => listener())};
}

const overlay = {
  type: 'error',
  err: {
    message: `1 fault in the course:\n${faultLine}\n\nThe course shows as far as it can be read: press Escape.`,
    stack: '',
    plugin: 'tamga-course',
  },
};

test('the dev server shows a lesson without its faulty question, and lists the fault once', async () => {
  const root = copied();
  const {server, sent, connect} = await watched(root);
  await get(server, 'src/app/data/sample.js');
  spoil(root);
  server.watcher.emit('change', join(root, lesson));
  expect(sent).toEqual([{type: 'full-reload'}]);
  connect();
  connect();
  expect(sent.slice(1)).toEqual([overlay]);
  const data = await get(server, 'src/app/data/sample.js');
  expect(data).toContain('"how-many"');
  expect(data).not.toContain('"filler"');
  expect(await get(server, 'src/app/text/mn/sample/first.js')).toContain('"first.how-many.stem"');
});

test('the dev server shows a new lesson while another lesson has a fault', async () => {
  const root = copied();
  spoil(root);
  const second = readFileSync(join(root, lesson), 'utf8')
    .replace('text: 0', 'text: Zero')
    .replace('id: first', 'id: second')
    .replaceAll(/^(id|stem): (filler|how-many|What does|How many)/gm, '$1: $2-again');
  writeFileSync(join(root, 'modules/sample/02-second.md'), second);
  const list = join(root, 'modules/sample/module.yaml');
  writeFileSync(list, `${readFileSync(list, 'utf8').trimEnd()}\n  - lesson: 02-second.md\n`);
  const {server, sent, connect} = await watched(root);
  expect(await get(server, 'src/app/data/contents.js')).toContain('"second"');
  connect();
  expect(sent).toEqual([overlay]);
});

test('the dev server keeps the last course and lists the fault when course.yaml cannot be read', async () => {
  const root = copied();
  const {server, sent, connect} = await watched(root);
  await get(server, 'src/app/data/sample.js');
  writeFileSync(join(root, 'course.yaml'), 'id: [');
  server.watcher.emit('change', join(root, 'course.yaml'));
  connect();
  expect(sent).toMatchObject([{type: 'full-reload'}, {type: 'error'}]);
  expect(await get(server, 'src/app/data/contents.js')).toContain('"first"');
});

test('the dev server leaves the English catalogues as they are while the course has a fault', async () => {
  const root = copied();
  const {server} = await watched(root);
  await get(server, 'src/app/data/sample.js');
  spoil(root);
  server.watcher.emit('change', join(root, lesson));
  expect(filesBelow(root, 'locales/en')).toEqual([]);
});

test('the dev server updates the page after a file is corrected', async () => {
  const root = copied();
  const server = await serve(root);
  const sent: unknown[] = [];
  Object.assign(server.ws, {send: (message: unknown) => sent.push(message)});
  writeFileSync(
    join(root, lesson),
    readFileSync(join(root, lesson), 'utf8').replace('text: Zero', 'text: Nought'),
  );
  server.watcher.emit('change', join(root, lesson));
  expect(sent).toEqual([{type: 'full-reload'}]);
  expect(await get(server, 'src/app/text/en/sample/first.js')).toContain('"Nought"');
  expect(readFileSync(join(root, 'locales/en/sample.json'), 'utf8')).toContain('"Nought"');
});

test('the dev server updates the page first, then explores the saved interview and shows its loose ends', async () => {
  const root = copied();
  const file = 'scenarios/tea-house.yaml';
  const fault = faultAt({file, line: 5, column: 5}, 'a dead end', 'ways');
  const sent: unknown[] = [];
  const server = await serve(root, () =>
    Promise.resolve(new Map(sent.length === 0 ? [] : [['tea-house', [{fault, place: 'greet'}]]])),
  );
  Object.assign(server.ws, {send: (message: unknown) => sent.push(message)});
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace('evening', 'morning'));
  server.watcher.emit('change', join(root, file));
  expect(sent).toEqual([{type: 'full-reload'}]);
  await expect
    .poll(() => sent)
    .toMatchObject([
      {type: 'full-reload'},
      {
        ...overlay,
        err: {
          ...overlay.err,
          message: overlay.err.message.replace(faultLine, `${file}:5:5  a dead end  (ways)`),
        },
      },
    ]);
  expect(await get(server, 'src/app/text/en/tea-house.js')).toContain('Good morning.');
});

test('a warning is logged and does not stop a build', async () => {
  const root = copied();
  const messages: string[] = [];
  const logger = {...createLogger('silent'), warn: (message: string) => void messages.push(message)};
  await build({...common(root), customLogger: logger, build: {outDir: 'dist/course', write: false}});
  expect(messages).toContainEqual(
    expect.stringMatching(/^locales\/mn\/\S+:1:1 {2}warning: mn: of \d+ texts \d+ are missing and \d+ stale/),
  );
});
