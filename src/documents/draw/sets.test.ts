import {describe, expect, test} from 'vitest';
import {sampleRoot} from '../../../test/fixtures/sample-root.ts';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {kindOf, pagesOf} from '../model/pages.ts';
import {lights} from '../model/terms.ts';
import {everyPainter} from './every-painter.ts';
import {drawPage} from './page.ts';
import {together} from './scene.ts';
import {looksOf, sets, setsFor, type SetName} from './sets.ts';
import {svgText} from '../../../tools/specimens/svg-text.ts';

/** One document of each kind of data page. Their looks belong to several sets of painters. */
const kinds = specimensIn(sampleRoot)
  .filter(({specimen}) => ['c04', 'c06', 'c10', 'c11', 'c13'].includes(specimen.id))
  .map(({specimen}) => [specimen.id, specimen] as const);

const isSet = (name: string): name is SetName => name in sets;

test.each(['print-looks', 'surface-looks'] as const)(
  'the set %s contains exactly the looks for which it is loaded',
  async name => {
    const {painters} = await sets[name]();
    expect(Object.keys(painters.looks).sort()).toEqual([...(looksOf[name] ?? [])].sort());
  },
);

describe('a drawing with the required sets equals a drawing with all painters', () => {
  test.each(kinds)('the required sets draw %s exactly as all painters do', async (_, specimen) => {
    const fetched = new Map(
      await Promise.all(
        Object.keys(sets)
          .filter(isSet)
          .map(async name => [name, (await sets[name]()).painters] as const),
      ),
    );
    const all = pagesOf(specimen);
    // To save time, an opening is tested only if it has a look. All other pages are tested.
    const pages = all.filter(
      page => kindOf(page) !== 'spread' || specimen.looks.some(look => look.page === page),
    );
    for (const page of pages)
      for (const light of lights) {
        const view = {specimen, page, light, tilt: 0.5, name: 'one'};
        const own = together(setsFor(view).flatMap(name => fetched.get(name) ?? []));
        expect(
          svgText(drawPage(view, own)) === svgText(drawPage(view, everyPainter)),
          `${page} ${light}`,
        ).toBe(true);
      }
  });
});
