import {expect, test} from 'vitest';
import {
  filesWith,
  compileWith,
  withEdit,
  faultLines,
  soundCourse,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {chunksOf} from '../build/chunks.ts';
import {inCountry} from '../build/country-chunks.ts';
import {hashOf} from '../text/translation.ts';

const lesson = 'modules/sample/01-first.md';
const pack = 'modules/country/xx.yaml';

/** A country pack for the invented country Almara, made from the neutral pack. */
const almara = (): Changes => ({
  'modules/country/al.yaml': new TextDecoder()
    .decode(filesWith().get(pack))
    .replace('country: xx\nname: Any country', 'country: al\nname: Almara\nalsoCalled: [Almaran]'),
});

const withPassage = (...lines: readonly string[]): Changes => ({
  ...almara(),
  ...withEdit(lesson, '## Try it', [...lines, '', '## Try it'].join('\n')),
});

const passage = [
  ':::only{country="al"}',
  'In **Almara** the bus came late.',
  ':::',
  '',
  ':::else{#late-bus}',
  'In **one country** the bus came late.',
  ':::',
];

const withText = (yaml: string): Changes => ({
  ...almara(),
  ...withEdit(lesson, 'stem: How many wheels?', yaml),
});
const stem = 'stem:\n  only: {al: How many wheels in Almara?}\n  else: How many wheels?';

/** Returns the texts of the lesson in the packages of a country. */
const lessonIn = (country: string, changes: Changes, language = 'en'): string =>
  inCountry(chunksOf(soundCourse(changes)), country).get(`text/${language}/sample/first.js`) ?? '';

test('a passage about one country shows in the packages of this country; its neutral form shows in all other packages', () => {
  expect(lessonIn('al', withPassage(...passage))).toContain('In <strong>Almara</strong> the bus');
  expect(lessonIn('al', withPassage(...passage))).not.toContain('one country');
  expect(lessonIn('xx', withPassage(...passage))).toContain('In <strong>one country</strong> the bus');
  expect(lessonIn('xx', withPassage(...passage))).not.toMatch(/Almara|@/);
});

test('a misspelt attribute of a passage about one country gives only one fault', () => {
  expect(faultLines(withPassage(':::only{contry="al"}', ...passage.slice(1)))).toEqual([
    `${lesson}:31:1  :::only has no "contry"; did you mean "country"?  (directive)`,
  ]);
});

test('a passage about one country is one block with the same id and key in every country; the key of the next text contains this id', () => {
  const {modules} = soundCourse(withPassage(...passage, '', 'Then it rained.'));
  const [first] = modules[0]?.parts.flatMap(part => (part.kind === 'lesson' ? part.sections : [])) ?? [];
  expect(first?.blocks.slice(-2)).toEqual([
    {kind: 'prose', key: 'first.late-bus'},
    {kind: 'prose', key: 'first.after.late-bus'},
  ]);
});

test('a text in YAML may differ by country, but the data of its question are the same in every country', () => {
  expect(lessonIn('al', withText(stem))).toContain('How many wheels in Almara?');
  expect(lessonIn('xx', withText(stem))).not.toMatch(/Almara|@/);
  const data = (changes: Changes) => chunksOf(soundCourse(changes)).get('data/sample.js');
  expect(data(withText(stem))).toBe(data(almara()));
});

test('translators get the text of a country and the neutral text under two keys', () => {
  const changes = {
    ...withText(stem),
    'locales/mn/sample.json': JSON.stringify({
      review: 'draft',
      entries: {
        'first.how-many.stem': {of: hashOf('How many wheels?'), text: 'Хэдэн дугуй вэ?'},
        'first.how-many.stem@al': {of: hashOf('How many wheels in Almara?'), text: 'Алмарад хэдэн дугуй вэ?'},
      },
    }),
  };
  expect(lessonIn('al', changes, 'mn')).toContain('Алмарад хэдэн');
  expect(lessonIn('xx', changes, 'mn')).toContain('"Хэдэн дугуй');
});

test.each<[string, readonly string[], string]>([
  [
    'without a neutral form',
    passage.slice(0, 3),
    'a passage of one country needs a neutral form: write :::else{#its-name} … ::: right below it',
  ],
  [
    'with a neutral form alone',
    passage.slice(4),
    'the :::else has nothing to be the other form of: write :::only{country="mn"} … ::: above it',
  ],
  [
    'without its country',
    [':::only', ...passage.slice(1)],
    'say whose passage this is, with the two letters of its pack: :::only{country="mn"}',
  ],
  [
    'whose country stands in square brackets',
    [':::only[al]{country="al"}', ...passage.slice(1)],
    'write country="…" between the braces instead of [ ]',
  ],
  [
    'of a country without a pack',
    [':::only{country="bl"}', ...passage.slice(1)],
    'the country "bl" has no pack in modules/country/; did you mean "al"?',
  ],
  [
    'whose neutral form has no id',
    [...passage.slice(0, 4), ':::else', ...passage.slice(5)],
    'the :::else needs an id: write :::else{#its-name}',
  ],
  [
    'that gives one country twice',
    [...passage.slice(0, 4), ...passage],
    'the country "al" stands here twice: keep one',
  ],
  [
    'with a question in it',
    [':::only{country="al"}', '```question numeric', 'id: x', '```', ...passage.slice(2)],
    'a passage of one country holds text alone: move this out, so that every country has the same questions and blocks',
  ],
])('the compiler reports a passage about one country %s, once', (_, lines, message) => {
  expect(faultLines(withPassage(...lines)).map(line => line.replace(/^\S+ +| +\([\w-]+\)$/g, ''))).toEqual([
    message,
  ]);
});

test.each([
  [
    'without a neutral form',
    'stem:\n  only: {al: How many in Almara?}',
    'a text that differs by country needs a neutral form: write `only:` with a text for each country, such as `mn: …`, and beside it `else:`',
  ],
  [
    'of a country without a pack',
    'stem: {only: {bl: How many?}, else: How many?}',
    'the country "bl" has no pack in modules/country/; did you mean "al"?',
  ],
  [
    'of something that is no country',
    'stem: {only: {Almara: How many?}, else: How many?}',
    '"Almara" is no country: write the two letters of its pack',
  ],
  [
    'with a number for its text',
    'stem: {only: {al: 4}, else: How many?}',
    'the text for al is not a text: write `only:` with a text for each country, such as `mn: …`, and beside it `else:`',
  ],
])('the compiler reports a text in YAML %s', (_, yaml, message) => {
  expect(faultLines(withText(yaml)).map(line => line.replace(/^\S+ +| +\([\w-]+\)$/g, ''))).toEqual([
    message,
  ]);
});

test('for each text that names a country outside its passages and sources, the build warns with the line', () => {
  const changes = withPassage(
    ...passage,
    '',
    'Then it rained',
    'on every Almaran roof, and on Almarans not.',
  );
  const named = {
    ...changes,
    [lesson]: String(changes[lesson]).replace('The manual, page 3', 'Manual of Almara'),
  };
  const warnings = compileWith(named).warnings.filter(({rule}) => rule === 'country');
  const line = named[lesson].split('\n').findIndex(text => text.startsWith('on every Almaran')) + 1;
  expect(warnings.map(warning => [warning.file, warning.line, warning.message])).toEqual([
    [
      lesson,
      line,
      '"Almaran" would stand in the packages of other countries too: mark this text with `only` for al and write a neutral form, or leave the name out',
    ],
  ]);
});
