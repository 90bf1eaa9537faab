import {expect, it} from 'vitest';
import {textIn} from './no-text-in-templates.mjs';

it.each([
  ['a word on the page', ['<p>Hello ', '</p>'], 'Hello'],
  ['a Cyrillic word', ['<p>Сайн байна уу</p>'], 'Сайн байна уу'],
  ['a label for screen readers', ['<button aria-label="Close">', '</button>'], 'Close'],
  ['the text alternative of a picture', ['<img alt="A seal" src="', '">'], 'A seal'],
])('the lint rule reports %s in a template', (_, parts, text) => {
  expect(textIn(parts)).toBe(text);
});

it.each([
  ['only markup', ['<p class="lead wide">', '</p>']],
  ['a sign', ['<span aria-hidden="true">&times; ×</span>']],
  ['an attribute that is not shown or read aloud', ['<input type="radio" name="answer" value=', '>']],
  ['a comment', ['<!-- a word -->']],
  ['a style sheet', ['<style>p { color: red }</style>']],
  ['a label from a catalogue', ['<button aria-label=', '></button>']],
  ['an arrow function in an attribute', ['<button @click=', ' ?disabled=', '>', '</button>']],
])('the lint rule allows %s in a template', (_, parts) => {
  expect(textIn(parts)).toBeUndefined();
});
