import {expect, test} from 'vitest';
import {ownPackage} from '../../src/desk/server/own-package.ts';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {openDesk, openRecords, signIn} from './desk-client.ts';

test.each([
  ['scorm12', 'scorm12'],
  ['scorm2004-3', 'scorm2004'],
  ['scorm2004-4', 'scorm2004'],
] as const)(
  'the desk plays our own %s package in the language of the learner, with the strict policy, on one port',
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
