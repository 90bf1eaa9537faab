import {expect, test} from 'vitest';
import {readDrawing} from './svg.ts';

const readSvg = (inside: string, word = (id: string) => id) =>
  readDrawing({
    file: 'x.svg',
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`,
  }).drawing?.write('card', word);
const frame = (inside: string) =>
  `<svg viewBox="0 0 9 9" aria-hidden="true" focusable="false">${inside}</svg>`;

test('a drawing is hidden from screen readers, which read the text beside it', () => {
  expect(readSvg('<path d="M0 0"/>')).toBe(frame('<path d="M0 0"></path>'));
});

test('the compiler fills in and escapes the texts of a drawing', () => {
  expect(readSvg('<text data-word="go">GO</text>', () => '<b>"&')).toBe(
    frame('<text>&lt;b&gt;&quot;&amp;</text>'),
  );
});

test('the ids of a drawing, and all references to them, get the prefix of the figure', () => {
  expect(
    readSvg(
      '<defs><clipPath id="edge"/></defs><g clip-path="url(#edge)" fill="none"><use href="#edge"/></g>',
    ),
  ).toBe(
    frame(
      '<defs><clipPath id="card-edge"></clipPath></defs><g clip-path="url(#card-edge)" fill="none"><use href="#card-edge"></use></g>',
    ),
  );
});

test('a compiled drawing keeps its texts and the capitals in names, and loses comments and layout white space', () => {
  expect(readSvg('<!-- why -->\n  <linearGradient id="g"/>\n  <text translate="no">A  B</text>')).toBe(
    frame('<linearGradient id="card-g"></linearGradient><text translate="no">A B</text>'),
  );
});

test('two elements of a drawing may have the same `data-word` only when their texts are the same', () => {
  const faults = (second: string) =>
    readDrawing({
      file: 'x.svg',
      text: `<svg viewBox="0 0 9 9"><text data-word="a">A</text><text data-word="a">${second}</text></svg>`,
    }).faults;
  expect(faults('A')).toEqual([]);
  expect(faults('B').map(f => f.message)).toEqual([
    'data-word="a" stands above with another text: give each text its own word id',
  ]);
});

test.each([
  ['<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>', 'remove the <!DOCTYPE> line'],
  ['<html/>', 'the file must hold one <svg> element'],
  ['<svg viewBox="0 0 1"/>', 'the <svg> needs a viewBox="0 0 width height"'],
  [
    '<svg viewBox="0 0 1 1"><foreignObject/></svg>',
    '<foreignObject> is not allowed in a drawing: draw with shapes and text only',
  ],
  [
    '<svg viewBox="0 0 1 1"><image href="x.png"/></svg>',
    '<image> is not allowed in a drawing: draw with shapes and text only',
  ],
  [
    '<svg viewBox="0 0 1 1"><style>a{}</style></svg>',
    '<style> is not allowed: use the classes fig-ink, fig-soft, fig-text … that follow the page',
  ],
  [
    '<svg viewBox="0 0 1 1"><title>x</title></svg>',
    '<title> is not shown: describe the drawing in the text of its :::figure',
  ],
  [
    '<svg viewBox="0 0 1 1"><use href="javascript:x"/></svg>',
    '<use>: href="javascript:x" must point at an id in the same drawing',
  ],
  ['<svg viewBox="0 0 1 1"><g xml:base="x"/></svg>', '<g>: xml:base is not allowed: remove it'],
  [
    '<svg viewBox="0 0 1 1"><rect widht="1"/></svg>',
    '<rect>: widht is not allowed; did you mean "width"?: remove it',
  ],
])('readDrawing rejects %j', (text, message) => {
  const {drawing, faults} = readDrawing({file: 'x.svg', text});
  expect(drawing).toBeUndefined();
  expect(faults.map(f => f.message)).toEqual([message]);
});
