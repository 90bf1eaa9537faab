import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {englishFiles} from '../../src/compiler/chunks.ts';
import {compileFolder} from '../../src/compiler/course.ts';
import {filesBelow} from '../../src/compiler/disk.ts';
import {format} from '../../src/compiler/fault.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const {course, faults} = compileFolder(root, {frozen: true});

test('the course has no fault, and every id in it has its number', () => {
  expect(faults.map(format)).toEqual([]);
});

test("the committed English catalogues are those of the authors' files", () => {
  const generated = course ? englishFiles(course) : new Map<string, string>();
  const stale = [...generated].filter(
    ([file, text]) =>
      !existsSync(join(root, file)) ||
      readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n') !== text,
  );
  expect(stale.map(([file]) => `${file} is behind: run npm run build and commit it`)).toEqual([]);
  expect(filesBelow(root, 'locales/en').filter(file => !generated.has(file))).toEqual([]);
});
