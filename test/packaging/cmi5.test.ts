import {describe, expect, test} from 'vitest';
import {cmi5Structure, type CourseStructure} from '../../src/packaging/manifest/cmi5-structure.ts';
import {readSchemas} from '../../src/packaging/manifest/schemas.ts';
import {faultsOfXml} from '../../src/packaging/manifest/validate.ts';
import {textIn} from './course.ts';
import {factsIn, packFixture, root} from './fixture.ts';

const schemas = readSchemas(root, 'cmi5');
const structureIn = async (...words: string[]): Promise<string> =>
  textIn((await packFixture('--standard', 'cmi5', ...words)).files, 'cmi5.xml');

test('cmi5.xml describes one AU with every text in every language of the package (cmi5 13.1)', async () => {
  expect(await structureIn('--modules', 'document-fraud', '--pass-mark', '70')).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
      <course id="urn:tamga:course:document-fraud">
        <title>
          <langstring lang="en">Recognise, ask, refer: Travel documents</langstring>
          <langstring lang="mn">Таних, асуух, чиглүүлэх: Зорчих баримт бичиг</langstring>
        </title>
        <description>
          <langstring lang="en">Three sentences.</langstring>
          <langstring lang="mn">Гурван өгүүлбэр.</langstring>
        </description>
      </course>
      <objectives>
        <objective id="urn:tamga:objective:document-fraud:df1">
          <title>
            <langstring lang="en">locate the number</langstring>
            <langstring lang="mn">дугаарыг олох</langstring>
          </title>
          <description>
            <langstring lang="en">Travel documents</langstring>
            <langstring lang="mn">Зорчих баримт бичиг</langstring>
          </description>
        </objective>
        <objective id="urn:tamga:objective:document-fraud:df2">
          <title>
            <langstring lang="en">check digits &amp; dates</langstring>
            <langstring lang="mn">хяналтын тоо</langstring>
          </title>
          <description>
            <langstring lang="en">Travel documents</langstring>
            <langstring lang="mn">Зорчих баримт бичиг</langstring>
          </description>
        </objective>
      </objectives>
      <au id="urn:tamga:course:document-fraud:au" moveOn="CompletedAndPassed" masteryScore="0.7" launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/module">
        <title>
          <langstring lang="en">Recognise, ask, refer: Travel documents</langstring>
          <langstring lang="mn">Таних, асуух, чиглүүлэх: Зорчих баримт бичиг</langstring>
        </title>
        <description>
          <langstring lang="en">Three sentences.</langstring>
          <langstring lang="mn">Гурван өгүүлбэр.</langstring>
        </description>
        <objectives>
          <objective idref="urn:tamga:objective:document-fraud:df1"/>
          <objective idref="urn:tamga:objective:document-fraud:df2"/>
        </objectives>
        <url>index.html</url>
      </au>
    </courseStructure>
    "
  `);
});

test.each([
  [['--modules', 'document-fraud'], 'CompletedAndPassed', '0.8'],
  [['--pass-mark', '57'], 'CompletedAndPassed', '0.57'],
  [['--pass-mark', '100'], 'CompletedAndPassed', '1'],
  [['--status-scheme', 'completed-incomplete'], 'Completed', undefined],
  [['--modules', 'interviewing'], 'Completed', undefined],
  // A learner can pass a package only if it has the final test, which is in the module `after`. The questions of this
  // test come from the other modules of the package.
  [['--modules', 'interviewing,after'], 'CompletedAndPassed', '0.8'],
])('the package of %j has moveOn %s and masteryScore %s (cmi5 13.1.4)', async (words, moveOn, score) => {
  const xml = await structureIn(...words);
  expect([...xml.matchAll(/ moveOn="(\w+)"/g)].map(([, word]) => word)).toEqual([moveOn]);
  expect(/ masteryScore="([^"]+)"/.exec(xml)?.[1]).toBe(score);
});

test.each([
  [[], 'urn:tamga:course'],
  [['--languages', 'mn'], 'urn:tamga:course'],
  [['--modules', 'interviewing'], 'urn:tamga:course:interviewing'],
  [['--variant', 'au-per-module'], 'urn:tamga:modules'],
])('the package of %j has the course id %s in every version', async (words, id) => {
  expect(/<course id="([^"]+)">/.exec(await structureIn(...words))?.[1]).toBe(id);
});

test('cmi5.xml is the first file at the package root, without a manifest or schemas (quirk 34)', async () => {
  const files = [...(await packFixture('--standard', 'cmi5')).files.keys()];
  expect(files[0]).toBe('cmi5.xml');
  expect(files.filter(file => /\.(xml|xsd)$/.test(file))).toEqual(['cmi5.xml']);
});

test('only cmi5 pages may connect to any https server, because the launch names the LRS', async () => {
  const connects = async (standard: string) => {
    const page = textIn((await packFixture('--standard', standard)).files, 'index.html');
    return /connect-src ([^;"]+)/.exec(page)?.[1];
  };
  expect(await connects('cmi5')).toBe("'self' https:");
  for (const standard of ['scorm12', 'scorm2004-3', 'scorm2004-4', 'standalone'])
    expect(await connects(standard), standard).toBe("'self'");
});

describe('a package with one AU for each module', () => {
  const words = ['--variant', 'au-per-module'];

  test('each module is an AU with its own id, page, mastery score and moveOn', async () => {
    const xml = await structureIn(...words);
    expect(
      [...xml.matchAll(/<au id="([^"]+)" moveOn="(\w+)"( masteryScore="[^"]+")?/g)].map(m => m.slice(1)),
    ).toEqual([
      ['urn:tamga:modules:au:interviewing', 'Completed', undefined],
      ['urn:tamga:modules:au:document-fraud', 'CompletedAndPassed', ' masteryScore="0.8"'],
    ]);
    expect([...xml.matchAll(/<url>([^<]+)<\/url>/g)].map(([, url]) => url)).toEqual([
      'au-interviewing.html',
      'au-document-fraud.html',
    ]);
  });

  test('each AU page contains only its own module, and the package has no page for all modules', async () => {
    const {files, name} = await packFixture('--standard', 'cmi5', ...words);
    expect([...files.keys()].filter(file => file.endsWith('.html'))).toEqual([
      'au-document-fraud.html',
      'au-interviewing.html',
      'licences.html',
    ]);
    for (const module of ['interviewing', 'document-fraud'])
      expect(factsIn(textIn(files, `au-${module}.html`))).toMatchObject({
        standard: 'cmi5',
        modules: [module],
      });
    expect(name).toBe('tamga-cmi5-0.1.0-au-per-module.zip');
  });
});

describe('validation against the cmi5 schema', () => {
  const text = [['en', 'Title'] as const, ['mn', 'Гарчиг <&>'] as const];
  const unit = {
    title: text,
    description: text,
    objectives: ['urn:x:o'],
    moveOn: 'Completed',
    passMark: 80,
  } as const;
  const structure: CourseStructure = {
    id: 'urn:x',
    title: text,
    description: text,
    objectives: [{id: 'urn:x:o', title: text, description: text}],
    units: [
      {...unit, id: 'urn:x:a', url: 'a.html'},
      {...unit, id: 'urn:x:b', url: 'b.html'},
    ],
  };
  const good = cmi5Structure(structure);

  test.each([
    ['a course', good],
    [
      'a course without objectives',
      cmi5Structure({
        ...structure,
        objectives: [],
        units: structure.units.map(u => ({...u, objectives: []})),
      }),
    ],
    ['the output of the packager', undefined],
  ])('the cmi5 schema accepts %s', async (_, xml) => {
    expect(faultsOfXml('cmi5', xml ?? (await structureIn()), schemas)).toEqual([]);
  });

  test.each([
    ['an AU without moveOn', / moveOn="Completed"/, '', 'moveOn'],
    ['a moveOn that is satisfied at once', 'moveOn="Completed"', 'moveOn="NotApplicable"', 'NotApplicable'],
    ['a mastery score above 1', 'masteryScore="0.8"', 'masteryScore="80"', 'masteryScore'],
    ['a mastery score with five decimals', 'masteryScore="0.8"', 'masteryScore="0.80001"', 'masteryScore'],
    ['an id that is not an IRI', 'id="urn:x:a"', 'id="a"', "'a'"],
    ['an id with a space', 'id="urn:x:a"', 'id="urn:x: a"', 'urn:x: a'],
    ['two AUs with one id', 'id="urn:x:b"', 'id="urn:x:a"', 'urn:x:a'],
    ['two AUs with one page', 'b.html', 'a.html', 'a.html'],
    ['a reference to an undefined objective', 'idref="urn:x:o"', 'idref="urn:x:p"', 'urn:x:p'],
    ['a page with a query', 'a.html', 'a.html?x=1', 'a.html?x=1'],
    ['a page with a space', 'a.html', 'a b.html', 'a b.html'],
    ['a page on another server', 'a.html', 'https://x.org/a.html', 'x.org'],
    ['a text without a language', ' lang="en"', '', 'lang'],
    ['an empty text', '>Title<', '> <', 'langstring'],
    ['another namespace', 'CourseStructure.xsd"', 'CourseStructure"', 'courseStructure'],
  ])('the cmi5 schema rejects %s', (_, from, to, word) => {
    expect(faultsOfXml('cmi5', good.replace(from, to), schemas).join('\n')).toContain(word);
  });
});
