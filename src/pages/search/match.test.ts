import {describe, expect, test} from 'vitest';
import {
  placesWith,
  searchedText,
  snippetOf,
  soughtIn,
  termsWith,
  type SnippetPiece,
  type SearchedSection,
  type SearchedTerm,
} from './match.ts';

const place = (
  address: string,
  lesson: string,
  section: string,
  text: string,
  isFirst = false,
): SearchedSection => ({
  address,
  lesson: searchedText(lesson, 'en'),
  section: searchedText(section, 'en'),
  text: searchedText(text, 'en'),
  isFirst,
});

const places = [
  place(
    'zones',
    'Where to look',
    'Zones of a page',
    'A passport has a visual zone. The passport is read.',
    true,
  ),
  place(
    'lines',
    'Where to look',
    'The two lines',
    'Two lines at the foot of the passport, and a check digit.',
  ),
  place(
    'talk',
    'Questions at the counter',
    'Begin to talk',
    'Ask where he goes. Écoutez: a café, a résumé.',
    true,
  ),
  place('passport', 'Papers', 'The passport', 'Nothing else is as good.'),
  place('rights', 'Papers', 'Rights', 'The person’s rights come first.', true),
];
/** Returns the words and wordings that the search looks for. The query is English, and there is no glossary. */
const soughtFor = (typed: string) => soughtIn(typed, 'en', []);
const addressesFor = (typed: string) => placesWith(places, soughtFor(typed)).map(({address}) => address);

describe('the parsing of a query', () => {
  test.each([
    ['', []],
    [' ', []],
    ['p', []],
    ['!?', []],
    ['pa', ['pa']],
    ['a b', ['a', 'b']],
    ['Check  DIGIT', ['check', 'digit']],
    ['digit digit', ['digit']],
    ['second-line', ['second', 'line']],
    ['person’s', ['persons']],
    ["person's", ['persons']],
    ['Résumé', ['resume']],
    ['Хил', ['хил']],
    ['Тийм, ёс', ['тийм', 'ес']],
    ['Article 5', ['article', '5']],
    ['хяз\u00adгаар\u00adлалт', ['хязгаарлалт']],
  ])('a query %j is split into the words %j', (typed, sought) => {
    expect(soughtFor(typed).map(({wordings}) => wordings[0]?.map(word => word.folded).join())).toEqual(
      sought,
    );
  });
});

describe('the search for places', () => {
  test.each([
    ['an empty query finds nothing', '', []],
    ['an unknown word finds nothing', 'elephant', []],
    ['a whole word matches', 'digit', ['lines']],
    ['the beginning of a word matches', 'dig', ['lines']],
    ['the middle of a word does not match', 'igit', []],
    ['upper and lower case match', 'CHECK', ['lines']],
    ['a query without accents matches', 'cafe', ['talk']],
    ['a query with extra accents matches', 'pássport', ['passport', 'zones', 'lines']],
    ['a query without the apostrophe matches', 'persons', ['rights']],
    ['all words in one section match', 'foot digit', ['lines']],
    ['words in different sections do not match', 'zone digit', []],
    ['one word in the lesson title and one in the text match', 'look digit', ['lines']],
    [
      'a hit in the title of a section ranks before hits in the text',
      'passport',
      ['passport', 'zones', 'lines'],
    ],
    ['more hits in the text rank before fewer', 'passport the', ['passport', 'lines', 'zones']],
    ['a hit only in the lesson title gives the beginning of the lesson', 'counter', ['talk']],
  ])('%s: the query %j finds %j', (_, typed, addresses) => {
    expect(addressesFor(typed)).toEqual(addresses);
  });

  test('a hit in the title of a lesson ranks above any number of hits in a text', () => {
    const many = place('many', 'Other', 'Other', 'visa '.repeat(500));
    const titled = place('titled', 'The visa', 'Other', 'One visa.');
    expect(placesWith([many, titled], soughtFor('visa')).map(({address}) => address)).toEqual([
      'titled',
      'many',
    ]);
  });

  test('search results with equal rank keep the order of the course', () => {
    expect(placesWith([...places].reverse(), soughtFor('papers')).map(({address}) => address)).toEqual([
      'rights',
    ]);
    const same = ['a', 'b', 'c'].map(address => place(address, '', '', 'visa'));
    expect(placesWith(same, soughtFor('visa')).map(({address}) => address)).toEqual(['a', 'b', 'c']);
  });
});

