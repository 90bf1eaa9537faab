import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  faultLines,
  soundCourse,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {chunksOf} from '../build/chunks.ts';
import {hashOf} from '../text/translation.ts';

const file = 'modules/glossary.yaml';
const lesson = 'modules/sample/01-first.md';

const glossary = `sources:
  - id: protocol
    text: A protocol, Article 3
terms:
  - id: debt-bondage
    term: debt bondage
    meaning: Holding a person in work by a debt.
    see: [forced-labour]
  - id: forced-labour
    term: forced labour
    meaning: Work under the threat of a *penalty*.
    abbreviations: [FL]
`;

const glossaryWith = (from = '', to = ''): Changes => {
  if (!glossary.includes(from)) throw new Error(`the glossary has no "${from}"`);
  return {[file]: glossary.replace(from, () => to)};
};

const linked = (address: string): Changes => withEdit(lesson, 'late', `[late](${address})`);

test('the glossary has its own catalogue, and its data list the terms', () => {
  const course = soundCourse(glossaryWith());
  const [english] = course.languages;
  expect(english?.catalogues['glossary']).toEqual({
    'sources.protocol.text': 'A protocol, Article 3',
    'terms.debt-bondage.term': 'debt bondage',
    'terms.debt-bondage.meaning': 'Holding a person in work by a debt.',
    'terms.forced-labour.term': 'forced labour',
    'terms.forced-labour.meaning': 'Work under the threat of a <em>penalty</em>.',
  });
  const chunks = chunksOf(course);
  expect(chunks.get('text/en/glossary.js')).toContain('"terms.debt-bondage.term":"debt bondage"');
  expect(chunks.get('data/glossary.js')).toBe(
    'export default {"terms":[{"id":"debt-bondage","abbreviations":[],"see":["forced-labour"]},{"id":"forced-labour","abbreviations":["FL"],"see":[]}],"sources":["protocol"]};\n',
  );
});

test('a course without a glossary has neither a glossary catalogue nor glossary data', () => {
  const chunks = chunksOf(soundCourse());
  expect([...chunks.keys()].filter(path => path.includes('glossary'))).toEqual([]);
});

const rows: readonly (readonly [what: string, changes: Changes, ...lines: string[]])[] = [
  [
    'an unknown field',
    glossaryWith('meaning: Holding', 'meanign: Holding'),
    `${file}:7:5  terms.debt-bondage: there is no field "meanign" here; did you mean "meaning"?  (glossary)`,
  ],
  [
    'an id twice',
    glossaryWith('    see: [forced-labour]\n  - id: forced-labour', '  - id: debt-bondage'),
    `${file}:8:9  the id "debt-bondage" is used twice in this list, first on line 5: choose another  (duplicate-id)`,
  ],
  [
    'a duplicate term',
    glossaryWith('term: forced labour', 'term: Debt bondage'),
    `${file}:10:11  "Debt bondage" is the term of "debt-bondage" too: choose other words, or take one of them out  (glossary)`,
  ],
  [
    'a related term that does not exist',
    glossaryWith('[forced-labour]', '[forced-labor]'),
    `${file}:8:11  no term has the id "forced-labor"; did you mean "forced-labour"?  (glossary)`,
  ],
  [
    'a related term that is the term itself',
    glossaryWith('[forced-labour]', '[debt-bondage]'),
    `${file}:8:11  a term cannot name itself here: take it out  (glossary)`,
  ],
  [
    'no source',
    glossaryWith('  - id: protocol\n    text: A protocol, Article 3\n', '  []\n'),
    `${file}:2:3  sources: too few: there must be at least 1  (glossary)`,
  ],
  [
    'HTML in a meaning',
    glossaryWith('a *penalty*', 'a <b>penalty</b>'),
    `${file}:11:41  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
    `${file}:11:51  HTML is not shown: write Markdown, or put code between \`backticks\`  (html)`,
  ],
];

test.each(rows.map(([what, changes, ...lines]) => ({what, changes, lines})))(
  'the compiler reports $what in the glossary, with place and cure',
  ({changes, lines}) => {
    const faults = faultLines(changes);
    expect(faults).toEqual(expect.arrayContaining([...lines]));
    expect(faults.filter(line => line.startsWith(file))).toHaveLength(lines.length);
  },
);

