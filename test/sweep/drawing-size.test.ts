import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {book} from '../../src/documents/draw/book/set.ts';
import {drawPage} from '../../src/documents/draw/page.ts';
import {pagesOf} from '../../src/documents/model/pages.ts';
import {lights} from '../../src/documents/model/terms.ts';
import {readBudgets} from '../../tools/bench/budget.ts';
import {root} from '../../tools/paths.mjs';
import {specimensIn} from '../../tools/specimens/read.ts';
import {svgText} from '../../tools/specimens/svg-text.ts';

/** Maximum size in bytes of the drawing of one page, compressed with gzip. */
const most = readBudgets(join(root, 'budgets.json')).drawing.gzip;

// `src/documents/draw/size.test.ts` measures one page of each kind in two lights. This test measures every page in
// every light.
test.each(specimensIn(root).map(({specimen}) => [specimen.id, specimen] as const))(
  'no page of %s is drawn with more than the budget in any light',
  (_id, specimen) => {
    const sizes = pagesOf(specimen).flatMap(page =>
      lights.map(light => {
        const drawn = drawPage({specimen, page, light, tilt: 0.4, name: 'p'}, book);
        return {page, light, bytes: gzipSync(svgText(drawn)).length};
      }),
    );
    expect(sizes.filter(({bytes}) => bytes > most)).toEqual([]);
  },
);
