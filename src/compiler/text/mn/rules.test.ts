import {expect, test} from 'vitest';
import {
  compileWith,
  withEdit,
  translationWith,
  type Changes,
} from '../../../../test/content/course-fixture.ts';
import {format} from '../../source/fault.ts';

const termbase = `terms:
  - id: document
    en: document
    mn: баримт бичиг
    part: noun
    source: a law
    forbidden:
      - {form: бичиг баримт, reason: order}
    state: proposed
  - id: recruitment
    en: recruitment
    mn: элсүүлэх
    part: verb
    source: a law
    forbidden:
      - {form: ажилд татах, reason: to attract}
    state: proposed
`;
const glossary = `sources:
  - {id: protocol, text: A protocol}
terms:
  - {id: document, term: document, meaning: A paper that says who somebody is.}
  - {id: late, term: late, meaning: After the hour that was written.}
`;
const withTerms: Changes = {'locales/terms.yaml': termbase};
const withGlossary: Changes = {...withTerms, 'modules/glossary.yaml': glossary};

/** Returns the messages about the translations, without the message that counts the missing texts. */
const faultsAndWarnings = (changes: Changes): readonly string[] => {
  const {faults, warnings} = compileWith(changes);
  return [...faults, ...warnings]
    .map(format)
    .filter(line => line.startsWith('locales/') && !line.includes('texts'));
};

const title = (text: string) => translationWith('talks', {title: text});
const count = (text: string) => translationWith('interface', {'left.steps_other': text});
const inTitle = (message: string, rule: string) =>
  `locales/mn/talks.json:6:15  warning: title: ${message}  (${rule})`;
const mixed = (all: string, vowels: string) =>
  inTitle(`"${all}" mixes vowels: write the ending with ${vowels}`, 'mn-harmony');

/** Returns a catalogue of one text. */
const entry = (key: string, text: string) =>
  JSON.stringify({review: 'draft', entries: {[key]: {of: 'new', text}}});

test.each<[string, Changes, string]>([
  [
    'a forbidden form with a case ending',
    {...withTerms, ...title('Бичиг баримтын тухай')},
    inTitle('"Бичиг баримтын" is not our term (order): write "баримт бичиг"', 'mn-term'),
  ],
  [
    'a forbidden verb in another tense',
    {...withTerms, ...title('Ажилд татсан хүн')},
    inTitle('"Ажилд татсан" is not our term (to attract): write "элсүүлэх"', 'mn-term'),
  ],
  [
    'a forbidden form with a bold word',
    {...withTerms, ...title('Яриа **бичиг** баримтаар')},
    inTitle('"бичиг баримтаар" is not our term (order): write "баримт бичиг"', 'mn-term'),
  ],
  ['a foreign quote', title('“Яриа”'), inTitle('write « » instead of “', 'mn-quotes')],
  ['a straight quote', title('"Яриа"'), inTitle('write « » instead of "', 'mn-quotes')],
  [
    'an ending on a placeholder',
    count('{{count}}-аас'),
    'locales/mn/interface.json:6:15  warning: left.steps_other: {{count}}-аас has an ending on a value that changes: write {{count}} alone, such as «{{count}}»: …, or add a noun before or behind it  (mn-placeholder)',
  ],
  [
    'an ordinal on a placeholder',
    count('{{count}} дугаар'),
    'locales/mn/interface.json:6:15  warning: left.steps_other: {{count}} дугаар has an ending on a value that changes: write {{count}} alone, such as «{{count}}»: …, or add a noun before or behind it  (mn-placeholder)',
  ],
  [
    'a Latin letter in a Cyrillic word',
    title('Ярua'),
    inTitle('"Ярua" has Latin letters among Cyrillic ones (u a): write it in one script', 'mn-script'),
  ],
  [
    'a date in digits',
    title('2026-11-28'),
    inTitle('2026-11-28: write the date as 2026 оны 11 дүгээр сарын 28', 'mn-date'),
  ],
  [
    'a date with points',
    title('2026.11.28'),
    inTitle('2026.11.28: write the date as 2026 оны 11 дүгээр сарын 28', 'mn-date'),
  ],
  [
    'a month without ordinal',
    title('2026 оны 11 сарын 28'),
    inTitle('2026 оны 11 сар: write the month as 11 дүгээр сар', 'mn-date'),
  ],
  ['a spoken ordinal', title('2-р яриа'), inTitle('2-р: write the ordinal as дугаар or дүгээр', 'mn-date')],
  [
    'a percentage without a space',
    title('80% яриа'),
    inTitle('write a space before %, such as 80 %', 'mn-percent'),
  ],
  ['an ordinal with wrong vowels', title('4 дугаар яриа'), mixed('4 дугаар', 'э, ө, ү')],
  ['the ending of a round number with wrong vowels', title('40-аас яриа'), mixed('40-аас', 'э, ө, ү')],
  ['a question word with wrong vowels', title('Явна үү'), mixed('Явна үү', 'а, о, у')],
  ['a case ending with wrong vowels', title('Ажилтай хүнтай'), mixed('хүнтай', 'э, ө, ү')],
  [
    'a glossary term that differs from the termbase',
    {...withGlossary, ...title('Яриа'), 'locales/mn/glossary.json': entry('terms.document.term', 'паспорт')},
    'locales/mn/glossary.json:1:71  warning: terms.document.term: the termbase has "баримт бичиг": write one form in both  (mn-term)',
  ],
  [
    'a glossary term that the termbase lacks',
    {...withGlossary, ...title('Яриа'), 'locales/mn/glossary.json': entry('terms.late.term', 'хоцорсон')},
    'locales/mn/glossary.json:1:67  warning: terms.late.term: the termbase has no term "late": add it to locales/terms.yaml  (mn-term)',
  ],
  [
    'a text of a drawing that is much longer than the English',
    translationWith('sample', {'first.card.svg.go': 'Цааш явж болно шүү дээ'}),
    'locales/mn/sample.json:6:15  warning: first.card.svg.go: this text of a drawing has 22 characters where English has 9: write at most 21  (drawing-length)',
  ],
])('a translator gets a warning about %s', (_what, changes, line) => {
  expect(faultsAndWarnings(changes)).toEqual([line]);
});