test('a link to a known term is valid, and the fault about an unknown term suggests the most similar one', () => {
  expect(faultLines({...glossaryWith(), ...linked('#/glossary/debt-bondage')})).toEqual([]);
  expect(faultLines({...glossaryWith(), ...linked('#/glossary/debt-bondge')})).toEqual([
    `${lesson}:12:10  the glossary has no term "debt-bondge"; did you mean "debt-bondage"?  (link)`,
  ]);
  expect(faultLines({...glossaryWith(), ...linked('#/glossary/visa')})[0]).toContain(
    'the glossary has no term "visa": choose one that stands in modules/glossary.yaml, or write it there',
  );
});

test('a link to the page of all terms is valid', () => {
  expect(faultLines({...glossaryWith(), ...linked('#/glossary')})).toEqual([]);
});

test('the compiler checks links to terms in questions, in meanings of the glossary and in a course without a glossary', () => {
  const inOption = withEdit(lesson, 'That', '[That](#/glossary/nowhere)');
  expect(faultLines({...glossaryWith(), ...inOption})).toHaveLength(1);
  expect(faultLines(glossaryWith('a *penalty*', 'a [penalty](#/glossary/penalty)'))).toEqual([
    `${file}:11:41  the glossary has no term "penalty": choose one that stands in modules/glossary.yaml, or write it there  (link)`,
  ]);
  expect(faultLines(linked('#/glossary/visa'))[0]).toContain(
    'the course has no glossary: write the term "visa" into modules/glossary.yaml, or take the link out',
  );
});

test('the compiler does not report term links while the glossary cannot be parsed', () => {
  const lines = faultLines({...glossaryWith('terms:', 'therms:'), ...linked('#/glossary/debt-bondage')});
  expect(lines.filter(line => line.includes('(link)'))).toEqual([]);
  expect(lines.length).toBeGreaterThan(0);
});

/** Adds a Mongolian translation of some texts of one namespace. */
const translated = (
  namespace: string,
  texts: Readonly<Record<string, string>>,
  changes: Changes,
): Changes => {
  const english = soundCourse(changes).english.find(({name}) => name === namespace)?.entries ?? [];
  const entries = Object.entries(texts).map(
    ([key, text]) => [key, {of: hashOf(english.find(entry => entry.key === key)?.text ?? ''), text}] as const,
  );
  const catalogue = {review: 'draft', entries: Object.fromEntries(entries)};
  return {...changes, [`locales/mn/${namespace}.json`]: JSON.stringify(catalogue)};
};

test('a translation must link to the same terms as the English text, and to no others', () => {
  const changes = {...glossaryWith(), ...linked('#/glossary/debt-bondage')};
  const key = soundCourse(changes)
    .english.flatMap(({name, entries}) => (name === 'sample' ? entries : []))
    .find(({text}) => text.includes('#/glossary'))?.key;
  const withLink = (address: string) =>
    faultLines(
      translated(
        'sample',
        {[key ?? '']: `Автобус 10:30-д ирсэн, :this ба \`<<\`. **[Орой](${address})** болсон.`},
        changes,
      ),
    ).join('\n');
  expect(withLink('#/glossary/debt-bondage')).not.toContain('link');
  expect(withLink('#/glossary/debt-bondge')).toContain('the link to #/glossary/debt-bondage is lost');
  expect(withLink('#/glossary/debt-bondge')).toContain(
    'the link to #/glossary/debt-bondge is not in the English text',
  );
});

test('a glossary may be translated in part: the other texts are shown in English', () => {
  const changes = translated('glossary', {'terms.debt-bondage.meaning': 'Өрөөр барих.'}, glossaryWith());
  const {course} = compileWith(changes);
  const mongolian = course?.languages.find(({code}) => code === 'mn')?.catalogues['glossary'];
  expect(mongolian?.['terms.debt-bondage.meaning']).toBe('Өрөөр барих.');
  expect(mongolian?.['terms.debt-bondage.term']).toBe('<span lang="en">debt bondage</span>');
});

test('neither a module nor an interview may have the id `glossary`', () => {
  const renamed = withEdit('modules/sample/module.yaml', 'id: sample', 'id: glossary');
  expect(faultLines(renamed).join('\n')).toContain('"glossary"');
});
