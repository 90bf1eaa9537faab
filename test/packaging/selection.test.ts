import {expect, test} from 'vitest';
import type {BuiltCourse} from '../../src/packaging/built.ts';
import {readOptions, usage} from '../../src/packaging/choice/options.ts';
import {pack, type Package} from '../../src/packaging/pack.ts';
import {textFiles} from '../../src/pages/pages.ts';
import {textIn} from './course.ts';
import {factsIn, fixture, packFixture, root} from './fixture.ts';

/**
 * Matches the files of interface texts. This test leaves these files out, because test/packaging/pages.test.ts checks
 * them.
 */
const interfaceTexts = new RegExp(`/text/[a-z]+/(${[...textFiles.keys()].join('|')})[.]js$`);

const ours = async (...words: string[]) =>
  [...(await packFixture(...words)).files.keys()].filter(
    file => file.startsWith('v0.1.0/') && !interfaceTexts.test(file),
  );

test('a package without options contains the whole course, except banks that no paper draws from', async () => {
  const banks = ['document-fraud.check', 'document-fraud.module-test', 'interviewing.module-test'];
  const owners = ['after', 'document-fraud', 'interviewing', ...banks];
  expect(await ours()).toEqual(
    [
      ...['course.css', 'course.js', 'licences.css', 'lit.js', 'scorm12.js', 'data/country/mn.js'],
      ...owners.flatMap(name => [`data/${name}.js`, `rubric/${name}.js`]),
      ...['en', 'mn'].flatMap(code =>
        [
          ...['contents', 'country/mn', 'course', 'restaurant-by-the-sea', ...owners, 'document-fraud/zones'],
        ].map(name => `text/${code}/${name}.js`),
      ),
    ]
      .map(path => `v0.1.0/${path}`)
      .sort(),
  );
});

test.each([
  [['--modules', 'document-fraud'], []],
  [['--modules', 'interviewing'], []],
  [['--modules', 'interviewing,document-fraud'], ['document-fraud.check']],
  [['--modules', 'interviewing,after'], ['interviewing.module-test']],
  [['--standard', 'cmi5', '--variant', 'au-per-module'], []],
])(
  'the package of %j contains the banks %j: the banks of its modules, if a paper of the package draws from them',
  async (words, banks) => {
    const held = (await ours(...words)).filter(file => /\/[^/]+\.[^/]+\.js$/.test(file));
    const kinds = ['data', 'rubric', 'text/en', 'text/mn'];
    expect(held).toEqual(kinds.flatMap(kind => banks.map(bank => `v0.1.0/${kind}/${bank}.js`)));
  },
);

test.each([
  {
    words: ['--modules', 'document-fraud'],
    out: /interviewing|restaurant/,
    kept: 'v0.1.0/data/document-fraud.js',
  },
  {
    words: ['--modules', 'interviewing'],
    out: /document-fraud/,
    kept: 'v0.1.0/text/mn/restaurant-by-the-sea.js',
  },
  {words: ['--languages', 'mn'], out: /text\/en/, kept: 'v0.1.0/text/mn/course.js'},
  {words: ['--standard', 'scorm12'], out: /standalone|scorm-again/, kept: 'v0.1.0/scorm12.js'},
])('a package with $words contains only what these options select', async ({words, out, kept}) => {
  const files = await ours(...words);
  expect(files.filter(file => out.test(file))).toEqual([]);
  expect(files).toContain(kept);
});

