import {beforeAll, expect, test} from 'vitest';
import {course, packCourse, textIn, version} from '../packaging/course.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {refuseExpired} from '../../src/packaging/expired.ts';
import {readFacts} from '../../src/packaging/facts.ts';
import {notAlone} from '../../src/packaging/not-alone.ts';
import {root} from '../../tools/paths.mjs';

beforeAll(async () => {
  await course();
});

test.each([
  {
    words: ['--modules', 'document-fraud'],
    out: /interviewing|restaurant|foundations|[.](check|pre|post)[.]js$/,
  },
  {words: ['--modules', 'interviewing'], out: /document-fraud|after|before(?!\.drill-try-out)/},
  {words: ['--languages', 'mn'], out: /text\/en\//},
])('the package with $words contains only what these options select', async ({words, out}) => {
  const whole = [...(await packCourse()).files.keys()];
  const part = [...(await packCourse(...words)).files.keys()];
  expect(whole.filter(path => out.test(path)).length).toBeGreaterThan(1);
  expect(part.filter(path => out.test(path))).toEqual([]);
  expect(part.length).toBeLessThan(whole.length);
});

test('a package of any modules contains the try-out exercises, and its start page links to these', async () => {
  const {files} = await packCourse('--modules', 'interviewing', '--languages', 'mn');
  const held = [...files.keys()].filter(path => path.endsWith('/before.drill-try-out.js'));
  expect(held).toEqual(
    ['data', 'rubric', 'text/mn'].map(kind => `v${version}/${kind}/before.drill-try-out.js`),
  );
});

test('a package only in Mongolian opens with Mongolian letters', async () => {
  expect(textIn((await packCourse('--languages', 'mn')).files, 'index.html')).toMatch(/[ӨөҮү]/);
});

test('npm run package refuses a day on which an entry of the country pack is out of date', () => {
  expect(() => {
    refuseExpired(root, readOptions([]), '2100-01-01');
  }).toThrow('lines.police: "Police" was checked on');
});

test('npm run package names the modules that cannot be AUs of their own', async () => {
  const facts = await readFacts(await course(), version);
  const options = readOptions(['--standard', 'cmi5', '--variant', 'au-per-module']);
  expect(notAlone(options, facts)).toEqual([
    'not alone, since they ask what other modules teach: before, after',
  ]);
});
