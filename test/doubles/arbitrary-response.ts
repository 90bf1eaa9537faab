import fc from 'fast-check';
import type {ModuleData, QuestionBlock} from '../../src/content/course.ts';
import {optionsOf, ownerOf} from '../../src/record/codec/names.ts';
import {pairsOf, type Pairs} from '../../src/record/codec/pairs.ts';
import {typedBytes} from '../../src/record/response-token.ts';
import {incomplete, scored, type Score} from '../../src/score/score.ts';

/** Generates typed texts of up to `mostBytes` bytes, the limit in a saved state. A character has at most four bytes. */
const typedText = (mostBytes: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.float({noNaN: true, noDefaultInfinity: true}).map(n => n.toFixed(2).slice(0, mostBytes)),
    fc.string({unit: fc.constantFrom(...'7x<\u0416\u1811\u{1d7d7}'), maxLength: mostBytes / 4}),
    fc.constantFrom('', '3,5', '\u0411\u0430\u0442', '\u0416'.repeat(mostBytes / 2), '9'.repeat(mostBytes)),
  );

/** Generates any response to a question of a module or bank. No response exceeds the limits of a saved state. */
export function arbitraryResponse(
  question: QuestionBlock,
  owner: Pick<ModuleData, 'numbers'>,
): fc.Arbitrary<readonly string[]> {
  const numbered = optionsOf(ownerOf(question), owner);
  const pairs = pairsOf(question, numbered);
  if (pairs) return arbitraryPairs(pairs);
  const options = [...numbered.keys()];
  const word = options.length > 0 ? fc.constantFrom(...options) : typedText(typedBytes(question.type));
  return fc.array(word, {maxLength: question.cap});
}

/** Generates pairs of an item and a target for some of the items. The other items have no pair. */
const arbitraryPairs = ({order, targets}: Pairs): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(...order.map(() => fc.constantFrom('', ...targets)))
    .map(places => places.flatMap((place, n) => (place === '' ? [] : [order[n] ?? '', place])));

/** Generates any score of a question with the given maximum points. */
export const arbitraryScore = (possible: number): fc.Arbitrary<Score> =>
  fc.oneof(
    {weight: 4, arbitrary: fc.integer({min: 0, max: possible}).map(earned => scored(earned, possible))},
    {weight: 1, arbitrary: fc.constant(incomplete())},
  );
