import {beforeEach, expect, test} from 'vitest';
import {createTexts, type CatalogueSource, type Language} from './texts.ts';

const languages: Language[] = [
  {code: 'en', dir: 'ltr', name: 'English', tag: 'en'},
  {code: 'mn', dir: 'ltr', name: 'Монгол', tag: 'mn'},
];
const course = {
  en: {
    interface: {'part.minutes_one': '{{count}} minute', 'part.minutes_other': '{{count}} minutes'},
    titles: {'a.title': 'Papers'},
    review: 'reviewed',
  },
  mn: {
    interface: {'part.minutes_one': '{{count}} минут', 'part.minutes_other': '{{count}} минут'},
    titles: {'a.title': 'Бичиг'},
    review: 'draft',
  },
} as const;
const content: Record<string, Record<string, string>> = {
  en: {'mrz.stem': 'What is <code>{{x}}</code>?'},
  mn: {'mrz.stem': '<code>{{x}}</code> юу вэ?'},
};

let requests: string[];
let isBroken: boolean;
let slow: Promise<void> | undefined;
const source: CatalogueSource = {
  async course(code) {
    requests.push(code);
    await slow;
    if (isBroken) throw new Error('no line');
    return code === 'mn' ? course.mn : course.en;
  },
  async content(code, namespace) {
    requests.push(`${code}/${namespace}`);
    return content[code] ?? {};
  },
};
/**
 * A catalogue source like `source`. Its content has texts for the namespaces of lessons, and no texts for any other
 * namespace.
 */
const lessonByLesson: CatalogueSource = {
  ...source,
  content: async (code, namespace) =>
    namespace.includes('/') ? source.content(code, namespace) : (requests.push(`${code}/${namespace}`), {}),
};
beforeEach(() => {
  requests = [];
  isBroken = false;
  slow = undefined;
});

test('the texts fetch only the first language at the start', async () => {
  await createTexts(source, languages, 'mn');
  expect(requests).toEqual(['mn']);
});

test('a change of language fetches every catalogue in use and then notifies the listeners', async () => {
  const texts = await createTexts(source, languages, 'en');
  await texts.need('document-fraud');
  const seen: string[] = [];
  texts.subscribe(() =>
    seen.push(`${texts.language.code} ${texts.lookup('document-fraud', 'mrz.')('stem')}`),
  );
  await texts.change('mn');
  expect(seen).toEqual(['mn <code>{{x}}</code> юу вэ?']);
  expect([texts.title('a.title'), texts.review, texts.t('part.minutes', {count: 2})]).toEqual([
    'Бичиг',
    'draft',
    '2 минут',
  ]);
});

test('a lookup in a module also finds the texts of its fetched lessons, in each language', async () => {
  const texts = await createTexts(lessonByLesson, languages, 'en');
  await texts.need('document-fraud');
  const stem = () => texts.lookup('document-fraud', 'mrz.')('stem');
  expect(stem()).toBe('');
  await texts.need('document-fraud/mrz');
  expect(stem()).toBe('What is <code>{{x}}</code>?');
  await texts.change('mn');
  expect(stem()).toBe('<code>{{x}}</code> юу вэ?');
  expect(requests.filter(one => one.startsWith('mn/')).sort()).toEqual([
    'mn/document-fraud',
    'mn/document-fraud/mrz',
  ]);
});

test('a language that fails to load leaves the texts unchanged', async () => {
  const texts = await createTexts(source, languages, 'en');
  isBroken = true;
  await expect(texts.change('mn')).rejects.toThrow('no line');
  expect([texts.language.code, texts.title('a.title')]).toEqual(['en', 'Papers']);
});

test('after two quick changes of language, the second language wins, whichever loads first', async () => {
  const texts = await createTexts(source, languages, 'en');
  let release = () => {};
  slow = new Promise(resolve => {
    release = resolve;
  });
  const there = texts.change('mn');
  slow = undefined;
  await texts.change('en');
  release();
  await there;
  expect(texts.language.code).toBe('en');
});

test('plural forms follow the rules of the language', async () => {
  const texts = await createTexts(source, languages, 'en');
  expect([1, 2].map(count => texts.t('part.minutes', {count}))).toEqual(['1 minute', '2 minutes']);
});

test('a missing text is empty, so that an optional field shows nothing', async () => {
  const texts = await createTexts(source, languages, 'en');
  expect(texts.lookup('document-fraud', 'mrz.')('counter')).toBe('');
});

test('createTexts rejects an unknown language with an error that lists the available languages', async () => {
  await expect(createTexts(source, languages, 'fr')).rejects.toThrow(
    'no language "fr" in this package; there are: en, mn',
  );
});

test('a text that was missing is found once its catalogue has loaded, and follows each change of language', async () => {
  const texts = await createTexts(source, languages, 'en');
  const stem = () => texts.lookup('document-fraud', 'mrz.')('stem');
  expect(stem()).toBe('');
  await texts.need('document-fraud');
  expect(stem()).toBe('What is <code>{{x}}</code>?');
  expect(texts.title('a.title')).toBe('Papers');
  await texts.change('mn');
  expect([stem(), texts.title('a.title')]).toEqual(['<code>{{x}}</code> юу вэ?', 'Бичиг']);
});
