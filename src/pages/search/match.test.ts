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
  lesson: searchedText(lesson),
  section: searchedText(section),
  text: searchedText(text),
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
const found = (typed: string) => placesWith(places, soughtIn(typed)).map(({address}) => address);

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
  ])('splits %j into the words %j', (typed, sought) => {
    expect(soughtIn(typed)).toEqual(sought);
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
    expect(found(typed)).toEqual(addresses);
  });

  test('a hit in the title of a lesson ranks above any number of hits in a text', () => {
    const many = place('many', 'Other', 'Other', 'visa '.repeat(500));
    const titled = place('titled', 'The visa', 'Other', 'One visa.');
    expect(placesWith([many, titled], ['visa']).map(({address}) => address)).toEqual(['titled', 'many']);
  });

  test('places with equal rank keep the order of the course', () => {
    expect(placesWith([...places].reverse(), ['papers']).map(({address}) => address)).toEqual(['rights']);
    const same = ['a', 'b', 'c'].map(address => place(address, '', '', 'visa'));
    expect(placesWith(same, ['visa']).map(({address}) => address)).toEqual(['a', 'b', 'c']);
  });

  test('a Mongolian word is found by its stem, and й does not match и', () => {
    const here = [place('a', '', '', 'Хилийн цэрэг асууна'), place('b', '', '', 'Баина')];
    expect(placesWith(here, soughtIn('хилий')).map(({address}) => address)).toEqual(['a']);
    expect(placesWith(here, soughtIn('байн'))).toEqual([]);
  });
});

describe('the search for terms', () => {
  const term = (name: string, meaning: string): SearchedTerm => ({
    address: name,
    term: searchedText(name),
    meaning: searchedText(meaning),
  });
  const terms = [
    term('bearer', 'The person to whom a passport belongs.'),
    term('debt bondage', 'Work that pays a debt without end.'),
    term('passport', 'A document of a State.'),
  ];

  test.each([
    ['', []],
    ['passport', ['passport', 'bearer']],
    ['debt', ['debt bondage']],
    ['debt end', ['debt bondage']],
    ['debt state', []],
  ])('the query %j finds the terms %j', (typed, names) => {
    expect(termsWith(terms, soughtIn(typed)).map(({address}) => address)).toEqual(names);
  });
});

describe('the snippet', () => {
  const told = (pieces: readonly SnippetPiece[]) =>
    pieces.map(({text, isHit}) => (isHit ? `[${text}]` : text)).join('');
  const told50 = (typed: string, text: string) => told(snippetOf(searchedText(text), soughtIn(typed)));
  const filler = 'and so it goes on and on '.repeat(10);

  test.each([
    ['passport', 'The passport is read.', 'The [passport] is read.'],
    ['PASS', 'The passport is read.', 'The [passport] is read.'],
    ['read passport', '“The passport” is read.', '“The [passport]” is [read].'],
    ['nothing', 'The passport is read.', 'The passport is read.'],
    ['nothing', '', ''],
    ['resume', 'A résumé: yes', 'A [résumé]: yes'],
  ])('for the query %j in the text %j is %j', (typed, text, snippet) => {
    expect(told50(typed, text)).toBe(snippet);
  });

  test('begins and ends between words, with an ellipsis at both ends', () => {
    const snippet = told50('passport', `${filler}The passport is read. ${filler}`);
    expect(snippet).toMatch(/^…(and|so|it|goes|on) .*The \[passport\] is read\. .* (and|so|it|goes|on)…$/);
    expect(snippet.length).toBeLessThan(200);
  });

  test('is the beginning of a text that contains no query word', () => {
    expect(told50('title', filler)).toMatch(/^and so it goes .*(and|so|it|goes|on)…$/);
  });

  test('shows the position where most query words are close together', () => {
    const text = `A visa. ${filler}The passport and the visa. ${filler}`;
    expect(told50('visa', text)).toContain('A [visa].');
    expect(told50('passport visa', text)).toContain('The [passport] and the [visa].');
  });
});
