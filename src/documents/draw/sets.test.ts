import {describe, expect, test} from 'vitest';
import {specimensIn} from '../../../tools/specimens/read.ts';
import {kindOf, pagesOf} from '../model/pages.ts';
import {lights} from '../model/terms.ts';
import {everyPainter} from './every-painter.ts';
import {drawPage} from './page.ts';
import {together} from './scene.ts';
import {looksOf, sets, setsFor, type SetName} from './sets.ts';
import {svgText} from './shape.ts';

/** A document of each kind of data page, with looks that other sets paint. */
const kinds = specimensIn('.')
  .filter(({specimen}) => ['c04', 'c06', 'c10', 'c11', 'c13'].includes(specimen.id))
  .map(({specimen}) => [specimen.id, specimen] as const);

const isSet = (name: string): name is SetName => name in sets;

test.each(['print-looks', 'surface-looks'] as const)(
  'the looks of %s are those it is fetched for',
  async name => {
    const {painters} = await sets[name]();
    expect(Object.keys(painters.looks).sort()).toEqual([...(looksOf[name] ?? [])].sort());
  },
);

describe('a view is drawn the same with its sets as with all painters', () => {
  test.each(kinds)(
    '%s',
    async (_, specimen) => {
      const fetched = new Map(
        await Promise.all(
          Object.keys(sets)
            .filter(isSet)
            .map(async name => [name, (await sets[name]()).painters] as const),
        ),
      );
      const all = pagesOf(specimen);
      // Of spreads those on which something is to be seen.
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
    },
    60_000,
  );
});
