import {expect, test} from 'vitest';
import {soundCourse} from '../../../test/content/course-fixture.ts';
import {answerKeyFiles} from './answer-key.ts';

const keyIn = (language: string): unknown =>
  JSON.parse(answerKeyFiles(soundCourse()).get(`answer-key/${language}.json`) ?? '');

const answer = (letter: string, id: string, words: string, right?: boolean) => ({
  codes: {scorm12: letter, scorm2004: id, cmi5: id},
  words,
  ...(right !== undefined && {right}),
});

test.each([
  {
    ...{
      id: 'sample.filler',
      module: 'sample',
      part: 'The first lesson',
      objectives: ['read a line', 'count to three'],
    },
    stem: 'What does the filler < count as?',
    answers: [answer('a', 'zero', 'Zero', true), answer('b', 'ten', '10.', false)],
  },
  {
    ...{
      id: 'sample.how-many',
      module: 'sample',
      part: 'The first lesson',
      objectives: ['read a line', 'count to three'],
    },
    stem: 'How many wheels?',
    answers: [answer('', '', '3', true)],
  },
  {
    ...{id: 'talks.tea-house', module: 'talks', part: 'The tea house', objectives: []},
    stem: 'The tea house',
    answers: [answer('greet', 'greet', 'Good evening.'), answer('wait', 'wait', 'Say nothing.')],
  },
  {
    ...{id: 'exam.test.between', module: 'exam', bankModule: 'sample', part: 'Test'},
    objectives: ['read a line'],
    stem: 'What stands between two names?',
    answers: [answer('a', 'blank', 'A blank', true), answer('b', 'letter', 'A letter', false)],
  },
])(
  'the answer key of $id lists each answer with its code and its text, and says whether it is right',
  expected => {
    expect(keyIn('en')).toContainEqual(expected);
  },
);
