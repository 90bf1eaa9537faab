import {expect, test} from 'vitest';
import type {ModuleData, Paper} from '../content/course.ts';
import {emptyCourse} from '../../test/doubles/synthetic-course.ts';
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

test.each([
  [['talks'], ['test']],
  [
    ['law', 'talks'],
    ['opener', 'test'],
  ],
])('in a package of %j, a loaded module has the parts %j, the same as its index', async (modules, parts) => {
  const course = emptyCourse(modules);
  const loader = new Loader({
    ...{course, loadBank: notThere, loadRubrics: notThere, loadScoring: notThere},
    loadModule: () => Promise.resolve(talks),
  });
  expect((await loader.module('talks')).parts.map(({id}) => id)).toEqual(parts);
});
