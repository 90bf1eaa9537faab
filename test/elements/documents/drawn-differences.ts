import {differencesBetween, type Difference} from './differences.ts';
import {pagesOf} from '../../../src/documents/model/pages.ts';
import type {Page, Specimen} from '../../../src/documents/model/specimen.ts';
import {lights, type Light} from '../../../src/documents/model/terms.ts';
import {compare, svgOfView, type Comparison} from './drawn-pixels.ts';

/** A document and its genuine twin. */
export interface Pair {
  readonly specimen: Specimen;
  readonly twin: Specimen;
}

/** A view of a document: one page in one light. */
export interface DocumentView {
  readonly page: Page;
  readonly light: Light;
}

/**
 * Minimum number of differing pixels that counts as a visible difference. Where a character is faint, only four
 * pixels differ between a 0 and an 8.
 */
const clearly = 4;

/**
 * The tilt light is checked at both tilts, because a feature may show in only one of them. Oblique light is checked with
 * the lamp on two sides.
 */
const tilts = (light: Light): readonly number[] =>
  light === 'tilt' ? [-1, 1] : light === 'oblique' ? [0, 0.5] : [0];

const differingIn = ({specimen, twin}: Pair, page: Page): readonly (readonly Difference[])[] =>
  lights.map(light => differencesBetween(specimen, twin, page, light));

/** The lights that are compared on a page with differences: all, or one light for each set of differences. */
type Extent = 'in all lights' | 'once per set of differences';

/** Returns the lights, without those that have the same declared differences as an earlier light. */
const distinct = (differing: readonly (readonly Difference[])[]): readonly Light[] => {
  const sets = differing.map(one => JSON.stringify(one));
  return lights.filter((_, n) => sets.indexOf(sets[n] ?? '') === n);
};

/**
 * Selects the views in which a document is compared with its genuine twin. If several pages differ from the twin in the
 * same way, only the first of these pages is compared. A page without differences is compared in one light.
 */
function viewsOf(pair: Pair, extent: Extent): readonly DocumentView[] {
  const alike = new Map<string, number>();
  return pagesOf(pair.specimen).flatMap((page, n) => {
    const differing = differingIn(pair, page);
    const key = JSON.stringify(differing);
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    const nothing = differing.every(one => one.length === 0);
    const all = extent === 'in all lights' ? lights : distinct(differing);
    const own = nothing ? lights.filter((_, l) => l === n % lights.length) : before < 1 ? all : [];
    return own.map(light => ({page, light}));
  });
}

/** Drawings of genuine documents, by their view. */
const genuine = new WeakMap<Specimen, Map<string, string>>();

/**
 * Draws a view of a genuine twin. The drawing is made only once, for all documents that are compared with this twin.
 */
function drawnTwin(view: Parameters<typeof svgOfView>[0]): string {
  const known = genuine.get(view.specimen) ?? new Map<string, string>();
  genuine.set(view.specimen, known);
  const key = [view.page, view.light, view.tilt].join(' ');
  const svg = known.get(key) ?? svgOfView(view);
  known.set(key, svg);
  return svg;
}

/**
 * Compares the drawings of a pair in one view. Returns the faults: a declared difference that is not visible,
 * or pixels that differ elsewhere.
 */
export async function faultsAt(
  {specimen, twin}: Pair,
  {page, light}: DocumentView,
): Promise<readonly string[]> {
  const expected = differencesBetween(specimen, twin, page, light);
  const where = `${specimen.id} ${page} ${light}`;
  const compared: Comparison[] = [];
  for (const tilt of tilts(light)) {
    const [one, other] = [
      svgOfView({specimen, page, light, tilt}),
      drawnTwin({specimen: twin, page, light, tilt}),
    ];
    if (one !== other) compared.push(await compare(one, other, page));
  }
  const outside = compared.flatMap(({beyond}) => beyond(expected.flatMap(({boxes}) => boxes)));
  const [first] = outside;
  return [
    ...expected.flatMap(({place, boxes, isFaint}) =>
      boxes
        .filter(box => !isFaint && !compared.some(({inside}) => inside(box) >= clearly))
        .map(() => `${where}: nothing differs at ${place}`),
    ),
    ...(first
      ? [
          `${where}: ${outside.length} pixels differ elsewhere, the first at ${first.map(one => one.toFixed(1)).join(', ')} mm`,
        ]
      : []),
  ];
}

/**
 * Compares documents with their genuine twins in the selected views. Returns each declared difference that is not
 * visible, and each visible difference that is not declared.
 */
export async function faultsIn(
  pairs: readonly Pair[],
  extent: Extent = 'in all lights',
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const pair of pairs)
    for (const view of viewsOf(pair, extent)) faults.push(...(await faultsAt(pair, view)));
  return faults;
}
