import {expect, test, vi} from 'vitest';
import {declare, declareGiven, declareState} from './declare.ts';
import {withShortCalls} from './short-decorators.ts';

const helper = 'import _decorate from "@oxc-project/runtime/helpers/decorate";';

test.each([
  ['_decorate([property({ attribute: false })], Page.prototype, "say", void 0);', '_given(Page, "say");'],
  ['_decorate([state()], Page.prototype, "open", void 0);', '_state(Page, "open");'],
  ['_decorate([property()], Page.prototype, "id", void 0);', '_declare(property(), Page, "id");'],
  ['_decorate([query(".a, b")], Page.prototype, "a", void 0);', '_declare(query(".a, b"), Page, "a");'],
  [
    '_decorate([property({\n\ttype: Boolean,\n\treflect: true\n})], Page.prototype, "on", void 0);',
    '_declare(property({\n\ttype: Boolean,\n\treflect: true\n}), Page, "on");',
  ],
  ['Page = _decorate([customElement("a-page")], Page);', 'customElement("a-page")(Page);'],
])('the build shortens %s to %s', (call, short) => {
  expect(withShortCalls(`${helper}\n${call}\n${call}`, '/declare.ts')).toBe(
    `import {declare as _declare, declareGiven as _given, declareState as _state} from "/declare.ts";\n${short}\n${short}`,
  );
});

test.each([
  '_decorate([eventOptions({ passive: true })], Page.prototype, "move", null);',
  '_decorate([state(), query("p")], Page.prototype, "text", void 0);',
  'Page = _decorate([other("a-page")], Page);',
])('the build stops at %s, which it cannot shorten', call => {
  expect(() => withShortCalls(`${helper}\n${call}`, '/declare.ts')).toThrow(call);
});

test('the short calls of a build declare the same reactive properties as the decorators of Lit', () => {
  const made = vi.fn();
  const recording = {prototype: {constructor: {createProperty: made}}};
  declareGiven(recording, 'given');
  declareState(recording, 'inner');
  expect(made.mock.calls).toEqual([
    ['given', {attribute: false}],
    ['inner', {state: true, attribute: false}],
  ]);
});

test('if a decorator returns a descriptor, `declare` uses this descriptor to define the field', () => {
  const prototype = {};
  declare(() => ({value: 'found'}), {prototype}, 'text');
  expect(prototype).toHaveProperty('text', 'found');
});
