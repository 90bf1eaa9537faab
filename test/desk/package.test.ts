import {truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {builtFolder, folderOf, packageFile} from '../../src/desk/server/desk-course.ts';
import {answerAt, commitOf} from './commits.ts';
import {faultOf, ours, theirs} from './courses.ts';
import {
  DeskClient,
  launch,
  makeCourse,
  openDesk,
  openRecords,
  signIn,
  temporary,
  type TestDesk,
} from './desk-client.ts';
import {makePackage, manifestOf, zipOf, type PackageFiles} from './make-package.ts';

describe('a package with one SCO is accepted', () => {
  test.each([
    ['1.2', 'scorm12'],
    ['2004 3rd Edition', 'scorm2004'],
    ['2004 4th Edition', 'scorm2004'],
  ])('the desk accepts a package of version "%s"', async (version, model) => {
    expect(await theirs(makePackage({version}))).toMatchObject({
      model,
      title: 'Forklifts',
      key: 'Course_ID1 Forklifts',
      isOurs: false,
    });
  });

  test('the desk recognises a package without a version by the spelling of its scormtype attribute', async () => {
    expect((await theirs(makePackage({version: ''}))).model).toBe('scorm12');
  });

  test.each([
    [{}, {}, '/course/start.htm'],
    [{parameters: '?mode=a&amp;b=1'}, {}, '/course/start.htm?mode=a&b=1'],
    [{parameters: '&amp;b=1', href: 'start.htm?mode=a#top'}, {}, '/course/start.htm?mode=a&b=1#top'],
    [{parameters: '#top'}, {}, '/course/start.htm#top'],
    [{href: 'a%20b/Ä.htm'}, {'a b/Ä.htm': ''}, '/course/a%20b/%C3%84.htm'],
    [{attributes: 'xml:base="content/"'}, {'content/start.htm': ''}, '/course/content/start.htm'],
  ])('a package with %j starts at the right address', async (options, files: PackageFiles, address) => {
    expect((await theirs(makePackage(options, files))).entry('mn')).toBe(address);
  });

  test.each([
    [
      '1.2',
      '<adlcp:masteryscore>75</adlcp:masteryscore><adlcp:datafromlms>level=2</adlcp:datafromlms><adlcp:maxtimeallowed>01:00:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,message</adlcp:timelimitaction>',
      {
        passMark: '75',
        launchData: 'level=2',
        timeAllowed: '01:00:00',
        timeLimitAction: 'exit,message',
        threshold: '',
      },
    ],
    [
      '2004 4th Edition',
      '<adlcp:dataFromLMS>level=2</adlcp:dataFromLMS><adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.9"/><imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/></imsss:sequencing>',
      {passMark: '0.75', launchData: 'level=2', threshold: '0.9', timeAllowed: 'PT1H', timeLimitAction: ''},
    ],
    [
      '2004 3rd Edition',
      '<adlcp:completionThreshold>0.5</adlcp:completionThreshold><adlcp:timeLimitAction>later</adlcp:timeLimitAction><imsss:sequencing><imsss:objectives><imsss:primaryObjective><imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>',
      {passMark: '', launchData: '', threshold: '0.5', timeAllowed: '', timeLimitAction: ''},
    ],
  ])('the course gets the values that a manifest of version "%s" sets', async (version, inItem, given) => {
    expect((await theirs(makePackage({version, inItem}))).manifestValues).toEqual(given);
  });

  test('the desk reads a manifest in an encoding other than UTF-8', async () => {
    const text = manifestOf({title: 'Gabelstapler für Anfänger'}).replace('UTF-8', 'ISO-8859-1');
    const zip = makePackage({}, {'imsmanifest.xml': Buffer.from(text, 'latin1')});
    expect((await theirs(zip)).title).toBe('Gabelstapler für Anfänger');
  });
});

/** Replaces all occurrences of a text in a zip. The new text must have the same length. */
function patched(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

const two = '<item identifier="A" identifierref="R1"/><item identifier="B" identifierref="R1"/>';

describe('a package that cannot be played is refused with its name and a cure', () => {
  test.each<[string, Buffer, string, string]>([
    ['text', Buffer.from('no zip at all '.repeat(99)), 'no zip', 'again'],
    ['nothing', Buffer.alloc(0), 'no zip', 'again'],
    ['half a zip', makePackage().subarray(0, 400), 'damaged', 'again'],
    ['a zip without a manifest', zipOf({'index.html': ''}), 'no imsmanifest.xml', 'SCORM 1.2 or SCORM 2004'],
    [
      'a zip of a folder',
      zipOf({'course/imsmanifest.xml': ''}),
      'course/imsmanifest.xml',
      'not the folder itself',
    ],
    ['a cmi5 package', zipOf({'cmi5.xml': '<courseStructure/>'}), 'cmi5', 'LRS'],
    ['an xAPI package', zipOf({'tincan.xml': '<tincan/>'}), 'xAPI', 'LRS'],
    [
      'a broken manifest',
      makePackage({}, {'imsmanifest.xml': '<manifest>\n<a></b>'}),
      'line 2',
      'make it again',
    ],
    ['SCORM 2004 2nd Edition', makePackage({version: 'CAM 1.3'}), 'CAM 1.3', '3rd and 4th Edition'],
    [
      'no SCORM',
      makePackage({version: '', resources: '<resource identifier="R1"/>'}),
      'no SCORM',
      'The desk plays',
    ],
    ['several units', makePackage({items: two}), '2 units', 'learning system'],
    [
      'no launchable item',
      makePackage({items: '<item identifier="A"/>'}),
      'nothing to launch',
      'make it again',
    ],
    ['a missing resource', makePackage({resources: ''}), '"R1"', 'make it again'],
    [
      'a resource that is not a SCO',
      makePackage({resources: '<resource identifier="R1" adlcp:scormtype="asset" href="start.htm"/>'}),
      'no SCO',
      'learning system',
    ],
    ['a missing page', makePackage({href: 'missing.htm'}), 'missing.htm', 'make it again'],
    ['a page with an invalid address', makePackage({href: 'a%zz.htm'}), 'a%zz.htm', 'make it again'],
    [
      'a page on another server',
      makePackage({href: 'https://example.org/'}),
      'example.org',
      'learning system',
    ],
    ['no page', makePackage({href: ''}), 'starts at ""', 'learning system'],
    ['a file one folder up', makePackage({}, {'../up.htm': ''}), '../up.htm', 'plain names'],
    [
      'a file outside the root through a subfolder',
      makePackage({}, {'a/../../up.htm': ''}),
      'a/../../up.htm',
      'plain names',
    ],
    ['a file with an absolute path', makePackage({}, {'/etc/passwd': ''}), '/etc/passwd', 'plain names'],
    ['a file with a drive letter', makePackage({}, {'C:/x.htm': ''}), 'C:/x.htm', 'plain names'],
    ['a file name with backslashes', makePackage({}, {'a\\b.htm': ''}), 'a\\b.htm', 'plain names'],
    [
      'a duplicate file',
      patched(makePackage({}, {'staru.htm': ''}), 'staru.htm', 'start.htm'),
      'twice',
      'again',
    ],
    [
      'a file that differs from its checksum',
      patched(makePackage({}, {'a.txt': Buffer.from('12345')}), '12345', '54321'),
      'a.txt',
      'again',
    ],
  ])('the desk refuses a package with this fault: %s', async (_what, zip, named, cure) => {
    const fault = await faultOf(theirs(zip));
    expect(fault.code).toBe('package');
    expect(fault.message).toContain('"forklifts.zip"');
    expect(fault.message).toContain(named);
    expect(fault.cure).toContain(cure);
  });

  test('the desk refuses a file whose declared size is too small', async () => {
    const zip = makePackage({}, {'big.txt': 'x'.repeat(100_000)});
    const at = zip.lastIndexOf('big.txt') - 46;
    zip.writeUInt32LE(5, at + 24);
    expect((await faultOf(theirs(zip))).message).toContain('damaged');
  });

  test('the desk refuses encrypted files and files with an unsupported compression method', async () => {
    for (const [field, value, named] of [
      [8, 1, 'password'],
      [10, 12, 'deflate'],
    ] as const) {
      const zip = makePackage();
      zip.writeUInt16LE(value, zip.lastIndexOf('start.htm') - 46 + field);
      expect((await faultOf(theirs(zip))).message).toContain(named);
    }
  });

  test('the desk refuses a package that is too large, packed or unpacked', async () => {
    const zip = makePackage();
    zip.writeUInt32LE(2 ** 31, zip.lastIndexOf('start.htm') - 46 + 24);
    expect((await faultOf(theirs(zip))).message).toContain('1024 MB');
    const file = join(temporary(), 'large.zip');
    writeFileSync(file, '');
    truncateSync(file, 301 * 2 ** 20);
    expect((await faultOf(packageFile(file, ''))).message).toContain('301 MB');
  });

  test('the desk refuses to play a file that is missing, or a folder', async () => {
    const folder = temporary();
    for (const file of [join(folder, 'no.zip'), folder])
      expect((await faultOf(packageFile(file, ''))).message).toContain(file);
  });
});

describe('a desk with a third-party package', () => {
  let desk: TestDesk;
  afterEach(() => desk.end());

  const start = async (options: Parameters<typeof makePackage>[0] = {}, files: PackageFiles = {}) => {
    desk = await openDesk({course: await theirs(makePackage(options, files))});
    return desk;
  };

  test('the desk plays a third-party package with its own title and scripts, and nothing from other servers', async () => {
    await start(
      {version: '2004 4th Edition', title: 'Forklifts &amp; &lt;b&gt;'},
      {'a b/pic.gif': Buffer.from('GIF89a'), 'deep/x.js': 'let a;', '.hidden': 'x'},
    );
    const first = (await new DeskClient(desk).get('/')).text;
    expect(first).toContain('<h1>Forklifts &amp; &lt;b&gt;</h1>');
    expect(first).not.toContain('audience');
    const client = await signIn(desk, 'Driver');
    const page = await client.get('/play');
    expect(page.text).toContain('<title>Forklifts &amp; &lt;b&gt;</title>');
    expect(page.text).toContain('data-course="/course/start.htm"');
    expect(page.text).toContain('data-model="scorm2004"');
    const start_ = await client.get('/course/start.htm');
    expect(start_.text).toContain('<title>Forklifts</title>');
    expect(start_.headers).toMatchObject({
      // The file itself declares its charset, so the header has none.
      'content-type': 'text/html',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(start_.headers['content-security-policy']).toMatch(
      /^default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; object-src 'none'/,
    );
    expect(await client.get('/course/a%20b/pic.gif')).toMatchObject({
      text: 'GIF89a',
      headers: {'content-type': 'image/gif'},
    });
    expect((await client.get('/course/deep/x.js')).text).toBe('let a;');
    const tag = start_.headers.etag ?? '';
    expect((await client.get('/course/start.htm', {'if-none-match': tag})).status).toBe(304);
    for (const path of ['/course/.hidden', '/course/no.htm', '/course/../secret', '/course/deep'])
      expect((await client.get(path)).status).toBe(404);
  });

  test('the desk sends a requested range of a file, whether compressed or stored', async () => {
    await start({}, {'film.mp4': '0123456789', 'stored.mp4': Buffer.from('0123456789')});
    const client = new DeskClient(desk);
    for (const file of ['film.mp4', 'stored.mp4']) {
      const part = async (range: string, more: Readonly<Record<string, string>> = {}) => {
        const {status, headers, text} = await client.get(`/course/${file}`, {range, ...more});
        return [status, headers['content-range'], text];
      };
      expect(await part('bytes=0-1')).toEqual([206, 'bytes 0-1/10', '01']);
      expect(await part('bytes=4-')).toEqual([206, 'bytes 4-9/10', '456789']);
      expect(await part('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
      expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
      expect(await part('bytes=10-')).toEqual([416, 'bytes */10', '']);
      const whole = [200, undefined, '0123456789'];
      expect(await part('bytes=3-1')).toEqual(whole);
      expect(await part('bytes=0-1,3-4')).toEqual(whole);
      expect(await part('lines=0-1')).toEqual(whole);
      expect(await part('bytes=0-1', {'if-range': '"another"'})).toEqual(whole);
    }
  });

  test('the course gets the launch data of its manifest', async () => {
    await start({inItem: '<adlcp:datafromlms>level=2</adlcp:datafromlms>'});
    expect(await launch(await signIn(desk, 'Driver'))).toMatchObject({given: {launchData: 'level=2'}});
  });

  test('the records are on another port, where no script of a third-party package can read them', async () => {
    await start();
    const [learners, records] = [new URL(desk.url), new URL(desk.records)];
    expect(records.port).not.toBe(learners.port);
    const session = await signIn(desk, 'Driver');
    const {launch: launched} = await launch(session);
    await session.json('/play/commit', commitOf(launched, 1, {suspendData: 'kept'}, [answerAt(0)]));
    const trainer = await openRecords({...desk, url: desk.records});
    expect((await trainer.get('/records')).text).toContain('Driver');
    // This client sends both cookies, because browsers do not separate cookies by port.
    const both = new DeskClient(desk);
    for (const [name, value] of [...trainer.cookies, ...session.cookies]) both.cookies.set(name, value);
    for (const path of ['/records', '/records/everything.json', '/records/learner/x']) {
      const got = await both.get(path);
      expect([got.status, got.headers.location]).toEqual([303, `http://127.0.0.1:${records.port}${path}`]);
      expect(got.text).not.toContain('Driver');
    }
    expect((await both.form('/records/backups', {})).status).toBe(404);
    // The records port does not serve the course, and refuses changes from a page of the learners' port.
    expect((await trainer.get('/course/start.htm')).headers.location).toBe(
      `http://127.0.0.1:${learners.port}/course/start.htm`,
    );
    expect((await trainer.form('/records/backups', {}, {origin: learners.origin})).status).toBe(403);
    expect((await trainer.json('/play/launch', {})).status).toBe(404);
  });
});

test.each([
  [{}, 'Course_ID1-Forklifts-scorm12'],
  [{version: '2004 3rd Edition'}, 'Course_ID1-Forklifts-scorm2004'],
  [{identifier: '../..', title: 'Хилийн шалган: 1'}, 'Хилийн-шалган-1-scorm12'],
  [{identifier: '..', title: '?'}, 'course-scorm12'],
  [{title: 'x'.repeat(200)}, `Course_ID1-${'x'.repeat(69)}-scorm12`],
  [{identifier: 'tamga', version: '2004 4th Edition'}, 'tamga-Forklifts-scorm2004'],
])('the records of the package %j have their own folder', async (options, name) => {
  expect(folderOf(await theirs(makePackage(options)))).toBe(join('courses', name));
});

test.each([
  ['tamga', ''],
  ['harbour-watch', join('courses', 'harbour-watch-scorm12')],
])('the built course %s keeps its records in the subfolder "%s" of the data', (id, name) => {
  const folder = makeCourse(temporary());
  writeFileSync(
    join(folder, 'index.html'),
    `<meta name="tamga" content="{&quot;id&quot;:&quot;${id}&quot;}">`,
  );
  expect(folderOf(builtFolder(folder))).toBe(name);
});

test.each(['1.2', '2004 4th Edition'])(
  'a third-party package of version %s with our identifier does not open our records',
  async version => {
    const zip = makePackage({identifier: 'tamga', version});
    const genuine = await ours(zip);
    const forged = await theirs(zip);
    expect(folderOf(forged)).not.toBe(folderOf(genuine));
    const desk = await openDesk({course: genuine});
    await desk.close();
    expect((await faultOf(openDesk({data: desk.data, course: forged}))).code).toBe('course');
    await desk.end();
  },
);

describe('records', () => {
  test.each([
    ['another course', makePackage({title: 'Cranes'})],
    ['the same course in another standard', makePackage({version: '2004 3rd Edition'})],
  ])('the desk refuses to open the records for %s', async (_what, zip) => {
    const desk = await openDesk({course: await theirs()});
    await desk.close();
    const fault = await faultOf(openDesk({data: desk.data, course: await theirs(zip)}));
    expect(fault.code).toBe('course');
    expect(fault.cure).toContain('--data');
    expect(fault.message).toContain('Course_ID1 Forklifts');
    const again = await openDesk({data: desk.data, course: await theirs()});
    await again.end();
    await desk.end();
  });
});
