import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  faultLines,
  englishTexts as english,
  soundCourse,
  translationWith,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';
import {hashOf} from './translation.ts';

const mongolian = (changes: Changes) =>
  soundCourse(changes).languages.find(({code}) => code === 'mn')?.catalogues;
const warnings = (changes: Changes) => compileWith(changes).warnings.map(format);

test('a translation replaces the English text for each translated key', () => {
  const catalogues = mongolian(translationWith('sample', {'first.title': 'Эхний *хичээл*'}));
  expect(catalogues?.['sample']?.['first.title']).toBe('Эхний <em>хичээл</em>');
});

test('an English text that is shown instead of a translation is marked as English', () => {
  const catalogues = mongolian(translationWith('sample', {'first.title': 'Эхний хичээл'}));
  expect(catalogues?.['sample']?.['first.title']).toBe('Эхний хичээл');
  expect(catalogues?.['sample']?.['first.try.title']).toBe('<span lang="en">Try it</span>');
  const prose = Object.values(catalogues?.['sample'] ?? {}).filter(text => text.includes('<p>'));
  expect(prose.length).toBeGreaterThan(0);
  for (const text of prose) expect(text).toMatch(/^<div lang="en"><p>/);
});

test('a drawing shows its translated texts', () => {
  expect(
    mongolian(translationWith('sample', {'first.card.svg.go': 'ЯВ'}))?.['sample']?.['first.card.svg'],
  ).toContain('>ЯВ</text>');
});

test('after an English text changes, its translation is stale and the English text is shown', () => {
  const changes = translationWith('talks', {title: 'Яриа', summary: 'Хуучин'}, 'mn', '00000000');
  expect(mongolian(changes)?.['talks']?.['title']).toBe('<span lang="en">Talks</span>');
});

const cure =
  'they show in English; to list them, add --missing mn to node --import tsx src/compiler/main.ts  (translation)';
const count = english.size;

test('a language that is being added gives one warning, at the first file that the language lacks', () => {
  const warningLines = warnings({'locales/mn/talks.json': undefined});
  expect(warningLines.filter(line => line.startsWith('locales/'))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^locales/mn/\\S+\\.json:1:1  warning: mn: of \\d+ texts \\d+ are missing and 0 stale, in \\d+ files, this one first: `,
      ),
    ),
  ]);
  expect(warningLines.join('\n')).toContain(cure);
});

test('a language with one stale text and one missing text in one file gives one warning', () => {
  const whole = Object.fromEntries(
    soundCourse().english.flatMap(({name, entries}) =>
      Object.entries(translationWith(name, Object.fromEntries(entries.map(({key, text}) => [key, text])))),
    ),
  );
  expect(warnings(whole)).toEqual([]);
  const talks = String(translationWith('talks', {title: 'Яриа'}, 'mn', '00000000')['locales/mn/talks.json']);
  expect(warnings({...whole, 'locales/mn/talks.json': talks})).toEqual([
    `locales/mn/talks.json:1:1  warning: mn: of ${count} texts 2 are missing and 1 stale, in this file: ${cure}`,
  ]);
});

test('the compiler lists each missing and each stale text of a language on request', () => {
  const changes = translationWith('talks', {title: 'Яриа'}, 'mn', '00000000');
  const warningLines = compileWith(changes, {missing: 'mn'}).warnings.map(format);
  expect(warningLines).toHaveLength(count);
  expect(warningLines).toContain(
    'locales/mn/talks.json:1:1  warning: "title" is stale: Talks  (translation)',
  );
  expect(warningLines).toContain(
    'locales/mn/sample.json:1:1  warning: "first.title" is missing: The first lesson  (translation)',
  );
});

test.each([
  ['the word new in place of a hash', '"of": "new", '],
  ['no hash', ''],
])('a translation with %s is shown, and a build writes the hash of its English', (_, of) => {
  const file = 'locales/mn/talks.json';
  const written = `{"review": "draft", "entries": {"title": {${of}"text": "Яриа"}}}`;
  const course = soundCourse({[file]: written});
  expect(mongolian({[file]: written})?.['talks']?.['title']).toBe('Яриа');
  expect([...course.hashed]).toEqual([
    [
      file,
      `${JSON.stringify({review: 'draft', entries: {title: {of: hashOf('Talks'), text: 'Яриа'}}}, undefined, 2)}\n`,
    ],
  ]);
  expect(faultLines({[file]: written}, {frozen: true})).toContain(
    `${file}:1:1  it has texts without \`of\`: run npm run build and commit it  (translation)`,
  );
});

test('a build that writes the hash of a translation keeps the names of the people who have read the translation', () => {
  const file = 'locales/mn/talks.json';
  const read = [{by: 'Bold', on: '2026-11-29'}];
  const written = JSON.stringify({review: 'draft', entries: {title: {text: 'Яриа', read}}});
  const {hashed} = soundCourse({[file]: written});
  const entry = {of: hashOf('Talks'), text: 'Яриа', read};
  expect(JSON.parse(new Map(hashed).get(file) ?? '')).toMatchObject({entries: {title: entry}});
});