test('a stand-alone package contains its adapter and everything that the adapter needs', async () => {
  const {files} = await packFixture('--standard', 'standalone');
  expect([...files.keys()].map(path => path.replace(/^.*\//, ''))).toEqual(
    expect.arrayContaining(['standalone.js', 'scorm12.js', 'scorm-again.js']),
  );
});

/** Options that change the content of a package. Each has a value, and the name that the zip gets with this value. */
const namesByOption: Readonly<Record<string, readonly [value: readonly string[], name: string]>> = {
  '--standard': [['standalone'], 'tamga-standalone-0.1.0.zip'],
  '--variant': [['au-per-module', '--standard', 'cmi5'], 'tamga-cmi5-0.1.0-au-per-module.zip'],
  '--modules': [['interviewing'], 'tamga-scorm12-0.1.0-interviewing.zip'],
  '--languages': [['mn,en'], 'tamga-scorm12-0.1.0-mn-en.zip'],
  '--pass-mark': [['70'], 'tamga-scorm12-0.1.0-mark-70.zip'],
  '--status-scheme': [['completed-incomplete'], 'tamga-scorm12-0.1.0-completed-incomplete.zip'],
  '--report': [['detail'], 'tamga-scorm12-0.1.0-detail.zip'],
  '--title': [['Энэ бол нэр'], 'tamga-scorm12-0.1.0-title-b0a46fa2.zip'],
  '--lead': [['Two modules.'], 'tamga-scorm12-0.1.0-lead-ae5275fd.zip'],
  '--country': [['xx'], 'tamga-scorm12-0.1.0-country-xx.zip'],
  '--for-officers': [[], 'tamga-scorm12-0.1.0-for-officers.zip'],
  '--shared-devices': [[], 'tamga-scorm12-0.1.0-shared-devices.zip'],
  '--completion-record': [[], 'tamga-scorm12-0.1.0-completion-record.zip'],
};
/**
 * Options that keep the name of the zip, and `--refresher`. A refresher needs questions, so only test/course can test
 * the name of its zip.
 */
const notNamed = ['--all', '--day', '--refresher', '--out', '--no-build', '--help'];

test.each(Object.entries(namesByOption))(
  'the option %s gives the zip a name of its own',
  async (option, [value, name]) => {
    expect((await packFixture(option, ...value)).name).toBe(name);
  },
);

test('every option of the packager is listed as one that changes the name of the zip or as one that does not', () => {
  const all = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
  expect([...Object.keys(namesByOption), ...notNamed].sort()).toEqual([...all].sort());
});

test('a package of the default options, or of all modules by name, has a name without a suffix', async () => {
  for (const words of [
    [],
    ['--modules', 'interviewing,document-fraud,after'],
    ['--pass-mark', '80', '--country', 'mn'],
  ])
    expect((await packFixture(...words)).name).toBe('tamga-scorm12-0.1.0.zip');
});

test('the start page states id, standard, languages, modules and report settings of its package', async () => {
  const words = [
    ['--languages', 'mn', '--modules', 'interviewing', '--pass-mark', '70', '--country', 'xx'],
    ['--status-scheme', 'completed-incomplete', '--report', 'detail', '--shared-devices'],
    ['--completion-record'],
  ];
  const page = textIn((await packFixture(...words.flat())).files, 'index.html');
  expect(factsIn(page)).toEqual({
    id: 'tamga.interviewing',
    standard: 'scorm12',
    languages: ['mn'],
    modules: ['interviewing'],
    passMark: 70,
    statusScheme: 'completed-incomplete',
    report: 'detail',
    country: 'xx',
    sharedDevices: true,
    completionRecord: true,
  });
  expect(page.match(/name="tamga"/g)).toHaveLength(1);
});

test.each(['mn', 'xx'])('a package contains only its own country, here %s', async country => {
  const files = (await ours('--country', country)).filter(file => file.includes('country'));
  expect(files).toEqual(
    ['data', 'text/en', 'text/mn'].map(folder => `v0.1.0/${folder}/country/${country}.js`),
  );
});

test('content for officers only is included on request, in the same files as the public content', async () => {
  const named = ['data', 'text/en', 'text/mn'].map(folder => `v0.1.0/${folder}/country/mn.js`);
  const [open, closed] = await Promise.all([packFixture(), packFixture('--for-officers')]);
  expect([...closed.files.keys()]).toEqual([...open.files.keys()]);
  for (const file of named) {
    expect(textIn(open.files, file), file).not.toContain('for officers');
    expect(textIn(closed.files, file), file).toContain('for officers');
  }
});

test('a custom title appears in the manifest, on the page and in the texts of every language', async () => {
  const {files} = await packFixture('--title', 'Хил & <зам>');
  expect(textIn(files, 'imsmanifest.xml').match(/<title>Хил &amp; &lt;зам&gt;<\/title>/g)).toHaveLength(2);
  const page = textIn(files, 'index.html');
  expect(page).toContain('<title>Хил &amp; &lt;зам&gt;</title>');
  expect(page).toContain('<h1>Хил &amp; &lt;зам&gt;</h1>');
  for (const [code, review] of [
    ['en', 'reviewed'],
    ['mn', 'draft'],
  ] as const) {
    const words = textIn(files, `v0.1.0/text/${code}/course.js`);
    expect(words).toContain('"course.title":"Хил & <зам>"');
    expect(words).toContain(`"review":"${review}"`);
    expect(words).toContain('"document-fraud.title"');
  }
});

const withoutFile = (name: string): BuiltCourse => ({
  ...fixture,
  files: fixture.files.filter(file => file !== name),
});

test('texts that only the static page shows, or that no page of the package shows, do not load with the first screen', async () => {
  const {files} = await packFixture();
  const words = textIn(files, 'v0.1.0/text/en/course.js');
  expect(words).toContain('course.lead');
  expect(words).not.toContain('start.noScript');
  expect(words).not.toContain('start.detail');
  const detailed = await packFixture('--report', 'detail');
  expect(textIn(detailed.files, 'v0.1.0/text/en/course.js')).toContain('start.detail');
  expect(textIn(files, 'index.html')).toContain('id="no-script"');
  expect(words).not.toContain('save.kept');
  const alone = await packFixture('--standard', 'standalone');
  const first = [...alone.files.keys()].find(path => path.endsWith('/text/en/course.js')) ?? '';
  expect(textIn(alone.files, first)).toContain('save.kept');
});

test.each([
  ['a script that its page loads', 'v0.1.0/course.js'],
  ['a script that its scripts import', 'v0.1.0/lit.js'],
  ['the answer keys of a module', 'v0.1.0/rubric/after.js'],
  ['the questions of a bank', 'v0.1.0/data/interviewing.module-test.js'],
  ['the answer keys of a bank', 'v0.1.0/rubric/document-fraud.check.js'],
  ['the texts of a bank in one language', 'v0.1.0/text/mn/document-fraud.check.js'],
  ['the texts of its country', 'v0.1.0/text/en/country/mn.js'],
])('the packager refuses a package that lacks %s', async (_, hole) => {
  await expect(pack(root, withoutFile(hole), '0.1.0', readOptions([]))).rejects.toThrow(
    `would lack what its pages and scripts need: ${hole}`,
  );
});

test('the packager refuses a standard whose adapter is missing in the built course', async () => {
  const built = {...fixture, chunks: fixture.chunks.filter(chunk => !chunk.file.endsWith('/cmi5.js'))};
  await expect(pack(root, built, '0.1.0', readOptions(['--standard', 'cmi5']))).rejects.toThrow(
    'the built course has no adapter for cmi5: src/tracking/choose.ts must load src/tracking/cmi5/cmi5.ts',
  );
});

test('--title and --lead replace the name and the description of the course, in every language', async () => {
  const {files, name} = await packFixture('--title', 'At the counter', '--lead', 'Two modules on documents.');
  const page = textIn(files, 'index.html');
  expect(page).toContain('<h1>At the counter</h1>');
  for (const language of ['en', 'mn'])
    expect(textIn(files, `v0.1.0/text/${language}/course.js`)).toContain('"Two modules on documents."');
  expect(name).toMatch(/-title-[0-9a-f]{8}-lead-[0-9a-f]{8}\.zip$/);
});

test('a package for another country has another name but the same id, so that an LMS keeps the saved work', async () => {
  const [own, other] = await Promise.all([packFixture(), packFixture('--country', 'xx')]);
  expect(other.name).toBe('tamga-scorm12-0.1.0-country-xx.zip');
  const idIn = ({files}: Package) =>
    /<manifest[^>]* identifier="([^"]+)"/.exec(textIn(files, 'imsmanifest.xml'))?.[1];
  expect(idIn(own)).toBeDefined();
  expect(idIn(other)).toBe(idIn(own));
});
