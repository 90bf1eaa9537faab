import {expect, it} from 'vitest';
import {browserImports, specifiers} from './browser-imports.mjs';

it.each([
  ["import {html} from 'lit';", ['lit']],
  ["import {\n  html,\n} from 'lit';", ['lit']],
  ["import './a.ts';", ['./a.ts']],
  ["export {x} from 'lit/html.js';", ['lit/html.js']],
  ["const m = await import('xstate');", ['xstate']],
  ["import type {TemplateResult} from 'lit';", []],
])('the value imports of %j are found', (source, found) => {
  expect(specifiers(source)).toEqual(found);
});

it('the browser imports include those of the elements and none of the build', () => {
  expect(browserImports()).toEqual(expect.arrayContaining(['lit', 'lit/decorators.js']));
  expect(browserImports()).not.toContain('vite');
});
