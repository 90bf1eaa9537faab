import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {expect, test} from 'vitest';
import {z} from 'zod';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const english = z.record(z.string(), z.object({text: z.string()}));
const translated = z.object({entries: z.record(z.string(), z.object({text: z.string()}))});

/** For each language: the guide to a first workshop, and the texts of the desk. */
const guides = [
  ['docs/first-workshop.md', english.parse(parse(read('src/desk/texts.yaml')))],
  ['docs/first-workshop.mn.md', translated.parse(JSON.parse(read('locales/mn/desk.json'))).entries],
] as const;

/** Returns the texts in bold, except those that begin with the number of a step. */
const boldIn = (guide: string): readonly string[] =>
  [...guide.matchAll(/\*\*([^*]+)\*\*/g)]
    .map(([, words = '']) => words.replace(/\s+/g, ' '))
    .filter(words => !/^\d+\./.test(words));

test.each(guides)('each word in bold in %s is on a page of the desk, letter by letter', (file, texts) => {
  const onPages = new Set(Object.values(texts).map(({text}) => text.trim()));
  const named = boldIn(read(file));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter(words => !onPages.has(words))).toEqual([]);
});

test('the guide has the same steps and pictures in both languages', () => {
  const [one, other] = guides.map(([file]) => {
    const text = read(file);
    return {
      steps: [...text.matchAll(/\*\*(\d+)\./g)].map(([, number]) => number),
      pictures: [...text.matchAll(/\(first-workshop\/\w\w-([\w-]+\.jpg)\)/g)].map(([, name]) => name),
    };
  });
  expect(other).toEqual(one);
});
