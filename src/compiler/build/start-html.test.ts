import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {fixtureRoot, soundCourse} from '../../../test/content/course-fixture.ts';
import {startPage, startTexts} from './page.ts';
import {policy, startHtml, withStart} from './start-html.ts';

const course = soundCourse();
const page = readFileSync(`${fixtureRoot}/index.html`, 'utf8');
const real = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');
const [english, mongolian] = course.languages.map(language => startTexts(course, language));
const facts = {id: 'small', standard: 'scorm12', languages: ['mn', 'en'], modules: ['talks'], passMark: 70};

test('the start page is readable without scripts and says what to do when no script loads', () => {
  const html = english ? startHtml(english) : '';
  expect(html).toContain('<h1>A course</h1>');
  expect(html).toContain('<p id="no-script">Allow scripts &amp; open it again.</p>');
  expect(html).toContain('<li>Sample <em>module</em></li>');
  expect(html).not.toMatch(/<script|style=|\son\w+=/);
});

test('without scripts, the start page says in each language of the package what to do', () => {
  const html = mongolian ? startHtml(mongolian) : '';
  const [first, second] = [...html.matchAll(/<p (id="no-script"|lang="en" dir="ltr")>([^<]+)</g)];
  expect(first?.[1]).toBe('id="no-script"');
  expect(second?.[2]).toBe('Allow scripts &amp; open it again.');
});

test('rendering the start page without one of its texts throws an error that names the key', () => {
  expect(() => english && startHtml({...english, interface: {}})).toThrow(
    'the interface has no text "course.title"',
  );
});

test('the start page is in the first language of the package, and contains the settings of the package', () => {
  const mn = mongolian ? withStart(page, mongolian, facts) : '';
  expect(mn).toContain('<html lang="mn" dir="ltr">');
  expect(mn).toContain('<title>A course</title>');
  expect(mn).toContain(
    '<meta name="tamga" content="{&quot;id&quot;:&quot;small&quot;,&quot;standard&quot;:&quot;scorm12&quot;,&quot;languages&quot;:[&quot;mn&quot;,&quot;en&quot;],&quot;modules&quot;:[&quot;talks&quot;],&quot;passMark&quot;:70}">',
  );
  expect(mn).toContain('<li>Яриа</li>');
});

test('a filled start page can be filled again with the texts of another language', () => {
  if (!english || !mongolian) throw new Error('two languages');
  const once = withStart(page, english, facts);
  expect(withStart(withStart(page, mongolian, facts), english, facts)).toBe(once);
});

test.each([
  ['the fixture', page],
  ['the course', real],
])('the page of %s has no inline code and loads nothing from other origins', (_what, html) => {
  expect(html).toContain(`content="${policy}"`);
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)|https?:/);
});

test('the dev page uses the standard `standalone` and lets Vite add styles, but the policy of a built page stays strict', () => {
  expect(startPage(page, course, 'serve')).toMatch(/style-src 'self' 'unsafe-inline'.*ws:/);
  expect(startPage(page, course, 'serve')).toContain('&quot;standalone&quot;');
  expect(startPage(page, course, 'build')).toContain(policy);
});
