import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {builtFolder} from '../../src/desk/server/course.ts';
import {ownPackage} from '../../src/desk/server/own-package.ts';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {DeskClient, makeCourse, openDesk, openRecords, signIn, temporary} from './desk-client.ts';

test.each([
  ['scorm12', 'scorm12'],
  ['scorm2004-3', 'scorm2004'],
  ['scorm2004-4', 'scorm2004'],
] as const)(
  'the desk plays our own %s package in the language of the learner, with a strict CSP, on one port',
  async (standard, model) => {
    const desk = await openDesk({course: await ownPackage(projectFolder, standard)});
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

test('with --shared-devices, our course gets this setting, as a package and as the built course', async () => {
  const courseFolder = makeCourse(temporary());
  writeFileSync(
    join(courseFolder, 'index.html'),
    '<meta name="tamga" content="{&quot;standard&quot;:&quot;scorm12&quot;}">',
  );
  const courses = [
    await ownPackage(projectFolder, 'scorm12', true),
    builtFolder(courseFolder, true),
    builtFolder(courseFolder),
  ];
  const told: boolean[] = [];
  for (const course of courses) {
    const desk = await openDesk({course});
    const client = new DeskClient(desk);
    const page = await client.get('/course/index.html');
    told.push(page.text.includes('&quot;sharedDevices&quot;:true'));
    expect(page.headers['content-length']).toBe(String(Buffer.byteLength(page.text)));
    const start = await client.get('/course/index.html', {range: 'bytes=0-4'});
    expect([start.status, start.text]).toEqual([206, page.text.slice(0, 5)]);
    await desk.end();
  }
  expect(told).toEqual([true, true, false]);
});
