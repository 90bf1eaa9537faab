import {expect, test} from 'vitest';
import {byName, faultOfName} from './names.ts';

test.each([
  'index.html',
  'imsmanifest.xml',
  'adlcp_rootv1p2.xsd',
  'v0.1.0/course.js',
  'v0.1.0/text/mn/document-fraud.js',
  `${'a'.repeat(56)}.js`,
])('%s is a name every LMS takes', path => {
  expect(faultOfName(path)).toBeUndefined();
});

test.each([
  ['Course.js', 'a-z'],
  ['my course.js', 'a-z'],
  ['тамга.js', 'a-z'],
  ['a\\b.js', 'a-z'],
  ['.htaccess', 'a-z'],
  ['v1/../x.js', 'a-z'],
  ['v1//x.js', 'a-z'],
  [`${'a'.repeat(57)}.js`, '59 characters'],
  [`${'abcdefghi/'.repeat(15)}x.js`, '149 characters'],
  ['course.mjs', '".mjs"'],
  ['data.json', '".json"'],
  ['run.php', '".php"'],
  ['readme', '"."'],
])('%s is refused: %s', (path, why) => {
  expect(faultOfName(path)).toContain(why);
});

test('names are ordered by their characters, not by a language', () => {
  expect(['v0/b', 'a', 'B', 'v0.1', 'a'].sort(byName)).toEqual(['B', 'a', 'a', 'v0.1', 'v0/b']);
});
