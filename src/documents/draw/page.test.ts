import {expect, test} from 'vitest';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {svgText} from '../../../tools/specimens/svg-text.ts';
import {pagesOf} from '../model/pages.ts';
import {lights} from '../model/terms.ts';
import {book} from './book/set.ts';
import {drawPage, needsBook} from './page.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/**
 * The sweep tests one document of each kind of data page. `npm test` tests one document on paper and one of plastic.
 */
const ids = isSweep ? ['c04', 'c06', 'c10', 'c11', 'c13', 'c14'] : ['c10', 'c13'];
const kinds = specimensIn(sampleRoot)
  .filter(({specimen}) => ids.includes(specimen.id))
  .map(({specimen}) => [specimen.id, specimen] as const);

test.each(kinds)('only a page that needs the painters of a book draws with them: %s', (_, specimen) => {
  for (const page of pagesOf(specimen))
    for (const light of needsBook({page}) ? (['white'] as const) : lights) {
      const view = {specimen, page, light, tilt: 0.5, name: 'one'};
      const isSame = svgText(drawPage(view)) === svgText(drawPage(view, book));
      expect(isSame, `${page} ${light}`).toBe(!needsBook(view));
    }
});
