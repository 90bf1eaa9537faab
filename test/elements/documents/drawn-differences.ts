import {differencesBetween, type Difference} from '../../../src/documents/differences.ts';
import {pagesOf} from '../../../src/documents/pages.ts';
import type {Page, Specimen} from '../../../src/documents/specimen.ts';
import {lights, type Light} from '../../../src/documents/terms.ts';
import {compare, drawn} from './drawn-pixels.ts';

/** A document and the same as a genuine copy would be. */
export interface Pair {
  readonly specimen: Specimen;
  readonly twin: Specimen;
}

/** One page in one light. */
export interface Seen {
  readonly page: Page;
  readonly light: Light;
  readonly tilt: number;
}

/** As few pixels as one faded character changes. */
const clearly = 8;

const tilts = (light: Light): readonly number[] => (light === 'tilt' ? [-1, 1] : [0]);

const differingIn = ({specimen, twin}: Pair, page: Page): readonly (readonly Difference[])[] =>
  lights.map(light => differencesBetween(specimen, twin, page, light));

/**
 * The views at which a pair is held against each other: all lights of a page on which something differs, of pages that
 * differ alike the first two, and one light of a page on which nothing differs.
 */
function viewsOf(pair: Pair): readonly Seen[] {
  const alike = new Map<string, number>();
  return pagesOf(pair.specimen).flatMap((page, n) => {
    const key = JSON.stringify(differingIn(pair, page));
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    const nothing = differingIn(pair, page).every(one => one.length === 0);
    const own = nothing ? lights.filter((_, l) => l === n % lights.length) : before < 2 ? lights : [];
    return own.flatMap(light => tilts(light).map(tilt => ({page, light, tilt})));
  });
}

/** What is wrong with the drawing of a pair in one view; nothing, if it differs where it must and nowhere else. */
export async function faultsAt(
  {specimen, twin}: Pair,
  {page, light, tilt}: Seen,
): Promise<readonly string[]> {
  const one = drawn({specimen, page, light, tilt});
  const other = drawn({specimen: twin, page, light, tilt});
  const expected = differencesBetween(specimen, twin, page, light);
  const where = `${specimen.id} ${page} ${light}${tilt === 0 ? '' : ` ${tilt}`}`;
  if (one === other) return expected.map(({place}) => `${where}: nothing differs at ${place}`);
  const {inside, beyond} = await compare(one, other, page);
  const outside = beyond(expected.flatMap(({boxes}) => boxes));
  const [first] = outside;
  return [
    ...expected.flatMap(({place, boxes}) =>
      boxes
        .filter(box => inside(box) < clearly)
        .map(box => `${where}: ${inside(box)} pixels differ at ${place}`),
    ),
    ...(first
      ? [
          `${where}: ${outside.length} pixels differ elsewhere, the first at ${first.map(one => one.toFixed(1)).join(', ')} mm`,
        ]
      : []),
  ];
}

/** Draws pairs in every light, and says where one differs from its twin though it must not, or not though it must. */
export async function faultsIn(pairs: readonly Pair[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const pair of pairs) for (const view of viewsOf(pair)) faults.push(...(await faultsAt(pair, view)));
  return faults;
}
