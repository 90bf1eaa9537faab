import {expect, test} from 'vitest';
import {typographic} from './quotes.ts';

test.each([
  ['He says, "Please take long."', 'He says, “Please take long.”'],
  ["Luana's passport isn't here", 'Luana’s passport isn’t here'],
  ["'Where to?' she asks", '‘Where to?’ she asks'],
  ['"\'Long\' is his word"', '“‘Long’ is his word”'],
  ["the officers' room in '98", 'the officers’ room in ’98'],
  ['<p>("yes")</p>\n<p>"no"</p>', '<p>(“yes”)</p>\n<p>“no”</p>'],
  ['"<em>her</em>" words', '“<em>her</em>” words'],
  ['<code>"x"</code> and "y"', '<code>"x"</code> and “y”'],
  ["<pre><code>it's</code></pre>", "<pre><code>it's</code></pre>"],
  ['<a href="#/contents">in</a>', '<a href="#/contents">in</a>'],
  ['“already” typographic', '“already” typographic'],
])('the straight quotes of %j become %j', (html, wanted) => {
  expect(typographic(html)).toBe(wanted);
});
