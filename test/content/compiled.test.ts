import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {chunksOf, englishFiles} from '../../src/compiler/build/chunks.ts';
import {filesBelow} from '../../src/compiler/build/disk.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {savedPlaceRule} from '../../src/compiler/course/lost-places.ts';
import {thisCourse} from './this-course.ts';

const {course, warnings} = thisCourse();

const chunks = [...chunksOf(course)];

const root = fileURLToPath(new URL('../..', import.meta.url));

// Two kinds of warnings are normal. A translation may lack texts, because translators work after authors. For a part
// that has left the course, the compiler warns until `npm run release` retires the id of the part.
test('the compiler warns only of untranslated texts and parts that have left the course', () => {
  const expected = ['translation', savedPlaceRule];
  expect(warnings.filter(({rule}) => !expected.includes(rule)).map(format)).toEqual([]);
});

test('only the prose of Mongolian lessons has soft hyphens: titles, data and other languages have none', () => {
  const hyphenated = chunks.flatMap(([file, text]) => (text.includes('\u00ad') ? [file] : []));
  const isMongolian = course.languages.some(({code}) => code === 'mn');
  expect(hyphenated.some(file => /^text\/mn\/[\w-]+\/[\w-]+\.js$/.test(file))).toBe(isMongolian);
  expect(hyphenated.filter(file => !file.startsWith('text/mn/'))).toEqual([]);
  const titles = ['text/mn/course.js', 'text/mn/contents.js', 'text/mn/glossary.js'];
  expect(hyphenated.filter(file => titles.includes(file))).toEqual([]);
});

test('each Cyrillic word in the English of the course is marked as a word of its own language', () => {
  const isMongolian = course.languages.some(({code}) => code === 'mn');
  const english = chunks.filter(([file]) => /^text\/en\/document-fraud\/[\w-]+\.js$/.test(file));
  const marked = /<span lang=\\"mn\\">[\p{Script=Cyrl} -]+<\/span>/gu;
  expect(english.some(([, text]) => marked.test(text))).toBe(isMongolian);
  expect(english.filter(([, text]) => /\p{Script=Cyrl}/u.test(text.replace(marked, '')))).toEqual([]);
});

test('the committed English catalogues match the files of the authors', () => {
  const generated = englishFiles(course);
  const stale = [...generated].filter(
    ([file, text]) =>
      !existsSync(join(root, file)) ||
      readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n') !== text,
  );
  expect(stale.map(([file]) => `${file} is behind: run npm run build and commit it`)).toEqual([]);
  expect(filesBelow(root, 'locales/en').filter(file => !generated.has(file))).toEqual([]);
});
