import {describe, expect, test} from 'vitest';
import type {ManifestFacts} from '../../src/packaging/manifest/scorm-manifest.ts';
import {scorm12Manifest} from '../../src/packaging/manifest/scorm12-manifest.ts';
import {readSchemas} from '../../src/packaging/manifest/schemas.ts';
import {faultsOfXml} from '../../src/packaging/manifest/validate.ts';
import {packFixture, root} from './fixture.ts';

const schemas = readSchemas(root, 'scorm12');
const facts: ManifestFacts = {
  identifier: 'tamga',
  version: '0.1.0',
  title: 'Recognise, ask, refer',
  files: ['v0.1.0/course.js', 'index.html'],
};
const good = scorm12Manifest(facts);

test('the SCORM 1.2 manifest names one SCO, its launch page and every file once, in order (quirks 3 and 47)', () => {
  expect(good).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="tamga" version="0.1.0" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
      <metadata>
        <schema>ADL SCORM</schema>
        <schemaversion>1.2</schemaversion>
      </metadata>
      <organizations default="course">
        <organization identifier="course">
          <title>Recognise, ask, refer</title>
          <item identifier="course-item" identifierref="course-resource">
            <title>Recognise, ask, refer</title>
          </item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="course-resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
          <file href="index.html"/>
          <file href="v0.1.0/course.js"/>
        </resource>
      </resources>
    </manifest>
    "
  `);
});

test('the SCORM 1.2 manifest escapes a title', () => {
  expect(scorm12Manifest({...facts, title: 'Таних & "асуух" <1>'})).toContain(
    '<title>Таних &amp; "асуух" &lt;1&gt;</title>',
  );
});

test.each([
  ['', 0],
  ['x'.repeat(200), 200],
])('the SCORM 1.2 manifest refuses an empty or overlong title: "%s"', (title, length) => {
  expect(() => scorm12Manifest({...facts, title})).toThrow(`the course title has ${length} characters`);
});

test('the manifest sets no mastery score, because some LMSes would then overwrite the status (quirk 23)', () => {
  expect(good).not.toContain('masteryscore');
});

describe('validation against the SCORM 1.2 schemas', () => {
  test.each([
    ['a plain title', good],
    ['a title with every kind of character', scorm12Manifest({...facts, title: '<&>"\' Ө ү'})],
  ])('the SCORM 1.2 schemas accept %s', (_, xml) => {
    expect(faultsOfXml('scorm12', xml, schemas)).toEqual([]);
  });

  test.each([
    ['scormtype in the spelling of SCORM 2004', ['adlcp:scormtype', 'adlcp:scormType'], 16, 'scormType'],
    ['an unknown element', ['<file href="index.html"/>', '<page href="index.html"/>'], 17, 'page'],
    ['an unclosed element', ['</metadata>', ''], 21, 'mismatch'],
    ['an identifier that is not an XML id', ['identifier="tamga"', 'identifier="1 tamga"'], 2, '1 tamga'],
    ['an item without an identifier', ['<item identifier="course-item"', '<item'], 10, 'identifier'],
    ['a resource without a type', ['type="webcontent" ', ''], 16, 'type'],
  ] as const)('the SCORM 1.2 schemas reject %s and name the line', (_, [from, to], line, word) => {
    const faults = faultsOfXml('scorm12', good.replace(from, to), schemas);
    expect(faults[0]).toMatch(new RegExp(`^imsmanifest\\.xml:${line}: .*${word}`));
  });
});

test.each([[[]], [['--modules', 'interviewing']], [['--languages', 'mn']]])(
  'the manifest of the package of %j lists every file except the schemas (quirk 34)',
  async words => {
    const {files} = await packFixture(...words);
    const xml = new TextDecoder().decode(files.get('imsmanifest.xml'));
    const listed = [...xml.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    expect(listed).toEqual(
      [...files.keys()].filter(file => file !== 'imsmanifest.xml' && !file.endsWith('.xsd')),
    );
  },
);

test('the schemas that the manifest names are at the package root', async () => {
  const {files} = await packFixture();
  expect([...files.keys()].filter(file => file.endsWith('.xsd'))).toEqual([
    'adlcp_rootv1p2.xsd',
    'ims_xml.xsd',
    'imscp_rootv1p1p2.xsd',
    'imsmd_rootv1p2p1.xsd',
  ]);
});

test.each([
  [[], 'tamga'],
  [['--modules', 'interviewing'], 'tamga.interviewing'],
  [['--languages', 'mn'], 'tamga'],
])('the package of %j has the identifier %s in every version', async (words, identifier) => {
  const {files} = await packFixture(...words);
  expect(new TextDecoder().decode(files.get('imsmanifest.xml'))).toContain(` identifier="${identifier}" `);
});

test('a package without an LMS has no manifest and no schemas', async () => {
  const {files} = await packFixture('--standard', 'standalone');
  expect([...files.keys()].filter(file => /xml|xsd/.test(file))).toEqual([]);
});
