import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {createInstance} from 'i18next';
import {expect, test} from 'vitest';
import {z} from 'zod';
import {root} from '../../../tools/paths.mjs';
import {withoutDebugCalls, withoutUnused} from './short-i18next.ts';

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
    'update src/compiler/build/short-i18next.ts',
  );
});

/** Returns `createInstance` of i18next after the build has removed unused code and debug calls. */
async function shortened(): Promise<typeof createInstance> {
  const code = withoutUnused(withoutDebugCalls(installed()));
  const loaded: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const module = z.object({createInstance: z.custom<typeof createInstance>(isFunction)});
  return module.parse(loaded).createInstance;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

test('i18next of a build still has interpolation, plurals, nested texts and languages', async () => {
  const i18n = (await shortened())();
  await i18n.init({
    ...{lng: 'en', fallbackLng: false, ns: [], defaultNS: 'interface'},
    ...{keySeparator: false, nsSeparator: false, interpolation: {escapeValue: false}, resources: {}},
  });
  i18n.addResourceBundle('en', 'interface', {
    ...{'place.at': '{{at}} of {{of}}', 'look.part': 'page 2: $t({{look}})', 'look.worn': 'worn'},
    ...{'line.waits_one': '{{count}} person', 'line.waits_other': '{{count}} people'},
  });
  i18n.addResourceBundle('mn', 'lesson', {'place.at': '{{of}}-ын {{at}}'});
  const say = (key: string, values = {}) => i18n.t(key, {ns: ['interface', 'lesson'], ...values});
  expect(say('place.at', {at: 2, of: 5})).toBe('2 of 5');
  expect(say('look.part', {look: 'look.worn'})).toBe('page 2: worn');
  expect([1, 3].map(count => say('line.waits', {count}))).toEqual(['1 person', '3 people']);
  expect([i18n.exists('look.worn'), i18n.exists('look.none')]).toEqual([true, false]);
  await i18n.changeLanguage('mn');
  expect(i18n.hasResourceBundle('mn', 'interface')).toBe(false);
  expect(say('place.at', {at: 2, of: 5})).toBe('5-ын 2');
});

test('i18next of a build lacks the methods that the course never calls, and a call of such a method throws an error', async () => {
  const [code, short] = [installed(), withoutUnused(installed())];
  expect(code.length - short.length).toBeGreaterThan(10_000);
  const i18n = (await shortened())();
  expect(() => i18n.dir('mn')).toThrow('the build of the course has no i18next.dir');
});

test('the build stops when i18next lacks a class or a method that the build leaves out', () => {
  const renamed = installed().replace('  cloneInstance(', '  copyInstance(');
  expect(() => withoutUnused(renamed)).toThrow('update src/compiler/build/short-i18next.ts');
});
