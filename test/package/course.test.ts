import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Built} from '../../src/packaging/built.ts';
import {faultOfName} from '../../src/packaging/names.ts';
import {acceptable} from '../../src/packaging/notices.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {reachable} from '../../src/packaging/select.ts';
import {readSchemas} from '../../src/packaging/schemas.ts';
import {faultsOfXml} from '../../src/packaging/validate.ts';
import {faultsOfPlatform, faultsOfSyntax} from './browser-floor.ts';
import {course, packCourse, textIn} from './course.ts';
import {root} from './fixture.ts';
import {rootedAddresses, strayAddresses} from './outside.ts';
import {faultsOfPage} from './page-rules.ts';

const buildTime = 120_000;

describe('the default package of the real course', () => {
  let built: Built;
  let made: Package;
  let paths: readonly string[] = [];
  const ending = (...endings: string[]) =>
    paths
      .filter(path => endings.some(e => path.endsWith(e)))
      .map(path => [path, textIn(made.files, path)] as const);

  beforeAll(async () => {
    built = await course();
    made = await packCourse();
    paths = [...made.files.keys()];
  }, buildTime);

  test('has the manifest that is committed; if not, run npm run package and look at the change of imsmanifest.xml', () => {
    const committed = readFileSync(join(root, 'imsmanifest.xml'), 'utf8').replace(/\r\n/g, '\n');
    expect(textIn(made.files, 'imsmanifest.xml')).toBe(committed);
  });

  test('has a manifest that the schemas of SCORM 1.2 accept', () => {
    expect(
      faultsOfXml('scorm12', textIn(made.files, 'imsmanifest.xml'), readSchemas(root, 'scorm12edition')),
    ).toEqual([]);
  });

  test('holds every file the manifest lists, and lists every file it holds', () => {
    const listed = [...textIn(made.files, 'imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(
      ([, href]) => href,
    );
    expect(listed).toEqual(paths.filter(path => path !== 'imsmanifest.xml' && !path.endsWith('.xsd')));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('has only names and types of files that every LMS takes', () => {
    expect(paths.flatMap(path => faultOfName(path) ?? [])).toEqual([]);
  });

  test('keeps all code and data in one folder of its version', () => {
    const outside = paths.filter(path => /\.(js|css|woff2)$/.test(path) && !/^v\d+\.\d+\.\d+\//.test(path));
    expect(outside).toEqual([]);
  });

  test('has scripts that the oldest browsers can read', () => {
    const scripts = ending('.js');
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap(([path, source]) => faultsOfSyntax(path, source))).toEqual([]);
  });

  test('uses nothing of the platform that the oldest browsers lack', () => {
    const prose = /^v[^/]+\/(data|rubric|text)\//;
    const code = ending('.js', '.css').filter(([path]) => !prose.test(path));
    expect(code.length).toBeGreaterThan(4);
    expect(code.flatMap(([path, source]) => faultsOfPlatform(path, source))).toEqual([]);
  });

  test('asks nothing of any other server', () => {
    expect(
      ending('.js', '.css', '.html', '.svg').flatMap(([path, source]) => strayAddresses(path, source)),
    ).toEqual([]);
    expect(ending('.html').flatMap(([path, source]) => rootedAddresses(path, source))).toEqual([]);
  });

  test('has pages that keep the policy', () => {
    expect(ending('.html').map(([path]) => path)).toEqual(['index.html', 'licences.html']);
    expect(ending('.html').flatMap(([path, html]) => faultsOfPage(path, html))).toEqual([]);
  });

  test('names the licence of every package in its code, and gives the text', () => {
    const packages = reachable(built.chunks, 'scorm12').flatMap(chunk => chunk.packages);
    expect(packages).toEqual(expect.arrayContaining(['node_modules/lit', 'node_modules/i18next']));
    const page = textIn(made.files, 'licences.html');
    const sections = [...page.matchAll(/<h2>(.+)<\/h2>\n<p>([^<]+)<\/p>\n<pre>([^<]+)<\/pre>/g)];
    for (const folder of packages) {
      const name = folder.replace('node_modules/', '');
      const [, , licence, text] = sections.find(([, names = '']) => names.includes(`<span>${name} `)) ?? [];
      expect(acceptable, folder).toContain(licence);
      expect(text?.length, folder).toBeGreaterThan(400);
    }
  });

  test('carries no adapter of another standard, and no learning system', () => {
    expect(reachable(built.chunks, 'scorm12').flatMap(chunk => chunk.sources)).toContain(
      'src/tracking/scorm12.ts',
    );
    expect(reachable(built.chunks, 'scorm12').flatMap(chunk => chunk.sources)).not.toContain(
      'src/tracking/standalone.ts',
    );
    expect(textIn(made.files, 'licences.html')).not.toContain('scorm-again');
  });

  test('carries no development build', () => {
    expect(
      ending('.js')
        .filter(([, source]) => /lit is in dev mode/i.test(source))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('has an icon, linked from each page', () => {
    for (const [path, html] of ending('.html')) expect(html, path).toContain('href="favicon.svg"');
    expect(paths).toEqual(expect.arrayContaining(['favicon.svg', 'favicon.png']));
  });
});

test.each([
  {words: ['--modules', 'document-fraud'], out: /interviewing|restaurant/},
  {words: ['--modules', 'interviewing'], out: /document-fraud/},
  {words: ['--languages', 'mn'], out: /text\/en\//},
])(
  'the real package of $words leaves out what was not chosen',
  async ({words, out}) => {
    const whole = [...(await packCourse()).files.keys()];
    const part = [...(await packCourse(...words)).files.keys()];
    expect(whole.filter(path => out.test(path)).length).toBeGreaterThan(1);
    expect(part.filter(path => out.test(path))).toEqual([]);
    expect(part.length).toBeLessThan(whole.length);
  },
  buildTime,
);

test(
  'a package in one language opens in it',
  async () => {
    const page = textIn((await packCourse('--languages', 'mn')).files, 'index.html');
    expect(page).toMatch(/<html lang="mn" dir="ltr"/);
    expect(page).toMatch(/[ӨөҮү]/);
  },
  buildTime,
);
