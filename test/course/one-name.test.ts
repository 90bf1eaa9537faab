import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {translationSource} from '../../src/content/translation-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const english = z.record(z.string(), z.object({text: z.string()}));

/** Folders in src/ with a texts.yaml that may contain the names below. The keys are the namespaces of these texts. */
const screens = {
  interface: 'shell',
  pages: 'pages',
  lesson: 'pages/lesson',
  booth: 'scenario/booth',
  practice: 'pages/practice',
  talk: 'pages/talk-practice',
  results: 'pages/results',
  paper: 'pages/paper',
  interview: 'scenario/interview',
  'try-out': 'pages/try-out',
} as const;

/**
 * Patterns for the name of each concept in English and in Mongolian. The Mongolian pattern is the stem that all cases
 * of the noun share. The adverb "ээлж дараалан" ("one after another") is not the name of the shift.
 */
const names = [
  {thing: 'booth', en: /\bbooths?\b/i, mn: /цонх/i},
  {thing: 'shift', en: /\bshifts?\b/i, mn: /ээлж(?! дараалан)/i},
  {thing: 'practice', en: /\bpracti[cs]e[sd]?\b/i, mn: /дадлаг/i},
  {thing: 'step', en: /\bsteps?\b/i, mn: /алх(а?)м/i},
  {thing: 'part', en: /\bparts?\b/i, mn: /хэс(э?)г/i},
] as const;

/** Texts that use one of these words in another sense. The key is the key of the text; the value is this sense. */
const otherMeaning: Readonly<Record<string, string>> = {
  'sources.course': 'what a profession does',
  'sources.intro': 'what a profession does',
  'practice.why.name.plain': 'a filler parts two names',
};

const textsOf = (namespace: keyof typeof screens) => {
  const texts = english.parse(parse(readFileSync(`${root}src/${screens[namespace]}/texts.yaml`, 'utf8')));
  const {entries} = translationSource.parse(
    JSON.parse(readFileSync(`${root}locales/mn/${namespace}.json`, 'utf8')),
  );
  const plain = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '');
  return Object.entries(texts).map(([key, {text}]) => ({
    key,
    en: plain(text),
    mn: plain(entries[key]?.text ?? ''),
  }));
};

const all = (
  [
    'interface',
    'pages',
    'lesson',
    'booth',
    'practice',
    'talk',
    'results',
    'paper',
    'interview',
    'try-out',
  ] as const
)
  .flatMap(namespace => textsOf(namespace))
  .filter(({key}) => !(key in otherMeaning));

/**
 * Returns the keys of faulty texts: the English text contains the name of the concept, but the translation lacks its
 * Mongolian name.
 */
const otherwise = (texts: typeof all, {en, mn}: (typeof names)[number]) =>
  texts.filter(text => en.test(text.en) && text.mn !== '' && !mn.test(text.mn)).map(({key}) => key);

test.each(names)('a $thing has one name in English and in Mongolian', name => {
  expect(all.some(text => name.en.test(text.en))).toBe(true);
  expect(otherwise(all, name)).toEqual([]);
});

test('a text that calls a step of the course by another word is reported', () => {
  const planted = {key: 'planted', en: 'Two steps are left.', mn: 'Хоёр шат үлдлээ.'};
  expect(otherwise([...all, planted], names[3])).toEqual(['planted']);
});

test('texts about the booth never call the practice there a shift', () => {
  const shift = names[1];
  expect(textsOf('booth').filter(({en, mn}) => shift.en.test(en) || shift.mn.test(mn))).toEqual([]);
});
