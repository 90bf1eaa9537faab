import {expect, it} from 'vitest';
import {browserImports, specifiers} from './browser-imports.mjs';

it.each([
  ["import {html} from 'lit';", ['lit']],
  ["import {\n  html,\n} from 'lit';", ['lit']],
  ["import './a.ts';", ['./a.ts']],
  ["export {x} from 'lit/html.js';", ['lit/html.js']],
  ["const m = await import('xstate');", ['xstate']],
  ["import type {TemplateResult} from 'lit';", []],
])('reads what %j imports for its value', (source, found) => {
  expect(specifiers(source)).toEqual(found);
});

it('finds what the elements import, and nothing of the build', () => {
  expect(browserImports()).toEqual(expect.arrayContaining(['lit', 'lit/decorators.js']));
  expect(browserImports()).not.toContain('vite');
});
