import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {translationSource} from '../../src/content/translation-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const english = z.record(z.string(), z.object({text: z.string()}));

/** Folders in src/ whose texts.yaml names the things below, by the namespace of the texts. */
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
 * The one name of each thing in both languages. The Mongolian form is the stem that all cases of the noun have. The adverb
 * "ээлж дараалан" means "one after another".
 */
const names = [
  {thing: 'booth', en: /\bbooths?\b/i, mn: /цонх/i},
  {thing: 'shift', en: /\bshifts?\b/i, mn: /ээлж(?! дараалан)/i},
  {thing: 'practice', en: /\bpracti[cs]e[sd]?\b/i, mn: /дадлаг/i},
  {thing: 'step', en: /\bsteps?\b/i, mn: /алх(а?)м/i},
  {thing: 'part', en: /\bparts?\b/i, mn: /хэс(э?)г/i},
] as const;

/** Texts in which one of these words has another meaning, which the value states, by the key of the text. */
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

/** Returns the keys whose Mongolian text calls a thing by another name than the English one. */
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

test('only practice with documents is called a shift, and the booth is not', () => {
  const shift = names[1];
  expect(textsOf('booth').filter(({en, mn}) => shift.en.test(en) || shift.mn.test(mn))).toEqual([]);
});
