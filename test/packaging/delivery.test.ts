import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {deliveryOf} from '../../src/packaging/delivery.ts';
import {sumsFile, sumsOf} from '../../src/packaging/sums.ts';
import {bytesOf} from '../../src/packaging/text-files.ts';
import {writeFiles} from '../../src/packaging/write-files.ts';
import {packFixtures} from './fixture.ts';

const names = async (...words: string[]) => (await packFixtures(...words)).map(made => made.name);
const three = (standard: string) =>
  ['', '-interviewing', '-document-fraud'].map(module => `tamga-${standard}-0.1.0${module}.zip`);

describe('the packages of a command line', () => {
  test('--all makes packages of the course and of each module for every standard, and one cmi5 package with an AU for each module (quirk 4)', async () => {
    const all = await names('--all');
    expect(all).toEqual([
      ...['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'].flatMap(three),
      'tamga-cmi5-0.1.0-au-per-module.zip',
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('--variant per-module makes one package for each requested module', async () => {
    const words = ['--standard', 'cmi5', '--variant', 'per-module'];
    expect(await names(...words)).toEqual(three('cmi5').slice(1));
    expect(await names(...words, '--modules', 'document-fraud')).toEqual(three('cmi5').slice(2));
  });

  test('a module that only has tests about other modules never gets its own package', async () => {
    const all = await names('--all');
    expect(all.filter(name => name.includes('after'))).toEqual([]);
    expect(await names('--modules', 'after,interviewing')).toEqual([
      'tamga-scorm12-0.1.0-interviewing-after.zip',
    ]);
  });

  test('with --all, every other option applies to each of the packages', async () => {
    const made = await packFixtures(
      '--all',
      '--languages',
      'mn',
      '--pass-mark',
      '60',
      '--title',
      'T',
      '--country',
      'xx',
    );
    expect(made).toHaveLength(16);
    for (const {context} of made)
      expect(context.choice).toMatchObject({languages: ['mn'], passMark: 60, title: 'T', country: 'xx'});
  });

  test('with --all, the stand-alone package ignores --shared-devices and --completion-record', async () => {
    for (const {context} of await packFixtures('--all', '--shared-devices', '--completion-record')) {
      const {standard, sharedDevices, completionRecord} = context.choice;
      const isReported = standard !== 'standalone';
      expect({sharedDevices, completionRecord}, standard).toEqual({
        sharedDevices: isReported,
        completionRecord: isReported,
      });
    }
  });
});

describe('a folder of packages', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tamga-sums-'));
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  const deliver = async (...words: string[]) => {
    const files = new Map(
      (await packFixtures(...words)).flatMap(made => [...deliveryOf(made, '2026-11-24')]),
    );
    writeFiles(folder, new Map([...files, [sumsFile, bytesOf(sumsOf(files, folder))]]));
  };
  const sums = () => readFileSync(join(folder, sumsFile), 'utf8');

  test('a folder of packages has the pages and answer keys of each zip, and the checksums of all files', async () => {
    await deliver('--variant', 'per-module');
    const zips = three('scorm12').slice(1);
    const beside = ['ANSWERS.en.csv', 'ANSWERS.mn.csv', 'README.en.html', 'README.mn.html'];
    const made = zips.flatMap(zip => [zip, ...beside.map(file => `${zip}.${file}`)]).sort();
    expect(readdirSync(folder).sort()).toEqual([sumsFile, ...made]);
    expect(sums()).toBe(
      made
        .map(
          name =>
            `${createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex')}  ${name}\n`,
        )
        .join(''),
    );
  });

  test('each page and answer key beside a zip is in the language that the file name gives', async () => {
    await deliver();
    const read = (file: string) => readFileSync(join(folder, `tamga-scorm12-0.1.0.zip.${file}`), 'utf8');
    const cyrillic = /[а-яөүё]{4}/i;
    for (const [language, isMongolian] of [
      ['en', false],
      ['mn', true],
    ] as const) {
      expect(read(`README.${language}.html`)).toContain(`<html lang="${language}"`);
      expect(cyrillic.test(/<h1[^]*?<\/p>/.exec(read(`README.${language}.html`))?.[0] ?? '')).toBe(
        isMongolian,
      );
      expect(cyrillic.test(read(`ANSWERS.${language}.csv`).slice(0, 200))).toBe(isMongolian);
    }
  });

  test('the checksum of an earlier package stays in the list until this package is gone', async () => {
    await deliver();
    const [first] = sums().split('\n');
    await deliver('--standard', 'cmi5');
    expect(sums()).toContain(first);
    rmSync(join(folder, 'tamga-scorm12-0.1.0.zip'));
    await deliver('--standard', 'cmi5');
    expect(sums()).not.toContain(first);
    expect(sums().split('\n')).toHaveLength(10);
  });

  test.skipIf(process.platform === 'win32')(
    'sha256sum -c accepts the checksums, and fails after one byte has changed',
    async () => {
      await deliver();
      const check = () =>
        execFileSync('sha256sum', ['-c', sumsFile], {cwd: folder, stdio: 'pipe'}).toString();
      expect(check().match(/: OK$/gm)).toHaveLength(5);
      writeFileSync(join(folder, 'tamga-scorm12-0.1.0.zip'), 'x', {flag: 'a'});
      expect(check).toThrow();
    },
  );

  test('the folder of the packages stays unchanged if one of the files cannot be written', () => {
    writeFileSync(join(folder, 'a.zip'), 'before');
    mkdirSync(join(folder, 'b.zip.part'));
    const files = new Map(['a.zip', 'b.zip'].map(name => [name, bytesOf('after')]));
    expect(() => {
      writeFiles(folder, files);
    }).toThrow(`nothing can be written to ${folder}`);
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['a.zip', 'b.zip.part']);
  });

  // This test uses /dev/full, a device of Linux that is always full.
  test.skipIf(!existsSync('/dev/full'))('a full disk leaves no truncated file in the folder', () => {
    symlinkSync('/dev/full', join(folder, 'b.zip.part'));
    expect(() => {
      writeFiles(folder, new Map(['a.zip', 'b.zip'].map(name => [name, bytesOf('after')])));
    }).toThrow('ENOSPC');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('packaging twice gives identical zips and pages', async () => {
  const sum = async () =>
    (await packFixtures('--all')).flatMap(made =>
      [...deliveryOf(made, '2026-11-24')].map(([name, bytes]) => [
        name,
        createHash('sha256').update(bytes).digest('hex'),
      ]),
    );
  expect(await sum()).toEqual(await sum());
});
