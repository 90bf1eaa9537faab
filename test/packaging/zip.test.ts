import {unzipSync} from 'fflate';
import {beforeAll, describe, expect, test} from 'vitest';
import {standards} from '../../src/packaging/choice/standards.ts';
import {deliveryOf} from '../../src/packaging/delivery.ts';
import {bytesOf} from '../../src/packaging/text-files.ts';
import {zipOf} from '../../src/packaging/zip.ts';
import {declaredCourse} from './course.ts';
import {packFixture} from './fixture.ts';
import {entriesOf, type ReadZipEntry} from './zip-reader.ts';

const deflate = 8;
const dataDescriptor = 8;
const utf8 = 0x800;

const first = {
  scorm12: 'imsmanifest.xml',
  'scorm2004-3': 'imsmanifest.xml',
  'scorm2004-4': 'imsmanifest.xml',
  cmi5: 'cmi5.xml',
  standalone: declaredCourse.icon === undefined ? 'favicon.svg' : 'favicon.png',
} as const;

describe.each(standards)('the zip of a package for %s', standard => {
  let entries: readonly ReadZipEntry[] = [];
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  let zip = new Uint8Array();

  beforeAll(async () => {
    ({files} = await packFixture('--standard', standard));
    zip = new Uint8Array(zipOf(files));
    entries = entriesOf(zip);
  });

  test('the zip starts with the describing file, at the root and in lower case (quirk 34)', () => {
    expect(entries[0]?.name).toBe(first[standard]);
  });

  test('the zip contains no duplicates and no files added by a system or an archiver (quirk 34)', () => {
    const names = entries.map(entry => entry.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...files.keys()]);
    expect(names.filter(name => /__MACOSX|\.DS_Store|Thumbs\.db|^\.|\/\./.test(name))).toEqual([]);
  });

  test('the zip has the same file order on every machine', () => {
    const names = entries.slice(standard === 'standalone' ? 0 : 1).map(entry => entry.name);
    expect(names).toEqual([...names].sort());
  });

  test('the zip restores every file unchanged', () => {
    const back = unzipSync(zip);
    expect(Object.keys(back)).toEqual([...files.keys()]);
    for (const [path, bytes] of files) expect(Buffer.from(back[path] ?? []).equals(bytes), path).toBe(true);
  });

  test.each<[string, (entry: ReadZipEntry) => boolean]>([
    ['compresses every file with deflate (quirk 33)', entry => entry.method === deflate],
    [
      'has the sizes in the local headers and no data descriptors (quirk 33)',
      entry =>
        (entry.localFlags & dataDescriptor) === 0 &&
        entry.localSize === entry.size &&
        entry.localCompressed === entry.compressed &&
        entry.compressed > 0,
    ],
    [
      'has no encryption and no zip64 records (quirk 33)',
      entry => (entry.flags & 1) === 0 && entry.versionNeeded <= 20,
    ],
    ['separates folders with forward slashes (quirks 33 and 34)', entry => !entry.name.includes('\\')],
    ['has no entries for folders (quirk 34)', entry => !entry.name.endsWith('/')],
    ['has no extra fields and no comments', entry => entry.extra === 0],
    [
      'marks non-ASCII names as UTF-8 (quirk 33)',
      entry => /^[\x20-\x7e]+$/.test(entry.name) || (entry.localFlags & utf8) !== 0,
    ],
    [
      'marks every entry as a regular file that everyone may read',
      entry => entry.attributes >>> 16 === 0o100644,
    ],
  ])('the zip %s', (_, holds) => {
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(entry => !holds(entry)).map(entry => entry.name)).toEqual([]);
  });
});

test('a non-ASCII file name is marked as UTF-8', () => {
  const [entry] = entriesOf(zipOf(new Map([['тамга.js', new Uint8Array([1])]])));
  expect([entry?.name, (entry?.flags ?? 0) & utf8, (entry?.localFlags ?? 0) & utf8]).toEqual([
    'тамга.js',
    utf8,
    utf8,
  ]);
});

describe('the dates of files in a zip', () => {
  const datesIn = (text: string, day?: string) =>
    entriesOf(zipOf(new Map([['index.html', bytesOf(text)]]), day)).map(({date}) => date);

  test('a file in a zip has the given day, and a time that depends on its content and not on the clock', () => {
    const [first] = datesIn('one', '2026-11-24');
    expect(first).toMatch(/^2026-11-24T/);
    expect(datesIn('one', '2026-11-24')).toEqual([first]);
    expect(datesIn('two', '2026-11-24')).not.toEqual([first]);
  });

  test('if a zip is made without a day, its files have the first date that a zip can have', () => {
    expect(datesIn('one')).toEqual(['1980-01-01T12:00:00']);
  });

  test('the day of a package is the date of the files only in a stand-alone package', async () => {
    const dates = async (standard: string) => {
      const made = await packFixture('--standard', standard);
      const zip = deliveryOf(made, '2026-11-24').get(made.name) ?? new Uint8Array();
      return new Set(entriesOf(zip).map(({date}) => date.slice(0, 10)));
    };
    expect(await dates('standalone')).toEqual(new Set(['2026-11-24']));
    expect(await dates('scorm12')).toEqual(new Set(['1980-01-01']));
  });
});

test('if a stand-alone package has other content, it has another folder name, and its pages use this name', async () => {
  const foldersOf = async (...words: string[]) => {
    const {files} = await packFixture('--standard', 'standalone', ...words);
    const page = new TextDecoder().decode(files.get('index.html'));
    const named = [...files.keys()].flatMap(path => /^v[^/]+/.exec(path)?.[0] ?? []);
    const linked = [...page.matchAll(/(?:src|href)="\.\/(v[^/]+)\//g)].map(([, folder]) => folder);
    expect(linked.length).toBeGreaterThan(0);
    return [...new Set([...named, ...linked])];
  };
  const [plain, again, other] = [await foldersOf(), await foldersOf(), await foldersOf('--country', 'xx')];
  expect(plain).toEqual([expect.stringMatching(/^v0\.1\.0-[0-9a-f]{8}$/)]);
  expect(again).toEqual(plain);
  expect(other).not.toEqual(plain);
});
