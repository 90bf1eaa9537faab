import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {readFileNotices, readNotice} from './notices.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const away = mkdtempSync(join(tmpdir(), 'tamga-notices-'));
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

function installed(name: string, license: unknown, files: Readonly<Record<string, string>>): string {
  const folder = join(away, 'node_modules', name);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), JSON.stringify({name, version: '1.0.0', license}));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return `node_modules/${name}`;
}

test('a notice contains the text of the licence file and of all notice files in the same folder', () => {
  const folder = installed('good', 'MIT', {
    'LICENSE.md': 'MIT text\r\nof good\r\n',
    NOTICE: 'and thanks',
    'readme.md': 'no',
  });
  expect(readNotice(away, folder)).toEqual({
    name: 'good',
    version: '1.0.0',
    licence: 'MIT',
    text: 'MIT text\nof good\n\nand thanks',
  });
});

test.each([
  ['viral', 'GPL-3.0', {LICENSE: 'x'}, 'viral 1.0.0 is under "GPL-3.0"'],
  ['bare', 'MIT', {}, 'bare 1.0.0 comes without its licence'],
])('the packager refuses an npm package without an acceptable licence: %s', (name, licence, files, says) => {
  expect(() => readNotice(away, installed(name, licence, files))).toThrow(says);
});

test('the packager refuses an npm package that is not installed and asks for an install', () => {
  expect(() => readNotice(away, 'node_modules/absent')).toThrow(
    'node_modules/absent is bundled and is not installed',
  );
});

test('the packager reads the licence notice of a font, and refuses a font without a notice', () => {
  expect(readFileNotices(root, ['v1.0.0/ocr-b.woff2', 'v1.0.0/course.js'], false)).toEqual([
    expect.objectContaining({name: 'OCR-B'}),
  ]);
  expect(() => readFileNotices(root, ['v1.0.0/unknown.woff2'], false)).toThrow(
    'the font v1.0.0/unknown.woff2 has no licence',
  );
});
