import {assert} from '@open-wc/testing';
import * as elements from './elements.ts';
import {questionElement} from './any-question.element.ts';

describe('the list of question elements', () => {
  for (const [type, element] of Object.entries(elements)) {
    it(`contains the registered element for the type ${type}`, () => {
      assert.strictEqual(customElements.get(`question-${type}`), element);
      assert.strictEqual(questionElement(type).localName, `question-${type}`);
    });
  }

  it('causes an error that names the file to edit when a type has no element', () => {
    assert.throws(
      () => questionElement('essay'),
      'no element is listed for "essay": add it to questions/elements.ts',
    );
  });
});
