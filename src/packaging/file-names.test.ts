import {expect, test} from 'vitest';
import {byName, faultOfName} from './file-names.ts';

test.each([
  'index.html',
  'imsmanifest.xml',
  'adlcp_rootv1p2.xsd',
  'v0.1.0/course.js',
  'v0.1.0/text/mn/document-fraud.js',
  `${'a'.repeat(56)}.js`,
])('the file name %s is valid for every LMS (quirks 35 and 36)', path => {
  expect(faultOfName(path)).toBeUndefined();
});

test.each([
  ['Course.js', 'a-z', 36],
  ['my course.js', 'a-z', 36],
  ['тамга.js', 'a-z', 36],
  ['a\\b.js', 'a-z', 34],
  ['.htaccess', 'a-z', 35],
  ['v1/../x.js', 'a-z', 34],
  ['v1//x.js', 'a-z', 34],
  [`${'a'.repeat(57)}.js`, '59 characters', 36],
  [`${'abcdefghi/'.repeat(15)}x.js`, '149 characters', 36],
  ['course.mjs', '".mjs"', 37],
  ['data.json', '".json"', 37],
  ['course.webmanifest', '".webmanifest"', 37],
  ['course.wasm', '".wasm"', 37],
  ...['php', 'sh', 'py', 'rb', 'pl', 'jsp', 'asp', 'aspx', 'exe', 'dtd'].map(
    ending => [`run.${ending}`, `".${ending}"`, 35] as const,
  ),
  ['readme', '"."', 35],
] as const)('the file name %s is rejected with the message %s (quirk %i)', (path, why) => {
  expect(faultOfName(path)).toContain(why);
});

test('file names are sorted by code units, not by the rules of a language', () => {
  expect(['v0/b', 'a', 'B', 'v0.1', 'a'].sort(byName)).toEqual(['B', 'a', 'a', 'v0.1', 'v0/b']);
});
