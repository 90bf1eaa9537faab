import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {translationSource} from '../../src/content/translation-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const english = z.record(z.string(), z.object({text: z.string()}));

/** The folders in src/ whose texts.yaml may name the things below, by the namespace of the texts. */
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
 * For each thing, patterns of its one name in English and in Mongolian. The Mongolian pattern is the stem that all
 * cases of the noun have. The adverb "ээлж дараалан" means "one after another".
 */
const names = [
  {thing: 'booth', en: /\bbooths?\b/i, mn: /цонх/i},
  {thing: 'shift', en: /\bshifts?\b/i, mn: /ээлж(?! дараалан)/i},
  {thing: 'practice', en: /\bpracti[cs]e[sd]?\b/i, mn: /дадлаг/i},
  {thing: 'step', en: /\bsteps?\b/i, mn: /алх(а?)м/i},
  {thing: 'part', en: /\bparts?\b/i, mn: /хэс(э?)г/i},
] as const;

/** Texts that use one of these words in another meaning: the key of each text, and this meaning. */
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
 * Returns the keys of the texts that have the English name of a thing, but not its Mongolian name in the translation.
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

test('practice with documents is called a shift, and practice at the booth never is', () => {
  const shift = names[1];
  expect(textsOf('booth').filter(({en, mn}) => shift.en.test(en) || shift.mn.test(mn))).toEqual([]);
});
