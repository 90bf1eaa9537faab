import {cpSync, existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {filesBelow, type BuiltCourse, type Chunk} from '../../src/packaging/built.ts';
import {readFacts} from '../../src/packaging/facts.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {pack, type Package} from '../../src/packaging/pack.ts';
import {planOf} from '../../src/packaging/choice/plan.ts';
import {textFiles} from '../../src/pages/pages.ts';

/** Path of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const folder = builtCourse();

/**
 * Copies the committed files of the fixture to a temporary folder. Adds an empty catalogue for each namespace that has
 * no committed one, so that a new page needs no file in the fixture. Returns the path of the folder.
 */
function builtCourse(): string {
  const copy = mkdtempSync(join(tmpdir(), 'built-course-'));
  cpSync(new URL('../fixtures/built-course/', import.meta.url), copy, {recursive: true});
  for (const language of ['en', 'mn'])
    for (const namespace of textFiles.keys()) {
      const file = join(copy, 'v0.1.0/text', language, `${namespace}.js`);
      if (namespace !== 'interface' && !existsSync(file)) writeFileSync(file, 'export default {};\n');
    }
  return copy;
}

const chunk = (name: string, parts: Partial<Chunk>): Chunk => ({
  file: `v0.1.0/${name}.js`,
  entry: false,
  imports: [],
  later: [],
  sources: [],
  packages: [],
  ...parts,
});

/**
 * A small folder with the structure of `dist/course`. It has every adapter, and an npm package that only one adapter
 * needs. The module `after` has a final test that draws from the banks of `document-fraud` and `interviewing`. The
 * module `interviewing` has a warm-up that draws from a bank of `document-fraud`.
 */
export const fixture: BuiltCourse = {
  folder,
  files: filesBelow(folder),
  chunks: [
    chunk('course', {
      entry: true,
      imports: ['v0.1.0/lit.js'],
      later: ['cmi5', 'scorm12', 'scorm2004', 'standalone'].map(name => `v0.1.0/${name}.js`),
    }),
    chunk('cmi5', {sources: ['src/tracking/cmi5/cmi5.ts']}),
    chunk('lit', {packages: ['node_modules/lit']}),
    chunk('scorm-again', {packages: ['node_modules/scorm-again']}),
    chunk('scorm12', {sources: ['src/tracking/scorm12/scorm12.ts']}),
    chunk('scorm2004', {sources: ['src/tracking/scorm2004/scorm2004.ts']}),
    chunk('standalone', {
      imports: ['v0.1.0/scorm12.js'],
      later: ['v0.1.0/scorm-again.js'],
      sources: ['src/tracking/standalone/standalone.ts'],
    }),
  ],
  answerKeys: fileURLToPath(new URL('../fixtures/answer-key/', import.meta.url)),
  reviews: {
    'document-fraud.check': {items: 2, drafts: 1},
    'document-fraud.module-test': {items: 6, drafts: 6},
    'document-fraud.post': {items: 30, drafts: 30},
    'interviewing.module-test': {items: 4, drafts: 0},
  },
};

/** Packages the fixture with a command line that requests one package. */
export const packFixture = async (...words: string[]): Promise<Package> =>
  pack(root, fixture, '0.1.0', readOptions(words));

/** Packages the fixture with a command line that requests several packages. */
export async function packFixtures(...words: string[]): Promise<readonly Package[]> {
  const orders = planOf(readOptions(words), await readFacts(fixture, '0.1.0'));
  return Promise.all(orders.map(order => pack(root, fixture, '0.1.0', order)));
}

/** Parses the facts about the package from the page's meta element. */
export const factsIn = (page: string): unknown =>
  JSON.parse((/<meta name="tamga" content="([^"]*)">/.exec(page)?.[1] ?? 'null').replaceAll('&quot;', '"'));
