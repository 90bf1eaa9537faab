import {describe, expect, test} from 'vitest';
import {
  filesWith,
  withEdit,
  faultLines,
  soundCourse,
  textOf,
  type Changes,
} from '../../../../test/content/course-fixture.ts';
import {chunksOf} from '../../build/chunks.ts';
import {withOfficers} from '../../build/country-chunks.ts';
import {expiryOf, monthsOf} from './days.ts';
import {readCountries} from './country.ts';

const file = 'modules/country/xx.yaml';
const dated = 'source: A page\n    checkedOn: 2026-11-24\n    owner: the office';
const law = (id: string, more = '') => `
  - id: ${id}
    name: Law of ${id}
    about: [trafficking]
    article: Article of ${id}
    says: What ${id} says.
    ${dated}
    read: in-force${more}`;
const post = `
  - id: bridge
    name: The bridge
    by: road
    note: Closed at night.
    ${dated}
    verified: true
    officersOnly: true`;

/** Adds lists to the country file of the fixture. */
const withLists = (...lists: readonly string[]): Changes => ({
  [file]: `${textOf(file)}${lists.join('\n')}\n`,
});

describe('the faults that the compiler reports in a country file', () => {
  test.each<[string, Changes, string]>([
    [
      'an unknown topic',
      withLists(`laws:${law('theft').replace('[trafficking]', '[theft]')}`),
      'laws.theft.about.1: "theft" is not known here; write one of: trafficking, smuggling, documents, children, protection, labour  (country)',
    ],
    [
      'an expiry date before the date of the check',
      withLists(`laws:${law('theft', '\n    expires: 2026-11-23')}`),
      'laws.theft.expires: it lies before the day on which the entry was checked  (country)',
    ],
    [
      'a law read in force whose source names a translation',
      withLists(`laws:${law('theft').replace('A page', 'A translation of 2013')}`),
      'laws.theft.read: its source names a translation, a copy or a text that was not read: write other  (country)',
    ],
    ...[
      ['the name of the country', 'name: Any country', 'name: Any country (phone 1-0-3)', '1-0-3'],
      ['the name of a line', 'name: Police', 'name: Police, call 107', '107'],
      ['another text', 'somebody is in danger now', 'somebody calls 102', '102'],
    ].map(([what = '', from = '', to = '', number = '']): [string, Changes, string] => [
      `a phone number in ${what}`,
      withEdit(file, from, to),
      `"${number}" may be a phone number, and learners would read it though nobody has verified it: write it as \`number:\` of a line  (country)`,
    ]),
    [
      'an impossible date',
      withEdit(file, 'checkedOn: 2026-11-24', 'checkedOn: 2026-11-31'),
      'lines.police.checkedOn: write the day as 2026-11-24  (country)',
    ],
    [
      'a missing owner',
      withEdit(file, '    owner: the office\n', ''),
      'lines.police.owner: missing: add it  (country)',
    ],
    [
      'officersOnly: false',
      withEdit(file, '    owner: the office\n', '    owner: the office\n    officersOnly: false\n'),
      'lines.police.officersOnly: write true, or leave it out  (country)',
    ],
    [
      'a border post with an unknown way of crossing',
      withLists(`posts:${post.replace('by: road', 'by: boat')}`),
      'posts.bridge.by: "boat" is not known here; write one of: road, rail, air  (country)',
    ],
    [
      'a name in another language without the name of that language',
      withLists(
        `bodies:\n  - id: guard\n    name: Guard\n    ownName: Харуул\n    about: [documents]\n    does: It guards.\n    ${dated}\n    verified: true`,
      ),
      'language: a name in the country’s own language needs `language`, which says which one that is  (country)',
    ],
    [
      'a duplicate id in one list',
      withLists(`laws:${law('theft')}${law('theft')}`),
      'the id "theft" is used twice in this list, first on line 25: choose another  (duplicate-id)',
    ],
  ])('the compiler reports %s in a country file', (_, changes, line) => {
    expect(faultLines(changes).map(faultLine => faultLine.replace(/^\S+ +/, ''))).toEqual([line]);
  });
});