/** Returns a term in the form that the search reads. */
const term = (language: string, name: string, meaning: string, abbreviations = ''): SearchedTerm => ({
  id: name,
  term: searchedText(name, language),
  meaning: searchedText(meaning, language),
  abbreviations: searchedText(abbreviations, language),
});

describe('the search for a word', () => {
  const terms = {
    en: [term('en', 'machine-readable zone', '', 'MRZ'), term('en', 'ultraviolet light', '', 'UV')],
    mn: [term('mn', 'машинд уншигдах бүс', '', 'MRZ'), term('mn', 'хэт ягаан туяа', '', 'UV')],
  };

  test.each([
    // A query also finds other forms of its word.
    ['en', 'document', 'Two documents.'],
    ['en', 'documents', 'One document.'],
    ['en', 'visas', 'A visa.'],
    ['en', 'addresses', 'Her address.'],
    ['en', 'interviewing', 'The interview ends.'],
    ['en', 'forging', 'A forged date.'],
    ['en', 'stopping', 'Stop the car.'],
    ['en', 'carries', 'To carry a bag.'],
    ['en', 'children', 'The child waits.'],
    ['mn', 'паспорт', 'Паспортын хуудас'],
    ['mn', 'паспортоос', 'Шинэ паспорт'],
    ['mn', 'баримтын', 'Баримт бичиг'],
    ['mn', 'хилээр', 'Хилийн цэрэг'],
    ['mn', 'шалгасан', 'Дахин шалгана'],
    ['mn', 'шалгах', 'Шалгалтын цонх'],
    ['mn', 'асуулт', 'Та асуугаарай, асуув'],
    ['mn', 'зөвшөөрлийн', 'Зөвшөөрөл авсан'],
    ['mn', 'өдрүүд', 'Нэг өдөр'],
    ['mn', 'хүүхэд', 'Хүүхдийн эрх'],
    ['mn', 'хүн', 'Олон хүмүүс'],
    ['mn', 'ярилцлагаас', 'Хамгаалах ярилцлага'],
    // A query may lack accents, and letters that a keyboard lacks.
    ['en', 'cafe', 'A café.'],
    ['en', 'pássport', 'A passport.'],
    ['mn', 'унэн', 'Үнэн үг'],
    ['mn', 'орийн боолчлол', 'Өрийн боолчлол'],
    ['mn', 'өрөн', 'Орон'],
    ['mn', 'семинар ес', 'Сёминар ёс'],
    // A query also finds parts of a compound word.
    ['en', 'mark', 'The watermark.'],
    ['en', 'print', 'A fingerprint.'],
    ['en', 'readable', 'A machine-readable line.'],
    ['mn', 'гэрчлэл', 'Итгэмжгэрчлэл'],
    // An abbreviation finds its term, and the term finds its abbreviation.
    ['en', 'MRZ', 'The machine-readable zone.'],
    ['en', 'mrz zone', 'The machine-readable zones.'],
    ['en', 'machine readable zones', 'Read the MRZ.'],
    ['en', 'ultraviolet light', 'Under UV.'],
    ['mn', 'MRZ', 'Машинд уншигдах бүсийн мөр'],
    ['mn', 'машинд уншигдах бүс', 'MRZ хоёр мөртэй'],
    ['mn', 'uv', 'Хэт ягаан туяагаар харна'],
  ] as const)('a search in %s for %j finds %j', (language, typed, text) => {
    const here = [{...place('here', '', '', ''), text: searchedText(text, language)}];
    expect(placesWith(here, soughtIn(typed, language, terms[language]))).toHaveLength(1);
  });

  test.each([
    ['en', 'officer', 'The office.'],
    ['en', 'forged', 'Do not forget.'],
    ['en', 'igit', 'A digit.'],
    ['en', 'test', 'The latest.'],
    ['en', 'MRZ', 'A machine and a zone.'],
    ['en', 'machine', 'Read the MRZ.'],
    ['en', 'children', 'A chilled drink.'],
    ['mn', 'цагаач', 'Нэг цаг'],
    ['mn', 'гадаад', 'Гадна зогсов'],
    ['mn', 'хилийн', 'Хэлийн'],
    ['mn', 'байн', 'Баина'],
    ['mn', 'хүүхэд', 'Хүүгийн хуудас'],
    ['mn', 'MRZ', 'Нүдээр шалгах бүс'],
    ['mn', 'бүс', 'MRZ хоёр мөртэй'],
  ] as const)('a search in %s for %j does not find %j', (language, typed, text) => {
    const here = [{...place('here', '', '', ''), text: searchedText(text, language)}];
    expect(placesWith(here, soughtIn(typed, language, terms[language]))).toEqual([]);
  });
});

