import {assert} from '@open-wc/testing';
import {elements, questionElement} from './elements.ts';

describe('the list of question elements', () => {
  for (const [type, tag] of Object.entries(elements)) {
    it(`registers the element for ${type}`, () => {
      assert.isDefined(customElements.get(tag));
      assert.strictEqual(questionElement(type).localName, tag);
    });
  }

  it('names the file to edit when a type has no element', () => {
    assert.throws(
      () => questionElement('essay'),
      'no element is listed for "essay": add it to questions/elements.ts',
    );
  });
});
