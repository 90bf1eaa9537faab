import {expect, test} from 'vitest';
import {folderOf} from '../../src/desk/server/desk-course.ts';
import {ownPackage} from '../../src/desk/server/own-package.ts';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {ours} from '../desk/courses.ts';
import {openDesk, openRecords, signIn} from '../desk/desk-client.ts';
import {makePackage} from '../desk/make-package.ts';

test.each([
  ['1.2', 'scorm12'],
  ['2004 4th Edition', 'scorm2004-4'],
] as const)(
  'a desk started with --standard and --modules opens the records of a %s package that an earlier release played',
  async (version, standard) => {
    const course = await ours(makePackage({identifier: 'tamga.document-fraud', version}));
    const before = await openDesk({course});
    await signIn(before, 'Бат');
    await before.close();
    const again = await ownPackage(projectFolder, {standard, modules: 'document-fraud'});
    expect(folderOf(again)).toBe(folderOf(course));
    const desk = await openDesk({course: again, data: before.data});
    expect((await (await openRecords(desk)).get('/records')).text).toContain('Бат');
    await desk.end();
  },
);
