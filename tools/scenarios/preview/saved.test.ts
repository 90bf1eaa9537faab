import {describe, expect, test} from 'vitest';
import type {CourseIndex, ModuleData, SinglePart} from '../../../src/content/course.ts';
import {encode} from '../../../src/record/codec/codec.ts';
import {empty} from '../../../src/record/reduce.ts';
import {hashOf} from './run.ts';
import {readPasted, type LoadableCourse} from './saved.ts';
import {benchTexts as said} from './bench-texts.ts';

/** Choices of one walk through an interview. */
const best = ['secure-alike', 'tell-rights', 'story-invite', 'phone-leave', 'densmaa-report'];

const open = 'two-company-names';
const talk = 'restaurant-by-the-sea';
const ids = [open, talk];
const nobody = () => Promise.reject(new Error('the course is not needed for this'));
const run = (id: string, words: readonly string[]) => ({kind: 'runs', runs: [{id, words}]});

describe('text that an author pastes', () => {
  test.each([
    ['ids of the open interview', 'ordinary explain-names', run(open, ['ordinary', 'explain-names'])],
    ['ids separated by commas', ' ordinary, explain-names\n', run(open, ['ordinary', 'explain-names'])],
    ['ids after the id of another interview', `${talk} tell-role`, run(talk, ['tell-role'])],
    ['a link', `http://127.0.0.1/authors.html${hashOf({id: talk, words: best})}`, run(talk, best)],
    ['nothing', '  ', {kind: 'fault', message: said.nothing}],
    ['a result code, which contains no choices', '1A2B-3C4D-5E6F', {kind: 'fault', message: said.isCode}],
  ])('readPasted returns a run, or says why the text contains none: %s', async (_what, text, read) => {
    expect(await readPasted(text, open, ids, nobody)).toEqual(read);
  });
});

describe('a saved state from an LMS', () => {
  const part = (id: string): SinglePart => ({
    ...{kind: 'interview', id, minutes: 15},
    question: {kind: 'question', id, type: 'interview', shown: {}, possible: 100, cap: 40, words: ''},
  });
  const words = {[open]: ['ordinary'], [talk]: best};
  const numbered = (list: readonly string[], prefix = '') => list.map((id, n) => [prefix + id, n + 1] as const);
  const data: ModuleData = {
    ...{id: 'talks', objectives: [], parts: [part(talk), part(open)]},
    numbers: Object.fromEntries([
      ...numbered(ids),
      ...Object.entries(words).flatMap(([id, list]) => numbered(list, `${id}/`)),
    ]),
  };
  const index: CourseIndex = {
    version: '1.2.3',
    modules: [
      {
        ...{id: 'talks', number: 1, contentVersion: 1, steps: 2, minutes: 30, testMinutes: 0},
        parts: [talk, open].map(id => ({kind: 'interview', id, minutes: 15, steps: 1}) as const),
      },
    ],
  };
  const course: LoadableCourse = {index, loadModule: async () => data};
  const blank = empty('Ab3dE6gH', 'en', index);
  const score = {kind: 'scored', earned: 1, possible: 100} as const;
  const answers = Object.fromEntries(
    Object.entries(words).map(([id, response]) => [id, {response, score, best: 1, tries: 1}]),
  );
  const module = {kind: 'open', contentVersion: 1, seen: [], answers, papers: {}} as const;
  const saved = encode({...blank, modules: {talks: module}}, index, {talks: data});
  const read = (text: string) => readPasted(text, open, ids, async () => course);

  test('a saved state gives the runs of all interviews, the run of the open interview first', async () => {
    expect(await read(saved)).toEqual({
      kind: 'runs',
      runs: [
        {id: open, words: ['ordinary']},
        {id: talk, words: best},
      ],
    });
  });
  test('a saved state with a damaged part is read as far as possible', async () => {
    expect(await read(saved.replace(/^1\.[^.]*/, '1.wrong'))).toMatchObject({kind: 'runs'});
  });
  test.each([
    ['of another version', '9.x.y', `${said.noSave} version`],
    ['without a header', '1.x.y', `${said.noSave} checksum`],
  ])('a saved state %s is refused with a reason', async (_what, text, message) => {
    expect(await read(text)).toEqual({kind: 'fault', message});
  });
  test('a saved state without an interview is refused with a message', async () => {
    const none = encode(blank, index, {});
    expect(await read(none)).toEqual({kind: 'fault', message: said.noTalks});
  });
});
