import {assert} from '@open-wc/testing';
import {plain} from './plain.ts';

describe('the plain text of a catalogue text', () => {
  for (const [html, words] of [
    ['Which line is <strong>wrong</strong>?', 'Which line is wrong?'],
    ['<p>More &amp; more &lt;&lt;</p>\n', 'More & more <<'],
    ['', ''],
  ] as const) {
    it(`the plain text of "${html.trim()}" is "${words}"`, () => {
      assert.equal(plain(html), words);
    });
  }
});
