import {assert} from '@open-wc/testing';
import {questionElement} from './any-question.element.ts';
import {lessonTypeNames} from './types.ts';

describe('questionElement', () => {
  for (const type of lessonTypeNames)
    it(`questionElement creates the element for the type ${type}`, () => {
      assert.strictEqual(questionElement(type).localName, `question-${type}`);
    });

  it('questionElement throws an error with the name of the incomplete folder if a type has no element', () => {
    assert.throws(
      () => questionElement('essay'),
      'no element is registered as <question-essay>: add it to questions/essay',
    );
  });
});
