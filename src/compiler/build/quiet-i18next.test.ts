import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../../tools/paths.mjs';
import {withoutDebugCalls} from './quiet-i18next.ts';

const installed = () => readFileSync(join(root, 'node_modules/i18next/dist/esm/i18next.js'), 'utf8');

test('the build makes every debug message of i18next unreachable, and keeps the error messages of i18next', () => {
  const code = installed();
  const quiet = withoutDebugCalls(code);
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const debugCall = /(?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;
  const unreachable = /false && (?:this|i18n)\.logger\.(?:warn|log|deprecate|once)\(/g;
  expect(count(quiet, unreachable)).toBe(count(code, debugCall));
  expect(count(quiet, /(?<!&& )this\.logger\.error\(/g)).toBe(count(code, /this\.logger\.error\(/g));
});

test('i18next prints its debug messages only with the option `debug`', () => {
  for (const name of ['log', 'warn', 'deprecate'])
    expect(installed()).toMatch(
      new RegExp(`\\b${name}\\(\\.\\.\\.args\\) \\{\\s+return this\\.forward\\(.*, true\\);`),
    );
  expect(installed()).toMatch(/\bonce\(.*\) \{\s+if \(!this\.debug/);
});

test('the build stops when i18next contains no debug call to remove', () => {
  expect(() => withoutDebugCalls('this.logger.error("no")')).toThrow(
    'update src/compiler/build/quiet-i18next.ts',
  );
});
