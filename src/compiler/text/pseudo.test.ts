import {expect, test} from 'vitest';
import {soundCourse} from '../../../test/content/course-fixture.ts';
import {pseudoHtml, pseudoText} from './pseudo.ts';

test.each([
  ['Next', 'Ñéẋţ'],
  ['{{count}} steps left', '{{count}} šţéþš ļéƒţ'],
  ['Welcome, {{name}}.', 'Ŵéļçóɱé, {{name}}.'],
])('the pseudo-locale accents and lengthens the text %j and keeps its placeholders', (word, accented) => {
  const pseudo = pseudoText(word);
  expect(pseudo.startsWith(`[${accented}`)).toBe(true);
  expect(pseudo.length).toBeGreaterThanOrEqual(word.length * 1.3);
});

test.each([
  ['<p>See <a href="https://example.org/a">the link</a> &#x26; <code>P&#x3C;UTO</code></p>'],
  ['<ul>\n<li>one</li>\n<li><strong>two</strong> {{count}}</li>\n</ul>'],
  ['<pre><code>abc\n</code></pre>'],
])('the pseudo-locale keeps the markup of %j', html => {
  const markup = (text: string) => text.match(/<[^>]*>|&[#\w]+;|\{\{[^}]*\}\}/g);
  expect(markup(pseudoHtml(html))).toEqual(markup(html));
  expect(pseudoHtml(html).length).toBeGreaterThan(html.length);
});

test('the pseudo-locale keeps code unchanged, because machines read it', () => {
  expect(pseudoHtml('<p>a <code>abc</code></p>')).toContain('<code>abc</code>');
});

test('the pseudo-locale exists only on request, and its text runs from right to left', () => {
  expect(soundCourse().languages.map(({code}) => code)).toEqual(['en', 'mn']);
  const pseudo = soundCourse({}, {pseudo: true}).languages.at(-1);
  expect(pseudo).toMatchObject({code: 'qps', dir: 'rtl', review: 'draft'});
  expect(pseudo?.catalogues['sample']?.['first.card.svg']).toMatch(/viewBox="0 0 40 20".*\[ĜÓ &amp; šţóþ/);
});