describe('the search for terms', () => {
  const terms = [
    term('en', 'bearer', 'The person to whom a passport belongs.'),
    term('en', 'debt bondage', 'Work that pays a debt without end.'),
    term('en', 'passport', 'A document of a State.'),
    term('en', 'infrared light', 'A lamp.', 'IR'),
  ];

  test.each([
    ['', []],
    ['passport', ['passport', 'bearer']],
    ['debt', ['debt bondage']],
    ['debt end', ['debt bondage']],
    ['debt state', []],
    ['ir', ['infrared light']],
  ])('the query %j finds the terms %j', (typed, names) => {
    expect(termsWith(terms, soughtIn(typed, 'en', terms)).map(({id}) => id)).toEqual(names);
  });
});

describe('the snippet', () => {
  const snippetText = (pieces: readonly SnippetPiece[]) =>
    pieces.map(({text, isHit}) => (isHit ? `[${text}]` : text)).join('');
  const snippetFor = (typed: string, text: string) =>
    snippetText(snippetOf(searchedText(text, 'en'), soughtFor(typed)));
  const filler = 'and so it goes on and on '.repeat(10);

  test.each([
    ['passport', 'The passport is read.', 'The [passport] is read.'],
    ['PASS', 'The passport is read.', 'The [passport] is read.'],
    ['read passport', '“The passport” is read.', '“The [passport]” is [read].'],
    ['nothing', 'The passport is read.', 'The passport is read.'],
    ['nothing', '', ''],
    ['resume', 'A résumé: yes', 'A [résumé]: yes'],
    ['stopping', 'They stopped.', 'They [stopped].'],
    ['хязгаарлалт', 'Хяз\u00adгаар\u00adлалт', '[Хязгаарлалт]'],
  ])('the snippet for the query %j in the text %j is %j', (typed, text, snippet) => {
    expect(snippetFor(typed, text)).toBe(snippet);
  });

  test('the snippet begins and ends between words, with an ellipsis at both ends', () => {
    const snippet = snippetFor('passport', `${filler}The passport is read. ${filler}`);
    expect(snippet).toMatch(/^…(and|so|it|goes|on) .*The \[passport\] is read\. .* (and|so|it|goes|on)…$/);
    expect(snippet.length).toBeLessThan(200);
  });

  test('the snippet is the beginning of a text that contains no query word', () => {
    expect(snippetFor('title', filler)).toMatch(/^and so it goes .*(and|so|it|goes|on)…$/);
  });

  test('the snippet shows the position where most query words are close together', () => {
    const text = `A visa. ${filler}The passport and the visa. ${filler}`;
    expect(snippetFor('visa', text)).toContain('A [visa].');
    expect(snippetFor('passport visa', text)).toContain('The [passport] and the [visa].');
  });
});