test('translators get the source of a country entry as a text, and the data of the country do not contain it', () => {
  const {namespace, data} = readCountries(filesWith(withLists(`laws:${law('theft')}`)));
  const texts = namespace.entries.filter(({key}) => key === 'xx.laws.theft.source').map(({text}) => text);
  expect(texts).toEqual(['A page']);
  expect(JSON.stringify(data)).not.toContain('A page');
});

describe('the last day on which a country entry shows no warning', () => {
  test.each([
    ['laws', '2026-11-24', undefined, '2027-11-24'],
    ['lines', '2026-11-24', undefined, '2027-05-24'],
    ['lines', '2026-08-31', undefined, '2027-02-28'],
    ['lines', '2027-08-31', undefined, '2028-02-29'],
    ['posts', '2026-12-31', undefined, '2027-12-31'],
    ['forms', '2028-02-29', undefined, '2029-02-28'],
    ['lines', '2026-11-24', '2026-12-01', '2026-12-01'],
  ] as const)(
    'an entry of the kind %s, checked on %s and with `expires` %s, shows no warning until %s',
    (kind, checkedOn, expires, last) => {
      expect(expiryOf(kind, {checkedOn, expires})).toBe(last);
    },
  );
  test('most entries show a warning twelve months after the check, and a phone line for support after six months', () => {
    expect(monthsOf).toEqual({laws: 12, bodies: 12, lines: 6, posts: 12, forms: 12});
  });
});

test('readCountries returns each entry with its file, line and column', () => {
  const {dated: all} = readCountries(filesWith(withLists(`laws:${law('theft')}`)));
  expect(all.map(({kind, id}) => `${kind}.${id}`)).toEqual(['laws.theft', 'lines.police', 'lines.doctor']);
  expect(all[0]).toEqual({
    country: 'xx',
    kind: 'laws',
    id: 'theft',
    name: 'Law of theft',
    owner: 'the office',
    checkedOn: '2026-11-24',
    expires: '2027-11-24',
    at: {file, line: 31, column: 16},
  });
});

describe('country entries only for officers', () => {
  const chunks = chunksOf(
    soundCourse(
      withLists(`laws:${law('theft')}${law('inner', '\n    officersOnly: true')}`, `posts:${post}`),
    ),
  );
  const secret = /inner|bridge|Closed at night/i;

  test('country entries only for officers appear in no public file of any language', () => {
    const open = [...chunks].filter(([name]) => !name.endsWith('.officers.js'));
    expect(open.filter(([, source]) => secret.test(source)).map(([name]) => name)).toEqual([]);
    expect(chunks.get('data/country/xx.js')).toContain('"theft"');
    expect(chunks.get('text/mn/country/xx.js')).toContain('xx.laws.theft.says');
  });
  test('country entries only for officers appear in .officers.js files, which also contain all other entries', () => {
    for (const name of ['data', 'text/en', 'text/mn']) {
      const whole = chunks.get(`${name}/country/xx.officers.js`) ?? '';
      expect(whole).toMatch(secret);
      expect(whole).toContain('theft');
    }
  });
  test('a package for officers contains the country entries only for officers, because the whole pack replaces its public part', () => {
    const whole = withOfficers(chunks);
    expect(whole.get('data/country/xx.js')).toBe(chunks.get('data/country/xx.officers.js'));
    expect([...whole.keys()].filter(name => name.includes('officers'))).toEqual([]);
  });
});

test('a country without entries only for officers has no .officers.js files', () => {
  const names = [...chunksOf(soundCourse()).keys()];
  expect(names.filter(name => name.includes('country'))).toEqual([
    'data/country/xx.js',
    'text/en/country/xx.js',
    'text/mn/country/xx.js',
  ]);
});

test('the compiled course does not contain the article of a law that nobody has read', () => {
  const read = (id: string, how: string) => law(id).replace('in-force', how);
  const laws = `${read('theft', 'not-confirmed')}${read('fraud', 'other')}${law('sure')}`;
  const chunks = chunksOf(soundCourse(withLists(`laws:${laws}`)));
  const words = chunks.get('text/en/country/xx.js') ?? '';
  expect(words).toContain('What theft says.');
  expect(words).not.toContain('Article of theft');
  expect(words).toContain('Article of fraud');
  expect(words).toContain('Article of sure');
});
