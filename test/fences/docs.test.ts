import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {translationSource} from '../../src/content/translation-files.ts';
import {partsOfCourse} from '../../tools/new/course.ts';
import {root} from '../../tools/paths.mjs';
import {linksIn, pages, pathsIn} from './doc-paths.ts';

const read = (page: string) => readFileSync(join(root, page), 'utf8');

/**
 * True for a path to a file that belongs to the course. Another course has other files, so test/course/docs.test.ts
 * checks these paths.
 */
const isOfCourse = (path: string): boolean =>
  partsOfCourse.some(part => path === part || path.startsWith(`${part}/`));

it.each(pages)('every path and every link in %s leads to a file', page => {
  const text = read(page);
  expect(pathsIn(text).filter(path => !isOfCourse(path) && !existsSync(join(root, path)))).toEqual([]);
  expect(
    linksIn(text)
      .map(path => join(dirname(page), path))
      .filter(path => !isOfCourse(path) && !existsSync(join(root, path))),
  ).toEqual([]);
});

it('the docs name more than fifty paths and contain more than twenty links', () => {
  const texts = pages.map(read);
  expect(texts.flatMap(pathsIn).length).toBeGreaterThan(50);
  expect(texts.flatMap(linksIn).length).toBeGreaterThan(20);
});

const englishTexts = z.record(z.string(), z.union([z.string(), z.looseObject({text: z.string()})]));

/** Returns all texts of the desk in a language. */
function deskTexts(language: string): readonly string[] {
  if (language !== 'en')
    return Object.values(
      translationSource.parse(JSON.parse(read(`locales/${language}/desk.json`))).entries,
    ).map(({text}) => text);
  return Object.values(englishTexts.parse(parse(read('src/desk/texts.yaml')))).map(one =>
    typeof one === 'string' ? one : one.text,
  );
}

it.each([
  ['docs/first-workshop.md', 'en'],
  ['docs/first-workshop.mn.md', 'mn'],
])(
  'the words in bold on %s are words of the desk, and each step of the guide has its number',
  (page, language) => {
    const bold = [...read(page).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) =>
      words.replace(/\s+/g, ' '),
    );
    const isStep = (words: string) => /^\d+\. /.test(words);
    const known = new Set(deskTexts(language));
    expect(bold.filter(words => !isStep(words) && !known.has(words))).toEqual([]);
    expect(bold.filter(isStep).map(words => Number.parseInt(words))).toEqual(
      Array.from({length: 15}, (_, step) => step + 1),
    );
  },
);
