import {beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import {checkOf, readRefresherCode, refresherCode} from '../../src/record/codes/refresher-code.ts';
import {readmePage} from '../../src/packaging/readme/readme.ts';
import {zipOf} from '../../src/packaging/zip.ts';
import type {Package} from '../../src/packaging/pack.ts';
import {packCourse, textIn, version} from '../packaging/course.ts';
import {code, items} from './refresher-of-course.ts';
import {patience} from '../../tools/suite/machine.mjs';

const names = items.map(({id}) => id.slice(id.lastIndexOf('.') + 1));

const byId = z.record(z.string(), z.unknown());
let refresherPackage: Package;
beforeAll(async () => {
  refresherPackage = await packCourse('--refresher', code);
}, patience(600));

const files = (pattern: RegExp) => [...refresherPackage.files.keys()].filter(file => pattern.test(file));
const zipped = (one: Package) => zipOf(one.files).length;

describe('a package of one refresher', () => {
  test('the package of a refresher holds its ten items with their texts and rubrics, and nothing of other items', () => {
    const banks = [...new Set(items.map(({bank}) => bank))];
    for (const kind of ['data', 'rubric', 'text/en', 'text/mn']) {
      const held = files(new RegExp(`/${kind}/[^/]+[.][^/]+[.]js$`));
      expect(held.map(file => file.split('/').at(-1))).toEqual(banks.map(bank => `${bank}.js`).sort());
    }
    const rubrics = files(/\/rubric\/[^/]+\.[^/]+\.js$/).map(file => textIn(refresherPackage.files, file));
    const keys = rubrics.flatMap(text =>
      Object.keys(byId.parse(JSON.parse(text.replace(/^export default /, '').replace(/;\s*$/, '')))),
    );
    expect(keys.sort()).toEqual([...names].sort());
  });

  test('the package of a refresher holds no lesson, document or interview, and no code for documents and interviews', () => {
    expect(files(/\/text\/en\/[^/]+\/|specimen|\/data\/utopia/)).toEqual([
      `v${version}/text/en/country/mn.js`,
    ]);
    const {built} = refresherPackage.context;
    const sources = built.chunks
      .filter(({file}) => refresherPackage.files.has(file))
      .flatMap(chunk => chunk.sources);
    expect(sources).toContain('src/pages/refresher/refresher-screen.ts');
    const others =
      /^src\/(?:documents\/(?:bench|draw|generate)|scenario|pages\/(?:practice|interview|examination))\//;
    expect(sources.filter(source => others.test(source))).toEqual([]);
  });

  test('the package of a refresher opens the refresher, and has a name and a title of its own', () => {
    expect(textIn(refresherPackage.files, 'index.html')).toContain(
      `&quot;refresher&quot;:&quot;${code}&quot;`,
    );
    const check = checkOf(items.map(({id}) => id));
    expect(refresherPackage.name).toBe(`tamga-scorm12-${version}-refresher-3-${check}.zip`);
    expect(textIn(refresherPackage.files, 'imsmanifest.xml')).toContain('Refresher after 3 months');
  });

  test('the package of a refresher is much smaller than the course', async () => {
    const bytes = zipped(refresherPackage);
    console.log(`package of a refresher: ${bytes} bytes`);
    expect(bytes).toBeLessThan(zipped(await packCourse()) / 4);
  });

  test.each<[string, string, readonly string[]]>([
    [
      'scorm12',
      'en',
      [
        'asks 10 questions of the course again. It takes about a minute for each question',
        'no lessons',
        'Grade none Nothing counts',
        'By status, “completed”',
        'upload the zip',
        'how sure the learner was',
        'The desk takes it in on “Results from elsewhere”',
      ],
    ],
    ['scorm12', 'mn', ['10 асуултыг дахин асууна', 'Дүн байхгүй', '«Өөр газрын дүн» хуудсаар']],
    ['cmi5', 'en', ['“answered” for each answer; completed when each question has an answer', 'No score']],
    ['standalone', 'en', ['At the end the learner sees a short code', 'nothing is reported to anybody']],
  ])(
    'the README page of %s in %s says what it is, how long it takes and what is reported',
    async (standard, language, expected) => {
      const one = await packCourse('--refresher', code, '--standard', standard);
      const html = readmePage(one, zipOf(one.files), language);
      const text = html
        .replace(/[^]*<body>/, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ');
      for (const words of expected) expect(text).toContain(words);
      // These sentences are true of the course and false of a refresher.
      expect(text).not.toMatch(
        /reports 0 to 100|Each lesson, interview|Хичээл, ярилцлага|wording|of an interview/,
      );
    },
  );

  test.each([
    ['a code that is cut off', code.slice(0, 30), 'no code of a refresher'],
    ['a code of another course', foreign(), 'not those of this course'],
  ])('npm run package refuses %s', async (_what, typed, reason) => {
    await expect(packCourse('--refresher', typed)).rejects.toThrow(reason);
  });

  test.each(['--modules=before', '--all', '--pass-mark=70'])(
    'npm run package refuses %s together with the code of a refresher',
    async option => {
      await expect(packCourse('--refresher', code, option)).rejects.toThrow('would do nothing');
    },
  );
});

/**
 * Returns a refresher code for another course. The items of that course have the same numbers as ours, but other ids.
 */
function foreign(): string {
  const typed = refresherCode({
    ...{months: 3, version, at: 0},
    items: items.map(item => ({...item, id: `other.${item.id}`})),
  });
  expect(readRefresherCode(typed).kind).toBe('refresher');
  return typed;
}
