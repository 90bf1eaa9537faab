import type {QuestionBlock} from '../../content/course.ts';
import {fieldOf, isIds} from '../../content/is-record.ts';
import type {Response} from '../../score/response.ts';

/**
 * Data for packing a response of pairs into one number. A saved state then needs only one entry for all
 * items, not two entries for each item. Each item is one digit of the number. The items are ordered by their
 * numbers in ids.lock, and the first item is the most significant digit. The targets are ordered in the same
 * way. The value of a digit is the position of the chosen target, counted from 1. The value 0 means that no
 * target was chosen.
 */
export interface Pairs {
  /** Item ids, ordered by their numbers in ids.lock. */
  readonly items: readonly string[];
  readonly targets: readonly string[];
  /** Item ids in the order shown, which is the order of a response. */
  readonly order: readonly string[];
  /**
   * A marker from 0 to 63 that changes when a release changes the options. Without the marker, this release
   * would misread a response of an earlier release. A response with another marker is not shown, but the
   * answer keeps its points.
   */
  readonly mark: number;
}

const marks = 64;
/** The largest number that a saved state can contain. */
const largest = 2 ** 39 - 1;

/** Reads `items` and `targets` from the shown data of a question. Only questions with pairs have both. */
function shownPairs(shown: unknown): Pick<Pairs, 'items' | 'targets'> | undefined {
  const [items, targets] = ['items', 'targets'].map(name => fieldOf(shown, name));
  return isIds(items) && isIds(targets) ? {items, targets} : undefined;
}

/**
 * Returns the pairs of a question; undefined if there are none. Also returns undefined if a response to so many pairs
 * may not fit into one number. `options` contains the option numbers by id.
 */
export function pairsOf(
  {shown}: Pick<QuestionBlock, 'shown'>,
  options: ReadonlyMap<string, number>,
): Pairs | undefined {
  const found = shownPairs(shown);
  if (!found) return undefined;
  const byNumber = (ids: readonly string[]) =>
    [...ids].sort((a, b) => (options.get(a) ?? 0) - (options.get(b) ?? 0));
  const [items, targets] = [byNumber(found.items), byNumber(found.targets)];
  const mark = (Math.max(0, ...options.values()) + 5 * items.length + 17 * targets.length) % marks;
  const pairs = {items, targets, order: found.items, mark};
  return largestOf(pairs) <= largest ? pairs : undefined;
}

/** Returns the largest number into which a response to these pairs can be packed. */
export const largestOf = ({items, targets, mark}: Pairs): number =>
  ((targets.length + 1) ** items.length - 1) * marks + mark;

/** Packs a response into one number. */
export function packed(response: Response, {items, targets, mark}: Pairs): number {
  const places = new Map(response.flatMap((id, n) => (n % 2 === 0 ? [[id, response[n + 1] ?? '']] : [])));
  const code = items.reduce(
    (sum, item) => sum * (targets.length + 1) + targets.indexOf(places.get(item) ?? '') + 1,
    0,
  );
  return code * marks + mark;
}

/** Unpacks a response from a number. Returns undefined if the number comes from a release with other options. */
export function unpacked(number: number, {items, targets, order, mark}: Pairs): Response | undefined {
  if (number % marks !== mark) return undefined;
  let code = Math.floor(number / marks);
  const places = new Map<string, string>();
  for (const item of [...items].reverse()) {
    const target = targets[(code % (targets.length + 1)) - 1];
    if (target !== undefined) places.set(item, target);
    code = Math.floor(code / (targets.length + 1));
  }
  if (code > 0) return undefined;
  return order.flatMap(item => (places.has(item) ? [item, places.get(item) ?? ''] : []));
}
