import {codeOf, digits, readCode, valueOf, type CodeHead, type Unread} from './code-text.ts';
import {learnerCheck} from './result-code.ts';

/**
 * A refresher code names the items of a refresher and the months after the workshop. Everybody with the code gets the
 * same items. Layout, in characters of five bits: 1 form · 4 release · 4 modules · 4 hash of the items · 3 day · 4
 * for each item · 6 check characters. The form tells the months. The numbers of the items are those of ids.lock. The
 * hash is made from the ids of the items. It prevents a code of another course, or of a release with other items,
 * from opening wrong items.
 */
const forms = {1: '3', 3: '4', 6: '5'} as const;

/** Months after the workshop in which a refresher is due. */
export const refresherMonths = [1, 3, 6] as const;
export type RefresherMonths = (typeof refresherMonths)[number];

/** Number of items of a refresher. A code has no room for more. */
export const refresherLength = 10;

/**
 * An item by its numbers in ids.lock: the number of its module, of the paper in the module, and of the item in the
 * paper.
 */
export interface ItemNumbers {
  readonly module: number;
  readonly paper: number;
  readonly item: number;
}

/** Maximum numbers that a code has room for: papers of a module, and items of a paper. */
const [papers, items] = [32, 1024];
const itemLength = 4;

/** Contents of a refresher code. `items` has one to ten items. */
export interface Refresher {
  readonly months: RefresherMonths;
  /** Version of the course, for example `1.2.3`. */
  readonly version: string;
  /** Day on which the code was made, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** The items, each with its id `<module>.<paper>.<item>`. */
  readonly items: readonly (ItemNumbers & {readonly id: string})[];
}

/**
 * The content of a refresher code, which names the items by number. To make sure that this course has the same items
 * under these numbers, compare `check` with `checkOf` of their ids.
 */
export interface ReadRefresher extends Omit<CodeHead, 'learner'> {
  readonly months: RefresherMonths;
  readonly items: readonly ItemNumbers[];
  readonly check: number;
}

/** Hashes the ids of items, in their order, to a short number. */
export const checkOf = (ids: readonly string[]): number => learnerCheck(ids.join(' '));

/** Returns true if a refresher code has room for the numbers of this item. */
export const fitsCode = ({module, paper, item}: ItemNumbers): boolean =>
  module >= 1 && module <= 20 && paper >= 1 && paper < papers && item >= 1 && item < items;

/** Writes the code of a refresher, in groups of four characters. */
export const refresherCode = ({months, version, at, items: all}: Refresher): string =>
  codeOf(
    forms[months],
    {
      ...{version, at},
      modules: [...new Set(all.map(({module}) => module))].map(number => ({number})),
      learner: checkOf(all.map(({id}) => id)),
    },
    all.map(({module, paper, item}) => digits((module * papers + paper) * items + item, itemLength)).join(''),
  );

/** Reads a typed refresher code. Never throws. */
export function readRefresherCode(
  typed: string,
): {readonly kind: 'refresher'; readonly refresher: ReadRefresher} | Unread {
  let unread: Unread = {kind: 'other-form'};
  for (const months of refresherMonths) {
    const read = readCode(typed, forms[months], 1);
    if (read.kind !== 'whole') {
      unread = read;
      continue;
    }
    const {
      head: {learner: check, ...head},
      rest,
    } = read;
    if (rest.length < itemLength || rest.length % itemLength !== 0)
      return {kind: 'length', length: rest.length};
    const named = rest.match(/.{4}/g) ?? [];
    return {kind: 'refresher', refresher: {...head, months, check, items: named.map(itemOf)}};
  }
  return unread;
}

/** First character of the code that tells a trainer which items of a refresher were right. */
const answersForm = '6';
const answersLength = 3;

/** The result of a learner in a refresher, for a trainer. `check` identifies the refresher. */
export interface RefresherResult extends Pick<Refresher, 'months' | 'version' | 'at'> {
  readonly check: number;
  /** One entry for each item: true if the learner earned at least half of its points. */
  readonly right: readonly boolean[];
}

/** Writes the code of the answers to a refresher, in groups of four characters. The code holds no name and no response. */
export const refresherResultCode = ({months, version, at, check, right}: RefresherResult): string =>
  codeOf(
    answersForm,
    {version, at, modules: [], learner: check},
    digits(
      refresherMonths.indexOf(months) * 2 ** refresherLength +
        right.reduce((sum, isRight, n) => sum + (isRight ? 2 ** n : 0), 0),
      answersLength,
    ),
  );

/**
 * Reads a typed code of the answers to a refresher. `right` always has ten entries, even if the refresher has fewer
 * items. Never throws.
 */
export function readRefresherResult(
  typed: string,
): {readonly kind: 'answers'; readonly answers: RefresherResult} | Unread {
  const read = readCode(typed, answersForm, answersLength);
  if (read.kind !== 'whole') return read;
  const {version, at, learner: check} = read.head;
  const value = valueOf(read.rest);
  const months = refresherMonths[Math.floor(value / 2 ** refresherLength)];
  if (months === undefined) return {kind: 'other-form'};
  const right = Array.from({length: refresherLength}, (_, n) => Math.floor(value / 2 ** n) % 2 === 1);
  return {kind: 'answers', answers: {months, version, at, check, right}};
}

function itemOf(text: string): ItemNumbers {
  const value = valueOf(text);
  const place = Math.floor(value / items);
  return {module: Math.floor(place / papers), paper: place % papers, item: value % items};
}