test('an empty translation counts as missing', () => {
  expect(mongolian(translationWith('talks', {title: ''}))?.['talks']?.['title']).toBe(
    '<span lang="en">Talks</span>',
  );
});

test('a folder of translations that course.yaml does not list gives a warning, and the course lacks the language', () => {
  const {course, warnings} = compileWith({'locales/fr/talks.json': '{"review": "draft", "entries": {}}'});
  expect(warnings.map(format)).toContain(
    'locales/fr:1:1  warning: course.yaml does not list the language "fr": add it to languages, or remove the folder  (translation)',
  );
  expect(course?.languages.map(({code}) => code)).toEqual(['en', 'mn']);
});

test('a language is a draft until all its catalogues are reviewed', () => {
  const review = (changes: Changes) => soundCourse(changes).languages.find(({code}) => code === 'mn')?.review;
  const reviewed = Object.fromEntries(
    [...english.keys()]
      .map(name => name.replace(/\/.*/, ''))
      .map(name => [`locales/mn/${name}.json`, '{"review": "reviewed", "entries": {}}']),
  );
  expect(review({})).toBe('draft');
  expect(review(reviewed)).toBe('reviewed');
});

const prose = 'first.real-thing.text';

test.each<[string, Changes, string]>([
  [
    'an unknown key',
    translationWith('talks', {titel: 'x'}),
    'locales/mn/talks.json:6:15  English has no text "titel"; did you mean "title"?; rename or remove it  (translation)',
  ],
  [
    'a missing placeholder',
    translationWith('interface', {'left.steps_other': 'алхам'}),
    'locales/mn/interface.json:6:15  left.steps_other: {{count}} is lost: write it where the value belongs  (translation)',
  ],
  [
    'an unknown placeholder',
    translationWith('interface', {'course.lead': '{{name}}'}),
    'locales/mn/interface.json:6:15  course.lead: {{name}} is not in the English text: remove it  (translation)',
  ],
  [
    'a lost link',
    translationWith('sample', {'first.after.real-thing': 'Холбоос.'}),
    'locales/mn/sample.json:6:15  first.after.real-thing: the link to https://example.org/a is lost: keep its address and translate its words  (translation)',
  ],
  [
    'lost code',
    translationWith('sample', {'first.filler.stem': 'Юу вэ?'}),
    'locales/mn/sample.json:6:15  first.filler.stem: it has 0 pieces of `code` where English has 1: keep them as they are  (translation)',
  ],
  [
    'a different structure',
    translationWith('sample', {[prose]: 'Жагсаалт:\n\n- нэг'}),
    `locales/mn/sample.json:6:15  ${prose}: it is made of a paragraph, a list of 1 where English is made of a paragraph, a list of 2: keep the same paragraphs, lists and tables  (translation)`,
  ],
  [
    'raw HTML',
    translationWith('talks', {title: '<b>x</b>'}),
    'locales/mn/talks.json:6:15  title: HTML is not shown: write Markdown, or put code between `backticks`  (html)',
  ],
  [
    'a catalogue that belongs to nothing',
    {'locales/mn/tlaks.json': '{}'},
    'locales/mn/tlaks.json:1:1  nothing in the course has this name: rename or remove the file  (translation)',
  ],
  [
    'broken JSON',
    {'locales/mn/talks.json': '{\n  "review": "draft",\n  "entries": {},\n}'},
    'locales/mn/talks.json:4:1  this is not JSON: look for a missing comma or quote, or a comma too many, just before here  (json)',
  ],
  [
    'an invalid review state',
    {'locales/mn/talks.json': '{"review": "done", "entries": {}}'},
    'locales/mn/talks.json:1:12  review: "done" is not known here; write one of: draft, reviewed  (translation)',
  ],
])('a translator gets a report about %s', (_what, changes, line) => {
  expect(faultLines(changes)).toEqual([line]);
});

test('the plural forms of a translation are those of the language of the translation', () => {
  const arabic = translationWith(
    'interface',
    {'left.steps_few': '{{count}} few', 'left.steps_other': '{{count}} other'},
    'ar',
  );
  const course = soundCourse({...arabic, ...withEdit('course.yaml', '[en, mn]', '[en, mn, ar]')});
  const own = course.languages.find(({code}) => code === 'ar');
  expect(own?.dir).toBe('rtl');
  expect(own?.catalogues['interface']).toMatchObject({
    'left.steps_few': '{{count}} few',
    'left.steps_other': '{{count}} other',
  });
});

test('faults in English texts do not hide faults in the translations of other namespaces', () => {
  const lines = faultLines({
    ...translationWith('sample', {nothing: 'x'}),
    ...translationWith('talks', {titel: 'x'}),
    'modules/sample/module.yaml': 'id: sample',
  });
  expect(lines.filter(line => line.startsWith('locales/'))).toEqual([
    'locales/mn/talks.json:6:15  English has no text "titel"; did you mean "title"?; rename or remove it  (translation)',
  ]);
});
