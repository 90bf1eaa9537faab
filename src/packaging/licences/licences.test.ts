import {expect, test} from 'vitest';
import {licencesPage, type LicencesTexts} from './licences.ts';

const words: LicencesTexts = {
  language: 'ar',
  dir: 'rtl',
  course: 'Course',
  title: 'A <title>',
  own: 'Own & free.',
  icons: '<link rel="icon" href="favicon.svg">',
};
const page = licencesPage(
  [
    {name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright A <a@a.org>'},
    {name: 'b', version: '2.0.0', licence: 'ISC', text: 'Copyright B'},
    {name: 'a-core', version: '1.1.0', licence: 'MIT', text: 'Copyright A <a@a.org>'},
  ],
  words,
  ['course.css', 'more.css'],
);

test('npm packages with the same licence text share one section with all their names', () => {
  expect(page).toContain(
    '<h2><span>a 1.0.0</span><span>a-core 1.1.0</span></h2>\n<p>MIT</p>\n<pre>Copyright A &lt;a@a.org&gt;</pre>',
  );
  expect(page.match(/Copyright A/g)).toHaveLength(1);
  expect(page).toContain('<h2><span>b 2.0.0</span></h2>');
});

test('the texts around the licences are in the language of the package, and the licences in English', () => {
  expect(page).toContain('<html lang="ar" dir="rtl">');
  expect(page).toContain('<h1>A &lt;title&gt;</h1>\n<p>Own &amp; free.</p>');
  expect(page.match(/<section lang="en" dir="ltr">/g)).toHaveLength(2);
});
