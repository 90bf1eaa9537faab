import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import {authoring} from '../../src/documents/authoring/authoring.ts';
import {isFull} from '../../src/score/score.ts';
import {solveByKeyboard} from '../elements/documents/solve-by-keyboard.ts';

const files = import.meta.glob<string>('../../specimens/c*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const cases = Object.values(files).map(yaml => authoring.source.parse(parse(yaml)));

describe('the documents of the course', function () {
  it('the course has sixteen documents', () => {
    assert.equal(cases.length, 16);
  });

  for (const source of cases)
    it(`document ${source.id} can be solved with full marks by keyboard`, async () => {
      const score = await solveByKeyboard(source);
      assert.isTrue(score && isFull(score), JSON.stringify(score));
    });
});
