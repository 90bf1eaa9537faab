import {fraudKinds, type FraudKind, type FraudShares} from '../model/fraud.ts';
import {several, type Chance} from './random.ts';

/**
 * Chooses `count` kinds of fraud at random in the proportions of `shares`, by systematic sampling. The kinds lie in
 * random order on a line, each as long as its share. The points of an even grid with a random start select the kinds.
 * Each kind therefore comes up as often as its share. A kind comes up twice only if its share is larger than the
 * distance between two points.
 */
export function drawKinds(count: number, shares: FraudShares, chance: Chance): readonly FraudKind[] {
  const order = several(fraudKinds, fraudKinds.length, chance);
  const sum = order.reduce((all, kind) => all + shares[kind], 0);
  const start = chance.whole(2 ** 20) / 2 ** 20;
  const points = Array.from({length: count}, (_, n) => ((n + start) / count) * sum);
  const ends = order.map((_, n) => order.slice(0, n + 1).reduce((all, kind) => all + shares[kind], 0));
  return points.flatMap(point => order[ends.findIndex(end => point < end)] ?? []);
}

/**
 * Maximum share of repeated kinds of fraud among the false documents of a shift. A kind is repeated if the learner
 * missed it before.
 */
const againPart = 0.5;

/**
 * Returns the kinds of the false documents of a shift, in random order. Up to half of the documents are of kinds that
 * the learner missed. So each missed kind comes back soon, and the other kinds stay in the mix.
 */
export function kindsOfShift(
  count: number,
  shares: FraudShares,
  missed: readonly string[],
  chance: Chance,
): readonly FraudKind[] {
  const due = fraudKinds.filter(kind => missed.includes(kind));
  const again = several(due, Math.floor(count * againPart), chance);
  const left = again.reduce((all, kind) => ({...all, [kind]: 0}), shares);
  const others = drawKinds(count - again.length, left, chance);
  return several([...again, ...others], count, chance);
}
