import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {z} from 'zod';
import {someTexts} from '../texts-fixture.ts';
import {unitsOf, type CourseTexts} from '../units.ts';
import {responderOf} from './plugin.ts';
import {review, type ReviewedText} from './review.ts';

const first: ReviewedText = {name: 'border/title', english: 'The border', translation: 'Хил', by: ''};
const read = (by: string, on = '2026-11-28') => ({by, on});

/** Returns the fixture after some reviews, one a day. */
const after = (...reviews: readonly Partial<ReviewedText>[]): CourseTexts =>
  reviews.reduce((texts: CourseTexts, own, n) => {
    const {faults, catalogues} = review(texts, {...first, ...own}, `2026-11-0${n + 1}`);
    expect(faults).toEqual([]);
    return {...texts, catalogues: new Map([...texts.catalogues, ...catalogues])};
  }, someTexts());
const entry = (texts: CourseTexts, key = 'title') => texts.catalogues.get('border')?.entries[key];

test('a translated text keeps the name of a person who has read it, with the day', () => {
  expect(entry(after({by: 'Bold'}))).toMatchObject({text: 'Хил', read: [read('Bold', '2026-11-01')]});
});

test.each([
  [
    ['Bold', 'Saran'],
    ['Bold', 'Saran'],
  ],
  [['Bold', 'Bold'], ['Bold']],
  [
    ['Bold', 'Saran', 'Tuya'],
    ['Saran', 'Tuya'],
  ],
])('if %j read a text one after another, the text has the readers %j', (readers, kept) => {
  expect(entry(after(...readers.map(by => ({by}))))?.read?.map(({by}) => by)).toEqual(kept);
});

test('a changed text loses the names of those who read the earlier text, and its file is a draft again', () => {
  const texts = after({by: 'Bold'}, {translation: 'Хилийн шугам', by: 'Saran'});
  expect(entry(texts)).toMatchObject({text: 'Хилийн шугам', read: [read('Saran', '2026-11-02')]});
  expect(entry(after({by: 'Bold'}, {translation: 'Хилийн шугам'}))).not.toHaveProperty('read');
  expect(texts.catalogues.get('border')?.review).toBe('draft');
});

test('a stale text becomes up to date and counts as read when somebody confirms its translation', () => {
  const stale = {
    name: 'border/first.gate.prose',
    english: 'Ask *twice* before you open it.',
    translation: '*Хоёр* асуу.',
  };
  const texts = after({...stale, by: 'Bold'});
  expect(unitsOf(texts).find(({name}) => name === stale.name)).toMatchObject({
    state: 'draft',
    read: [read('Bold', '2026-11-01')],
  });
});

test.each([
  [{translation: ' '}, /Write a translation/],
  [{name: 'border/no-such-key'}, /no text "border\/no-such-key"/],
  [{english: 'Another border', translation: 'Өөр'}, /English text is now/],
  [
    {name: 'border/first.title', english: 'You have {{count}} of {{all}}', translation: 'Хоёр'},
    /\{\{count\}\}/,
  ],
])('a review of a translation is refused with the reason, and changes nothing: %j', (own, reason) => {
  const {faults, catalogues} = review(someTexts(), {...first, by: 'Bold', ...own}, '2026-11-01');
  expect(faults.join(' ')).toMatch(reason);
  expect(catalogues.size).toBe(0);
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/**
 * Serves the fixture from a folder, as the development server does. Returns the address of the server, and the
 * folder.
 */
async function served() {
  const root = mkdtempSync(join(tmpdir(), 'tamga-review-'));
  mkdirSync(join(root, 'locales', 'mn'), {recursive: true});
  const file = join(root, 'locales', 'mn', 'border.json');
  writeFileSync(file, JSON.stringify(someTexts().catalogues.get('border')));
  const respond = responderOf(root, someTexts);
  const server = createServer((request, response) => void respond('mn', request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  ends.push(
    () => server.close(),
    () => rmSync(root, {recursive: true, force: true}),
  );
  const {port} = z.object({port: z.number()}).parse(server.address());
  return {file, url: `http://127.0.0.1:${port}/`};
}
const post = (url: string, body: string, type: string) =>
  fetch(url, {method: 'POST', body, headers: {'Content-Type': type}});

test('the development server writes a reviewed text into its catalogue, and returns the text', async () => {
  const {file, url} = await served();
  expect(await (await fetch(url)).json()).toHaveLength(unitsOf(someTexts()).length);
  const answer = await post(
    url,
    JSON.stringify({...first, translation: 'Хилийн шугам', by: 'Bold'}),
    'application/json',
  );
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    faults: [],
    units: [{name: 'border/title', read: [{by: 'Bold'}]}],
  });
  expect(readFileSync(file, 'utf8')).toContain('Хилийн шугам');
});

test.each([
  [JSON.stringify({...first, english: 'Another', translation: 'Өөр'}), 422, 'application/json'],
  [JSON.stringify({...first, more: 1}), 400, 'application/json'],
  ['{', 400, 'application/json'],
  [JSON.stringify({...first, by: 'Bold'}), 400, 'text/plain'],
])(
  'the development server answers the body %s with the status %i for the type %s, and does not change the catalogue',
  async (body, status, type) => {
    const {file, url} = await served();
    const before = readFileSync(file, 'utf8');
    expect((await post(url, body, type)).status).toBe(status);
    expect(readFileSync(file, 'utf8')).toBe(before);
  },
);
