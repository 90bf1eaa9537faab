import type {QuestionBlock} from '../../content/course.ts';
import type {Response} from '../../score/response.ts';

/**
 * Where each of a few things was put, as one number: a saved state has one word of it instead of two for each thing. The
 * things count in the order of their numbers of ids.lock, the first one most; each has the place it was put to, counted
 * in the same way from 1, or 0.
 */
export interface Pairs {
  /** Ids, by their number. */
  readonly items: readonly string[];
  readonly targets: readonly string[];
  /** The items as they are shown, which is the order of a response. */
  readonly order: readonly string[];
  /**
   * Below 64. It differs where a release has another option, so that no answer of an earlier one is read as what it was
   * not; then the answer is not shown, and its points stay.
   */
  readonly mark: number;
}

const marks = 64;
/** The largest number that a saved state can hold. */
const largest = 2 ** 39 - 1;

/** What is put in pairs shows `items` and `targets`. */
function shownPairs(shown: unknown): Pick<Pairs, 'items' | 'targets'> | undefined {
  const [items, targets] = ['items', 'targets'].map((name): unknown =>
    typeof shown === 'object' && shown !== null ? Reflect.get(shown, name) : undefined,
  );
  return isIds(items) && isIds(targets) ? {items, targets} : undefined;
}

const isIds = (list: unknown): list is readonly string[] =>
  Array.isArray(list) && list.every(id => typeof id === 'string');

/** The pairs of a question whose options have these numbers; undefined where it has none, or too many for one number. */
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

/** The largest number that a response of such pairs has. */
export const largestOf = ({items, targets, mark}: Pairs): number =>
  ((targets.length + 1) ** items.length - 1) * marks + mark;

/** A response as one number. */
export function packed(response: Response, {items, targets, mark}: Pairs): number {
  const places = new Map(response.flatMap((id, n) => (n % 2 === 0 ? [[id, response[n + 1] ?? '']] : [])));
  const code = items.reduce(
    (sum, item) => sum * (targets.length + 1) + targets.indexOf(places.get(item) ?? '') + 1,
    0,
  );
  return code * marks + mark;
}

/** The response of a number, or undefined where another release has written it. */
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
