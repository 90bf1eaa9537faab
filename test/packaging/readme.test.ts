import {createHash} from 'node:crypto';
import {chromium, type Browser} from '@playwright/test';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {readmeLanguages, readmePage} from '../../src/packaging/readme/readme.ts';
import {zipOf} from '../../src/packaging/zip.ts';
import {readyBrowser} from '../../tools/browser/browser.mjs';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {lookedAt} from '../journeys/axe.ts';
import {course, declaredCourse, packCourse, testedModules} from './course.ts';
import {packFixture} from './fixture.ts';
import {strayAddresses} from './outside.ts';

const pageIn = async (language: string, ...words: string[]): Promise<string> => {
  const made = await packFixture(...words);
  return readmePage(made, zipOf(made.files), language);
};
const page = (...words: string[]): Promise<string> => pageIn('en', ...words);
/** Returns the visible text of a page, without markup. */
const textOf = (html: string): string =>
  html
    .replace(/[\s\S]*<body>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('the README page states the name, size, file count and checksum of the zip', async () => {
  const made = await packFixture();
  const zip = zipOf(made.files);
  const text = textOf(readmePage(made, zip, 'en'));
  expect(text).toContain(
    `tamga-scorm12-0.1.0.zip, ${Math.ceil(zip.length / 1024)} kB, ${made.files.size} files`,
  );
  expect(text).toContain(createHash('sha256').update(zip).digest('hex'));
  expect(text).toContain('SCORM 1.2 package, version 0.1.0.');
});

test('the README page lists the content of the package and marks a translation without review', async () => {
  const text = textOf(await page('--modules', 'document-fraud', '--pass-mark', '70', '--country', 'xx'));
  expect(text).toContain('Modules Travel documents ');
  expect(text).toContain('Languages English, Монгол (draft translation, not yet reviewed) ');
  expect(text).toContain('Pass mark 70 % of the points ');
  expect(text).toContain('Country laws, offices and numbers of “Country xx in en” ');
  expect(text).toContain('It holds 1 of the 3 modules.');
});

test('the README page names whom to ask, if course.yaml does', async () => {
  const made = await packFixture();
  const {context} = made;
  const contact = {name: 'Training office', phone: '+976 11 123456'};
  const course = {...context.facts.course, contact};
  const asked = {...made, context: {...context, facts: {...context.facts, course}}};
  const zip = zipOf(made.files);
  expect(textOf(readmePage(asked, zip, 'en'))).toContain('Questions Training office, +976 11 123456 ');
  expect(textOf(readmePage(made, zip, 'en'))).not.toContain('Questions ');
});

test('the README page has the country name of the country pack, and warns about content for officers only', async () => {
  const named = 'Country laws, offices and numbers of “Country mn in en”';
  expect(textOf(await pageIn('mn', '--country', 'mn'))).toContain('«Country mn in mn» улсын хууль');
  expect(textOf(await page('--country', 'mn'))).toContain(`${named} `);
  expect(textOf(await page('--for-officers'))).toContain(
    `${named}, with what is for officers alone: hand it to officers only`,
  );
});

test.each<[string[], string[]]>([
  [
    [],
    [
      'By status, “passed”; untick',
      'Status: “incomplete”, then “passed”',
      'Never “failed”',
      '80 % of the final test ',
    ],
  ],
  [
    ['--status-scheme', 'completed-incomplete'],
    ['By status, “completed”', '“incomplete”, then “completed”', 'Score: 0 to 100, once all is done'],
  ],
  [
    ['--modules', 'interviewing'],
    ['By status, “completed”', 'Pass mark none;', 'No score. Time spent.', '“Warm-up” is left out.'],
  ],
  [
    ['--modules', 'interviewing,document-fraud'],
    [
      '80 % of the points, as the mean of the modules ',
      'Review 1 of the 2 test questions in this package are drafts that no named reviewer has signed ',
    ],
  ],
  [
    ['--modules', 'interviewing,after'],
    [
      '“Warm-up” is left out; “Final test” has 2 of 5. ',
      'Review all 4 test questions in this package are signed by a named reviewer ',
    ],
  ],
  [[], ['Review 7 of the 12 test questions in this package are drafts that no named reviewer has signed ']],
  [
    ['--standard', 'scorm2004-3'],
    ['SCORM 2004 3rd Edition package', 'then “completed and passed”'],
  ],
  [
    ['--standard', 'scorm2004-4'],
    ['SCORM 2004 4th Edition package', '“Mastery score overrides status”: No'],
  ],
  [
    ['--standard', 'cmi5', '--pass-mark', '75'],
    ['moveOn “CompletedAndPassed”', '0.75, as in the package', 'completed and passed once all is done'],
  ],
  [
    ['--standard', 'cmi5', '--modules', 'interviewing'],
    ['moveOn “Completed”', 'none, as in the package'],
  ],
  [
    ['--standard', 'cmi5', '--variant', 'au-per-module'],
    [
      'moveOn “Completed / CompletedAndPassed”',
      '80 % of the points of each module',
      'What this variant lacks',
      'There is no place, score or pass mark over all modules',
      'Left out, since they ask only about other modules: At the end. ',
      'are not asked: “Warm-up” is left out. ',
    ],
  ],
  [
    ['--standard', 'standalone'],
    ['Unpack the zip', 'There is no record'],
  ],
  [['--report', 'detail'], ['each wording chosen in interviews; learners are told so']],
  [['--completion-record'], ['the name on it is the one that the system gives']],
  [['--shared-devices'], ['shared by several learners; nothing stays in the browser']],
])('the README page of %j explains the settings of that package', async (words, sentences) => {
  const text = textOf(await page(...words));
  for (const words of sentences) expect(text).toContain(words);
});

test.each([
  ['a package without banks shows no count of drafts', ['--modules', 'document-fraud'], 'test questions'],
  ['the whole course lists no missing question', [], 'are not asked'],
  ['a package without a completion record does not mention one', [], 'Completion record'],
])('the README page omits what does not apply: %s', async (_, words, missing) => {
  expect(textOf(await page(...words))).not.toContain(missing);
});

test('the README page explains how to open the self-test, except in a stand-alone package', async () => {
  expect(textOf(await page())).toContain(
    'choose “About this course”, then “Check what this learning system keeps”',
  );
  expect(textOf(await page('--standard', 'standalone'))).not.toContain('Check your system');
});

test('the README page escapes a title', async () => {
  expect(await page('--title', '<b>"&')).toContain('<h1>&lt;b&gt;&quot;&amp;</h1>');
});

test('the README page is in the requested language, with the title of the course in it', async () => {
  const html = await pageIn('mn');
  expect(html).toContain('<html lang="mn" dir="ltr">');
  expect(html).toContain('<h1>Таних, асуух, чиглүүлэх</h1>');
  expect(textOf(html)).toContain('Энэ хуудасны орчуулгыг хараахан хянаагүй.');
  expect(textOf(await page())).not.toContain('Энэ хуудасны');
});

test('the README page is written in each language of the package, and always in English', async () => {
  const languages = async (...words: string[]) => readmeLanguages((await packFixture(...words)).context);
  expect(await languages()).toEqual(['en', 'mn']);
  expect(await languages('--languages', 'mn')).toEqual(['mn', 'en']);
  expect(textOf(await page('--languages', 'mn'))).toContain('Languages Монгол (draft translation');
});

test('the README page has no scripts and requests nothing', async () => {
  const html = await page();
  expect(html).not.toMatch(/<script|<link|<img|\son\w+=|\bsrc=|url\(/i);
  expect(strayAddresses('README.html', html)).toEqual([]);
});

describe('the README page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    await course();
    const {executablePath, args, env} = await readyBrowser(console.error);
    browser = await chromium.launch({executablePath, args, env});
  });
  afterAll(() => browser.close());

  const allButOne = declaredCourse.modules.filter((_, n) => n !== 1);
  const backwards = declaredCourse.languages.toReversed().join();
  const long =
    'Recognising, asking and referring at the land border crossing point: a short course for officers of the first and the second line, their supervisors and trainers';

  const orders = [
    [['--standard', 'cmi5', '--variant', 'au-per-module', '--languages', backwards, '--title', long]],
    [['--title', long, '--report', 'detail', '--completion-record']],
    // Without one of the modules, papers that ask about all modules have fewer items.
    [['--modules', allButOne.join(), '--languages', backwards, '--completion-record']],
    [
      [
        '--standard',
        'scorm2004-3',
        '--variant',
        'one',
        '--modules',
        testedModules.at(-1) ?? '',
        '--title',
        long.slice(0, 120),
      ],
    ],
    [['--standard', 'standalone']],
  ];

  // The first command line gives the README page with the most text. Only the sweep tests the other command lines.
  // Decision 19 gives the reason.
  test.each(isSweep ? orders : orders.slice(0, 1))(
    'the README page of %j prints on one A4 sheet, fits a phone, passes axe and keeps to its content security policy',
    async words => {
      const made = await packCourse(...words);
      const context = await browser.newContext({viewport: {width: 320, height: 666}});
      const view = await context.newPage();
      const messages: string[] = [];
      view.on('console', message => messages.push(message.text()));
      view.on('request', request => messages.push(request.url()));
      const zip = zipOf(made.files);
      for (const language of readmeLanguages(made.context)) {
        await view.setContent(readmePage(made, zip, language));
        expect(messages).toEqual([]);
        expect(await view.evaluate('document.documentElement.scrollWidth')).toBe(320);
        expect(await view.evaluate('getComputedStyle(document.querySelector("header")).display')).toBe(
          'flex',
        );
        expect((await lookedAt(view)).violations.map(({id}) => id)).toEqual([]);
        const pdf = (await view.pdf({preferCSSPageSize: true})).toString('latin1');
        expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
        expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
      }
      await view.close();
    },
  );
});
