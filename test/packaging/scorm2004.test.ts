import {describe, expect, test} from 'vitest';
import {readSchemas} from '../../src/packaging/manifest/schemas.ts';
import type {ManifestFacts} from '../../src/packaging/manifest/scorm-manifest.ts';
import {scorm2004Manifest} from '../../src/packaging/manifest/scorm2004-manifest.ts';
import {faultsOfXml} from '../../src/packaging/manifest/validate.ts';
import {textIn} from './course.ts';
import {packFixture, root} from './fixture.ts';

const facts: ManifestFacts = {
  identifier: 'tamga',
  version: '0.1.0',
  title: 'Recognise, ask, refer',
  files: ['v0.1.0/course.js', 'index.html'],
};
const schemas = {
  '3rd': readSchemas(root, 'scorm2004-3'),
  '4th': readSchemas(root, 'scorm2004-4'),
};
const editions = ['3rd', '4th'] as const;
const standards = [
  {standard: 'scorm2004-3', edition: '3rd'},
  {standard: 'scorm2004-4', edition: '4th'},
] as const;

test('the SCORM 2004 manifest names one SCO, its launch page and every file once, in order (quirks 3 and 47)', () => {
  const head =
    '<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="tamga" version="0.1.0" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd">';
  const [declaration, manifest, ...rest] = scorm2004Manifest(facts, '4th').split('\n');
  expect([declaration, manifest]).toEqual(['<?xml version="1.0" encoding="UTF-8"?>', head]);
  expect(rest.join('\n')).toMatchInlineSnapshot(`
    "  <metadata>
        <schema>ADL SCORM</schema>
        <schemaversion>2004 4th Edition</schemaversion>
      </metadata>
      <organizations default="course">
        <organization identifier="course">
          <title>Recognise, ask, refer</title>
          <item identifier="course-item" identifierref="course-resource">
            <title>Recognise, ask, refer</title>
            <imsss:sequencing>
              <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
            </imsss:sequencing>
          </item>
          <imsss:sequencing>
            <imsss:controlMode choice="true" flow="true"/>
          </imsss:sequencing>
        </organization>
      </organizations>
      <resources>
        <resource identifier="course-resource" type="webcontent" adlcp:scormType="sco" href="index.html">
          <file href="index.html"/>
          <file href="v0.1.0/course.js"/>
        </resource>
      </resources>
    </manifest>
    "
  `);
});

test('the manifests of both editions differ only in the name of the edition', () => {
  const third = scorm2004Manifest(facts, '3rd');
  expect(third).toContain('<schemaversion>2004 3rd Edition</schemaversion>');
  expect(third.replace('2004 3rd Edition', '2004 4th Edition')).toBe(scorm2004Manifest(facts, '4th'));
});

test.each([
  [
    'a minimum measure, because the LMS would overwrite success (quirk 23)',
    /masteryscore|NormalizedMeasure|satisfiedByMeasure/i,
  ],
  [
    'a completion threshold, because the LMS would compute completion',
    /completionThreshold|ProgressMeasure/i,
  ],
  [
    'an objective, because it would appear among those of the course (quirk 48)',
    /<imsss:(primaryO|o)bjective/,
  ],
  [
    'sequencing rules, because many LMSs ignore them or fail on them (quirk 3)',
    /Rule|mapInfo|rollup|adlseq:\w+ /,
  ],
])('the SCORM 2004 manifest sets no %s', (_, found) => {
  for (const edition of editions) expect(scorm2004Manifest(facts, edition)).not.toMatch(found);
});

test.each([
  ['', 0],
  ['x'.repeat(200), 200],
])('the SCORM 2004 manifest refuses an empty or overlong title: "%s"', (title, length) => {
  expect(() => scorm2004Manifest({...facts, title}, '4th')).toThrow(
    `the course title has ${length} characters`,
  );
});

