import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {leaving, pages, parts, textFiles} from '../../src/pages/pages.ts';
import {readFacts} from '../../src/packaging/facts.ts';
import {Refusal} from '../../src/packaging/refusal.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {declaredCourse, packCourse, testedModules, version} from './course.ts';
import {fixture, packFixture} from './fixture.ts';
import {pack} from '../../src/packaging/pack.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {root} from './fixture.ts';

const loaders = Object.entries({...pages, ...parts, leaving});
let whole: Package;

/** Returns true if the authors of the course have written this catalogue, such as a glossary. */
const isWritten = (name: string): boolean => existsSync(join(root, `locales/en/${name}.json`));

beforeAll(async () => {
  whole = await packCourse();
});

test.each(loaders)('a package of the whole course holds every text that "%s" requests', (_, page) => {
  const catalogues: readonly string[] = 'catalogues' in page ? page.catalogues : [];
  const wanted = [...page.texts, ...catalogues.filter(isWritten)].filter(name => name !== 'interface');
  expect(wanted.length).toBeGreaterThan(0);
  for (const language of declaredCourse.languages)
    for (const name of wanted)
      expect([...whole.files.keys()]).toContain(`v${version}/text/${language}/${name}.js`);
});

test.each(testedModules)(
  'a package of the module %s holds the texts of every page that it shows',
  async module => {
    const {files, context} = await packCourse('--modules', module);
    const kinds = new Set(
      context.facts.modules.filter(({id}) => id === module).flatMap(({namespaces}) => namespaces),
    );
    for (const [name, page] of loaders) {
      const needs: string | undefined = 'with' in page ? page.with : undefined;
      const isShown =
        needs === undefined || (needs === 'interview' ? kinds.has('booth') : kinds.has('practice'));
      for (const text of isShown && name !== 'interview' && name !== 'examination' ? page.texts : [])
        expect([name, ...files.keys()]).toContain(`v${version}/text/en/${text}.js`);
    }
  },
);

test.each([...textFiles].filter(([name]) => ['search', 'lesson', 'leaving'].includes(name)))(
  'a course without the texts "%s" is not packaged, and the message names %s',
  async (name, source) => {
    const file = `v0.1.0/text/mn/${name}.js`;
    const built = {...fixture, files: fixture.files.filter(one => one !== file)};
    expect((await readFacts(built, '0.1.0')).languages).toEqual(['en', 'mn']);
    await expect(packFixture()).resolves.toBeDefined();
    await expect(pack(root, built, '0.1.0', readOptions([]))).rejects.toThrow(
      `a page needs the texts "${name}", and the built course has no ${file}`,
    );
    const refusal: unknown = await pack(root, built, '0.1.0', readOptions([])).catch(
      (error: unknown) => error,
    );
    expect(refusal instanceof Refusal && refusal.cure).toContain(source);
  },
);

test('a course without a PNG icon is packaged, and no page links to such an icon', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamga-icon-'));
  for (const name of ['src', 'brand', 'node_modules'])
    symlinkSync(join(root, name), join(folder, name), 'junction');
  const course = readFileSync(join(root, 'course.yaml'), 'utf8');
  writeFileSync(join(folder, 'course.yaml'), course.replace(/^icon:.*$/m, ''));
  for (const name of ['LICENSE', 'LICENSE-CONTENT.md', 'package.json'])
    copyFileSync(join(root, name), join(folder, name));
  try {
    const {files} = await pack(folder, fixture, '0.1.0', readOptions([]));
    const linked = [...files].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('favicon.png'));
    expect(linked.map(([path]) => path)).toEqual([]);
    expect([...files.keys()]).toContain('favicon.svg');
    expect([...files.keys()]).not.toContain('favicon.png');
  } finally {
    rmSync(folder, {recursive: true});
  }
});
