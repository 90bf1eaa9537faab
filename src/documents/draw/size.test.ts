import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {root} from '../../../tools/paths.mjs';
import {casesIn} from '../../../tools/specimens/read.ts';
import {svgText} from '../../../tools/specimens/svg-text.ts';
import {kindOf, leavesOf, pagesOf} from '../model/pages.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import {book} from './book/set.ts';
import {drawPage} from './page.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/** Maximum size in bytes of the drawing of one page, compressed with gzip. */
const most = 50_000;

/** The lights with the longest drawings. In each of them, the drawing contains more than in white light. */
const longest: readonly Light[] = ['uv', 'loupe'];

/**
 * Returns the pages with data and the opening with a visa label. Of every other kind of page, returns only the page
 * with the most looks.
 */
function longPages(specimen: Specimen): readonly Page[] {
  const looksOn = (page: Page) => specimen.looks.filter(look => look.page === page).length;
  const all = pagesOf(specimen).toSorted((one, other) => looksOn(other) - looksOn(one));
  return all.filter(
    (page, n) =>
      all.findIndex(other => kindOf(other) === kindOf(page)) === n ||
      leavesOf(page)?.includes(specimen.visa?.page ?? NaN),
  );
}

/**
 * The documents to draw. The sweep draws all documents. `npm test` draws the four with the most looks, each of
 * another series.
 */
const documents = casesIn(root)
  .map(({specimen}) => specimen)
  .toSorted((one, other) => other.looks.length - one.looks.length)
  .filter(({series}, n, all) => isSweep || all.findIndex(one => one.series === series) === n)
  .slice(0, isSweep ? undefined : 4);

test.each(documents.map(specimen => [specimen.id, specimen] as const))(
  'no page of %s is drawn with more than 50 kB',
  (_id, specimen) => {
    const sizes = longPages(specimen).flatMap(page =>
      longest.map(light => {
        const drawn = drawPage({specimen, page, light, tilt: 0.5, name: 'p'}, book);
        return {page, light, bytes: gzipSync(svgText(drawn)).length};
      }),
    );
    expect(sizes.filter(({bytes}) => bytes > most)).toEqual([]);
  },
);
