import {expect, test} from 'vitest';
import type {ModuleData, Paper} from '../content/course.ts';
import {emptyCourse} from '../../test/doubles/synthetic-course.ts';
import {incomplete} from '../score/score.ts';
import {Loader} from './loader.ts';

const paper = (id: string, bank: string): Paper => ({
  ...{kind: 'paper', id, role: 'opener', minutes: 3, confidence: false, room: 9},
  draw: [{bank, items: ['a', 'b'], count: 1}],
});
const talks: ModuleData = {
  ...{id: 'talks', objectives: [], numbers: {}},
  parts: [paper('opener', 'law.check'), paper('test', 'talks.module-test')],
};
const notThere = () => Promise.reject(new Error('nobody asks for it'));

test('after a prefetch, an answer can be judged without loading any file', async () => {
  let isOnline = true;
  const online = async <T>(value: T) => {
    if (!isOnline) throw new Error('no line');
    return value;
  };
  const scoring = {
    judge: () => ({score: incomplete(), marks: {}}),
    describe: () => ({kind: 'performance', response: []}) as const,
  };
  const loader = new Loader({
    ...{course: emptyCourse(['talks']), loadBank: notThere, loadModule: notThere},
    loadRubrics: () => online({sea: 'rubric'}),
    loadScoring: () => online(scoring),
  });
  const block = {
    ...({kind: 'question', id: 'sea', type: 'rating', shown: {}} as const),
    ...{possible: 1, cap: 1, words: ''},
  };
  loader.prefetchMaterial('talks', [block]);
  await Promise.resolve();
  isOnline = false;
  expect(await loader.material('talks', block)).toMatchObject({rubric: 'rubric', scoring});
});

test.each([
  [['talks'], ['test']],
  [
    ['law', 'talks'],
    ['opener', 'test'],
  ],
])(
  'in a package with the modules %j, a loaded module has only the parts %j, as in the course index',
  async (modules, parts) => {
    const course = emptyCourse(modules);
    const loader = new Loader({
      ...{course, loadBank: notThere, loadRubrics: notThere, loadScoring: notThere},
      loadModule: () => Promise.resolve(talks),
    });
    expect((await loader.module('talks')).parts.map(({id}) => id)).toEqual(parts);
  },
);
