import {expect, test} from 'vitest';
import {readOwnWords} from './own-words.ts';
import {ownWordsSource} from '../../scenario/own-words/schema.ts';

const rules = `fold: none
lists: []
strip: ['^ok ']
unsure:
  - {id: none, match: '^$', tell: Nothing.}
rules:
  - {id: tell, type: open, match: '<tell>', tell: An invitation.}
count: {split: ',', trim: 'x', starts: 'x', not: 'x', exempt: 'x'}
topics: []
facts: []
`;
const read = (text: string, file = 'modules/interviewing/own-words.en.yaml') =>
  readOwnWords(new Map([[file, new TextEncoder().encode(text)]]), ownWordsSource);

test('the rules for own words in a language are stored under the code of the language', () => {
  const {data, faults} = read(rules, 'modules/interviewing/own-words.pt-BR.yaml');
  expect(faults).toEqual([]);
  expect(data['pt-BR']).toMatchObject({fold: 'none', rules: [{id: 'tell', type: 'open'}]});
});

test('a file with another name is not read as rules for own words', () => {
  expect(read(rules, 'modules/interviewing/encounters.yaml')).toEqual({data: {}, faults: []});
});

test.each([
  ['an invalid pattern', rules.replace('<tell>', '(tell'), 7],
  ['an invalid pattern of a topic', rules.replace('topics: []', "topics: [{topic: work, words: ['[']}]"), 9],
  ['a type that does not exist', rules.replace('type: open', 'type: friendly'), 7],
])(
  'in a file of rules for own words, %s is a fault with its line, and no rule of the file is used',
  (_, text, line) => {
    const {data, faults} = read(text);
    expect(data).toEqual({});
    expect(faults.map(fault => fault.line)).toEqual([line]);
  },
);
