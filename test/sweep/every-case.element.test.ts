import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {isFull} from '../../src/score/score.ts';
import {solveByKeyboard} from '../elements/documents/solve-by-keyboard.ts';
import {course} from '../elements/whole-course.ts';

const files = import.meta.glob<string>(
  ['../../specimens/*.yaml', '../fixtures/first-course/specimens/*.yaml'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
/** Returns the path of a document's file in the course of the element tests. */
const pathOf = (id: string): string =>
  files[`../fixtures/first-course/specimens/${id}.yaml`] ?? files[`../../specimens/${id}.yaml`] ?? '';

const examined = course.modules.flatMap(({parts}) =>
  parts.flatMap(({kind, id}) => (kind === 'examination' ? [id] : [])),
);
const cases = examined.map(id => authoring.source.parse(parse(pathOf(id))));

describe('the documents of the course', function () {
  for (const source of cases)
    it(`document ${source.id} can be solved with full marks by keyboard`, async () => {
      const score = await solveByKeyboard(source);
      assert.isTrue(score && isFull(score), JSON.stringify(score));
    });
});