describe.each(editions)('validation against the schemas of the %s Edition', edition => {
  const good = scorm2004Manifest(facts, edition);

  test.each([
    ['a plain title', good],
    ['a title with every kind of character', scorm2004Manifest({...facts, title: '<&>"\' Ө ү'}, edition)],
  ])('the SCORM 2004 schemas accept %s', (_, xml) => {
    expect(faultsOfXml('scorm2004', xml, schemas[edition])).toEqual([]);
  });

  test.each([
    ['a resource type that is neither SCO nor asset', ['"sco"', '"page"'], 22, 'page'],
    ['an unknown sequencing element', ['imsss:controlMode', 'imsss:control'], 17, 'control'],
    ['an unknown sequencing attribute', ['flow="true"', 'flows="true"'], 17, 'flows'],
    ['an unknown element', ['<file href="index.html"/>', '<page href="index.html"/>'], 23, 'page'],
    ['an identifier that is not an XML id', ['identifier="tamga"', 'identifier="1 tamga"'], 2, '1 tamga'],
    ['an item without an identifier', ['<item identifier="course-item"', '<item'], 10, 'identifier'],
    ['an unclosed element', ['</metadata>', ''], 27, 'mismatch'],
  ] as const)('the SCORM 2004 schemas reject %s and name the line', (_, [from, to], line, word) => {
    const faults = faultsOfXml('scorm2004', good.replace(from, to), schemas[edition]);
    expect(faults[0]).toMatch(new RegExp(`^imsmanifest\\.xml:${line}: .*${word}`));
  });
});

test('only the schemas of the 3rd Edition reject scormtype, which is the SCORM 1.2 spelling', () => {
  const faults = editions.map(edition =>
    faultsOfXml(
      'scorm2004',
      scorm2004Manifest(facts, edition).replace('adlcp:scormType', 'adlcp:scormtype'),
      schemas[edition],
    ),
  );
  expect(faults).toEqual([[expect.stringContaining('scormtype')], []]);
});

test('each edition has its own schemas', () => {
  expect(schemas['3rd'].get('adlcp_v1p3.xsd')).not.toEqual(schemas['4th'].get('adlcp_v1p3.xsd'));
});

describe.each(standards)('the package for $standard', ({standard, edition}) => {
  test('the manifest names its edition, and the package root has the schemas of that edition', async () => {
    const {files} = await packFixture('--standard', standard);
    expect(textIn(files, 'imsmanifest.xml')).toContain(`2004 ${edition} Edition`);
    expect([...files.keys()].filter(file => file.endsWith('.xsd'))).toEqual([...schemas[edition].keys()]);
    for (const [name, bytes] of schemas[edition]) expect(files.get(name), name).toEqual(bytes);
  });

  test('the package contains every schema that its manifest and schemas name', async () => {
    const {files} = await packFixture('--standard', standard);
    const named = [...files]
      .filter(([path]) => /\.(xsd|xml)$/.test(path))
      .flatMap(([, bytes]) => [
        ...new TextDecoder().decode(bytes).matchAll(/schemaLocation\s*=\s*"([^"]+)"/g),
      ])
      .flatMap(([, places = '']) => places.split(/\s+/))
      // Leave out the address in the text of xml.xsd, which is not the place of a file.
      .filter(place => place.endsWith('.xsd') && !place.startsWith('http'));
    expect(new Set(named).size).toBe(15);
    expect(named.filter(name => !files.has(name))).toEqual([]);
  });

  test('no file refers to a DTD, because a parser would request the DTD and the zip may not contain it (quirk 35)', async () => {
    const {files} = await packFixture('--standard', standard);
    const texts = [...files].filter(([path]) => /\.(xsd|xml)$/.test(path));
    expect(texts).toHaveLength(16);
    for (const [path] of texts) expect(textIn(files, path), path).not.toContain('<!DOCTYPE');
  });

  test('the manifest lists every file except itself and the schemas', async () => {
    const {files} = await packFixture('--standard', standard, '--modules', 'interviewing');
    const xml = textIn(files, 'imsmanifest.xml');
    expect([...xml.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
      [...files.keys()].filter(file => !/^imsmanifest\.xml$|\.xsd$/.test(file)),
    );
    expect(xml).toContain(' identifier="tamga.interviewing" ');
  });
});
