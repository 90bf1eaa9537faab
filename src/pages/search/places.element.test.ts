import {assert} from '@open-wc/testing';
import type {Block, Lesson} from '../../content/course.ts';
import type {Texts} from '../../text/texts.ts';
import {placesOf, searchedTerms} from './places.ts';

const catalogue: Readonly<Record<string, string>> = {
  'zones.look.title': 'Where to <em>look</em>',
  'zones.last.title': 'Last',
  'zones.look.prose': '<p>One.</p><p>Two <strong>three</strong>four.</p>',
  'zones.table': '<table><tr><td>act</td><td>means</td></tr></table>',
  'zones.note.title': 'A note',
  'zones.note.text': '<ul><li>first</li>\n<li>second</li></ul>',
  'zones.figure.caption': 'Caption',
  'zones.figure.alternative': '<p>In words</p>',
  'zones.figure.svg': '<svg><text>drawn</text></svg>',
  'zones.paper.caption': 'Of a paper',
  'zones.country.caption': 'Of a country',
  'zones.asked.stem': 'asked',
  'zones.asked.feedback.a': 'told after the answer',
  'terms.bearer.term': 'bearer &amp; holder',
  'terms.bearer.meaning': 'The person to whom a <a href="#/glossary/passport">passport</a> belongs.',
};

const texts = {
  language: {code: 'en', dir: 'ltr', name: 'English', tag: 'en'},
  lookup: (_: string, prefix: string) => (key: string) => catalogue[prefix + key] ?? '',
  title: (key: string) => (key === 'module.zones.title' ? 'The &lt;zones&gt;' : ''),
} satisfies Pick<Texts, 'language' | 'lookup' | 'title'>;

const figure = {kind: 'figure', id: 'figure', svg: 'zones.figure.svg'} as const;
const document = {id: 'paper', of: 'p', caption: 'zones.paper.caption', room: []} as const;
const blocks: readonly (readonly [Block, string])[] = [
  [{kind: 'prose', key: 'zones.look.prose'}, 'One. Two threefour.'],
  [{kind: 'prose', key: 'zones.table'}, 'act means'],
  [{kind: 'note', id: 'note', title: 'zones.note.title', key: 'zones.note.text'}, 'A note first second'],
  [{kind: 'case', id: 'note', title: 'zones.note.title', key: 'zones.note.text'}, 'A note first second'],
  [{kind: 'reveal', id: 'note', title: 'zones.note.title', key: 'zones.note.text'}, 'A note first second'],
  [{...figure, caption: 'zones.figure.caption', alternative: 'zones.figure.alternative'}, 'Caption In words'],
  [{kind: 'specimen', page: 'data', lights: ['white'], ...document}, 'Of a paper'],
  [{kind: 'faces', ...document}, 'Of a paper'],
  [{kind: 'country', id: 'country', of: 'laws', caption: 'zones.country.caption'}, 'Of a country'],
  [
    {
      kind: 'question',
      id: 'asked',
      type: 'single-choice',
      shown: {},
      possible: 1,
      cap: 1,
      words: 'zones.asked.',
    },
    '',
  ],
];

const lesson = (...sections: Lesson['sections']): Lesson => ({
  kind: 'lesson',
  id: 'zones',
  minutes: 10,
  objectives: [],
  sections,
  sources: [],
});
const read = (of: Lesson) => placesOf('module', of, texts);

describe('the search index of a lesson', () => {
  for (const [block, text] of blocks)
    it(`the search index contains, for a block "${block.kind}", ${text === '' ? 'no text' : `the text "${text}"`}`, () => {
      assert.deepEqual(
        read(lesson({id: 'look', blocks: [block]})).map(place => place.text.text),
        [text],
      );
    });

  it('the search index separates the words of neighbouring blocks, and has the address and plain-text titles of each section', () => {
    const two = read(lesson({id: 'look', blocks: blocks.map(([block]) => block)}, {id: 'last', blocks: []}));
    assert.deepEqual(
      two.map(place => [place.address, place.lesson.text, place.section.text, place.isFirst]),
      [
        ['#/module/zones/look', 'The <zones>', 'Where to look', true],
        ['#/module/zones/last', 'The <zones>', 'Last', false],
      ],
    );
    assert.strictEqual(
      two[0]?.text.text,
      blocks
        .map(([, text]) => text)
        .join(' ')
        .trim(),
    );
  });
});

it('the search index contains terms, their meanings and their abbreviations as plain text', () => {
  const terms = searchedTerms({terms: [{id: 'bearer', abbreviations: ['BRR'], see: []}], sources: []}, texts);
  assert.deepEqual(
    terms.map(({id, term, meaning, abbreviations}) => [id, term.text, meaning.text, abbreviations.text]),
    [['bearer', 'bearer & holder', 'The person to whom a passport belongs.', 'BRR']],
  );
});
