import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {builtFolder, earlierRecords, folderOf} from '../../src/desk/server/desk-course.ts';
import {ownPackage} from '../../src/desk/server/own-package.ts';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {faultOf, ours, theirs} from './courses.ts';
import {DeskClient, makeCourse, openDesk, openRecords, signIn, temporary} from './desk-client.ts';
import {makePackage} from './make-package.ts';
import {thisCourse} from '../content/this-course.ts';

const {
  course: {index, country},
} = thisCourse();
const module = index.modules.find(({test}) => test === 'module-test')?.id ?? '';
// `npm test` plays one edition of SCORM 2004 only, because both editions have the same page and player (decision 19).
const editions = [
  ['scorm12', 'scorm12'],
  ['scorm2004-4', 'scorm2004'],
  ['scorm2004-3', 'scorm2004'],
] as const;

test.each(editions.slice(0, isSweep ? 3 : 2))(
  'the desk plays our own %s package in the language of the learner, from one port and with a strict content security policy',
  async (standard, model) => {
    const desk = await openDesk({course: await ownPackage(projectFolder, {standard, modules: module})});
    const client = await signIn(desk, 'Бат');
    const page = await client.get('/play?lang=mn');
    expect(page.text).toContain('data-course="/course/index.html?lang=mn"');
    expect(page.text).toContain(`data-model="${model}"`);
    const first = await client.get('/course/index.html?lang=mn');
    expect(first.text).toContain(`&quot;standard&quot;:&quot;${standard}&quot;`);
    expect(first.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(first.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(desk.records).toBe(`${desk.url}records`);
    expect((await (await openRecords(desk)).get('/records')).text).toContain('Бат');
    await desk.end();
  },
);

describe('records of a package of ours that an earlier release of the desk played with --package', () => {
  // A package with an identifier of our course. Earlier releases of the desk gave such a package the key of our
  // course.
  const earlier = (version: string) => ours(makePackage({identifier: 'tamga.document-fraud', version}));

  test.each([
    ['tamga.document-fraud', '1.2', '--standard scorm12 --modules document-fraud'],
    ['tamga.a.b', '2004 3rd Edition', '--standard scorm2004-4 --modules a,b'],
    ['tamga', '1.2', '--standard scorm12'],
  ])(
    'the desk refuses the records of "%s" in version %s, and names the options %s that open them',
    async (identifier, version, options) => {
      const zip = makePackage({identifier, version});
      const before = await openDesk({course: await ours(zip)});
      await before.close();
      const fault = await faultOf(openDesk({data: before.data, course: await theirs(zip)}));
      expect(fault.code).toBe('course');
      expect(fault.cure).toContain(`${options} in place of --package`);
      await before.end();
    },
  );

  test('a start with --package points to the records in the folder of the earlier release', async () => {
    const data = temporary();
    const course = await theirs(makePackage({identifier: 'tamga.document-fraud'}));
    expect(earlierRecords(course, data)).toBeUndefined();
    const before = await openDesk({
      data: join(data, folderOf(await earlier('1.2'))),
      course: await earlier('1.2'),
    });
    await before.close();
    expect(earlierRecords(course, data)).toEqual({
      folder: before.data,
      command: 'npm start -- --standard scorm12 --modules document-fraud',
    });
    expect(earlierRecords(await theirs(), data)).toBeUndefined();
  });
});

test('the desk refuses to play a module that the course does not have, and states the cure', async () => {
  const fault = await faultOf(ownPackage(projectFolder, {standard: 'scorm12', modules: 'no-such'}));
  expect(fault.message).toContain('no-such');
  expect(fault.cure).toContain(module);
});

test('a desk with --shared-devices passes this setting to our course, from a package and from the build', async () => {
  const courseFolder = makeCourse(temporary());
  writeFileSync(
    join(courseFolder, 'index.html'),
    '<meta name="tamga" content="{&quot;standard&quot;:&quot;scorm12&quot;}">',
  );
  const courses = [
    await ownPackage(projectFolder, {standard: 'scorm12', modules: module, sharedDevices: true}),
    builtFolder(courseFolder, {sharedDevices: true}),
    builtFolder(courseFolder),
  ];
  const sharedDevices: boolean[] = [];
  for (const course of courses) {
    const desk = await openDesk({course});
    const client = new DeskClient(desk);
    const page = await client.get('/course/index.html');
    sharedDevices.push(page.text.includes('&quot;sharedDevices&quot;:true'));
    expect(page.headers['content-length']).toBe(String(Buffer.byteLength(page.text)));
    const start = await client.get('/course/index.html', {range: 'bytes=0-4'});
    expect([start.status, start.text]).toEqual([206, page.text.slice(0, 5)]);
    await desk.end();
  }
  expect(sharedDevices).toEqual([true, true, false]);
});

test('a desk with --country plays our course for this country, from a package and from the build', async () => {
  const courseFolder = makeCourse(temporary());
  writeFileSync(
    join(courseFolder, 'index.html'),
    '<meta name="tamga" content="{&quot;country&quot;:&quot;mn&quot;,&quot;standard&quot;:&quot;scorm12&quot;}">',
  );
  mkdirSync(join(courseFolder, 'v9', 'data', 'country'), {recursive: true});
  mkdirSync(join(courseFolder, 'v9', 'text'), {recursive: true});
  for (const country of ['mn', 'xx'])
    writeFileSync(join(courseFolder, 'v9/data/country', `${country}.js`), '');
  writeFileSync(join(courseFolder, 'v9/text/talk.js'), 'neutral');
  writeFileSync(join(courseFolder, 'v9/text/talk@mn.js'), 'of mn');
  const shown: unknown[] = [];
  for (const options of [{}, {country: 'xx'}]) {
    const desk = await openDesk({course: builtFolder(courseFolder, options)});
    const client = new DeskClient(desk);
    const page = await client.get('/course/index.html');
    const talk = await client.get('/course/v9/text/talk.js');
    shown.push([/country&quot;:&quot;(..)/.exec(page.text)?.[1], talk.text]);
    await desk.end();
  }
  expect(shown).toEqual([
    ['mn', 'of mn'],
    ['xx', 'neutral'],
  ]);
  const unknown = await faultOf(Promise.resolve().then(() => builtFolder(courseFolder, {country: 'zz'})));
  expect([unknown.message, unknown.cure]).toEqual([
    'The course knows nothing of the country "zz".',
    'Choose from: mn, xx, or add modules/country/zz.yaml.',
  ]);
  const packaged = await faultOf(ownPackage(projectFolder, {standard: 'scorm12', country: 'zz'}));
  expect(packaged.cure).toContain(`choose from: ${Object.keys(country).join(', ')}`);
});
