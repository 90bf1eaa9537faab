import {assert} from '@open-wc/testing';
import {elements, questionElement} from './elements.ts';

describe('the list of question elements', () => {
  for (const [type, tag] of Object.entries(elements)) {
    it(`has the element of ${type} registered`, () => {
      assert.isDefined(customElements.get(tag));
      assert.strictEqual(questionElement(type).localName, tag);
    });
  }

  it('says where to add the element of a type that has none', () => {
    assert.throws(
      () => questionElement('essay'),
      'no element is listed for "essay": add it to questions/elements.ts',
    );
  });
});