test.each([
  ['an apostrophe in a name', "Д’Артаньян, O'CONNOR"],
  ['an abbreviation beside a Cyrillic word', 'MRZ бүс, ICAO 9303'],
  ['a number of a document', 'дугаар нь 4 дүгээр хуудсанд, 100 дугаар хуудас, 9-өөс 10 хүртэл'],
  ['a compound with vowels of both kinds', 'ажилгүйгээр, өнөөдрөөс, заналхийллээр'],
  ['a percentage and a date', '80 %-ийн, 2026 оны 11 дүгээр сарын 28'],
])('the rules for Mongolian accept %s', (_what, text) => {
  expect(faultsAndWarnings(title(text))).toEqual([]);
});

test('one English text with two Mongolian translations gives a warning if twins.yaml lacks the text', () => {
  const changes = {
    ...withEdit('modules/talks/module.yaml', 'summary: ', 'summary: Talks #'),
    'locales/mn/talks.json': `{"review": "draft", "entries": {"title": {"of": "new", "text": "Яриа"}, "summary": {"of": "new", "text": "Ярилцлага"}}}`,
  };
  expect(faultsAndWarnings(changes)).toEqual([
    'locales/mn/talks.json:1:106  warning: summary: the same English is "Яриа" in talks/title: write the same, or add this text to locales/twins.yaml with a reason  (mn-twin)',
  ]);
  const twins = 'twins:\n  - {en: Talks, keys: [talks/summary], reason: a noun and a verb}\n';
  expect(faultsAndWarnings({...changes, 'locales/twins.yaml': twins})).toEqual([]);
});

test('the rules for Mongolian do not apply to another language', () => {
  const german = translationWith('talks', {title: '„Gespräche“ 80%'}, 'de');
  expect(faultsAndWarnings({...german, ...withEdit('course.yaml', '[en, mn]', '[en, mn, de]')})).toEqual([]);
});

test.each<[string, string, string]>([
  [
    'an unknown field',
    termbase.replace('mn:', 'mm:'),
    '4:5  terms.document: there is no field "mm" here; did you mean "mn"?',
  ],
  [
    'an unknown part of speech',
    termbase.replace('noun', 'nuon'),
    '5:11  terms.document.part: "nuon" is not known here; did you mean "noun"?',
  ],
  [
    'a forbidden form without reason',
    termbase.replace(', reason: order', ''),
    '8:9  terms.document.forbidden.1.reason: missing: add it',
  ],
  [
    'an id that occurs twice',
    termbase + termbase.replace('terms:\n', ''),
    '18:9  the id "document" is used twice in this list, first on line 2',
  ],
])('a translator gets a fault about %s in the termbase', (_what, text, line) => {
  const [first] = faultsAndWarnings({'locales/terms.yaml': text});
  expect(first).toContain(`locales/terms.yaml:${line}`);
});
